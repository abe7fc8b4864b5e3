import type { DeckInput } from "#app/features/exports/deck/slides/deck-input";
import { getWords } from "#app/locales/spoken";
import type { PdfDocument, PdfSection } from "./document";

const PLAIN = "#2447b8";

/** Sections as a document of the wave, in the organization's colour. */
export function frameDocument(
  { report: { wave }, brand }: Pick<DeckInput, "report" | "brand">,
  sections: readonly (PdfSection | null)[],
): PdfDocument {
  const { figures, language } = getWords();
  const { organization, name, teamNames } = wave;
  return {
    title: figures.workbook(organization, name),
    author: organization,
    language: language.tag,
    rightToLeft: language.direction === "rtl",
    colour: brand.colour ?? PLAIN,
    eyebrow: [organization, teamNames.sales, teamNames.marketing].join(" · "),
    sections: sections.filter((section) => section !== null),
  };
}
