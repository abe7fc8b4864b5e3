/** The way of a ballot as a picture: which seals are left around it at each step. Its words are its alternative. */

/** How many frames stand around one another at each step; the innermost is the ballot itself. */
export const WAY_FRAMES = { server: [2, 2, 1], "two-key": [4, 3, 2, 1] } as const;
export type WayOf = keyof typeof WAY_FRAMES;

const SVG = "http://www.w3.org/2000/svg";
const ROW = 52;
const SEAL = 34;

/** A piece of the picture: its element, its attributes, and what is written in it. */
export type WayPiece = {
  readonly tag: "path" | "rect" | "text";
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly text?: string;
};

/** What the picture is made of, in a view box of 380 by `height`. */
export function layOutWay(custody: WayOf, steps: readonly string[]): { height: number; pieces: WayPiece[] } {
  const pieces = steps.flatMap((step, at): WayPiece[] => {
    const top = at * ROW + 4;
    const seals = Array.from({ length: WAY_FRAMES[custody][at] ?? 0 }, (_, seal): WayPiece => {
      const [x, side] = [6 + 5 * seal, SEAL - 10 * seal];
      const attributes = { x, y: top + 5 * seal, width: side, height: side, rx: 6 - seal, fill: "none" };
      return { tag: "rect", attributes };
    });
    const arrow: WayPiece = { tag: "path", attributes: { d: `M23 ${top - 12}v6` } };
    const label = { x: 56, y: top + SEAL / 2 + 5, fill: "currentColor", stroke: "none", "font-size": 14 };
    return [
      ...(at > 0 ? [arrow] : []),
      ...seals,
      { tag: "text", attributes: label, text: `${at + 1}. ${step}` },
    ];
  });
  return { height: steps.length * ROW, pieces };
}

/** What the picture stands in. Its words begin beside the ballot in every script. */
export function frameWay(height: number) {
  return { viewBox: `0 0 380 ${height}`, width: 380, stroke: "currentColor", direction: "ltr" } as const;
}

/** The picture as a file of its own; `ground` comes before everything that is drawn, `frame` to what it stands in. */
export function writeWay(
  custody: WayOf,
  { steps, text }: { readonly steps: readonly string[]; readonly text: string },
  { frame, ground }: { frame: Readonly<Record<string, string>>; ground: string },
): string {
  const { height, pieces } = layOutWay(custody, steps);
  const around = { ...frameWay(height), height, ...frame, role: "img", "aria-label": text };
  const lines = pieces.map(
    ({ tag, attributes, text: said = "" }) => `<${tag}${spell(attributes)}>${escapeMarkup(said)}</${tag}>`,
  );
  return [
    `<svg xmlns="${SVG}"${spell(around)} font-family="system-ui,sans-serif">`,
    ground,
    ...lines,
    "</svg>\n",
  ].join("\n");
}

function spell(attributes: Readonly<Record<string, string | number>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeMarkup(String(value))}"`)
    .join("");
}

function escapeMarkup(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

/** The picture for a page that is no React. */
export function drawWay(custody: WayOf, steps: readonly string[], alternative: string): SVGElement {
  const { height, pieces } = layOutWay(custody, steps);
  const picture = draw("svg", { ...frameWay(height), role: "img", "aria-label": alternative });
  for (const { tag, attributes, text = "" } of pieces) {
    const piece = draw(tag, attributes);
    piece.textContent = text;
    picture.append(piece);
  }
  return picture;
}

function draw(tag: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
}
