import { renderLetterHtml } from "./letter-html";
import { type Letter, type LetterHead, renderLetterText } from "./letter-text";

export type { Letter, LetterHead };

/** A mail in both forms, from its words: plain text, and the same as HTML without tracking or anything that is fetched. */
export function composeLetter(letter: Letter): { text: string; html: string } {
  return { text: renderLetterText(letter), html: renderLetterHtml(letter) };
}
