import { showApart } from "#app/core/figures/slice-figures";
import type { Report } from "#app/core/report/report";
import type { ReportSlicing, SlicedQuestion, SlicedTeam } from "#app/core/report/slices";
import type { Team } from "#app/core/vocabulary";
import { sayDifferenceRange } from "#app/features/results/words/figures";
import { textOf } from "#app/features/results/words/sentences";
import { getWords } from "#app/locales/spoken";

type SlicedReport = Pick<Report, "wave" | "languages">;

/** The statements of a team by how far its slices lie apart, widest first; none where nothing of it is shown. */
export function listSlicedRows({ questions }: ReportSlicing, team: Team): SlicedQuestion[] {
  const isShown = ({ teams }: SlicedQuestion) => teams[team].slices.some(({ state }) => state !== "withheld");
  if (!questions.some(isShown)) return [];
  return [...questions].sort((one, other) => distanceOf(other.teams[team]) - distanceOf(one.teams[team]));
}

/** The points between the highest and the lowest slice where they lie apart; nothing else moves a row up. */
export function distanceOf({ spread }: SlicedTeam): number {
  return spread.state === "apart" ? spread.points : 0;
}

/** What lies apart on a statement, which `cut` shortens where a place has no room for all of it. */
export function saySliceFinding(
  report: SlicedReport,
  slicing: ReportSlicing,
  { text, teams }: SlicedQuestion,
  team: Team,
  cut: (statement: string) => string = (statement) => statement,
): string {
  const { finding } = getWords().slices.page;
  return finding(report.wave.teamNames[team], cut(textOf(report, text)), saySpread(slicing, teams[team]));
}

/** "Field above Head office by 23 (+8 to +38)" */
export function saySpread({ values }: ReportSlicing, team: SlicedTeam): string {
  const words = getWords().slices.page;
  const { spread } = team;
  if (spread.state === "too_few") return words.one;
  if (spread.state === "open") return words.noDifference;
  const above = words.above(values[spread.high] ?? "", values[spread.low] ?? "");
  return words.difference(above, showApart(team).value, sayDifferenceRange(spread.interval));
}
