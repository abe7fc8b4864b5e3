import type { PdfDocument } from "#app/features/exports/pdf/document";
import { type SetDocument, setDocument } from "#app/features/exports/pdf/set-document.server";
import { getWords } from "#app/locales/spoken";

/** The survey that a sheet is handed over for; null for one about the product alone. */
export type SheetMaterial = {
  readonly survey: {
    readonly organization: string;
    readonly name: string;
    readonly custody: "server" | "two-key";
  } | null;
  /** When the sheet says it was made, in seconds. */
  readonly made: number;
};

const COLOUR = "#2447b8";

/** The sheet for works councils and privacy officers on one page, ready to be printed in the language under way. */
export function setSheet({ survey, made }: SheetMaterial): SetDocument {
  const { sheet, language, product } = getWords();
  const of = survey === null ? product.name : sheet.ofWave(survey.organization, survey.name);
  const sections = sheet.sections(sheet.operator[survey?.custody ?? "server"]);
  const document: PdfDocument = {
    title: sheet.title,
    author: survey?.organization ?? product.name,
    language: language.tag,
    rightToLeft: language.direction === "rtl",
    colour: COLOUR,
    dense: true,
    eyebrow: of,
    sections: [
      { heading: "", blocks: [{ kind: "paragraph", text: sheet.lead }] },
      ...sections.map(({ title, points }) => ({
        heading: title,
        blocks: [{ kind: "list" as const, items: points }],
      })),
    ],
  };
  return setDocument(document, made, null);
}
