import type { Denial } from "#app/core/measures/denial";
import type { Report } from "#app/core/report/report";
import type { ReportQuestion } from "#app/core/report/rows";
import { otherTeam, type Team } from "#app/core/vocabulary";
import { getWords } from "#app/locales/spoken";
import { sayScore, shownScore } from "./figures";

/** Of how many statements a team is content with what makes the other unhappy. */
export function sayDenialRate(
  { wave, statements, denialRate }: Pick<Report, "wave" | "statements" | "denialRate">,
  team: Team,
): string {
  const words = getWords().results.denial;
  const names = wave.teamNames;
  const rate = denialRate?.[team];
  const [fine, unhappy] = [names[team], names[otherTeam(team)]];
  const scored = statements.filter(({ gap }) => gap?.withheld === false).length;
  if (rate === undefined || rate.likely === 0) return words.openOnly(fine, unhappy);
  const open = statements.filter(({ denial }) => denial?.team === team && denial.certainty === "open");
  return words.rate(fine, unhappy, rate.likely, scored, open.length) + (rate.named ? "" : ` ${words.single}`);
}

/** One such statement: both scores, how sure it is, and whether the team knows. */
export function sayDenialItem(
  report: Pick<Report, "wave">,
  found: { statement: ReportQuestion; denial: Denial },
): string {
  const words = getWords().results.denial;
  const { statement, denial } = found;
  const names = report.wave.teamNames;
  const unhappy = otherTeam(denial.team);
  const score = (team: Team) => {
    const shown = shownScore(statement.teams[team]);
    return shown === null ? getWords().results.none : sayScore(shown);
  };
  return words.item(
    getWords().results.certainty.words[denial.certainty],
    names[denial.team],
    score(denial.team),
    names[unhappy],
    score(unhappy),
    words.kinds[denial.kind](names[denial.team]),
  );
}
