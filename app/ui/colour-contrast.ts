/** Red, green, blue as #rrggbb, in small letters. */
export type Colour = `#${string}`;

/** What WCAG 2.2 asks of text of the usual size (1.4.3). */
export const LEAST_CONTRAST = 4.5;

/** A colour as people type it, "#2447B8" or "2447b8"; null for anything else. */
export function readColour(text: string): Colour | null {
  const [, digits] = /^#?([0-9a-f]{6})$/i.exec(text.trim()) ?? [];
  return digits === undefined ? null : `#${digits.toLowerCase()}`;
}

/**
 * The contrast of two colours, from 1 to 21: (L₁ + 0.05) / (L₂ + 0.05), L the relative luminance.
 *
 * @see WCAG 2.2, "contrast ratio" and "relative luminance"
 * @example measureContrast("#ffffff", "#000000") // 21
 */
export function measureContrast(one: Colour, other: Colour): number {
  const [light = 0, dark = 0] = [one, other].map(measureLuminance).sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/**
 * The colour itself where it has this contrast with all the grounds; else the nearest shade of it that has, between it
 * and `towards` (black for light grounds, white for dark ones).
 *
 * @throws RangeError where not even `towards` has it
 */
export function findReadableShade(
  colour: Colour,
  grounds: readonly Colour[],
  { towards, least }: { towards: Colour; least: number },
): Colour {
  const from = toChannels(colour);
  const to = toChannels(towards);
  for (let step = 0; step <= 255; step++) {
    const mixed = from.map((channel, at) => channel + (((to[at] ?? 0) - channel) * step) / 255);
    const shade = toColour(mixed);
    if (grounds.every((ground) => measureContrast(shade, ground) >= least)) return shade;
  }
  throw new RangeError(`${towards} itself has less than ${least} : 1 on ${grounds.join(", ")}.`);
}

function measureLuminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = toChannels(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function toChannels(colour: Colour): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

function toColour(channels: readonly number[]): Colour {
  const digits = channels.map((channel) => Math.round(channel).toString(16).padStart(2, "0"));
  return `#${digits.join("")}`;
}
