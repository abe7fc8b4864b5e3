import { foldLabel } from "./fold";

/** What one cell of an answer says: a number, words, or both ("4 - Agree"). `label` is folded, `words` the cell's own. */
export type AnswerCell = { number: number | null; label: string | null; words: string };

const NUMBER = /^[+-]?\d{1,9}(?:[.,]0*)?$/;
const NUMBER_FIRST = /^\(?([+-]?\d{1,4})(?:[.,]0+)?\)?\s*(?:[-–—:=.)]\s*|\s+)(\p{L}.*|\(.*\)|\[.*\])$/su;
const NUMBER_LAST = /^(\p{L}.*?)\s*(?:[([]\s*([+-]?\d{1,4})\s*[)\]]|(?:[-–—:=]|\s)\s*(\d{1,4}))$/su;

/**
 * Reads a number, a label, or a number with its label before or after it. A label has no fixed number: what words alone
 * mean is decided for a whole answer set.
 * @example readAnswerCell("Agree (4)") // { number: 4, label: "agree", words: "Agree" }
 */
export function readAnswerCell(cell: string): AnswerCell {
  const text = cell.trim();
  if (NUMBER.test(text)) return { number: Number.parseInt(text, 10), label: null, words: "" };
  const first = NUMBER_FIRST.exec(text);
  if (first) return withLabel(Number(first[1]), first[2] ?? "");
  const last = NUMBER_LAST.exec(text);
  if (last) return withLabel(Number(last[2] ?? last[3]), last[1] ?? "");
  return { number: null, label: foldLabel(text), words: text };
}

function withLabel(number: number, words: string): AnswerCell {
  return { number, label: foldLabel(words), words: words.replace(/^[([]\s*|\s*[)\]]$/g, "") };
}

/** Any number, also one with decimals. */
export function isNumber(cell: string): boolean {
  return /^\s*[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:[eE][+-]?\d+)?\s*$/.test(cell);
}
