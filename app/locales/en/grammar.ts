const whole = new Intl.NumberFormat("en-US");

/** A whole number as English writes it. */
export function number(count: number): string {
  return whole.format(count);
}

const WORDS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** A whole number inside a sentence: "five", "12". */
export function spell(count: number): string {
  return WORDS[count - 1] ?? number(count);
}

/** Several things in a row: a, b and c. */
export function list(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

/** A title or an answer as the middle of a sentence. */
export function within(title: string): string {
  return title.toLowerCase();
}
