import type { Report } from "#app/core/report/report";
import type { ReportDimension } from "#app/core/report/rows";
import { byTeam, TEAMS } from "#app/core/vocabulary";
import { listHeld } from "#app/features/results/held/held-against";
import { dimensionPath } from "#app/features/results/tabs";
import { isGapFlagged, sayDimensionFinding } from "#app/features/results/words/dimension-sentence";
import { sayDifferenceRange, sayGapPoints, shownScore } from "#app/features/results/words/figures";
import { nameLabel, textOf } from "#app/features/results/words/sentences";
import { getWords } from "#app/locales/spoken";
import type { Chart } from "#app/ui/charts/drawing/chart";
import {
  dotOfTeam,
  explainMarks,
  legendOfHeld,
  placesOfHeld,
  sayPlacesOfHeld,
  sayTeamScore,
  seriesOfTeams,
  teamLegend,
} from "./team-figures";

export type DimensionsReport = Pick<Report, "wave" | "languages" | "dimensions">;

/** The dimensions as a dumbbell, the widest gap first, with what they are held against. */
export function dimensionChart(report: DimensionsReport): Chart {
  const words = getWords().results;
  const { sales, marketing } = report.wave.teamNames;
  const rows = report.dimensions.map((one) => {
    const held = listHeld(one.benchmarks);
    return {
      held,
      id: one.dimension,
      label: textOf(report, one.title),
      flagged: isGapFlagged(one),
      dots: TEAMS.map((team) => dotOfTeam(report, team, one.teams[team])),
      benchmarks: held.flatMap(placesOfHeld),
      says: [...sayDimension(report, one), ...held.map((each) => sayPlacesOfHeld(report, each))],
      href: dimensionPath(report.wave.id, one.dimension),
    };
  });
  return {
    id: "dimensions",
    kind: "dumbbell",
    title: words.dimensions.title,
    finding: sayDimensionFinding(report),
    label: words.dimensions.chart(sales, marketing),
    legend: [
      ...teamLegend(report),
      ...legendOfHeld(rows.flatMap(({ held }) => held)),
      ...explainMarks(
        rows.flatMap(({ dots }) => dots),
        { starred: rows.some(({ flagged }) => flagged) },
      ),
    ],
    data: {
      rows,
      series: seriesOfTeams(report),
      axis: { low: 0, high: 100, marks: [50] },
      link: [0, 1],
    },
  };
}

/** A dimension's name, both teams' scores, their gap and what it is called. */
export function sayDimension(report: DimensionsReport, one: ReportDimension): string[] {
  const words = getWords().results;
  const lines = [
    textOf(report, one.title),
    ...TEAMS.map((team) => sayTeamScore(report, team, one.teams[team])),
  ];
  const { gap } = one;
  if (gap.withheld) return [...lines, `${words.gap}: ${words.withheld[gap.reason]}`];
  const points = sayGapPoints(
    gap,
    byTeam((team) => shownScore(one.teams[team])),
  );
  const said = `${words.gap}: ${points} (${sayDifferenceRange(gap.interval)})`;
  if (gap.label === null) return [...lines, said];
  const sure = gap.certainty === "open" ? "" : ` (${words.certainty.words[gap.certainty]})`;
  return [...lines, said, `${nameLabel(report, gap)}${sure}`];
}
