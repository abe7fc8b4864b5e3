import type { ByTeam } from "#app/core/vocabulary";
import type { QuestionTexts } from "./bank";

/** The names that an organization gave its teams; a team that is not here keeps its usual name, in each language. */
export type RenamedTeams = Readonly<Partial<ByTeam<string>>>;

/**
 * Puts the teams' names into a wording: `{sales}` and `{marketing}` are names, `{salespeople}` the people in Sales.
 *
 * @example
 * fillTeamNames("{salespeople} use it.", questionsEn, { sales: "Growth" }) // "People in Growth use it."
 */
export function fillTeamNames(
  wording: string,
  { teams, salespeople }: Pick<QuestionTexts, "teams" | "salespeople">,
  renamed: RenamedTeams = {},
): string {
  const { sales, marketing } = { ...teams, ...renamed };
  const people = renamed.sales === undefined ? salespeople.standard : salespeople.named;
  return wording
    .replaceAll("{salespeople}", () => people)
    .replaceAll("{sales}", () => sales)
    .replaceAll("{marketing}", () => marketing);
}
