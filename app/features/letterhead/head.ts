import { type Colour, findReadableShade, LEAST_CONTRAST } from "#app/ui/colour-contrast";
import type { LetterHead } from "#app/ui/letter";

/** The grounds that the organization's colour stands on, of pages and mails. */
export const LIGHT_GROUND: Colour = "#ffffff";
export const DARK_GROUND: Colour = "#171a20";

/** The nearest shade that can be read on a light ground: the colour itself, where it can be. */
export function shadeForLight(colour: Colour): Colour {
  return findReadableShade(colour, [LIGHT_GROUND], { towards: "#000000", least: LEAST_CONTRAST });
}

export function shadeForDark(colour: Colour): Colour {
  return findReadableShade(colour, [DARK_GROUND], { towards: "#ffffff", least: LEAST_CONTRAST });
}

/** The head of a mail: logo and band of colour. `source` is where its HTML finds the logo. */
export function describeHead(
  letterhead: { colour: Colour | null; mailLogo: { width: number; height: number } | null },
  organization: string,
  source: string,
): LetterHead {
  const { colour, mailLogo } = letterhead;
  return {
    band: colour === null ? null : { light: colour, dark: shadeForDark(colour) },
    logo:
      mailLogo === null
        ? null
        : {
            source,
            alt: organization,
            width: Math.ceil(mailLogo.width / 2),
            height: Math.ceil(mailLogo.height / 2),
          },
  };
}
