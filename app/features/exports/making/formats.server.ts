import type { ArchiveMaterial } from "#app/features/exports/archive/archive-material";
import { writeArchive } from "#app/features/exports/archive/write-archive.server";
import { writeCsv, writeYearCsv } from "#app/features/exports/csv.server";
import { writeBoardDeck, writeDeck } from "#app/features/exports/deck/write-deck";
import { writeYearDeck } from "#app/features/exports/deck/write-year-deck";
import { writeJson, writeYearJson } from "#app/features/exports/json.server";
import type { SetDocument } from "#app/features/exports/pdf/set-document.server";
import { setBoardPdf, setPdf, setYearPdf } from "#app/features/exports/pdf/set-pdf.server";
import { type SheetMaterial, setSheet } from "#app/features/exports/sheet/sheet-document";
import { writeWorkbook, writeYearWorkbook } from "#app/features/exports/workbook.server";
import type { YearMaterial } from "#app/features/exports/year/year-material";
import type { WaveMaterial } from "./material";

/** A file, or a document that is still to be printed. */
export type Written = string | Uint8Array | SetDocument;

/** How one kind of file is written, and what browsers are told that it is. */
type Format<Material> = {
  readonly type: string;
  readonly extension: string;
  readonly write: (material: Material) => Written | Promise<Written>;
};

const PRESENTATION = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

export const PRINTED = "application/pdf";

/** What a wave can be taken along as. A new kind of file is its line here and a route. */
export const WAVE_FORMATS = {
  pptx: { type: PRESENTATION, extension: "pptx", write: writeDeck },
  board: { type: PRESENTATION, extension: "pptx", write: writeBoardDeck },
  pdf: { type: PRINTED, extension: "pdf", write: setPdf },
  boardPdf: { type: PRINTED, extension: "pdf", write: setBoardPdf },
  csv: {
    type: "text/csv; charset=utf-8",
    extension: "csv",
    write: ({ report, unread }) => writeCsv(report, unread),
  },
  xlsx: {
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    extension: "xlsx",
    write: ({ report, unread }) => writeWorkbook(report, unread),
  },
  json: {
    type: "application/json; charset=utf-8",
    extension: "json",
    write: ({ report, unread }) => writeJson(report, unread),
  },
} as const satisfies Record<string, Format<WaveMaterial>>;

/** What a wave beside an earlier one can be taken along as. */
export const YEAR_FORMATS = {
  year_pptx: { ...WAVE_FORMATS.pptx, write: writeYearDeck },
  year_pdf: { ...WAVE_FORMATS.pdf, write: setYearPdf },
  year_xlsx: { ...WAVE_FORMATS.xlsx, write: writeYearWorkbook },
  year_csv: { ...WAVE_FORMATS.csv, write: writeYearCsv },
  year_json: { ...WAVE_FORMATS.json, write: writeYearJson },
} as const satisfies Record<`year_${string}`, Format<YearMaterial>>;

/** The sheet for works councils and privacy officers. */
export const SHEET = {
  type: PRINTED,
  extension: "pdf",
  write: setSheet,
} as const satisfies Format<SheetMaterial>;

/** What an organization is taken along as. */
export const ARCHIVE = {
  type: "application/zip",
  extension: "zip",
  write: writeArchive,
} as const satisfies Format<ArchiveMaterial>;

export type WaveFormat = keyof typeof WAVE_FORMATS;
export type YearFormat = keyof typeof YEAR_FORMATS;
