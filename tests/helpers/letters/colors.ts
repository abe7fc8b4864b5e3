/** Red, green, blue from 0 to 255; fractions are kept. */
export type Rgb = readonly [number, number, number];

export function parseColor(text: string): Rgb {
  const [, red, green, blue] = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/.exec(text) ?? [];
  if (red === undefined || green === undefined || blue === undefined)
    throw new RangeError(`“${text}” is not #rrggbb.`);
  return [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)];
}

/** The contrast of two colours, from 1 to 21 (WCAG 2.2). */
export function contrastOf(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

export function luminanceOf(color: Rgb): number {
  const [red, green, blue] = color.map(toLinear) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** CIELAB's lightness under D65, from 0 to 100. */
export function lightnessOf(color: Rgb): number {
  return toLab(color)[0];
}

/** The colour with another lightness and the same a and b, cut off where a screen cannot show it. */
export function withLightness(color: Rgb, lightness: number): Rgb {
  const [, a, b] = toLab(color);
  const y = (lightness + 16) / 116;
  const [X, Y, Z] = [0.95047 * uncube(y + a / 500), uncube(y), 1.08883 * uncube(y - b / 200)];
  return [
    fromLinear(3.2404542 * X - 1.5371385 * Y - 0.4985314 * Z),
    fromLinear(-0.969266 * X + 1.8760108 * Y + 0.041556 * Z),
    fromLinear(0.0556434 * X - 0.2040259 * Y + 1.0572252 * Z),
  ];
}

function toLab(color: Rgb): Rgb {
  const [red, green, blue] = color.map(toLinear) as [number, number, number];
  const x = cube((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047);
  const y = cube(0.2126729 * red + 0.7151522 * green + 0.072175 * blue);
  const z = cube((0.0193339 * red + 0.119192 * green + 0.9503041 * blue) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function cube(value: number): number {
  return value > 216 / 24389 ? Math.cbrt(value) : ((24389 / 27) * value + 16) / 116;
}

function uncube(value: number): number {
  return value ** 3 > 216 / 24389 ? value ** 3 : ((116 * value - 16) * 27) / 24389;
}

function toLinear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function fromLinear(value: number): number {
  const share = Math.min(1, Math.max(0, value));
  return 255 * (share <= 0.0031308 ? 12.92 * share : 1.055 * share ** (1 / 2.4) - 0.055);
}
