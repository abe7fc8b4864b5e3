import type { Report, ReportChoice } from "#app/core/report/report";
import { TEAMS, type Team } from "#app/core/vocabulary";
import { tabPath } from "#app/features/results/tabs";
import { sayChoice } from "#app/features/results/words/fact-sentences";
import { sayShare } from "#app/features/results/words/figures";
import { listAnswers, textOf } from "#app/features/results/words/sentences";
import { getWords } from "#app/locales/spoken";
import type { Chart } from "#app/ui/charts/drawing/chart";
import type { Dot } from "#app/ui/charts/drawing/dumbbell";
import { seriesOfTeams, teamLegend } from "./team-figures";

/** In percent: the scale ends at half where nothing lies beyond. */
const HALF = 50;
const WHOLE = 100;

/** What share of each team chose each answer; null where the counts of neither may be shown. */
export function choiceChart(report: Pick<Report, "wave" | "languages">, choice: ReportChoice): Chart | null {
  if (TEAMS.every((team) => choice.teams[team].state !== "counts")) return null;
  const title = textOf(report, choice.text);
  const href = tabPath(report.wave.id, "facts");
  const rows = listShares(report, choice).map(({ answer, shares }, at) => {
    const dots = shares.map(dotOfShare);
    const said = TEAMS.map((team, side) => {
      const dot = dots[side];
      return `${report.wave.teamNames[team]}: ${dot && "text" in dot ? dot.text : getWords().results.none}`;
    });
    const row = { label: answer, flagged: false, benchmarks: [], dots, says: [answer, ...said], href };
    return { ...row, id: `${at}` };
  });
  const values = rows.flatMap(({ dots }) => dots.map((dot) => ("text" in dot ? (dot.value ?? 0) : 0)));
  return {
    id: `choice-${choice.key}`,
    kind: "dumbbell",
    title,
    finding: sayChoice(report, choice).join(" "),
    label: getWords().results.facts.chart(title),
    legend: teamLegend(report),
    data: {
      rows,
      series: seriesOfTeams(report),
      axis: { low: 0, high: Math.max(...values) > HALF ? WHOLE : HALF, marks: [] },
      link: [0, 1],
    },
  };
}

/** The answers in their order, and that it should not be split where that could be said. */
function listShares(report: Pick<Report, "languages">, { teams, share, ...choice }: ReportChoice) {
  const sharesOf = (find: (team: Team) => number | null | undefined) =>
    TEAMS.map((team) => (teams[team].state === "counts" ? (find(team) ?? null) : null));
  const answers = listAnswers(report, choice).map((answer, at) => ({
    answer,
    shares: sharesOf((team) => {
      const figures = teams[team];
      return figures.state === "counts" ? figures.answers[at]?.share : null;
    }),
  }));
  if (!choice.notSplit || share === null) return answers;
  const whole = textOf(report, choice.notSplit);
  return [...answers, { answer: whole, shares: sharesOf((team) => share.notSplit[team]?.share) }];
}

function dotOfShare(share: number | null): Dot | { readonly why: null } {
  if (share === null) return { why: null };
  const shown = sayShare(share);
  return { value: 100 * share, range: null, interval: null, text: getWords().results.percent(shown) };
}
