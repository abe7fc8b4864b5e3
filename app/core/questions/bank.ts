import type { About, ByTeam } from "#app/core/vocabulary";
import type { QuestionKind } from "./kinds";

/**
 * The standard questions as data: measurement.md section 1 without its words. The words of every language
 * stand in `app/locales/<language>/questions.ts`, typed by {@link QuestionTexts}.
 *
 * Versions of the bank run from 1 to 99. A wording that an organization changed gets 101 and up
 * ({@link OWN_WORDING_FROM}), so that it can never be compared with a norm for the standard wording.
 */

/** The nine dimensions, in the order in which they are asked. OV1 belongs to none of them. */
export const DIMENSIONS = ["PU", "GM", "DH", "CF", "CM", "MC", "TR", "CU", "LD"] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Core: 12 questions in under 4 minutes. Full: 32 in 8 to 9 minutes. Their indexes are different series. */
export const FORMS = ["core", "full"] as const;
export type Form = (typeof FORMS)[number];

/** The first version that an organization's own wording of a standard question may carry. */
export const OWN_WORDING_FROM = 101;

/** Answers of CM2, by number, that make a meeting planned; and those that make it reactive. 8 is neither. */
export const PLANNED_MEETINGS: readonly number[] = [1, 2, 3];
export const REACTIVE_MEETINGS: readonly number[] = [4, 5, 6, 7];

export type BankQuestion = {
  readonly kind: QuestionKind;
  readonly dimension: Dimension | null;
  /** Whose behaviour it describes; drives the self-versus-other view. */
  readonly about: About;
  readonly version: number;
  /** Agreement means something bad: r' = 6 − r before anything is computed. */
  readonly reverse: boolean;
  /** Asked in the core form too. Everything is asked in the full form. */
  readonly core: boolean;
  /** The smallest form with a meta companion ("how would the other team answer this?"), or null. */
  readonly companion: Form | null;
  /** How many numbered answers there are: 5 on the scale, the options otherwise, 0 for open questions. */
  readonly answers: number;
  /** How many of the first answers are shown in shuffled order. */
  readonly shuffled: number;
  readonly dontKnow: boolean;
  /** Has a labelled not-applicable answer (CF1: "No such agreement exists"). */
  readonly notApplicable: boolean;
  /** Has the answer "it should not be split" (GM5). */
  readonly notSplit: boolean;
  /** An open question that only makes sense after this one. */
  readonly follows: string | null;
};

const plain = {
  version: 1,
  reverse: false,
  core: false,
  companion: null,
  answers: 5,
  shuffled: 0,
  dontKnow: true,
  notApplicable: false,
  notSplit: false,
  follows: null,
} as const;

function statement(
  dimension: Dimension | null,
  about: About,
  extra: Partial<BankQuestion> = {},
): BankQuestion {
  return { ...plain, kind: "agreement", dimension, about, ...extra };
}

function open(extra: Partial<BankQuestion> = {}): BankQuestion {
  return { ...plain, kind: "open", dimension: null, about: "both", answers: 0, dontKnow: false, ...extra };
}

/** All 32 closed questions and four open ones, by key, in the order in which they are asked. */
const bank = {
  PU1: statement("PU", "marketing", { core: true, companion: "core" }),
  PU2: statement("PU", "sales", { core: true, companion: "core" }),
  PU3: statement("PU", "marketing"),
  GM1: statement("GM", "both"),
  GM2: statement("GM", "both", { core: true, companion: "core" }),
  GM3: statement("GM", "both"),
  GM4: statement("GM", "both", { reverse: true }),
  GM5: { ...plain, kind: "share", dimension: "GM", about: "both", answers: 10, notSplit: true },
  DH1: statement("DH", "both", { core: true, companion: "full" }),
  DH2: statement("DH", "both"),
  DH3: statement("DH", "marketing"),
  CF1: statement("CF", "sales", { core: true, companion: "full", notApplicable: true }),
  CF2: statement("CF", "marketing", { core: true, companion: "full" }),
  CF3: statement("CF", "sales"),
  CM1: { ...plain, kind: "frequency", dimension: "CM", about: "both", core: true, dontKnow: false },
  CM2: { ...plain, kind: "choice", dimension: "CM", about: "both", core: true, answers: 8, shuffled: 7 },
  CM3: statement("CM", "both", { core: true }),
  CM4: statement("CM", "marketing"),
  CM5: statement("CM", "sales"),
  MC1: statement("MC", "sales", { core: true }),
  MC2: statement("MC", "marketing"),
  MC3: statement("MC", "both"),
  TR1: statement("TR", "sales", { companion: "full" }),
  TR2: statement("TR", "marketing", { companion: "full" }),
  TR3: statement("TR", "both", { core: true }),
  TR4: statement("TR", "both", { reverse: true }),
  CU1: statement("CU", "both"),
  CU2: statement("CU", "both"),
  CU3: statement("CU", "both", { reverse: true }),
  LD1: statement("LD", "both"),
  LD2: statement("LD", "both"),
  OV1: statement(null, "both", { core: true, companion: "core" }),
  OE1: open({ core: true, follows: "GM2" }),
  OE2: open(),
  OE3: open(),
  OE4: open(),
} satisfies Record<string, BankQuestion>;

export type BankKey = keyof typeof bank;
export const QUESTION_BANK: Readonly<Record<BankKey, BankQuestion>> = bank;
export const BANK_KEYS = Object.keys(bank) as BankKey[];

/** True when `key` names a standard question. */
export function isBankKey(key: string): key is BankKey {
  return Object.hasOwn(bank, key);
}

/** The standard questions of a form, in the order in which they are asked. */
export function listFormQuestions(form: Form): BankKey[] {
  return BANK_KEYS.filter((key) => form === "full" || QUESTION_BANK[key].core);
}

/** Whether a form asks how the other team would answer this question. */
export function hasCompanion(key: BankKey, form: Form): boolean {
  const { companion } = QUESTION_BANK[key];
  return companion === "core" || (companion === "full" && form === "full");
}

/** The words of the questions in one language. Adding a language is one file of this type. */
export type QuestionTexts = {
  /** BCP 47 tag, for example "en". */
  readonly language: string;
  /** What the two teams are called where an organization has not renamed them. */
  readonly teams: ByTeam<string>;
  /** What `{salespeople}` stands for: the usual word, and the one where Sales has another name. */
  readonly salespeople: { readonly standard: string; readonly named: string };
  /** The wording of this language where it changed while the bank's did not; the bank's own version elsewhere. */
  readonly versions?: Readonly<Partial<Record<BankKey, number>>>;
  /** `{sales}`, `{marketing}` and `{salespeople}` stand for the teams' names and for the people in Sales. */
  readonly questions: Readonly<Record<BankKey, string>>;
  readonly dimensions: Readonly<Record<Dimension, string>>;
  /** Titles of the pages that are no dimension. */
  readonly pages: Readonly<Record<"overall" | "own" | "companions" | "comments", string>>;
  /** The five labels of the agreement scale, from strongly disagree to strongly agree. */
  readonly agreement: readonly [string, string, string, string, string];
  /** The numbered answers of the questions that are not on that scale, in the order of their numbers. */
  readonly answers: Readonly<Record<"CM1" | "CM2" | "GM5", readonly string[]>>;
  readonly dontKnow: string;
  readonly notApplicable: Readonly<Record<"CF1", string>>;
  readonly notSplit: Readonly<Record<"GM5", string>>;
  /** Stands before the statement of a meta companion. */
  readonly companionLead: string;
};
