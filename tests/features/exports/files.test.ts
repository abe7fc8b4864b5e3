import { parse } from "csv-parse/sync";
import { readXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { FIGURE_PARTS } from "#app/core/figures/figure";
import { buildWaveFigures, listFigures } from "#app/core/figures/figures";
import { buildReport } from "#app/core/report/report";
import { writeCsv } from "#app/features/exports/csv.server";
import { COLUMNS, type FigureRow, listRows } from "#app/features/exports/figure-rows";
import { writeJson } from "#app/features/exports/json.server";
import { writeWorkbook } from "#app/features/exports/workbook.server";
import { en } from "#app/locales/en";
import { speak } from "#app/locales/spoken.server";
import { everyKindOfReport, releaseOfPeople, SECRET_COMMENT } from "#tests/helpers/exports/exported-waves";

const UNREAD = 2;
const FORMULA = /^[\s\0]*[=+\-@|%＝＋－＠｜％]/;
const reports = Object.entries(everyKindOfReport());

for (const [name, report] of reports) {
  const rows = listRows(report, UNREAD);

  test(`writeCsv holds every figure of the wave "${name}" and no cell that is a formula`, () => {
    const csv = writeCsv(report, UNREAD);
    expect(csv.startsWith("\ufeff")).toBe(true);
    const [head, ...lines] = parse(csv, { bom: true }) as string[][];
    expect(head).toEqual(COLUMNS.map((column) => en.figures.columns[column]));
    expect(lines).toHaveLength(rows.length);
    for (const [at, line] of lines.entries()) {
      const row = rows[at]?.row as FigureRow;
      expect(line.map((cell) => cell.replace(/^'(?=[\s\0]*[=+\-@|%＝＋－＠｜％])/, ""))).toEqual(
        COLUMNS.map((column) => String(row[column] ?? "")),
      );
      const texts = line.filter((cell) => !/^-?\d+(\.\d+)?$/.test(cell));
      expect(texts.filter((cell) => FORMULA.test(cell))).toEqual([]);
    }
    expect(csv).not.toContain(SECRET_COMMENT);
  });

  test(`writeWorkbook holds every figure of the wave "${name}", typed, a sheet for each part`, async () => {
    const { sheets } = await readXlsx(await writeWorkbook(report, UNREAD));
    const parts = FIGURE_PARTS.filter((part) => rows.some((one) => one.part === part));
    expect(sheets.map((sheet) => sheet.name)).toEqual(parts.map((part) => en.figures.parts[part]));
    for (const [place, part] of parts.entries()) {
      const [head, ...lines] = sheets[place]?.rows ?? [];
      const own = rows.flatMap((one) => (one.part === part ? [one.row] : []));
      const columns = (head ?? []).map((title) => COLUMNS.find((one) => en.figures.columns[one] === title));
      const left = COLUMNS.filter((column) => column !== "part" && !columns.includes(column));
      expect(lines).toHaveLength(own.length);
      for (const [at, row] of own.entries()) {
        const written = columns.map((column) => (column && row[column] !== "" ? row[column] : null));
        expect((lines[at] ?? []).concat(Array(20).fill(null)).slice(0, columns.length)).toEqual(written);
        expect(left.filter((column) => row[column] !== null && row[column] !== "")).toEqual([]);
      }
    }
  });

  test(`writeJson holds every figure of the wave "${name}" and says the same in every language`, () => {
    const text = writeJson(report, UNREAD);
    const read = JSON.parse(text);
    expect(read).toEqual(JSON.parse(JSON.stringify(buildWaveFigures(report, UNREAD))));
    expect(read.figures).toHaveLength(listFigures(report, UNREAD).length);
    expect(text).not.toContain("HYPERLINK");
    expect(speak("de", () => writeJson(report, UNREAD))).toBe(text);
  });
}

test("Equal public cells give the same bytes in every format, whatever the hidden answers were", async () => {
  const people = { sales: 24, marketing: 4 };
  const [one, other] = [11, 12].map((seed) => buildReport({ release: releaseOfPeople(people, { seed }) }));
  if (!one || !other) throw new Error("Two waves are compared.");
  expect(writeCsv(one, 0)).toBe(writeCsv(other, 0));
  expect(writeJson(one, 0)).toBe(writeJson(other, 0));
  expect(Buffer.compare(await writeWorkbook(one, 0), await writeWorkbook(other, 0))).toBe(0);
  const seen = buildReport({ release: releaseOfPeople({ sales: 24, marketing: 14 }, { seed: 11 }) });
  const changed = buildReport({ release: releaseOfPeople({ sales: 24, marketing: 14 }, { seed: 12 }) });
  expect(writeCsv(seen, 0)).not.toBe(writeCsv(changed, 0));
});
