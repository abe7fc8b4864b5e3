/**
 * A chart as shapes on a plane, made without a browser: the page shows it as elements in the colours of its theme,
 * a file or a printed report gets it as text in light colours. Lengths are pixels; x may be a share of the width.
 */
export type Drawing = {
  readonly width: number;
  readonly height: number;
  /** Axes, grids and zones, under everything else. */
  readonly back: readonly Figure[];
  /** What can be pointed at, read out and opened. */
  readonly rows: readonly DrawnRow[];
  /** The points stand as numbers, which the legend explains. */
  readonly numbered?: boolean;
};

/** One thing of a chart, with its figures in words: its name, then a line each. */
export type DrawnRow = {
  readonly id: string;
  readonly says: readonly string[];
  readonly href: string;
  /** What reacts to a pointer. */
  readonly area: Box;
  readonly figures: readonly Figure[];
};

export type Box = {
  readonly x: Place;
  readonly y: number;
  readonly width: Place;
  readonly height: number;
};

/** Pixels, or a share of the drawing's width. */
export type Place = number | `${number}%`;

/** A colour by what it is for; its value is that of the theme. */
export type Tone =
  | "ink"
  | "soft"
  | "line"
  | "surface"
  | "sunken"
  | "sales"
  | "marketing"
  | "accent"
  | `answer-${0 | 1 | 2 | 3 | 4}`;

/** One SVG element. `at` holds its attributes except colours. */
export type Figure = {
  readonly tag: "line" | "rect" | "circle" | "path" | "text";
  readonly at: Readonly<Record<string, Place | string>>;
  readonly fill?: Tone;
  readonly stroke?: Tone;
  /** Fills with a pattern instead of a colour. */
  readonly texture?: Texture;
  /** With an edge in the colour of the ground, so that it can be read on anything. */
  readonly halo?: boolean;
  readonly text?: string;
};

export type Texture = "hatch" | "dots";

/** The two patterns, on a square of 8. */
export const HATCH = "M-2 2 2-2M0 8 8 0M6 10 10 6";
export const DOTS = "M1 2a1 1 0 1 0 2 0a1 1 0 1 0-2 0M5 6a1 1 0 1 0 2 0a1 1 0 1 0-2 0";

/** What a figure is painted with. */
export type Paint = {
  readonly fill?: Tone;
  readonly stroke?: Tone;
  readonly thick?: number;
  readonly dash?: string;
  readonly opacity?: number;
};

export type Shape = "circle" | "diamond";

export function drawLine(from: readonly [Place, number], to: readonly [Place, number], paint: Paint): Figure {
  const [x1, y1] = from;
  const [x2, y2] = to;
  return { tag: "line", at: { x1, y1, x2, y2, ...strokeOf(paint) }, ...toneOf(paint) };
}

export function drawBox({ x, y, width, height }: Box, paint: Paint): Figure {
  return { tag: "rect", at: { x, y, width, height, ...strokeOf(paint) }, ...toneOf(paint) };
}

export function drawPath(d: string, paint: Paint): Figure {
  return { tag: "path", at: { d, ...strokeOf(paint) }, ...toneOf(paint) };
}

/** A team's sign, `size` from its middle to its edge; of a hollow one only the edge. */
export function drawSign(
  shape: Shape,
  [x, y]: readonly [number, number],
  tone: Tone,
  { size = 6, hollow = false } = {},
): Figure {
  const paint: Paint = hollow ? { fill: "surface", stroke: tone, thick: 2 } : { fill: tone };
  if (shape === "circle")
    return {
      tag: "circle",
      at: { cx: round(x), cy: round(y), r: size, ...strokeOf(paint) },
      ...toneOf(paint),
    };
  const reach = size + 1;
  const corner = `${round(x)} ${round(y - reach)}`;
  return drawPath(`M${corner}l${reach} ${reach} ${-reach} ${reach} ${-reach} ${-reach}Z`, paint);
}

export function drawText(
  text: string,
  [x, y]: readonly [Place, number],
  style: {
    tone?: Tone;
    size?: number;
    bold?: boolean;
    anchor?: "start" | "middle" | "end";
    halo?: boolean;
  } = {},
): Figure {
  const { tone = "ink", size = 12, bold = false, anchor = "start", halo = false } = style;
  const at = {
    x: typeof x === "number" ? round(x) : x,
    y: round(y),
    "font-size": size,
    ...(bold ? { "font-weight": 600 } : {}),
    ...(anchor === "start" ? {} : { "text-anchor": anchor }),
  };
  return { tag: "text", at, fill: tone, text: isolate(text), ...(halo ? { halo } : {}) };
}

/** A line of Arabic or Hebrew keeps its own order in a chart that runs the other way: its full stop stays at its end. */
function isolate(line: string): string {
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(line) ? `\u2068${line}\u2069` : line;
}

/** A share of the width, with two decimals. */
export function percent(share: number): `${number}%` {
  return `${round(share)}%`;
}

/** To hundredths: more is not seen. */
export function round(length: number): number {
  return Math.round(100 * length) / 100;
}

function strokeOf({ thick, dash, opacity }: Paint): Record<string, number | string> {
  return {
    ...(thick === undefined ? {} : { "stroke-width": thick }),
    ...(dash === undefined ? {} : { "stroke-dasharray": dash }),
    ...(opacity === undefined ? {} : { opacity }),
  };
}

function toneOf({ fill, stroke }: Paint): Pick<Figure, "fill" | "stroke"> {
  return { ...(fill ? { fill } : {}), ...(stroke ? { stroke } : {}) };
}
