import { renderLetterHtml } from "./letter-html";
import { type Letter, renderLetterText } from "./letter-text";

export type { Letter };

/** A mail in both forms, from its words: plain text, and the same as HTML without images or tracking. */
export function composeLetter(letter: Letter): { text: string; html: string } {
  return { text: renderLetterText(letter), html: renderLetterHtml(letter) };
}
