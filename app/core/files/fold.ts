/** A heading or a value as it is compared: letters and digits only, no accents, no case. */
export function foldWord(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "");
}

/** The words of a text as {@link foldWord} folds them, split where neither a letter nor a digit stands. */
export function splitWords(text: string): string[] {
  return text
    .normalize("NFC")
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .map(foldWord)
    .filter((word) => word !== "");
}

/**
 * An answer in words as it is compared: no case, accents, commas, dots and kinds of apostrophes and blanks.
 * @example foldLabel("Plutôt d’accord.") // "plutot d accord"
 */
export function foldLabel(text: string): string {
  return splitWords(text).join(" ");
}
