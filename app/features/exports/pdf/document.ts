/** A report as a PDF says it: plain data, which the template lays out. No text of it is ever read as markup. */
export type PdfDocument = {
  readonly title: string;
  readonly author: string;
  readonly language: string;
  readonly rightToLeft: boolean;
  /** #rrggbb, readable on white. */
  readonly colour: string;
  /** Above the title. */
  readonly eyebrow: string;
  readonly sections: readonly PdfSection[];
};

export type PdfSection = { readonly heading: string; readonly blocks: readonly PdfBlock[] };

export type PdfBlock =
  | { readonly kind: "lead" | "paragraph" | "note" | "subheading"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | PdfTable;

/** The lines of a cell; those after the first are set softly. */
export type PdfCell = readonly string[];

export type PdfTable = {
  readonly kind: "table";
  readonly columns: readonly {
    readonly head: PdfCell;
    /** Set at the end of the line. */
    readonly numeric: boolean;
    /** Share of the width. */
    readonly width: number;
  }[];
  readonly rows: readonly (readonly PdfCell[])[];
};
