/** A longer word gets places where it may break. */
const LONG_WORD = 25;
const BETWEEN_BREAKS = 20;
const MAY_BREAK = "\u200b";
/** Stands for a character that no font here has a sign for. */
const MISSING = "□";

/** No sign is needed for what is not seen: joiners, direction marks, selectors. */
const UNSEEN = /^[\p{DI}\s]$/u;
const CONTROL = /[\p{Cc}\u2028\u2029\ufffe\uffff]+/gu;
const LONE_SURROGATE = /\p{Cs}/gu;
const LONG = new RegExp(`[^\\s${MAY_BREAK}]{${LONG_WORD},}`, "gu");
/** Signs that the first font has. */
const PLAIN = /^[ -~]*$/;
const NUMBER = /^[-−+±]?\d[\d.,\s\u202f%–]*$/u;

/**
 * A text as it can be printed: without controls, with places to break in long words, a minus that is one, and a square
 * for what no font has. A number keeps its order in a page that runs from right to left.
 */
export function makePrintable(text: string, hasSign: (code: number) => boolean): string {
  const clean = text
    .replaceAll(LONE_SURROGATE, MISSING)
    .replaceAll(CONTROL, " ")
    .replaceAll(/(?<![\p{L}\p{N}])-(?=\d)/gu, "−");
  const broken = showSigns(clean, hasSign).replaceAll(LONG, breakWord);
  return NUMBER.test(broken) ? `\u2066${broken}\u2069` : broken;
}

function showSigns(text: string, hasSign: (code: number) => boolean): string {
  if (PLAIN.test(text)) return text;
  return Array.from(text, (character) =>
    UNSEEN.test(character) || hasSign(character.codePointAt(0) ?? 0) ? character : MISSING,
  ).join("");
}

function breakWord(word: string): string {
  const letters = Array.from(word);
  return letters
    .map((letter, at) => (at > 0 && at % BETWEEN_BREAKS === 0 ? MAY_BREAK + letter : letter))
    .join("");
}
