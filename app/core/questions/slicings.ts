/**
 * Something that people are asked about themselves inside their sealed ballot, so that groups inside a team can be
 * shown: at most two, never crossed. Written once, as the names of the teams are.
 */
export type Slicing = {
  /** The question, which also names it: "Where do you work?" */
  readonly key: string;
  readonly values: readonly string[];
};

export const MOST_SLICINGS = 2;
export const SLICING_VALUES = { least: 2, most: 6 };
/** Characters, as code points. */
export const SLICING_LENGTHS = { key: 80, value: 40 };

/** What is wrong with a slicing as it was typed. */
export type SlicingFault =
  | "no_question"
  | "long_question"
  | "few_values"
  | "many_values"
  | "long_value"
  | "same_value";

/** The first fault of a slicing, or null. Two values are the same when they differ in capitals alone. */
export function findSlicingFault({ key, values }: Slicing): SlicingFault | null {
  if (key === "") return "no_question";
  if (Array.from(key).length > SLICING_LENGTHS.key) return "long_question";
  if (values.length < SLICING_VALUES.least) return "few_values";
  if (values.length > SLICING_VALUES.most) return "many_values";
  if (values.some((value) => Array.from(value).length > SLICING_LENGTHS.value)) return "long_value";
  return hasSame(values) ? "same_value" : null;
}

/** Whether two texts are the same when they differ in capitals alone. */
export function hasSame(texts: readonly string[]): boolean {
  return new Set(texts.map((text) => text.normalize("NFC").toLowerCase())).size < texts.length;
}
