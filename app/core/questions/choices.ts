import type { About } from "#app/core/vocabulary";
import { type Dimension, type Form, OWN_WORDING_FROM, type QuestionTexts } from "./bank";
import type { OwnKind } from "./kinds";
import type { Texts } from "./set";
import type { RenamedTeams } from "./team-names";

/** A question of the organization's own. Its key is X1, X2 … so that no later bank can collide with it. */
export type OwnQuestion = {
  readonly key: string;
  /** Starts at 1 and goes up when its wording changes. */
  readonly version: number;
  readonly kind: OwnKind;
  /** Scored in this dimension, or null: on a page of its own and in no dimension. */
  readonly dimension: Dimension | null;
  readonly about: About;
  readonly reverse: boolean;
  readonly text: Texts;
  /** Labels of a choice, 2 to 12; empty for the other kinds. */
  readonly answers: readonly Texts[];
};

/** An organization's own wording of a standard question: a new version, 101 or higher. */
export type Rewording = {
  readonly version: number;
  readonly text: Texts;
};

/** What an organization decided about the questions of a wave. */
export type QuestionChoices = {
  readonly form: Form;
  /** One per language; the first is the fallback for texts that a language lacks. */
  readonly texts: readonly QuestionTexts[];
  /** The names of teams that the organization renamed. */
  readonly renamed?: RenamedTeams;
  /** Keys switched off: "PU3", or "PU1:meta" for a companion alone. */
  readonly off?: readonly string[];
  readonly own?: readonly OwnQuestion[];
  readonly wording?: Readonly<Record<string, Rewording>>;
  /** Within a dimension: these keys first, in this order; the others follow in the bank's order. */
  readonly order?: Readonly<Partial<Record<Dimension, readonly string[]>>>;
};

/** The key of the companion of a statement: "PU1" → "PU1:meta". */
export function companionKey(key: string): string {
  return `${key}:meta`;
}

/** The version of the next own wording of a standard question, after all versions it has ever had. */
export function nextWordingVersion(earlier: readonly number[]): number {
  return Math.max(OWN_WORDING_FROM - 1, ...earlier) + 1;
}
