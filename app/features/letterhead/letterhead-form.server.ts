import { z } from "zod";
import { LANGUAGES } from "#app/locales/languages.server";
import { getWords } from "#app/locales/spoken";
import { type Colour, LEAST_CONTRAST, measureContrast, readColour } from "#app/ui/colour-contrast";
import { formatDecimal } from "#app/ui/numbers";
import { DARK_GROUND, LIGHT_GROUND, shadeForDark, shadeForLight } from "./head";
import type { LogoProblem } from "./logo.server";
import {
  cleanOwnWords,
  findOwnWordsProblem,
  OWN_PARTS,
  type OwnPart,
  type OwnWordsProblem,
} from "./own-words";

const part = z.string().max(20_000).default("").transform(cleanOwnWords);

/** Everything that can be pressed on the page of the letterhead. */
export const letterheadSchema = z.discriminatedUnion("act", [
  z.object({
    act: z.literal("words"),
    letter: z.enum(LANGUAGES),
    greeting: part,
    invitation: part,
    reminder: part,
    signature: part,
  }),
  z.object({ act: z.literal("colour"), colour: z.string().default("") }),
  z.object({ act: z.literal("logo") }),
  z.object({ act: z.literal("remove-logo") }),
]);

/** What is wrong with the words, by field. */
export function sayOwnWordsProblems(words: Record<OwnPart, string>): Record<string, string> {
  const problems = OWN_PARTS.flatMap((one) => {
    const problem = findOwnWordsProblem(one, words[one]);
    return problem === null ? [] : [[one, sayOwnWordsProblem(one, problem)] as const];
  });
  return Object.fromEntries(problems);
}

function sayOwnWordsProblem(one: OwnPart, problem: OwnWordsProblem): string {
  const words = getWords().organizations.letterhead.problems;
  switch (problem.kind) {
    case "long":
      return words.long(problem.count, problem.most);
    case "lines":
      return words.lines(problem.count, problem.most);
    case "link":
      return words.link(shorten(problem.found));
    case "markup":
      return words.markup(shorten(problem.found));
    case "place":
      return words.place(shorten(problem.found), one === "greeting" ? "greeting" : "text");
  }
}

/** A colour that can be read on white, null for none, or what is wrong with it and the shade that would do. */
export function takeColour(
  typed: string,
): { ok: true; colour: Colour | null } | { ok: false; said: string; nearest: Colour | null } {
  const words = getWords().organizations.letterhead.colour;
  if (typed.trim() === "") return { ok: true, colour: null };
  const colour = readColour(typed);
  if (colour === null) return { ok: false, said: words.invalid, nearest: null };
  const ratio = measureContrast(colour, LIGHT_GROUND);
  if (ratio >= LEAST_CONTRAST) return { ok: true, colour };
  const nearest = shadeForLight(colour);
  return { ok: false, said: words.weak(colour, sayRatio(ratio), nearest), nearest };
}

/** A colour with its shade for dark pages, and the contrast of both. */
export function describeColour(colour: Colour) {
  const dark = shadeForDark(colour);
  return {
    light: colour,
    lightRatio: sayRatio(measureContrast(colour, LIGHT_GROUND)),
    dark,
    darkRatio: sayRatio(measureContrast(dark, DARK_GROUND)),
  };
}

/** Rounded down, so that 4.49 is not said to be enough. */
function sayRatio(ratio: number): string {
  return formatDecimal(Math.floor(ratio * 10) / 10, 1);
}

export function sayLogoProblem(problem: LogoProblem): string {
  const words = getWords().organizations.letterhead.logo;
  switch (problem.reason) {
    case "large":
      return words.large(formatDecimal(Math.ceil((problem.bytes / 1024 / 1024) * 10) / 10, 1));
    case "pixels":
      return words.pixels(problem.width, problem.height);
    case "no_image":
      return words.noImage;
    default:
      return words[problem.reason];
  }
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
