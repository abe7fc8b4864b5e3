import type { Chart } from "./chart";
import { DOTS, type Figure, HATCH } from "./drawing";
import { LIGHT, type Palette, TEXTURES } from "./palette";
import { composePicture, type Picture, type PictureOptions } from "./picture";

/** How a picture is written. */
export type SvgOptions = PictureOptions & {
  readonly palette?: Palette;
  /** Without its words, which `listWords` gives to a program that sets them itself. */
  readonly wordless?: boolean;
};

/** On every system there is one of these. */
const FONTS = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif";

/** A chart as the text of an SVG file: colours are written out, nothing is loaded, nothing runs. */
export function writeSvg(
  chart: Chart,
  options: SvgOptions,
  picture: Picture = composePicture(chart, options),
): string {
  const { palette = LIGHT, framed = false, wordless = false } = options;
  const { width, height, edge, head, drawing, top } = picture;
  const paint = (figures: readonly Figure[]) =>
    figures
      .filter(({ tag }) => !wordless || tag !== "text")
      .map((figure) => writeFigure(figure, chart.id, palette))
      .join("");
  const rows = drawing.rows.map(({ says, figures }) => {
    const title = wordless ? "" : `<title>${escapeXml(says.join("\n"))}</title>`;
    return `<g>${title}${paint(figures)}</g>`;
  });
  const about = `<title>${escapeXml(chart.title)}</title><desc>${escapeXml(`${chart.finding} ${chart.label}`)}</desc>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${escapeXml(FONTS)}">`,
    wordless ? "" : about,
    writeTextures(chart.id),
    framed ? `<rect width="${width}" height="${height}" fill="${palette.surface}"/>` : "",
    `<svg x="${edge}" y="${edge}" width="${width - 2 * edge}" height="${height - edge}" overflow="visible">${paint(head)}</svg>`,
    `<svg x="${edge}" y="${top}" width="${width - 2 * edge}" height="${drawing.height}" overflow="visible">`,
    paint(drawing.back),
    ...rows,
    "</svg></svg>",
  ].join("");
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
