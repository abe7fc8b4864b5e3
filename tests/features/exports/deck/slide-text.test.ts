import { expect, test } from "vitest";
import type { Report } from "#app/core/report/report";
import { TITLE } from "#app/features/exports/deck/deck";
import { paragraphsXml } from "#app/features/exports/deck/ooxml/text-xml";
import { heightOf } from "#app/features/exports/deck/room";
import { writeDeck } from "#app/features/exports/deck/write-deck";
import { en } from "#app/locales/en";
import { speak } from "#app/locales/spoken.server";
import { openDeck, saidIn } from "#tests/helpers/exports/deck-parts";
import { everyKindOfReport } from "#tests/helpers/exports/exported-waves";

const { demo, large } = everyKindOfReport() as Record<"demo" | "large", Report>;
const brand = { colour: null, logo: null };
const write = (report: Report) => openDeck(writeDeck({ report, unread: 0, actions: [], brand }));

/** The letters of a slide's title, in points, where it says a size of its own. */
function titleOf(slide: string): { text: string; size: number | null } {
  const [, attributes = "", text = ""] =
    /type="title"\/>.*?<a:rPr([^>]*)>.*?<a:t>([^<]+)</s.exec(slide) ?? [];
  const size = /sz="(\d+)"/.exec(attributes)?.[1];
  return { text, size: size === undefined ? null : Number(size) / 100 };
}

test("A title has room in its place: where it is long, in smaller letters", () => {
  const organization = "Gesellschaft für angewandte Zusammenarbeit und Verständigung mbH & Co. KG ".repeat(3);
  const { slides } = speak("de", () => write({ ...demo, wave: { ...demo.wave, organization } }));
  const [cover, ...others] = slides.map(titleOf);
  expect(cover?.size).toBeLessThan(40);
  expect(others.filter(({ size }) => size === null).length).toBeGreaterThan(5);
  expect(others.filter(({ size }) => size !== null).length).toBeGreaterThan(0);
  for (const { text, size } of others)
    expect(heightOf(text, TITLE.w, size ?? 26, true), text).toBeLessThanOrEqual(TITLE.h);
});

const english = { lang: "en-GB", rtl: false };
const arabic = { lang: "ar-SA", rtl: true };
const statement = "يفهم فريق التسويق كيف تسير عملية البيع لدينا";

test("A name or a quotation in another script turns no sentence, a whole text in it stands in its own direction", () => {
  const turned = (text: string, tongue = english) => paragraphsXml(tongue, text).includes('rtl="1"');
  expect(turned(statement)).toBe(true);
  expect(turned(`${statement} (CRM).`)).toBe(true);
  expect(turned(`Sales on “${statement}”: Field above Head office by 20 points`)).toBe(false);
  expect(turned("المنزل above الميدان by 20 (+7 to +34)")).toBe(false);
  expect(turned(`المبيعات و Marketing: ${statement}`, arabic)).toBe(true);
  expect(turned("+12", arabic)).toBe(false);
});

test("Whatever a line is written in, it begins on the side where the deck's lines begin", () => {
  for (const text of [statement, "Sales", "+12", ""]) {
    expect(paragraphsXml(english, text)).not.toContain('algn="r"');
    expect(paragraphsXml(arabic, text)).toContain('algn="r"');
  }
});

test("A deck that reads from the right has its bar at the right, and its foot the other way round", () => {
  const edges = (language: "en" | "ar") => {
    const master = speak(language, () => write(demo)).xml.find((part) => part.includes("<p:sldMaster"));
    const at = (name: string) =>
      Number(new RegExp(`name="${name}".*?<a:off x="(\\d+)"`, "s").exec(master ?? "")?.[1]);
    return { bar: at("Bar"), footer: at("Footer"), number: at("Slide number") };
  };
  const [left, right] = [edges("en"), edges("ar")];
  expect(left.bar).toBe(0);
  expect(right.bar).toBeGreaterThan(12_000_000);
  expect(left.footer).toBeLessThan(left.number);
  expect(right.footer).toBeGreaterThan(right.number);
});

test("What a team does not see is told in letters that a room can read, however long a statement is, and in full in the notes", () => {
  const long = (key: string) => `${key} ${"is what we say of it in many words ".repeat(9)}`.slice(0, 300);
  const statements = large.statements.map((one) => ({ ...one, text: { en: long(one.key) } }));
  const { slides, notes } = write({ ...large, statements });
  const at = slides.findIndex((slide) => saidIn(slide).startsWith(en.results.denial.title));
  const lines = [...(slides[at] ?? "").matchAll(/<a:buChar.*?sz="(\d+)".*?<a:t>([^<]*)</g)];
  expect(lines.length).toBeGreaterThan(4);
  for (const [, size, text = ""] of lines) {
    expect(Number(size)).toBeGreaterThanOrEqual(1200);
    expect(saidIn(notes[at] ?? "")).toContain(long(text.split(" ")[0] ?? ""));
  }
});
