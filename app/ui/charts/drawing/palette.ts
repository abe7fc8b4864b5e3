import type { Tone } from "./drawing";

export type Palette = Readonly<Record<Tone, string>>;

/** The light colours of theme.css, for pictures that leave the page. */
export const LIGHT: Palette = {
  ink: "#16181d",
  soft: "#565b66",
  line: "#e3e3df",
  surface: "#ffffff",
  sunken: "#f3f3f1",
  sales: "#0072b2",
  marketing: "#c04f00",
  accent: "#2447b8",
  "answer-0": "#b35806",
  "answer-1": "#f1a340",
  "answer-2": "#dddddd",
  "answer-3": "#998ec3",
  "answer-4": "#542788",
};

/** The colours of the textures that are laid over the two shades of disagreement. */
export const TEXTURES = { hatch: "#ffffff", dots: "#000000" } as const;
