import { foldWord, splitWords } from "#app/core/files/fold";

/** A question that a column may be: its key, its wording in every language in which it is asked, and whether less is better. */
export type KnownQuestion = { key: string; texts: readonly string[]; reverse: boolean };

/** Which question a column is likely to be, and whether it was asked in the same words. */
export type WordingMatch = { key: string; same: boolean };

const LEAST_ALIKE = 0.6;

/** Letters and digits alone make a wording. */
export function isSameWording(one: string, other: string): boolean {
  return foldWord(one) !== "" && foldWord(one) === foldWord(other);
}

/**
 * How alike two wordings are: twice the words in common through the words of both (Dice), 0 to 1.
 * @example compareWordings("Leads are worth the time", "The leads are worth our time") // 0.909…
 */
export function compareWordings(one: string, other: string): number {
  const left = splitWords(one);
  const right = splitWords(other);
  const rest = [...right];
  let common = 0;
  for (const word of left) {
    const at = rest.indexOf(word);
    if (at < 0) continue;
    rest.splice(at, 1);
    common++;
  }
  return left.length + right.length === 0 ? 0 : (2 * common) / (left.length + right.length);
}

/**
 * Proposes a question for each column by the likeness of the wording; every question once, the best first.
 * @param columns the ways to say each column's statement
 */
export function matchWordings(
  columns: readonly (readonly string[])[],
  questions: readonly KnownQuestion[],
): (WordingMatch | null)[] {
  const pairs = columns.flatMap((wordings, at) =>
    questions.map(({ key, texts }) => ({ at, key, likeness: compare(wordings, texts) })),
  );
  pairs.sort((one, other) => other.likeness - one.likeness || one.at - other.at);
  const found: (WordingMatch | null)[] = columns.map(() => null);
  const used = new Set<string>();
  for (const { at, key, likeness } of pairs) {
    if (likeness < LEAST_ALIKE) break;
    if (found[at] !== null || used.has(key)) continue;
    found[at] = { key, same: likeness > 1 };
    used.add(key);
  }
  return found;
}

/** 2 for the same wording, else how alike the nearest are. */
function compare(wordings: readonly string[], texts: readonly string[]): number {
  if (wordings.some((wording) => texts.some((text) => isSameWording(wording, text)))) return 2;
  return Math.max(
    0,
    ...wordings.flatMap((wording) => texts.map((text) => Math.min(1, compareWordings(wording, text)))),
  );
}
