import type { Chart } from "#app/ui/charts/drawing/chart";

/** A report as a PDF says it: plain data, which the template lays out. No text of it is ever read as markup. */
export type PdfDocument = {
  readonly title: string;
  readonly author: string;
  readonly language: string;
  readonly rightToLeft: boolean;
  /** #rrggbb, readable on white. */
  readonly colour: string;
  /** Set close, so that a page of text stays one page. */
  readonly dense?: boolean;
  /** Above the title. */
  readonly eyebrow: string;
  readonly sections: readonly PdfSection[];
};

/** Without a heading where it belongs to the title. */
export type PdfSection = { readonly heading: string; readonly blocks: readonly PdfBlock[] };

export type PdfBlock =
  | { readonly kind: "lead" | "paragraph" | "note" | "subheading"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | PdfCharts
  | PdfTable;

/** Charts under one another with their legends, or two beside each other under one that stands above them. */
export type PdfCharts = {
  readonly kind: "charts";
  readonly across: 1 | 2;
  readonly charts: readonly PdfChart[];
};

export type PdfChart = {
  /** Above the drawing; may be none. */
  readonly title: string;
  readonly finding: string;
  /** What stands for the drawing where it is read aloud. */
  readonly alt: string;
  readonly chart: Chart;
};

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
