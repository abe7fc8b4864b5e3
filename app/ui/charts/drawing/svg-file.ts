import { type Chart, drawChart } from "./chart";
import { DOTS, type Drawing, drawText, type Figure, HATCH } from "./drawing";
import { drawLegendSign, LEGEND_SIGN, type LegendItem } from "./legend";
import { BOLD, breakText, measureText } from "./lines-of-text";
import { LIGHT, type Palette, TEXTURES } from "./palette";

/** How a picture is written. */
export type SvgOptions = {
  /** In pixels. */
  readonly width: number;
  readonly palette?: Palette;
  /** Font families, as an SVG attribute names them. */
  readonly fonts?: string;
  /** With title, finding and legend above the drawing, for a picture that stands alone. */
  readonly framed?: boolean;
};

/** On every system there is one of these. */
const FONTS = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif";
const EDGE = 20;

/** A chart as the text of an SVG file: colours are written out, nothing is loaded, nothing runs. */
export function writeSvg(chart: Chart, options: SvgOptions): string {
  const { width, palette = LIGHT, fonts = FONTS, framed = false } = options;
  const edge = framed ? EDGE : 0;
  const drawing = drawChart(chart, width - 2 * edge);
  const head = framed ? drawHead(chart, drawing, width - 2 * edge) : { figures: [], height: 0 };
  const height = Math.ceil(head.height + drawing.height + 2 * edge);
  const paint = (figures: readonly Figure[]) =>
    figures.map((figure) => writeFigure(figure, chart.id, palette)).join("");
  const rows = drawing.rows.map(
    ({ says, figures }) => `<g><title>${escapeXml(says.join("\n"))}</title>${paint(figures)}</g>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${escapeXml(fonts)}">`,
    `<title>${escapeXml(chart.title)}</title><desc>${escapeXml(`${chart.finding} ${chart.label}`)}</desc>`,
    writeTextures(chart.id),
    framed ? `<rect width="${width}" height="${height}" fill="${palette.surface}"/>` : "",
    `<svg x="${edge}" y="${edge}" width="${width - 2 * edge}" height="${height - edge}" overflow="visible">${paint(head.figures)}</svg>`,
    `<svg x="${edge}" y="${edge + head.height}" width="${width - 2 * edge}" height="${drawing.height}" overflow="visible">`,
    paint(drawing.back),
    ...rows,
    "</svg></svg>",
  ].join("");
}

/** Title, finding and legend, one under the other. */
function drawHead(chart: Chart, drawing: Drawing, width: number): { figures: Figure[]; height: number } {
  const figures: Figure[] = [];
  let y = 0;
  const write = (lines: string[], size: number, bold: boolean, tone: "ink" | "soft") => {
    for (const line of lines) {
      y += size * 1.35;
      figures.push(drawText(line, [0, y], { size, bold, tone }));
    }
    y += 6;
  };
  write(breakText(chart.title, width / BOLD, 18, 4), 18, true, "ink");
  write(breakText(chart.finding, width, 14, 6), 14, false, "ink");
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

function writeFigure(
  { tag, at, fill, stroke, texture, halo, text }: Figure,
  id: string,
  palette: Palette,
): string {
  const attributes = Object.entries({
    ...at,
    fill: texture ? `url(#${id}-${texture})` : fill ? palette[fill] : "none",
    ...(stroke ? { stroke: palette[stroke] } : {}),
    ...(halo
      ? { stroke: palette.surface, "stroke-width": 3, "stroke-linejoin": "round", "paint-order": "stroke" }
      : {}),
  });
  const written = attributes.map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`).join("");
  return text === undefined ? `<${tag}${written}/>` : `<${tag}${written}>${escapeXml(text)}</${tag}>`;
}

function writeTextures(id: string): string {
  return `<defs><pattern id="${id}-hatch" width="8" height="8" patternUnits="userSpaceOnUse"><path d="${HATCH}" stroke="${TEXTURES.hatch}" stroke-width="1.2"/></pattern><pattern id="${id}-dots" width="8" height="8" patternUnits="userSpaceOnUse"><path d="${DOTS}" fill="${TEXTURES.dots}"/></pattern></defs>`;
}

/** Escapes markup and drops what XML forbids: control characters, lone surrogates, U+FFFE and U+FFFF. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
