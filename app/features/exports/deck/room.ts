import { BOLD, breakText } from "#app/ui/charts/drawing/lines-of-text";

/** Of the size of its letters, how high a line is. */
const LINE = 1.22;
const POINTS_AN_INCH = 72;

/** Room that a text needs, in inches, whatever the usual face is that it is set in. */
export function heightOf(text: string, width: number, size: number, bold = false): number {
  const points = (width * POINTS_AN_INCH) / (bold ? BOLD : 1);
  const lines = text
    .split("\n")
    .reduce((sum, line) => sum + Math.max(1, breakText(line, points, size, line.length).length), 0);
  return (lines * size * LINE) / POINTS_AN_INCH;
}

/** The largest of these sizes at which a text has room, else the smallest. */
export function sizeFor(
  text: string,
  { w, h }: { readonly w: number; readonly h: number },
  sizes: readonly number[],
  bold = false,
): number {
  return sizes.find((size) => heightOf(text, w, size, bold) <= h) ?? Math.min(...sizes);
}

/** The size of what stands softly under the first line of a cell. */
export function softSize(size: number): number {
  return Math.max(9, size - 2);
}
