import { type Chart, drawChart } from "./chart";
import { type Drawing, drawText, type Figure } from "./drawing";
import { drawLegendSign, LEGEND_SIGN, type LegendItem } from "./legend";
import { BOLD, breakText, measureText } from "./lines-of-text";

/** How a picture is composed. */
export type PictureOptions = {
  /** In pixels. */
  readonly width: number;
  /** With title, finding and legend above the drawing, for a picture that stands alone. */
  readonly framed?: boolean;
  /** With the legend alone above it, for a page that says the rest. */
  readonly legend?: boolean;
};

/** A drawing with what stands above it; the drawing begins `top` pixels below the upper end. */
export type Picture = {
  readonly width: number;
  readonly height: number;
  readonly edge: number;
  readonly head: readonly Figure[];
  readonly drawing: Drawing;
  readonly top: number;
};

const EDGE = 20;

/** Puts a chart together with what stands above it. */
export function composePicture(chart: Chart, options: PictureOptions): Picture {
  const { width, framed = false, legend = framed } = options;
  const edge = framed ? EDGE : 0;
  const inner = width - 2 * edge;
  const drawing = drawChart(chart, inner);
  const head = legend ? drawHead(chart, drawing, inner, framed) : { figures: [], height: 0 };
  const height = Math.ceil(head.height + drawing.height + 2 * edge);
  return { width, height, edge, head: head.figures, drawing, top: edge + head.height };
}

/** Title and finding where they are asked for, and the legend, one under the other. */
function drawHead(
  chart: Chart,
  drawing: Drawing,
  width: number,
  framed: boolean,
): { figures: Figure[]; height: number } {
  const figures: Figure[] = [];
  let y = 0;
  const write = (lines: string[], size: number, bold: boolean, tone: "ink" | "soft") => {
    for (const line of lines) {
      y += size * 1.35;
      figures.push(drawText(line, [0, y], { size, bold, tone }));
    }
    y += 6;
  };
  if (framed) {
    write(breakText(chart.title, width / BOLD, 18, 4), 18, true, "ink");
    write(breakText(chart.finding, width, 14, 6), 14, false, "ink");
  }
  const numbers = drawing.numbered && chart.kind === "quadrant" ? listNumbers(chart.data.points) : [];
  const legend = drawLegend([...chart.legend, ...numbers], width, y + 4);
  return { figures: [...figures, ...legend.figures], height: Math.ceil(legend.bottom + 14) };
}

function listNumbers(points: readonly { readonly label: string }[]): LegendItem[] {
  return points.map(({ label }, at) => ({ text: label, sign: { as: "word", word: String(at + 1) } }));
}

function drawLegend(
  items: readonly LegendItem[],
  width: number,
  top: number,
): { figures: Figure[]; bottom: number } {
  const figures: Figure[] = [];
  let [x, y] = [0, top];
  for (const { text, sign } of items) {
    const indent =
      sign.as === "word" ? (sign.word === "" ? 0 : measureText(sign.word, 12) + 8) : LEGEND_SIGN.width + 8;
    const lines = breakText(text, width - indent, 12, 3);
    const long = indent + Math.max(...lines.map((line) => measureText(line, 12)));
    if (x > 0 && x + long > width) [x, y] = [0, y + 20];
    if (sign.as === "word") figures.push(drawText(sign.word, [x, y + 12], { bold: true }));
    else figures.push(...drawLegendSign(sign).figures.map((figure) => shift(figure, x, y + 1)));
    lines.forEach((line, at) => {
      figures.push(drawText(line, [x + indent, y + 12 + at * 15], { tone: "soft" }));
    });
    if (lines.length > 1) [x, y] = [0, y + lines.length * 15 + 5];
    else x += long + 20;
  }
  return { figures, bottom: x > 0 ? y + 20 : y };
}

function shift(figure: Figure, x: number, y: number): Figure {
  return { ...figure, at: { ...figure.at, transform: `translate(${x} ${y})` } };
}
