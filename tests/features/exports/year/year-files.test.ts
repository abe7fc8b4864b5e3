import { parse } from "csv-parse/sync";
import { readXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { buildYearFigures } from "#app/core/figures/year-figures";
import { writeCsv, writeYearCsv } from "#app/features/exports/csv.server";
import { writeYearDeck } from "#app/features/exports/deck/write-year-deck";
import { yearFiguresSchema } from "#app/features/exports/figures-schema";
import { writeYearJson } from "#app/features/exports/json.server";
import { writeYearWorkbook } from "#app/features/exports/workbook.server";
import { listYearRows, YEAR_COLUMNS } from "#app/features/exports/year/year-rows";
import { en } from "#app/locales/en";
import { speak } from "#app/locales/spoken.server";
import { SECRET_COMMENT } from "#tests/helpers/exports/exported-waves";
import { everyKindOfYear, materialOf, yearOfPeople } from "#tests/helpers/exports/exported-years";

const FORMULA = /^[\s\0]*[=+\-@|%＝＋－＠｜％]/;

for (const [name, year] of Object.entries(everyKindOfYear())) {
  const material = materialOf(year);
  const listed = listYearRows(material);

  test(`writeYearCsv holds every figure of the year "${name}" and no cell that is a formula`, () => {
    const csv = writeYearCsv(material);
    const [head, ...lines] = parse(csv, { bom: true }) as string[][];
    expect(head).toEqual(YEAR_COLUMNS.map((column) => en.figures.columns[column]));
    expect(
      lines.map((line) => line.map((cell) => cell.replace(/^'(?=[\s\0]*[=+\-@|%＝＋－＠｜％])/, ""))),
    ).toEqual(listed.map(({ row }) => YEAR_COLUMNS.map((column) => String(row[column] ?? ""))));
    const texts = lines.flat().filter((cell) => !/^-?\d+(\.\d+)?$/.test(cell));
    expect(texts.filter((cell) => FORMULA.test(cell))).toEqual([]);
    expect(csv).not.toContain(SECRET_COMMENT);
  });

  test(`writeYearWorkbook holds every figure of the year "${name}", typed, a sheet for each part`, async () => {
    const { sheets } = await readXlsx(await writeYearWorkbook(material));
    const parts = [...new Set(listed.map(({ row }) => row.part))];
    expect(sheets.map((sheet) => sheet.name)).toEqual(parts);
    for (const [place, part] of parts.entries()) {
      const [head = [], ...lines] = sheets[place]?.rows ?? [];
      const columns = head.map((title) => YEAR_COLUMNS.find((one) => en.figures.columns[one] === title));
      const own = listed.flatMap(({ row }) => (row.part === part ? [row] : []));
      expect(lines).toHaveLength(own.length);
      for (const [at, row] of own.entries()) {
        const written = Object.fromEntries(
          columns.flatMap((column, across) => (column ? [[column, lines[at]?.[across] ?? null]] : [])),
        );
        for (const column of YEAR_COLUMNS.filter((one) => one !== "part"))
          expect(written[column] ?? null, `${part} ${at} ${column}`).toEqual(
            row[column] === "" ? null : row[column],
          );
      }
    }
  });

  test(`writeYearJson holds every figure of the year "${name}", fits its schema, and is the same in every language`, () => {
    const text = writeYearJson(material);
    const read = JSON.parse(text);
    expect(read).toEqual(JSON.parse(JSON.stringify(buildYearFigures(year, material.unread))));
    expect(yearFiguresSchema.parse(read)).toEqual(read);
    expect(read.figures).toHaveLength(listed.length);
    expect(text).not.toContain("HYPERLINK");
    expect(speak("de", () => writeYearJson(material))).toBe(text);
  });

  test(`Every line of the year "${name}" says what it is, and why where it has no figure`, () => {
    for (const { figure, row } of listed) {
      const told = [row.value, row.low, row.words, row.withheld, row.intervalLow];
      expect(
        told.some((cell) => cell !== null && cell !== ""),
        JSON.stringify(figure),
      ).toBe(true);
      expect(`${row.measure}`.length).toBeGreaterThan(0);
      expect(row.withheld !== "").toBe(["withheld", "not_compared"].includes(figure.shown.as));
    }
  });
}

test("A line of a year says in the words of the reader what changed, what was agreed and what is not compared", () => {
  const rows = (language: "en" | "de") =>
    speak(language, () => listYearRows(materialOf(yearOfPeople()))).map(({ row }) => row);
  expect(rows("en")).toContainEqual(
    expect.objectContaining({ part: "What was agreed", measure: "How it stands", words: "dropped" }),
  );
  expect(rows("en")).toContainEqual(
    expect.objectContaining({
      measure: "Change of the gap",
      against: "Meet each week (due 31 May 2025)",
      withheld: "This question has no score that is followed over the waves",
    }),
  );
  expect(rows("en").filter(({ words }) => words === "narrowed").length).toBeGreaterThan(5);
  expect(rows("de")).toContainEqual(expect.objectContaining({ words: "kleiner geworden" }));
});

test("Equal public cells give the same bytes in every format, whatever the hidden answers were", async () => {
  const [one, other] = [11, 12].map((seed) =>
    materialOf(yearOfPeople({ people: { sales: 24, marketing: 4 }, seed })),
  );
  if (!one || !other) throw new Error("Two years are compared.");
  expect(writeYearCsv(one)).toBe(writeYearCsv(other));
  expect(writeYearJson(one)).toBe(writeYearJson(other));
  expect(Buffer.compare(await writeYearWorkbook(one), await writeYearWorkbook(other))).toBe(0);
  expect(Buffer.compare(writeYearDeck(one), writeYearDeck(other))).toBe(0);
  expect(writeYearCsv(one)).not.toBe(writeYearCsv(materialOf(yearOfPeople({ seed: 11 }))));
  expect(writeYearCsv(one)).not.toBe(writeCsv(one.year.after, 0));
});
