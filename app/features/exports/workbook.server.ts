import { writeXlsx } from "hucre/xlsx";
import { FIGURE_PARTS } from "#app/core/figures/figure";
import type { Report } from "#app/core/report/report";
import { cleanForXml, looksLikeFormula } from "#app/features/files/formula-guard";
import { getWords } from "#app/locales/spoken";
import { COLUMNS, type Column, type FigureRow, listRows } from "./figure-rows";
import { finishWorkbook } from "./finish-workbook";

const WIDTHS: Partial<Record<Column, number>> = {
  subject: 60,
  measure: 34,
  answer: 26,
  against: 26,
  words: 60,
  withheld: 34,
};
const USUAL_WIDTH = 12;
/** The format of a cell that stays text, whatever stands in it and whoever edits it. */
const AS_TEXT = "@";

/**
 * The figures of a wave as a workbook, a sheet for each part of the results page: numbers are numbers, what is not shown
 * is an empty cell with the reason beside it, and no text is ever a formula. The same figures give the same bytes.
 */
export async function writeWorkbook(report: Report, unread: number): Promise<Uint8Array> {
  const words = getWords().figures;
  const rows = listRows(report, unread);
  const sheets = FIGURE_PARTS.flatMap((part, place) => {
    const own = rows.flatMap((one) => (one.part === part ? [one.row] : []));
    return own.length === 0 ? [] : [makeSheet(nameSheet(words.parts[part]), place, own)];
  });
  const { organization, name, releasedOn } = report.wave;
  const released = new Date(`${releasedOn}T00:00:00Z`);
  const bytes = await writeXlsx({
    sheets,
    properties: {
      title: cleanForXml(words.workbook(organization, name)),
      creator: getWords().product.name,
      created: released,
      modified: released,
    },
  });
  return finishWorkbook(bytes, { language: getWords().language.tag, moment: released });
}

function makeSheet(name: string, place: number, rows: readonly FigureRow[]) {
  const words = getWords().figures.columns;
  const columns = COLUMNS.filter(
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
