import { z } from "zod";
import { DIMENSIONS, type Dimension, FORMS, type Form, isBankKey } from "#app/core/questions/bank";
import type { OwnQuestion, QuestionChoices } from "#app/core/questions/choices";
import { OWN_KINDS } from "#app/core/questions/kinds";
import type { Texts } from "#app/core/questions/set";
import type { ByTeam } from "#app/core/vocabulary";
import { FIRST_LANGUAGE } from "#app/locales/languages.server";
import { findRenamed, textsOf } from "./question-texts";

/** What a survey's next wave will ask, as stored: which wording is in force stands here, the words in versions. */
export type Selection = {
  form: Form;
  /** The languages in which it is asked; the first stands in for what another one lacks. */
  languages: string[];
  off: string[];
  order: Partial<Record<Dimension, string[]>>;
  /** Standard questions with an own wording: the version in force. */
  wording: Record<string, number>;
  own: { key: string; version: number }[];
};

/** One wording of one question. `answers` and the rest are there for own questions only. */
export type Wording = { text: Texts };
export type OwnWording = Omit<OwnQuestion, "key" | "version">;
export type QuestionVersion = {
  key: string;
  version: number;
  definition: Wording | OwnWording;
  createdAt: Date;
};

/** A survey's questions: what is selected, every wording there ever was, and what the two teams are called. */
export type SurveyQuestions = {
  selection: Selection;
  versions: readonly QuestionVersion[];
  teamNames: ByTeam<string>;
};

const texts = z.record(z.string(), z.string());
const own: z.ZodType<OwnWording> = z.object({
  kind: z.enum(OWN_KINDS),
  dimension: z.enum(DIMENSIONS).nullable(),
  about: z.enum(["marketing", "sales", "both"]),
  reverse: z.boolean(),
  text: texts,
  answers: z.array(texts),
});
const definition = z.union([own, z.object({ text: texts })]);
const selection: z.ZodType<Selection> = z.object({
  form: z.enum(FORMS),
  languages: z.array(z.string()).min(1).default([FIRST_LANGUAGE]),
  off: z.array(z.string()),
  order: z.partialRecord(z.enum(DIMENSIONS), z.array(z.string())),
  wording: z.record(z.string(), z.number()),
  own: z.array(z.object({ key: z.string(), version: z.number() })),
}) as z.ZodType<Selection>;

export function newSelection(form: Form, language: string = FIRST_LANGUAGE): Selection {
  return { form, languages: [language], off: [], order: {}, wording: {}, own: [] };
}

export function parseSelection(stored: unknown): Selection {
  return selection.parse(stored);
}

export function parseDefinition(stored: unknown): Wording | OwnWording {
  return definition.parse(stored);
}

export function isOwnWording(definition: Wording | OwnWording): definition is OwnWording {
  return "kind" in definition;
}

/** The choices that core freezes into a question set. */
export function composeChoices({ selection, versions, teamNames }: SurveyQuestions): QuestionChoices {
  const find = (key: string, version: number) => {
    const found = versions.find((one) => one.key === key && one.version === version);
    if (found === undefined) throw new RangeError(`There is no version ${version} of ${key}.`);
    return found.definition;
  };
  const own = selection.own.map(({ key, version }) => {
    const definition = find(key, version);
    if (!isOwnWording(definition)) throw new RangeError(`${key} is no question of the organization's own.`);
    return { key, version, ...definition };
  });
  return {
    form: selection.form,
    texts: textsOf(selection.languages),
    renamed: findRenamed(teamNames),
    off: selection.off,
    own,
    wording: Object.fromEntries(
      Object.entries(selection.wording)
        .filter(([key]) => isBankKey(key))
        .map(([key, version]) => [key, { version, text: find(key, version).text }]),
    ),
    order: selection.order,
  };
}
