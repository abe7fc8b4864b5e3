import { expect, test } from "vitest";
import { SIDES } from "#app/core/figures/year-figure";
import { listYearFigures } from "#app/core/figures/year-figures";
import type { Year } from "#app/core/report/year";
import { writeYearDeck } from "#app/features/exports/deck/write-year-deck";
import { listYearRows } from "#app/features/exports/year/year-rows";
import { textOf } from "#app/features/results/words/sentences";
import { en } from "#app/locales/en";
import { speak } from "#app/locales/spoken.server";
import { openDeck, saidIn } from "#tests/helpers/exports/deck-parts";
import { SECRET_COMMENT } from "#tests/helpers/exports/exported-waves";
import { everyKindOfYear, materialOf, yearOfPeople } from "#tests/helpers/exports/exported-years";

const years = everyKindOfYear();
const { columns } = en.exports.deck;

for (const [name, year] of Object.entries(years)) {
  test(`The chart of the year "${name}" holds the gaps of the list at their places, and none that is withheld`, async () => {
    const { charts, tables } = openDeck(writeYearDeck(materialOf(year)));
    const figures = listYearFigures(year, { before: 0, after: 0 });
    const compared = year.dimensions.filter((row) => row.compared);
    expect(charts).toHaveLength(compared.length > 0 ? 1 : 0);
    const [dumbbell] = await tables();
    expect((dumbbell?.names ?? []).filter((one) => one !== "null")).toHaveLength(compared.length);
    for (const { key } of compared) {
      const title = year.after.dimensions.find(({ dimension }) => dimension === key)?.title ?? {};
      const at = dumbbell?.names.indexOf(textOf(year.after, title)) ?? -1;
      for (const side of SIDES) {
        const gap = figures.find(
          (one) => one.part === "dimensions" && one.of === key && one.measure === "gap" && one.wave === side,
        );
        const wave = year[side].wave.name;
        const drawn = dumbbell?.columns.find(({ title }) => title === wave)?.cells[at] ?? null;
        expect([key, side, drawn]).toEqual([key, side, gap?.shown.as === "number" ? gap.shown.value : null]);
        const ends = dumbbell?.columns.find(({ title }) => title === `${columns.interval(wave)} (x)`)?.cells;
        if (gap?.interval)
          expect(ends?.slice(3 * at, 3 * at + 2)).toEqual([gap.interval.low, gap.interval.high]);
      }
    }
  });

  test(`The slides of the year "${name}" say no number that is not in the list`, () => {
    const { slides } = openDeck(writeYearDeck(materialOf(year)));
    const listed = listYearRows(materialOf(year));
    const rows = listed.flatMap(({ row }) => Object.values(row).map(String));
    // "±8" is half of an interval; how many rows there are is counted
    const halves = [...year.dimensions, ...year.statements].flatMap((row) =>
      row.compared && row.change.gapChange.interval
        ? [(row.change.gapChange.interval.high - row.change.gapChange.interval.low) / 2]
        : [],
    );
    const index = year.changes.index;
    const half = index ? (index.interval.high - index.interval.low) / 2 : 0;
    const counts = Array.from({ length: year.statements.length + 1 }, (_, at) => at);
    const known = new Set([
      ...numbersIn(rows.join(" | ")),
      ...[...halves, half, ...counts, slides.length].map((number) => String(Math.round(number))),
      ...numbersIn(JSON.stringify([en.results, en.exports, en.trend, en.actions])),
      ...numbersIn(JSON.stringify(SIDES.map((side) => year[side].wave))),
    ]);
    const said = slides.flatMap((slide) => numbersIn(saidIn(slide)));
    expect(said.length).toBeGreaterThan(5);
    expect(said.filter((number) => !known.has(number))).toEqual([]);
  });

  test(`The slides of the year "${name}" read well aloud, and each has notes`, () => {
    const { slides, charts, notes, xml } = openDeck(writeYearDeck(materialOf(year)));
    expect(slides.length).toBeGreaterThanOrEqual(5);
    expect(slides.length).toBeLessThanOrEqual(9);
    for (const slide of slides) {
      expect(/type="title"\/>.*?<a:t>[^<]+</.test(slide)).toBe(true);
      const frames = slide.match(/<p:graphicFrame>/g)?.length ?? 0;
      expect(slide.match(/name="(Chart|Table) \d+" descr="[^"]{10,}"/g)?.length ?? 0).toBe(frames);
      for (const [, run] of slide.matchAll(/<a:r><a:rPr([^>]*)>/g)) expect(run).toContain('lang="');
    }
    for (const chart of charts) expect(chart).not.toMatch(/NaN|Infinity|null|undefined/);
    expect(notes).toHaveLength(slides.length);
    expect(notes.every((one) => saidIn(one).length > 40)).toBe(true);
    expect(xml.join("")).not.toContain(SECRET_COMMENT.slice(1, 10));
  });
}

test("The cover says the year in a sentence with how sure it is, also in German", () => {
  const material = materialOf(years.demo as Year);
  const cover = saidIn(openDeck(writeYearDeck(material)).slides[0] ?? "");
  expect(cover).toMatch(/The index rose by \d+ points since 2025 \(\+\d+ to \+\d+\): clear\./);
  const german = saidIn(openDeck(speak("de", () => writeYearDeck(material))).slides[0] ?? "");
  expect(german).toMatch(/Der Index ist seit 2025 um \d+ Punkte gestiegen \(\+\d+ bis \+\d+\): klar\./);
});

test("A year in which nothing is compared claims nothing, and says why", () => {
  const { slides } = openDeck(writeYearDeck(materialOf(years["too few before"] as Year)));
  const said = slides.map(saidIn).join("\n");
  expect(said).not.toContain(en.exports.year.gapsTitle);
  expect(said).not.toMatch(/narrowed|widened|detectably/);
  expect(said).toContain("9 dimensions and 30 statements are not shown");
});

test("An imported wave is said to be one, with what it cannot show", () => {
  const { slides } = openDeck(writeYearDeck(materialOf(years.imported as Year)));
  const said = slides.map(saidIn).join("\n");
  expect(said).toContain("Imported from another tool: @SUM(2025).");
  expect(said).toContain(en.history.askedUnknown);
});

test("What was agreed stands with what came of it, and a year without actions has no such slide", () => {
  const said = openDeck(writeYearDeck(materialOf(yearOfPeople())))
    .slides.map(saidIn)
    .join("\n");
  for (const word of ["One definition of a lead (due 30 September 2025)", "dropped", "cannot be told"])
    expect(said).toContain(word);
  const without = { ...yearOfPeople(), agreed: [] };
  expect(
    openDeck(writeYearDeck(materialOf(without)))
      .slides.map(saidIn)
      .join("\n"),
  ).not.toContain(en.exports.year.agreed.title);
});

function numbersIn(text: string): string[] {
  return [...text.matchAll(/\d+(?:\.\d+)?/g)].map(([number]) => String(Number(number)));
}
