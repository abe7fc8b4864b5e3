import { showSelfDifference } from "#app/core/figures/view-figures";
import type { ReleasedSelfView } from "#app/core/release/views";
import type { Report } from "#app/core/report/report";
import { excludesZero } from "#app/core/statistics/interval";
import { byTeam, otherTeam, TEAMS, type Team } from "#app/core/vocabulary";
import type { AskedReport } from "#app/features/results/page-report";
import { statementPath } from "#app/features/results/tabs";
import { sayDifference, sayDifferenceRange, saySize } from "#app/features/results/words/figures";
import { nameStatement, statementInList } from "#app/features/results/words/sentences";
import { getWords } from "#app/locales/spoken";
import type { Chart } from "#app/ui/charts/drawing/chart";
import type { DumbbellSeries } from "#app/ui/charts/drawing/dumbbell";
import {
  dotOfScore,
  explainMarks,
  sayScoreWithin,
  seriesOfTeams,
  shapeOfTeam,
  teamLegend,
} from "./team-figures";

/** Nearer than this, a team knows what the other says. */
const CLOSE = 10;
const AXIS = { low: 0, high: 100, marks: [50] };

export type ViewsReport = AskedReport & Pick<Report, "coorientation">;
export type SelfViewsReport = Pick<Report, "wave" | "languages" | "statements">;

/** What a team expects of the other, the furthest off first. */
export function listViews(report: ViewsReport, team: Team): ViewsReport["coorientation"] {
  return report.coorientation
    .filter((one) => one.team === team)
    .sort((one, other) => Math.abs(other.accuracy.points) - Math.abs(one.accuracy.points));
}

/** Coorientation: what a team says, what it thinks the other says, what the other says. Null without any. */
export function viewChart(report: ViewsReport, team: Team): Chart | null {
  const words = getWords().results.coorientation;
  const names = report.wave.teamNames;
  const found = listViews(report, team);
  const [furthest] = found;
  if (furthest === undefined) return null;
  const other = names[otherTeam(team)];
  const series = viewSeries(report, team);
  const rows = found.map((one) => {
    const scores = [one.own, one.estimate, one.truth].map((score) => ({ ...score, interval: null }));
    const label = statementInList(report, one.key, one.text);
    const range = one.accuracy.interval ? ` (${sayDifferenceRange(one.accuracy.interval)})` : "";
    return {
      id: one.key,
      label,
      flagged: false,
      dots: scores.map(dotOfScore),
      benchmarks: [],
      says: [
        label,
        ...scores.map((score, at) => `${series[at]?.name}: ${sayScoreWithin(score)}`),
        `${words.off}: ${sayDifference(one.accuracy.points)}${range}`,
        one.state === null ? words.mixed : words.states[one.state],
      ],
      href: statementPath(report.wave.id, one.key),
    };
  });
  return {
    id: `views-${team}`,
    kind: "dumbbell",
    title: words.heading(names[team], other),
    finding:
      Math.abs(furthest.accuracy.points) < CLOSE
        ? words.close(names[team], other, found.length)
        : words.finding(
            names[team],
            nameStatement(report, furthest.key),
            saySize(furthest.accuracy.points),
            furthest.accuracy.points > 0 ? words.more : words.less,
          ),
    label: words.chart(names[team], other),
    legend: [
      ...series.map(({ name, tone, shape, hollow }) => ({
        text: name,
        sign: { as: "dot", tone, shape, hollow } as const,
      })),
      ...explainMarks(rows.flatMap(({ dots }) => dots)),
    ],
    data: { rows, series, axis: AXIS, link: [1, 2] },
  };
}

/** The three places, in words. */
export function nameViews(report: Pick<Report, "wave">, team: Team): [string, string, string] {
  const words = getWords().results.coorientation;
  const names = report.wave.teamNames;
  const other = names[otherTeam(team)];
  return [words.own(names[team]), words.estimate(other), words.truth(other)];
}

function viewSeries(report: Pick<Report, "wave">, team: Team): DumbbellSeries[] {
  const [own, estimate, truth] = nameViews(report, team);
  const of = (side: Team) => ({ tone: side, shape: shapeOfTeam(side), dashed: false });
  const other = otherTeam(team);
  return [
    { ...of(team), name: own, hollow: false },
    { ...of(other), name: estimate, hollow: true },
    { ...of(other), name: truth, hollow: false },
  ];
}

/** How a team rates itself and how the other rates it, over the statements about it. */
export function selfViewChart(report: SelfViewsReport, team: Team, view: ReleasedSelfView): Chart {
  const words = getWords().results.selfViews;
  const rows = listSelfRows(view, team).map(({ key, scores, question }) => {
    const label = statementInList(report, key);
    const figures = TEAMS.map((side) => ({ ...scores[side], interval: null }));
    return {
      id: key,
      label,
      flagged: false,
      dots: figures.map(dotOfScore),
      benchmarks: [],
      says: [
        label,
        ...TEAMS.map(
          (side) => `${report.wave.teamNames[side]}: ${sayScoreWithin({ ...scores[side], interval: null })}`,
        ),
        `${words.difference}: ${sayDifference(showSelfDifference(question).value)}`,
      ],
      href: statementPath(report.wave.id, key),
    };
  });
  return {
    id: `self-${team}`,
    kind: "dumbbell",
    title: `${words.title}: ${report.wave.teamNames[team]}`,
    finding: saySelfView(report, team, view),
    label: words.chart(report.wave.teamNames[team]),
    legend: teamLegend(report, explainMarks(rows.flatMap(({ dots }) => dots))),
    data: { rows, series: seriesOfTeams(report), axis: AXIS, link: [0, 1] },
  };
}

/** The statements about a team with both teams' scores, the widest difference first. */
export function listSelfRows(view: ReleasedSelfView, team: Team) {
  return [...view.questions]
    .sort((one, other) => Math.abs(other.points) - Math.abs(one.points))
    .map((question) => ({
      key: question.key,
      question,
      scores: byTeam((side) => (side === team ? question.own : question.other)),
    }));
}

function saySelfView(
  report: Pick<Report, "wave">,
  team: Team,
  { points, interval }: ReleasedSelfView,
): string {
  const words = getWords().results.selfViews;
  const names = report.wave.teamNames;
  const [own, other] = [names[team], names[otherTeam(team)]];
  const range = sayDifferenceRange(interval);
  if (!excludesZero(interval)) return words.same(own, other, range);
  return (points > 0 ? words.kinder : words.harder)(own, other, saySize(points), range);
}
