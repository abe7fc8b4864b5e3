import { lightnessOf, type Rgb, withLightness } from "./colors";

/** What a program makes of a text and the ground it stands on. */
type Shown = { color: Rgb; ground: Rgb };
export type MailProgram = { name: string; sheet: "none" | "dark"; show: (shown: Shown) => Shown };

/** Full inversion: all colours, whatever they stand on. How each maker computes it is not published, so several are tried. */
const INVERSIONS: [string, (color: Rgb) => Rgb][] = [
  // the formula of Outlook on the web, open in roosterjs: lightness turned round above the ground it wants
  ["to a ground of #333333", turnLightness([0x33, 0x33, 0x33])],
  ["to a ground of #262626, as Outlook for Windows", turnLightness([0x26, 0x26, 0x26])],
  ["to a ground of #141414, as Gmail on iOS", turnLightness([0x14, 0x14, 0x14])],
  ["by channel", ([red, green, blue]) => [255 - red, 255 - green, 255 - blue]],
  ["by HSL's lightness", turnHsl],
];

/** Partial inversion: what is light becomes dark, what stands on it becomes light, and what was dark stays. */
const GROUNDS: [string, Rgb][] = [
  ["#292929, as Outlook.com", [0x29, 0x29, 0x29]],
  ["#333333", [0x33, 0x33, 0x33]],
  ["#202124, as Gmail on Android", [0x20, 0x21, 0x24]],
];

export const MAIL_PROGRAMS: MailProgram[] = [
  { name: "a light program, and one that leaves mails as they are", sheet: "none", show: (shown) => shown },
  { name: "a dark program that honours the sheet", sheet: "dark", show: (shown) => shown },
  ...(["none", "dark"] as const).flatMap((sheet) =>
    INVERSIONS.map(([how, invert]) => ({
      name: `a program that inverts ${how}${sheet === "dark" ? ", after it has honoured the sheet" : ""}`,
      sheet,
      show: ({ color, ground }: Shown) => ({ color: invert(color), ground: invert(ground) }),
    })),
  ),
  ...GROUNDS.map(([how, dark]) => ({
    name: `a program that inverts in part, to ${how}`,
    sheet: "none" as const,
    show: (shown: Shown) => {
      if (lightnessOf(shown.ground) < 50) return shown;
      const turn = turnLightness(dark);
      return {
        ground: turn(shown.ground),
        color: lightnessOf(shown.color) < 50 ? turn(shown.color) : shown.color,
      };
    },
  })),
];

function turnLightness(ground: Rgb): (color: Rgb) => Rgb {
  const least = lightnessOf(ground);
  return (color) => withLightness(color, (100 - lightnessOf(color)) * ((100 - least) / 100) + least);
}

/** HSL's lightness is the middle of the largest and the smallest channel; hue and saturation stay. */
function turnHsl(color: Rgb): Rgb {
  const shift = 255 - Math.max(...color) - Math.min(...color);
  return color.map((channel) => channel + shift) as unknown as Rgb;
}
