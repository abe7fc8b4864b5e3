const whole = new Intl.NumberFormat("de-DE");

/** A whole number as German writes it. */
export function number(count: number): string {
  return whole.format(count);
}

const WORDS = ["eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn"];

/** A whole number inside a sentence: "fünf", "12". */
export function spell(count: number): string {
  return WORDS[count - 1] ?? number(count);
}

/** Several things in a row: a, b und c. */
export function list(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} und ${items.at(-1)}`;
}

/** A title or an answer as the middle of a sentence: its nouns keep their capitals. */
export function within(title: string): string {
  return title;
}
