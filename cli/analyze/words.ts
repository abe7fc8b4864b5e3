import type { QuestionGap } from "#app/core/exact/gaps";
import type { Certainty } from "#app/core/measures/certainty";
import type { Label, Standing } from "#app/core/measures/classification";
import type { Interval } from "#app/core/statistics/interval";
import { type ByTeam, otherTeam, type Team } from "#app/core/vocabulary";
import type { AnalyzeOptions } from "./options";

/** What the teams are called: by the values of the file when these are words, else Sales and Marketing. */
export function nameTeams({ teams }: AnalyzeOptions): ByTeam<string> {
  const isWord = (value: string) => /\p{L}/u.test(value);
  return isWord(teams.sales) && isWord(teams.marketing) ? teams : { sales: "Sales", marketing: "Marketing" };
}

/** What a label says, and where the teams stand. */
export type Said = {
  readonly label: Label;
  readonly teams: readonly Team[];
  readonly standings: ByTeam<Standing>;
};

/** The label as a phrase: whom it speaks of, and what. */
export function sayLabel({ label, teams, standings }: Said, names: ByTeam<string>): string {
  const [team] = teams;
  const who = teams.map((each) => names[each]).join(" and ");
  switch (label) {
    case "aligned_strength":
      return "both agree";
    case "shared_pain":
      return team ? `both see a problem, ${who} more` : "both see a problem";
    case "middling":
      return "both are in the middle";
    case "sales_sees_a_problem":
    case "marketing_sees_a_problem":
      return team
        ? `${who} sees a problem, ${names[otherTeam(team)]} ${SAYS[standings[otherTeam(team)]]}`
        : who;
    case "different_degree":
      return team && standings[team] === "low" ? `both lean low, ${who} more` : `${who} is less positive`;
    case "split":
      return `${who} ${teams.length === 2 ? "are" : "is"} split in two camps`;
    case "inconclusive":
      return "cannot be told";
  }
}

/** Of the higher team, where the lower one sees a problem. */
const SAYS: Record<Standing, string> = {
  high: "does not",
  middle: "is not convinced",
  divided: "is divided",
  low: "sees it too",
};

/** " (clear)", " (likely)", or nothing where nothing is claimed but the label itself says so. */
export function sayCertainty(certainty: Certainty): string {
  return ` (${certainty})`;
}

/** A question's label and whether a team does not see it. */
export function sayQuestion(question: QuestionGap & { withheld: false }, names: ByTeam<string>): string {
  const said = `${sayLabel(question, names)}${sayCertainty(question.certainty)}`;
  const { denial, label, teams } = question;
  const [lower] = teams;
  if (!denial) return said;
  if (lower !== undefined && label === `${lower}_sees_a_problem`) {
    return `${names[lower]} sees a problem, ${names[denial.team]} does not see it${sayCertainty(denial.certainty)}`;
  }
  return `${said}; ${names[denial.team]} does not see it${sayCertainty(denial.certainty)}`;
}

export function showPoints(points: number): string {
  const rounded = Math.round(points);
  return rounded === 0 ? "0" : String(rounded).replace("-", "−");
}

/** +12, −3, 0. */
export function showSigned(points: number): string {
  const shown = showPoints(points);
  return points > 0 && shown !== "0" ? `+${shown}` : shown;
}

export function showInterval(interval: Interval | null): string {
  return interval ? `[${showPoints(interval.low)}, ${showPoints(interval.high)}]` : "[?]";
}

export function showQ(q: number | null): string {
  if (q === null) return "";
  return q < 0.001 ? "<.001" : q.toFixed(3).replace(/^0/, "");
}

export function joinWords(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
