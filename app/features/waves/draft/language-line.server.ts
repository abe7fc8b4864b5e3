import { and, count, eq, isNotNull } from "drizzle-orm";
import { listQuestions, type QuestionSet } from "#app/core/questions/set";
import { getCheckedLanguages } from "#app/features/surveys/checked-languages.server";
import { getQuestionSet } from "#app/features/surveys/surveys.server";
import { findLanguage, isLanguage } from "#app/locales/languages.server";
import type { Db } from "#db/client.server";
import { person } from "#db/schema";

export type LanguageFacts = {
  /** Tags, the first language first. */
  languages: string[];
  /** Nobody who speaks them has said yet that they read well. */
  unchecked: string[];
  /** Own texts that a language lacks: they are asked in the first one. */
  missing: { language: string; keys: string[] }[];
  /** People whose language on the roster is not asked: they get the first one. */
  others: { language: string; people: number }[];
};

/** In which languages a wave will be asked, and what a reader of one of them would stumble over. */
export async function describeLanguages(
  db: Db,
  organizationId: string,
  surveyId: string,
): Promise<{ state: "ready" | "note" } & LanguageFacts> {
  const set = await getQuestionSet(db, organizationId, surveyId);
  const languages = set.languages.filter(isLanguage);
  const checked = await getCheckedLanguages(db, organizationId);
  const spoken = await db
    .select({ language: person.locale, people: count() })
    .from(person)
    .where(and(eq(person.organizationId, organizationId), isNotNull(person.locale)))
    .groupBy(person.locale);
  const facts = {
    languages,
    unchecked: languages.filter((language) => !checked.includes(language)),
    missing: languages
      .map((language) => ({ language, keys: listMissing(set, language) }))
      .filter(({ keys }) => keys.length > 0),
    others: spoken.flatMap(({ language, people }) =>
      language === null || findLanguage(language, languages) !== null ? [] : [{ language, people }],
    ),
  };
  const clean = facts.unchecked.length + facts.missing.length + facts.others.length === 0;
  return { state: clean ? "ready" : "note", ...facts };
}

/** The questions with a text that this language lacks. */
function listMissing(set: QuestionSet, language: string): string[] {
  return listQuestions(set)
    .filter(({ text, answers }) => [text, ...answers].some((texts) => texts[language] === undefined))
    .map(({ key }) => key);
}
