import type { Label, Standing } from "#app/core/measures/classification";
import { OWN_WORDING_FROM } from "#app/core/questions/bank";
import type { Texts } from "#app/core/questions/set";
import type { GapFigures, NoGap } from "#app/core/release/gaps";
import type { Subject } from "#app/core/report/findings";
import type { Report } from "#app/core/report/report";
import { type ByTeam, otherTeam, type Team } from "#app/core/vocabulary";
import type { AskedReport } from "#app/features/results/page-report";
import { getWords } from "#app/locales/spoken";

/** A text of the wave in the language of the screen, else in its first language. */
export function textOf(report: Pick<Report, "languages">, texts: Texts): string {
  return texts[getWords().language.tag] ?? texts[report.languages[0] ?? ""] ?? "";
}

/** The answers to a question in that language, lowest score first. */
export function listAnswers(
  report: Pick<Report, "languages">,
  { answers }: { readonly answers: readonly Texts[] },
): string[] {
  return answers.map((answer) => textOf(report, answer));
}

/** What a finding is about, as the middle of a sentence. */
export function nameSubject(report: AskedReport & Pick<Report, "dimensions">, subject: Subject): string {
  if (subject.type === "dimension") {
    const dimension = report.dimensions.find((one) => one.dimension === subject.key);
    return dimension ? getWords().within(textOf(report, dimension.title)) : subject.key;
  }
  return nameStatement(report, subject.key);
}

/** What a content team believes about a standard statement; null for any other. */
export function findClaim(
  report: Pick<Report, "wave" | "statements">,
  subject: Subject,
  team: Team,
): string | null {
  const statement = report.statements.find(({ key }) => subject.type === "statement" && key === subject.key);
  if (statement === undefined || statement.version >= OWN_WORDING_FROM) return null;
  const found = getWords().results.headline.claims[statement.key];
  const claim = (statement.about === team ? found?.self : undefined) ?? found?.claim;
  return claim === undefined ? null : nameTeams(report, claim);
}

/** A standard statement has a short name; an own or reworded one is quoted. */
export function nameStatement(report: AskedReport, key: string): string {
  const rows = [...report.statements, ...report.frequencies, ...report.choices];
  const asked = rows.find((one) => one.key === key);
  const standard = asked !== undefined && (!("version" in asked) || asked.version < OWN_WORDING_FROM);
  const name = getWords().results.headline.subjects[key];
  if (standard && name !== undefined) return nameTeams(report, name);
  if (asked === undefined) return key;
  const quoted = getWords().results.headline.quoted(textOf(report, asked.text).replace(/\.$/, ""));
  return "reverse" in asked && asked.reverse ? getWords().results.reversedMark(quoted) : quoted;
}

/** A phrase about Sales and Marketing with the names that the teams have here. */
function nameTeams({ wave: { teamNames } }: Pick<Report, "wave">, phrase: string): string {
  return phrase.replace(
    /\b(Sales|Marketing)('s|')?(?![a-z])/g,
    (_, team: string, owns: string | undefined) => {
      const name = team === "Sales" ? teamNames.sales : teamNames.marketing;
      return owns === undefined ? name : getWords().results.headline.owns(name);
    },
  );
}

/** The label of a gap in words, with the team it speaks of. */
export function nameLabel(
  report: Pick<Report, "wave">,
  gap: Pick<GapFigures, "label" | "labelTeams" | "standings">,
): string {
  if (gap.label === null) return "";
  const names = report.wave.teamNames;
  const [team, second] = gap.labelTeams;
  const other = team && second === undefined ? names[otherTeam(team)] : "";
  const standing = team && gap.standings ? standingSaid(gap.label, team, gap.standings) : "high";
  return getWords().results.labels[gap.label].name(joinTeams(report, gap.labelTeams), other, standing);
}

/** The standing that a label's words depend on: the higher team's of a problem, the lower one's of a degree. */
function standingSaid(label: Label, lower: Team, standings: ByTeam<Standing>): Standing {
  return standings[label === "different_degree" ? lower : otherTeam(lower)];
}

/** A statement in a list: a reversed one carries its mark, because its scores are turned round. */
export function markedText(
  report: Pick<Report, "languages">,
  statement: { readonly text: Texts; readonly reverse?: boolean },
): string {
  const text = textOf(report, statement.text);
  return statement.reverse ? getWords().results.reversedMark(text) : text;
}

/** The statement of a key in a list. */
export function statementInList(
  report: Pick<Report, "languages" | "statements">,
  key: string,
  text?: Texts,
): string {
  const statement = report.statements.find((one) => one.key === key);
  if (statement) return markedText(report, statement);
  return text ? textOf(report, text) : key;
}

/** " 3 of 12 could not be judged: too few answers."; nothing where all could. */
export function sayUnjudged(unjudged: number, all: number): string {
  return unjudged === 0 ? "" : ` ${getWords().results.unjudged(unjudged, all)}`;
}

/** True for a row of which nothing can be said for lack of answers; two teams that nearly all answer alike can be judged. */
export function isUnjudged({ gap }: { readonly gap: GapFigures | NoGap | null }): boolean {
  return gap?.withheld === true && gap.reason !== "near_unanimity";
}

/** "Sales", or "Sales and Marketing". */
export function joinTeams(report: Pick<Report, "wave">, teams: readonly Team[]): string {
  return teams.map((team) => report.wave.teamNames[team]).join(getWords().results.and);
}
