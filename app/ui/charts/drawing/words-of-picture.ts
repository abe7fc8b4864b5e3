import type { Figure, Place, Tone } from "./drawing";
import type { Picture } from "./picture";

/** A text of a picture with its place: of its baseline, in pixels from the upper left. */
export type PlacedWord = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  readonly anchor: "start" | "middle" | "end";
  readonly tone: Tone;
  /** On a ground of its own. */
  readonly halo: boolean;
  /** Upwards instead of across. */
  readonly turned: boolean;
};

/** The words of a picture, for a program that sets them itself on the picture without words. */
export function listWords({ edge, head, drawing, top }: Picture): PlacedWord[] {
  const place = (figures: readonly Figure[], down: number) =>
    figures.flatMap((figure) => placeWord(figure, edge, down, drawing.width));
  return [
    ...place(head, edge),
    ...place(drawing.back, top),
    ...drawing.rows.flatMap((row) => place(row.figures, top)),
  ];
}

function placeWord(
  { tag, at, fill, halo = false, text }: Figure,
  right: number,
  down: number,
  width: number,
): PlacedWord[] {
  if (tag !== "text" || text === undefined || text === "") return [];
  return [
    {
      text,
      x: right + lengthOf(at.x, width),
      y: down + lengthOf(at.y, 0),
      size: lengthOf(at["font-size"], 0),
      bold: at["font-weight"] !== undefined,
      anchor: at["text-anchor"] === "middle" ? "middle" : at["text-anchor"] === "end" ? "end" : "start",
      tone: fill ?? "ink",
      halo,
      turned: `${at.transform ?? ""}`.startsWith("rotate(-90"),
    },
  ];
}

/** A length in pixels, or a share of the whole. */
function lengthOf(length: Place | string | undefined, whole: number): number {
  if (typeof length === "string" && length.endsWith("%")) return (Number.parseFloat(length) / 100) * whole;
  return Number(length ?? 0);
}
