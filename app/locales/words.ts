import type { en } from "./en";

/** Every sentence of the product in one language. */
export type Words = typeof en;

/** A language with its name in itself, for a choice between several. */
export type NamedLanguage = { tag: string; name: string };

/** What people who answer read: every language has it whole. What members read besides, only some have. */
export type RespondentWords = Pick<
  Words,
  | "language"
  | "product"
  | "frame"
  | "clock"
  | "errors"
  | "questions"
  | "booth"
  | "aboutYou"
  | "paste"
  | "board"
  | "waiting"
  | "preview"
  | "mail"
  | "anonymity"
  | "sharedPage"
  | "sheet"
>;
