import type { DeckInput } from "#app/features/exports/deck/slides/deck-input";
import type { YearMaterial } from "#app/features/exports/year/year-material";
import { buildBoardDocument } from "./board-document";
import { buildPdfDocument } from "./build-document";
import type { PdfDocument } from "./document";
import { type SetDocument, setDocument } from "./set-document.server";
import { buildYearDocument } from "./year-document";

/** The results of a wave, ready to be printed in the language under way. The same report gives the same bytes. */
export function setPdf(input: DeckInput): SetDocument {
  return setOfWave(input, buildPdfDocument(input));
}

/** The same in two or three pages for a board. */
export function setBoardPdf(input: DeckInput): SetDocument {
  return setOfWave(input, buildBoardDocument(input));
}

function setOfWave({ report, brand }: DeckInput, document: PdfDocument): SetDocument {
  const released = Date.parse(`${report.wave.releasedOn}T00:00:00Z`);
  return setDocument(document, released / 1_000, brand.logo);
}

/** The same of two waves. */
export function setYearPdf(material: YearMaterial): SetDocument {
  const released = Date.parse(`${material.year.after.wave.releasedOn}T00:00:00Z`);
  return setDocument(buildYearDocument(material), released / 1_000, material.brand.logo);
}
