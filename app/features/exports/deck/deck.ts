import type { NativeChart } from "./charts/chart-xml";

/** What an organization looks like: its colour and its logo, where it chose them. */
export type DeckBrand = {
  /** "#2447b8" */
  readonly colour: string | null;
  readonly logo: { readonly bytes: Uint8Array; readonly type: "image/png" | "image/jpeg" } | null;
};

/** Where something stands on a slide, in inches of 13.333 × 7.5. */
export type Box = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };

export type TextLine = {
  readonly text: string;
  /** In points. */
  readonly size: number;
  readonly bold?: boolean;
  readonly soft?: boolean;
  readonly bullet?: boolean;
};

export type SlideItem =
  | { readonly kind: "chart"; readonly box: Box; readonly chart: NativeChart; readonly alt: string }
  | { readonly kind: "text"; readonly box: Box; readonly lines: readonly TextLine[] }
  | {
      readonly kind: "table";
      readonly box: Box;
      readonly alt: string;
      /** Shares of the width. */
      readonly widths: readonly number[];
      readonly size: number;
      /** The first row is the heading. A cell of several lines says the last ones softly. */
      readonly rows: readonly (readonly string[])[];
    };

export type Slide = {
  readonly title: string;
  readonly cover?: boolean;
  /** What the slide says, under its title. */
  readonly sentence: string;
  readonly items: readonly SlideItem[];
  /** What whoever presents it reads: a line each. */
  readonly notes: readonly string[];
};

export type Deck = {
  readonly title: string;
  readonly author: string;
  /** As Office names it: "en-GB". */
  readonly lang: string;
  readonly rtl: boolean;
  /** A moment that depends on the wave alone, so that equal figures give equal bytes. */
  readonly created: Date;
  readonly footer: string;
  readonly brand: DeckBrand;
  readonly slides: readonly Slide[];
};

export const WIDTH = 13.333;
export const HEIGHT = 7.5;
export const MARGIN = 0.6;
/** Where its title stands, beside the logo, and its sentence; on the first slide and on the others. */
export const TITLE: Box = { x: MARGIN, y: 0.42, w: WIDTH - 2 * MARGIN - 1.9, h: 0.7 };
export const COVER_TITLE: Box = { x: MARGIN, y: 1.5, w: WIDTH - 2 * MARGIN, h: 1.2 };
export const SENTENCE: Box = { x: MARGIN, y: 1.1, w: WIDTH - 2 * MARGIN, h: 0.8 };
export const COVER_SENTENCE: Box = { x: MARGIN, y: 2.9, w: WIDTH - 2 * MARGIN, h: 2.2 };
/** Where a slide has room under its title and sentence. */
export const BODY: Box = { x: MARGIN, y: 1.95, w: WIDTH - 2 * MARGIN, h: 4.9 };
