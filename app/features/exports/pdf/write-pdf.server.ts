import type { DeckInput } from "#app/features/exports/deck/slides/deck-input";
import type { YearMaterial } from "#app/features/exports/year/year-material";
import { buildBoardDocument } from "./board-document";
import { buildPdfDocument } from "./build-document";
import type { PdfDocument } from "./document";
import { printDocument } from "./print-document.server";
import { buildYearDocument } from "./year-document";

/** The results of a wave as a PDF in the language under way. The same report gives the same bytes. */
export async function writePdf(input: DeckInput): Promise<Uint8Array> {
  return print(input, buildPdfDocument(input));
}

/** The same in two or three pages for a board. */
export async function writeBoardPdf(input: DeckInput): Promise<Uint8Array> {
  return print(input, buildBoardDocument(input));
}

function print({ report, brand }: DeckInput, document: PdfDocument): Promise<Uint8Array> {
  const released = Date.parse(`${report.wave.releasedOn}T00:00:00Z`);
  return printDocument(document, released / 1_000, brand.logo);
}

/** The same of two waves. */
export async function writeYearPdf(material: YearMaterial): Promise<Uint8Array> {
  const released = Date.parse(`${material.year.after.wave.releasedOn}T00:00:00Z`);
  return printDocument(buildYearDocument(material), released / 1_000, material.brand.logo);
}
