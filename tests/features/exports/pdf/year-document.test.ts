import { expect, test } from "vitest";
import type { YearPart } from "#app/core/figures/year-figure";
import type { Year } from "#app/core/report/year";
import { type ListedYear, listYearRows } from "#app/features/exports/year/year-rows";
import { en } from "#app/locales/en";
import { speak } from "#app/locales/spoken.server";
import { SECRET_COMMENT } from "#tests/helpers/exports/exported-waves";
import { everyKindOfYear, materialOf, yearOfPeople } from "#tests/helpers/exports/exported-years";
import { findPoppler, readPages, squeeze, writeYearPdf } from "#tests/helpers/exports/printed-pages";

/** With CI=true it may not be missing. */
const poppler = findPoppler();
const skipped = poppler === null && process.env.CI !== "true";
const read = (pdf: Uint8Array) => readPages(poppler ?? "", pdf);
const years = everyKindOfYear();

const { parts } = en.figures;
const HEADINGS: Record<YearPart, string> = {
  ...{ wave: en.exports.year.waves, coverage: en.exports.year.waves, agreed: en.exports.year.agreed.title },
  ...{ index: parts.index, dimensions: parts.dimensions, statements: parts.statements },
  benchmarks: parts.benchmarks,
};

/** Everything of a figure that a page may print, as numbers without their signs; where words say it they do. */
function numbersOf({ row }: ListedYear): string[] {
  const own = row.value === null && row.words !== "" ? [] : [row.value, row.low, row.high];
  return [...own, row.intervalLow, row.intervalHigh, row.n].flatMap((number) =>
    typeof number === "number" ? [String(Math.abs(number))] : [],
  );
}

function numbersIn(text: string): string[] {
  return [...text.matchAll(/\d+(?:\.\d+)?/g)].map(([number]) => String(Number(number)));
}

for (const [name, year] of Object.entries(years)) {
  const pdf = await writeYearPdf(materialOf(year));

  test.skipIf(skipped)(
    `The PDF of the year "${name}" holds every figure of the list in its part, and no other number`,
    () => {
      const { sections } = read(pdf);
      const listed = listYearRows(materialOf(year));
      for (const heading of new Set(listed.map(({ figure }) => HEADINGS[figure.part]))) {
        const own = listed.filter(({ figure }) => HEADINGS[figure.part] === heading);
        const text = sections.find((section) => section.heading === heading)?.text ?? "";
        const [shown, said] = [new Set(numbersIn(text)), squeeze(text)];
        const lost = own.flatMap((one) => [
          ...numbersOf(one).filter((number) => !shown.has(number)),
          ...[one.row.withheld, one.row.words, one.row.certainty, one.row.wave].filter(
            (word) => !said.includes(squeeze(`${word}`)),
          ),
        ]);
        expect(lost.join("|"), heading).toBe("");
        const known = new Set([
          ...own.flatMap(numbersOf),
          ...numbersIn(JSON.stringify([own, en.results, en.exports, en.figures, en.trend.statements])),
        ]);
        expect(
          [...shown].filter((number) => !known.has(number)),
          heading,
        ).toEqual([]);
      }
    },
  );

  test.skipIf(skipped)(
    `The PDF of the year "${name}" is tagged, has a title, and its tables have heads`,
    () => {
      const { facts, metadata, tags, sections } = read(pdf);
      const { before, after } = year;
      const title = en.exports.year.of(after.wave.organization, before.wave.name, after.wave.name);
      expect(facts).toMatchObject({ Title: title, Tagged: "yes" });
      expect(metadata).toContain("<pdfuaid:part>1</pdfuaid:part>");
      const tables = tags.match(/^ +Table /gm)?.length ?? 0;
      expect(tables).toBeGreaterThan(1);
      expect(tags.match(/^ +THead$/gm)).toHaveLength(tables);
      const headings = sections.map(({ heading }) => heading);
      expect(headings).toContain(en.exports.year.limitsTitle);
      expect(sections.map((section) => section.text).join()).not.toContain(SECRET_COMMENT.slice(1, 10));
    },
  );
}

test("Equal public cells give the same PDF of a year, whatever the hidden answers were", async () => {
  const [one, other] = [11, 12].map((seed) =>
    materialOf(yearOfPeople({ people: { sales: 24, marketing: 4 }, seed })),
  );
  if (!one || !other) throw new Error("Two years are compared.");
  expect(Buffer.compare(await writeYearPdf(one), await writeYearPdf(other))).toBe(0);
});

test.skipIf(skipped)("The PDF of a year speaks the language of its reader", async () => {
  const pdf = await speak("de", () => writeYearPdf(materialOf(years.demo as Year)));
  expect(Buffer.from(pdf).toString("latin1")).toContain("/Lang (de)");
  expect(read(pdf).sections.map(({ heading }) => heading)).toContain("Was das Jahr gebracht hat");
});
