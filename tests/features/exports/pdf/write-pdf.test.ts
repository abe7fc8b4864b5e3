import sharp from "sharp";
import { expect, test } from "vitest";
import { buildReport, type Report } from "#app/core/report/report";
import type { DeckInput } from "#app/features/exports/deck/slides/deck-input";
import { type FigureRow, listRows } from "#app/features/exports/figure-rows";
import { writePdf } from "#app/features/exports/pdf/write-pdf.server";
import { en } from "#app/locales/en";
import { speak } from "#app/locales/spoken.server";
import { everyKindOfReport, releaseOfPeople, SECRET_COMMENT } from "#tests/helpers/exports/exported-waves";
import { findPoppler, readPages, squeeze } from "#tests/helpers/exports/printed-pages";

const UNREAD = 2;
/** With CI=true it may not be missing. */
const poppler = findPoppler();
const skipped = poppler === null && process.env.CI !== "true";
const reports = everyKindOfReport();

function inputOf(report: Report, rest: Partial<DeckInput> = {}): DeckInput {
  return { report, unread: UNREAD, actions: [], brand: { colour: null, logo: null }, ...rest };
}

const read = (pdf: Uint8Array) => readPages(poppler ?? "", pdf);

/** Everything of a figure that a page may print, as numbers without their signs; where words say it they do. */
function numbersOf({ value, low, high, intervalLow, intervalHigh, n, words }: FigureRow): string[] {
  const own = value === null && words !== "" ? [] : [value, low, high];
  return [...own, intervalLow, intervalHigh, n].flatMap((number) =>
    typeof number === "number" ? [String(Math.abs(number))] : [],
  );
}

function numbersIn(text: string): string[] {
  return [...text.matchAll(/\d+(?:\.\d+)?/g)].map(([number]) => String(Number(number)));
}

for (const [name, report] of Object.entries(reports)) {
  const pdf = await writePdf(inputOf(report));

  test.skipIf(skipped)(
    `The PDF of "${name}" holds every figure of the list in its part, and no other number`,
    () => {
      const { sections } = read(pdf);
      const rows = listRows(report, UNREAD).filter(({ part }) => part !== "findings");
      const parts = new Set(rows.map(({ part }) => part));
      for (const part of parts) {
        const own = rows.filter((one) => one.part === part).map(({ row }) => row);
        const text = sections.find(({ heading }) => heading === en.figures.parts[part])?.text ?? "";
        const [shown, said] = [new Set(numbersIn(text)), squeeze(text)];
        const lost = own.flatMap((row) => [
          ...numbersOf(row).filter((number) => !shown.has(number)),
          ...[row.withheld, row.words, row.answer, row.against].filter(
            (one) => !said.includes(squeeze(`${one}`)),
          ),
        ]);
        expect(lost.join("|"), part).toBe("");
        const known = new Set([
          ...own.flatMap(numbersOf),
          ...numbersIn(JSON.stringify([own, en.results, en.exports, en.figures])),
        ]);
        expect(
          [...shown].filter((number) => !known.has(number)),
          part,
        ).toEqual([]);
      }
      expect(parts.size).toBeGreaterThan(1);
    },
  );

  test.skipIf(skipped)(
    `The PDF of "${name}" is tagged, has a title, a language and an outline, and its tables have heads`,
    () => {
      const { facts, metadata, tags, sections } = read(pdf);
      const title = en.figures.workbook(report.wave.organization, report.wave.name);
      expect(facts).toMatchObject({ Title: title, Tagged: "yes" });
      expect(metadata).toContain("<pdfuaid:part>1</pdfuaid:part>");
      const text = Buffer.from(pdf).toString("latin1");
      expect(text).toContain("/Lang (en)");
      expect(text).toMatch(/\/Outlines \d+ 0 R/);
      const tables = tags.match(/^ +Table /gm)?.length ?? 0;
      expect(tables).toBeGreaterThan(1);
      expect(tags.match(/^ +THead$/gm)).toHaveLength(tables);
      expect(sections.map(({ heading }) => heading)).toContain(en.figures.parts.wave);
      expect(sections.map((section) => section.text).join()).not.toContain(SECRET_COMMENT.slice(1, 10));
    },
  );
}

test("Equal public cells give the same PDF, whatever the hidden answers were", async () => {
  const people = { sales: 24, marketing: 4 };
  const [one, other] = [11, 12].map((seed) => buildReport({ release: releaseOfPeople(people, { seed }) }));
  if (!one || !other) throw new Error("Two waves are compared.");
  const first = await writePdf(inputOf(one));
  expect(Buffer.compare(first, await writePdf(inputOf(other)))).toBe(0);
  const seen = buildReport({ release: releaseOfPeople({ sales: 24, marketing: 14 }, { seed: 11 }) });
  expect(Buffer.compare(first, await writePdf(inputOf(seen)))).not.toBe(0);
});

test.skipIf(skipped)(
  "A PDF carries the logo with the organization's name, what was agreed, and the language of its reader",
  async () => {
    const picture = { width: 80, height: 20, channels: 3 as const, background: "#aa3300" };
    const bytes = await sharp({ create: picture }).png().toBuffer();
    const actions = [
      { title: "One definition", owners: ["Ada", "Ben"], due: "1 May 2026", status: "agreed" },
    ];
    const brand = { colour: "#aa3300", logo: { bytes, type: "image/png" as const } };
    const input = inputOf(reports.demo as Report, { actions, brand });
    const pdf = await speak("de", () => writePdf(input));
    const { tags, sections } = read(pdf);
    expect(Buffer.from(pdf).toString("latin1")).toContain("/Lang (de)");
    expect(tags).toMatch(/^ +Figure/m);
    expect(Buffer.from(pdf).toString("latin1")).toContain("/Alt (Demo)");
    expect(sections.map(({ heading }) => heading)).toContain("Was wir vereinbart haben");
    expect(sections.map(({ text }) => text).join()).toContain("One definition");
  },
);

test.skipIf(skipped)(
  "Whatever somebody typed is printed: signs that no font has as squares, markup as it stands",
  async () => {
    const report = reports.small as Report;
    const name = "\u{1F600} 漢字 \ud800 \u0007#panic() *b* $x$ <a> \\ עברית عربي − ★ →";
    const wave = { ...report.wave, name, organization: "W".repeat(300) };
    const { facts, sections } = read(await writePdf(inputOf({ ...report, wave })));
    expect(facts.Tagged).toBe("yes");
    const text = sections.map((section) => section.text).join();
    expect(squeeze(text)).toContain(squeeze("#panic() *b* $x$ <a>"));
    expect(text).toContain("□");
  },
);

test.skipIf(skipped)(
  "A logo that is no picture is left out, and the figures are printed all the same",
  async () => {
    const bytes = new TextEncoder().encode("no picture");
    const brand = { colour: null, logo: { bytes, type: "image/png" as const } };
    const { tags, facts } = read(await writePdf(inputOf(reports.nobody as Report, { brand })));
    expect(facts.Tagged).toBe("yes");
    expect(tags).not.toMatch(/^ +Figure/m);
  },
);
