import type { Report } from "#app/core/report/report";
import type { ReportQuestion } from "#app/core/report/rows";
import { byTeam, TEAMS } from "#app/core/vocabulary";
import { statementPath } from "#app/features/results/tabs";
import { isGapFlagged } from "#app/features/results/words/dimension-sentence";
import {
  sayDifferenceRange,
  sayGapPoints,
  sayGapSize,
  shownScore,
} from "#app/features/results/words/figures";
import { isUnjudged, markedText, nameStatement, sayUnjudged } from "#app/features/results/words/sentences";
import { getWords } from "#app/locales/spoken";
import type { Chart } from "#app/ui/charts/drawing/chart";
import { dotOfTeam, explainMarks, sayTeamScore, seriesOfTeams, teamLegend } from "./team-figures";

type Judged = ReportQuestion & { readonly gap: Extract<ReportQuestion["gap"], { withheld: false }> };

/** The statements with the widest gaps as a dumbbell, the widest first; null where no gap may be seen. */
export function statementGapsChart(report: Report, most: number): Chart | null {
  const words = getWords().results.statements.gaps;
  const judged = report.statements.filter(
    (one): one is Judged => one.gap !== null && one.gap.withheld === false,
  );
  const [widest] = judged;
  if (widest === undefined) return null;
  const shown = judged.slice(0, most);
  const rows = shown.map((one) => ({
    id: one.key,
    label: markedText(report, one),
    flagged: isGapFlagged(one),
    dots: TEAMS.map((team) => dotOfTeam(report, team, one.teams[team])),
    benchmarks: [],
    says: sayStatement(report, one),
    href: statementPath(report.wave.id, one.key),
  }));
  const unjudged = report.statements.filter(isUnjudged).length;
  return {
    id: "statement-gaps",
    kind: "dumbbell",
    title: words.title,
    finding:
      words.finding(
        nameStatement(report, widest.key),
        sayGapSize(widest.gap, scoresOf(widest)),
        judged.filter(isGapFlagged).length,
        judged.length,
      ) + sayUnjudged(unjudged, report.statements.length),
    label: words.chart(report.wave.teamNames.sales, report.wave.teamNames.marketing, shown.length),
    legend: [
      ...teamLegend(report),
      ...explainMarks(
        rows.flatMap(({ dots }) => dots),
        { starred: rows.some(({ flagged }) => flagged) },
      ),
    ],
    data: { rows, series: seriesOfTeams(report), axis: { low: 0, high: 100, marks: [50] }, link: [0, 1] },
  };
}

function sayStatement(report: Report, one: Judged): string[] {
  return [
    markedText(report, one),
    ...TEAMS.map((team) => sayTeamScore(report, team, one.teams[team])),
    `${getWords().results.gap}: ${sayGapPoints(one.gap, scoresOf(one))} (${sayDifferenceRange(one.gap.interval)})`,
  ];
}

function scoresOf({ teams }: Judged) {
  return byTeam((team) => shownScore(teams[team]));
}
