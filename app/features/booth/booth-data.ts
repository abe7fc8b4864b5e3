import type { QuestionSet } from "#app/core/questions/set";
import type { BoothText } from "#app/locales/booth.en";

/** What the page hands to its script: everything it shows, in one language. */
export type BoothData = {
  /** In a preview nothing is claimed, cast or stored. */
  readonly mode: "booth" | "preview";
  readonly wave: string;
  readonly organization: string;
  readonly teams: readonly { readonly key: string; readonly name: string }[];
  readonly closesAt: string | null;
  readonly trial: boolean;
  /** Where the box is; empty for this host. */
  readonly boxOrigin: string;
  readonly anonymityUrl: string;
  readonly wordsUrl: string;
  readonly questionSet: QuestionSet;
  readonly text: BoothText;
};

/** Puts values into a sentence: `{name}` is replaced. */
export function fillText(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
