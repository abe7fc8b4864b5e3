import { writeXlsx } from "hucre/xlsx";
import { FIGURE_PARTS } from "#app/core/figures/figure";
import { YEAR_PARTS } from "#app/core/figures/year-figure";
import type { Report } from "#app/core/report/report";
import { cleanForXml, looksLikeFormula } from "#app/features/files/formula-guard";
import { getWords } from "#app/locales/spoken";
import { COLUMNS, listRows } from "./figure-rows";
import { finishWorkbook } from "./finish-workbook";
import type { YearMaterial } from "./year/year-material";
import { listYearRows, YEAR_COLUMNS } from "./year/year-rows";

/** Of one wave, or of two. */
type Column = (typeof COLUMNS)[number] | (typeof YEAR_COLUMNS)[number];

const WIDTHS: Partial<Record<Column, number>> = {
  subject: 60,
  measure: 34,
  slice: 34,
  answer: 26,
  against: 26,
  words: 60,
  withheld: 34,
};
const USUAL_WIDTH = 12;
/** The format of a cell that stays text, whatever stands in it and whoever edits it. */
const AS_TEXT = "@";

/** The figures of a wave as a workbook, a sheet for each part of the results page. */
export async function writeWorkbook(report: Report, unread: number): Promise<Uint8Array> {
  const words = getWords().figures;
  const rows = listRows(report, unread);
  const { organization, name, releasedOn } = report.wave;
  const sheets = FIGURE_PARTS.map((part) => ({
    name: words.parts[part],
    rows: rows.flatMap((one) => (one.part === part ? [one.row] : [])),
  }));
  return writeSheets(words.workbook(organization, name), releasedOn, COLUMNS, sheets);
}

/** The figures of a year in review as a workbook, a sheet for each part. */
export async function writeYearWorkbook(material: YearMaterial): Promise<Uint8Array> {
  const { before, after } = material.year;
  const rows = listYearRows(material);
  const sheets = YEAR_PARTS.map((part) => {
    const own = rows.flatMap(({ figure, row }) => (figure.part === part ? [row] : []));
    return { name: `${own[0]?.part ?? ""}`, rows: own };
  });
  const title = getWords().exports.year.of(after.wave.organization, before.wave.name, after.wave.name);
  return writeSheets(title, after.wave.releasedOn, YEAR_COLUMNS, sheets);
}

type Row<Name extends Column> = Readonly<Record<Name, string | number | null>>;

/**
 * Numbers are numbers, what is not shown is an empty cell with the reason beside it, and no text is ever a formula. The
 * same figures give the same bytes.
 */
async function writeSheets<Name extends Column>(
  title: string,
  releasedOn: string,
  columns: readonly Name[],
  sheets: readonly { readonly name: string; readonly rows: readonly Row<Name>[] }[],
): Promise<Uint8Array> {
  const released = new Date(`${releasedOn}T00:00:00Z`);
  const bytes = await writeXlsx({
    sheets: sheets.flatMap(({ name, rows }, place) =>
      rows.length === 0 ? [] : [makeSheet(nameSheet(name), place, columns, rows)],
    ),
    properties: {
      title: cleanForXml(title),
      creator: getWords().product.name,
      created: released,
      modified: released,
    },
  });
  return finishWorkbook(bytes, { language: getWords().language.tag, moment: released });
}

function makeSheet<Name extends Column>(
  name: string,
  place: number,
  all: readonly Name[],
  rows: readonly Row<Name>[],
) {
  const words = getWords().figures.columns;
  const columns = all.filter(
    (column) => column !== "part" && rows.some((row) => row[column] !== null && row[column] !== ""),
  );
  const body = rows.map((row) => columns.map((column) => cellOf(row[column])));
  const head = columns.map((column) => words[column]);
  return {
    name,
    columns: columns.map((column) => ({ width: WIDTHS[column] ?? USUAL_WIDTH })),
    rows: [head, ...body],
    cells: styleCells([head, ...body]),
    freezePane: { rows: 1 },
    pageSetup: { orientation: "landscape" as const, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    tables: [
      {
        name: `figures_${place + 1}`,
        range: `A1:${String.fromCharCode(64 + columns.length)}${rows.length + 1}`,
        columns: head.map((title) => ({ name: title })),
        style: "TableStyleLight1",
      },
    ],
  };
}

function cellOf(value: string | number | null): string | number | null {
  return typeof value === "string" ? (value === "" ? null : cleanForXml(value)) : value;
}

function styleCells(rows: readonly (readonly (string | number | null)[])[]) {
  const styled = rows.flatMap((row, down) =>
    row.flatMap((cell, across) => {
      const style =
        down === 0
          ? { font: { bold: true } }
          : typeof cell === "string" && looksLikeFormula(cell)
            ? { numFmt: AS_TEXT }
            : null;
      return style === null ? [] : [[`${down},${across}`, { style }] as const];
    }),
  );
  return new Map(styled);
}

/** A name that a sheet may have: at most 31 characters, none of those that mean something in a formula. */
function nameSheet(name: string): string {
  return name.replaceAll(/[\\/?*[\]:']/g, " ").slice(0, 31);
}
