import { expect, test } from "vitest";
import { listFigures } from "#app/core/figures/figures";
import { buildReport, type Report } from "#app/core/report/report";
import { TEAMS } from "#app/core/vocabulary";
import type { DeckInput } from "#app/features/exports/deck/slides/deck-input";
import { writeBoardDeck, writeDeck } from "#app/features/exports/deck/write-deck";
import { markedText, textOf } from "#app/features/results/words/sentences";
import { en } from "#app/locales/en";
import { speak } from "#app/locales/spoken.server";
import { openDeck, saidIn } from "#tests/helpers/exports/deck-parts";
import { everyKindOfReport, releaseOfPeople, SECRET_COMMENT } from "#tests/helpers/exports/exported-waves";

const reports = everyKindOfReport();
const { columns } = en.exports.deck;

function inputOf(report: Report, rest: Partial<DeckInput> = {}): DeckInput {
  return { report, unread: 0, actions: [], brand: { colour: null, logo: null }, ...rest };
}

for (const [name, report] of Object.entries(reports)) {
  test(`Every number behind the charts of "${name}" is a figure of the list, at its place, and none that is withheld`, async () => {
    const { charts, tables } = openDeck(writeDeck(inputOf(report)));
    const figures = listFigures(report, 0);
    const [dumbbell] = await tables();
    expect(charts.length > 0).toBe(report.dimensions.length > 0);
    for (const dimension of report.dimensions) {
      const at = dumbbell?.names.findIndex((one) => one.startsWith(textOf(report, dimension.title))) ?? -1;
      for (const team of TEAMS) {
        const score = figures.find(
          (one) => one.measure === "score" && one.of === dimension.dimension && one.team === team,
        );
        const drawn = dumbbell?.columns.find(({ title }) => title === report.wave.teamNames[team])?.cells[at];
        const shown = score?.shown ?? null;
        const value = shown !== null && "value" in shown ? shown.value : null;
        expect([dimension.dimension, team, drawn ?? null]).toEqual([dimension.dimension, team, value]);
        const line = dumbbell?.columns.find(
          ({ title }) => title === `${columns.interval(report.wave.teamNames[team])} (y)`,
        );
        const lines = line?.cells.slice(3 * at, 3 * at + 2) ?? [];
        if (shown === null || shown.as === "withheld") expect(lines).toEqual([null, null]);
        else expect(lines).toEqual([at + 1, at + 1]);
      }
    }
  });

  test(`The bars of answers of "${name}" hold the shares of the list, and nothing of a team whose counts are not shown`, async () => {
    const found = (await openDeck(writeDeck(inputOf(report))).tables()).find(({ columns: [, second] }) =>
      second?.title.includes("\u00A0"),
    );
    const shares = listFigures(report, 0).filter(
      (one) => one.measure === "answer_share" && one.part === "statements",
    );
    const counted = report.statements.filter(({ distribution }) => TEAMS.some((team) => distribution[team]));
    expect(found === undefined).toBe(counted.length === 0);
    const groups = (found?.names ?? []).flatMap((label, at) => (label.trim() === "" ? [] : [at]));
    for (const [place, at] of groups.entries()) {
      const team = TEAMS[place % 2];
      const label = found?.names[groups[place - (place % 2)] ?? 0] ?? "";
      const statement = counted.find((one) => label.startsWith(markedText(report, one).slice(0, 60)));
      expect(statement, label).toBeDefined();
      const written = (found?.columns.slice(2) ?? []).map(({ cells }) => cells[at] ?? null);
      const said = (statement?.answers ?? []).map((_, answer) => {
        const share = shares.find(
          (one) => one.of === statement?.key && one.team === team && one.answers.join() === `${answer + 1}`,
        );
        return share?.shown.as === "number" ? share.shown.value : null;
      });
      expect(written).toEqual(said);
    }
  });

  test(`The slides of "${name}" read well aloud: title first, words for every chart and table, a language on every run`, () => {
    const { slides, charts, notes, xml } = openDeck(writeDeck(inputOf(report)));
    for (const slide of slides) {
      expect(slide.indexOf('<p:ph type="title"/>')).toBe(slide.indexOf("<p:ph "));
      expect(/type="title"\/>.*?<a:t>[^<]+</.test(slide)).toBe(true);
      const frames = slide.match(/<p:graphicFrame>/g)?.length ?? 0;
      expect(slide.match(/name="(Chart|Table) \d+" descr="[^"]{10,}"/g)?.length ?? 0).toBe(frames);
      for (const table of slide.match(/<a:tbl>.*?<\/a:tbl>/gs) ?? []) expect(table).toContain('firstRow="1"');
      for (const [, run] of slide.matchAll(/<a:r><a:rPr([^>]*)>/g)) expect(run).toContain('lang="');
    }
    for (const chart of charts) {
      expect(chart).toContain('<c:roundedCorners val="0"/>');
      expect(chart).toContain('<c:dispBlanksAs val="gap"/>');
      expect(chart).not.toMatch(/NaN|Infinity|null|undefined/);
    }
    expect(notes).toHaveLength(slides.length);
    expect(notes.every((one) => saidIn(one).length > 40)).toBe(true);
    expect(xml.join("")).not.toContain(SECRET_COMMENT.slice(1, 10));
  });
}

test("A wave that can be compared has 10 to 14 slides, and the board has five of any", () => {
  const actions = [{ title: "One definition", owners: ["Ada", "Ben"], due: "1 May 2026", status: "agreed" }];
  for (const name of ["large", "small against large", "small", "demo"]) {
    const report = reports[name] as Report;
    for (const agreed of [[], actions]) {
      const { slides } = openDeck(writeDeck(inputOf(report, { actions: agreed })));
      expect(slides.length, name).toBeGreaterThanOrEqual(10);
      expect(slides.length, name).toBeLessThanOrEqual(14);
      expect(slides.some((slide) => saidIn(slide).includes("One definition"))).toBe(agreed.length > 0);
      expect(openDeck(writeBoardDeck(inputOf(report, { actions: agreed }))).slides).toHaveLength(5);
    }
  }
});

test("A team with too few answers has no series, and no number anywhere", async () => {
  const report = reports["one too small"] as Report;
  const deck = openDeck(writeDeck(inputOf(report)));
  const tables = await deck.tables();
  const own = tables.flatMap(({ columns: all }) =>
    all.filter(({ title }) => title === report.wave.teamNames.marketing),
  );
  expect(own.length).toBeGreaterThan(0);
  expect(own.flatMap(({ cells }) => cells).filter((cell) => cell !== null)).toEqual([]);
  const drawn = deck.charts
    .join("")
    .split("<c:ser>")
    .filter(
      (one) => one.includes(`<c:v>${report.wave.teamNames.marketing}</c:v>`) && one.includes("<c:xVal>"),
    );
  expect(drawn).toEqual([]);
});

test("Equal public cells give the same bytes, whatever the hidden answers were", () => {
  const people = { sales: 24, marketing: 4 };
  const [one, other] = [11, 12].map((seed) => buildReport({ release: releaseOfPeople(people, { seed }) }));
  if (!one || !other) throw new Error("Two waves are compared.");
  expect(Buffer.compare(writeDeck(inputOf(one)), writeDeck(inputOf(other)))).toBe(0);
});

test("The organization's colour is the deck's accent, and its logo stands on every slide", () => {
  const png = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAYAAAD0In+KAAAAEUlEQVR42mNk+M9QzwAEYBwAHPkCAQdkuBkAAAAASUVORK5CYII=",
    "base64",
  );
  const brand = { colour: "#8a1c5a", logo: { bytes: new Uint8Array(png), type: "image/png" as const } };
  const { xml } = openDeck(writeDeck(inputOf(reports.demo as Report, { brand })));
  expect(xml.some((part) => part.includes('<a:accent1><a:srgbClr val="8A1C5A"/>'))).toBe(true);
  expect(xml.some((part) => part.includes('name="Logo"') && part.includes('cx="1097280" cy="548640"'))).toBe(
    true,
  );
});

test("A language that reads from the right turns the deck, and leaves numbers and their signs as they are", () => {
  const { xml, slides } = openDeck(speak("ar", () => writeDeck(inputOf(reports.demo as Report))));
  expect(xml.some((part) => part.includes("<p:presentation") && part.includes('rtl="1"'))).toBe(true);
  expect(slides.join("")).toContain('<a:tblPr firstRow="1" rtl="1"/>');
  for (const [, direction] of slides
    .join("")
    .matchAll(
      /<a:pPr algn="\w" rtl="(\d)"\/><a:r><a:rPr[^>]*>(?:<a:solidFill>.*?<\/a:solidFill>)?<\/a:rPr><a:t>[+−]\d+<\/a:t>/g,
    ))
    expect(direction).toBe("0");
});
