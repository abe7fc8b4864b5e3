import type { ByTeam } from "#app/core/vocabulary";
import { getWords } from "#app/locales/spoken";
import type { SuggestionName } from "./suggestions";

/** A suggestion with the names that the teams have here. */
export function describeSuggestion(
  name: SuggestionName,
  teams: ByTeam<string>,
): { title: string; difference: string } {
  const { title, difference } = getWords().actions.suggestions[name];
  const fill = (text: string) =>
    text.replaceAll("{sales}", teams.sales).replaceAll("{marketing}", teams.marketing);
  return { title: fill(title), difference: fill(difference) };
}
