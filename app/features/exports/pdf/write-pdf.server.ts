import type { DeckInput } from "#app/features/exports/deck/slides/deck-input";
import { buildPdfDocument } from "./build-document";
import { printDocument } from "./print-document.server";

/** The results of a wave as a PDF in the language under way. The same report gives the same bytes. */
export async function writePdf(input: DeckInput): Promise<Uint8Array> {
  const released = Date.parse(`${input.report.wave.releasedOn}T00:00:00Z`);
  return printDocument(buildPdfDocument(input), released / 1_000, input.brand.logo);
}
