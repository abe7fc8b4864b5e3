/** Where a report shows a question. Another way to show one makes the compiler list every screen that must decide. */
export type ShownAs = "statement" | "frequency" | "choice" | "comments";

type KindTraits = {
  /** Answered by a number in the ratings array; otherwise a comment, sealed in a part of its own. */
  readonly closed: boolean;
  /** Its answers are steps of a scale and have a mean. */
  readonly scored: boolean;
  /** Its scale has a favourable side: more is better. Only such questions make dimensions and labels. */
  readonly judged: boolean;
  /** Its answers are the ten bins of 0–100 %, with a median. */
  readonly binned: boolean;
  /** Where the labels of its answers come from: the agreement scale, a list of its own, or it has none. */
  readonly labels: "agreement" | "listed" | null;
  /** An organization may write questions of this kind. */
  readonly own: boolean;
  readonly shownAs: ShownAs;
};

/**
 * How a question is answered, and all that follows from it. Every place reads this table: adding a row makes
 * the compiler list the places that must decide.
 * - `agreement`: five labelled points, 1 strongly disagree … 5 strongly agree; scored
 * - `frequency`: ordered options, compared like a scale but never favourable
 * - `choice`: one of unordered options
 * - `share`: one of ten bins of 0–100 %, or "it should not be split" (GM5, anonymity.md R12)
 * - `open`: a comment of at most 500 characters
 */
export const QUESTION_KINDS = {
  agreement: {
    ...{ closed: true, scored: true, judged: true, binned: false },
    ...{ labels: "agreement", own: true, shownAs: "statement" },
  },
  frequency: {
    ...{ closed: true, scored: true, judged: false, binned: false },
    ...{ labels: "listed", own: false, shownAs: "frequency" },
  },
  choice: {
    ...{ closed: true, scored: false, judged: false, binned: false },
    ...{ labels: "listed", own: true, shownAs: "choice" },
  },
  share: {
    ...{ closed: true, scored: false, judged: false, binned: true },
    ...{ labels: "listed", own: false, shownAs: "choice" },
  },
  open: {
    ...{ closed: false, scored: false, judged: false, binned: false },
    ...{ labels: null, own: true, shownAs: "comments" },
  },
} as const satisfies Record<string, KindTraits>;

export type QuestionKind = keyof typeof QUESTION_KINDS;

type Kinds = typeof QUESTION_KINDS;
/** The kinds that have these traits. */
type KindWith<Traits> = { [Kind in QuestionKind]: Kinds[Kind] extends Traits ? Kind : never }[QuestionKind];
/** Kinds that an organization may write. */
export type OwnKind = KindWith<{ own: true }>;
/** Kinds whose answers stand side by side, without a score. */
export type ChoiceKind = KindWith<{ shownAs: "choice" }>;

// marked as pure, so that the booth leaves out what it does not use
export const KINDS = /* @__PURE__ */ Object.keys(QUESTION_KINDS) as readonly QuestionKind[];
export const OWN_KINDS = /* @__PURE__ */ KINDS.filter((kind): kind is OwnKind => QUESTION_KINDS[kind].own);
export const CHOICE_KINDS = /* @__PURE__ */ KINDS.filter(isChoiceKind);

/** What follows from the kind of a question. */
export function traitsOf({ kind }: { readonly kind: QuestionKind }): KindTraits {
  return QUESTION_KINDS[kind];
}

/** True for the kinds whose answers stand side by side. */
export function isChoiceKind(kind: QuestionKind): kind is ChoiceKind {
  return QUESTION_KINDS[kind].shownAs === "choice";
}
