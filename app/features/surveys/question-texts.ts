import type { QuestionTexts } from "#app/core/questions/bank";
import { fillTeamNames, type RenamedTeams } from "#app/core/questions/team-names";
import { type ByTeam, byTeam, TEAMS } from "#app/core/vocabulary";
import {
  FIRST_LANGUAGE,
  isLanguage,
  LANGUAGES,
  type Language,
  respondentWords,
} from "#app/locales/languages.server";

/** The standard questions in these languages, in their order; tags that the product does not have are left out. */
export function textsOf(languages: readonly string[]): QuestionTexts[] {
  return languages.filter(isLanguage).map((language) => respondentWords(language).questions);
}

/** The names that are not a team's usual one in any language: these stand in the questions of every language. */
export function findRenamed(names: ByTeam<string>): RenamedTeams {
  const renamed = TEAMS.filter((team) => !isUsual(names, team));
  return Object.fromEntries(renamed.map((team) => [team, names[team]]));
}

/** What the teams are called in a language: as they were renamed, else as they usually are there. */
export function nameTeamsIn(language: Language, names: ByTeam<string>): ByTeam<string> {
  const { teams } = respondentWords(language).questions;
  return byTeam((team) => (isUsual(names, team) ? teams[team] : names[team]));
}

/** The language in which a survey's questions are listed and reworded: the first that it is asked in. */
export function languageOf({ selection }: { selection: { languages: readonly string[] } }): Language {
  return selection.languages.find(isLanguage) ?? FIRST_LANGUAGE;
}

/** A standard wording as this organization's people read it. */
export function standardWording(
  language: Language,
  names: ByTeam<string>,
  read: (texts: QuestionTexts) => string,
): string {
  const { questions } = respondentWords(language);
  return fillTeamNames(read(questions), questions, findRenamed(names));
}

function isUsual(names: ByTeam<string>, team: keyof ByTeam<string>): boolean {
  const name = names[team].trim().toLowerCase();
  return LANGUAGES.some((language) => respondentWords(language).questions.teams[team].toLowerCase() === name);
}
