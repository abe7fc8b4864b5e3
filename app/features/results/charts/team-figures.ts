import { showScore } from "#app/core/figures/shown";
import type { PublicScore } from "#app/core/release/public-summary";
import type { Report } from "#app/core/report/report";
import type { Interval } from "#app/core/statistics/interval";
import { TEAMS, type Team, type Withheld } from "#app/core/vocabulary";
import type { Held } from "#app/features/results/held/held-against";
import { sayPoints, sayRange, sayScore } from "#app/features/results/words/figures";
import { getWords } from "#app/locales/spoken";
import type { Dot, DumbbellSeries, HeldAgainst } from "#app/ui/charts/drawing/dumbbell";
import type { LegendItem } from "#app/ui/charts/drawing/legend";

/** What may be shown of a team's score, or why nothing. */
export type TeamScore =
  | { readonly state: "withheld"; readonly reason: Withheld }
  | (PublicScore & { readonly state: string; readonly interval: Interval });

type Named = Pick<Report, "wave">;

/** Both teams as series of a chart: circle and solid line for Sales, diamond and dashed line for Marketing. */
export function seriesOfTeams({ wave: { teamNames } }: Named): DumbbellSeries[] {
  return TEAMS.map((team) => ({
    name: teamNames[team],
    tone: team,
    shape: shapeOfTeam(team),
    hollow: false,
    dashed: team === "marketing",
  }));
}

export function shapeOfTeam(team: Team): "circle" | "diamond" {
  return team === "sales" ? "circle" : "diamond";
}

/** A score as a mark: with its range only where it is no single number. */
export function dotOfScore(figure: PublicScore & { readonly interval: Interval | null }): Dot {
  const shown = showScore(figure);
  const range = shown === null || shown.as === "number" ? null : figure.range;
  return { value: figure.score, range, interval: figure.interval, text: sayScore(figure) };
}

/** A team's score as a mark, or the reason why there is none. */
export function dotOfTeam(report: Named, team: Team, score: TeamScore): Dot | { why: string } {
  if (score.state !== "withheld" && "score" in score) return dotOfScore(score);
  return { why: sayTeamScore(report, team, score) };
}

/** "Sales: 41 (34 to 48)", or "Sales: too few answers". */
export function sayTeamScore({ wave }: Named, team: Team, score: TeamScore): string {
  const name = wave.teamNames[team];
  if (!("score" in score)) return `${name}: ${getWords().results.withheld[score.reason]}`;
  return `${name}: ${sayScoreWithin(score)}`;
}

/** "41 (34 to 48)"; a range alone says where it lies itself. */
export function sayScoreWithin(score: PublicScore & { readonly interval: Interval | null }): string {
  const said = sayScore(score);
  return score.score === null || score.interval === null ? said : `${said} (${sayRange(score.interval)})`;
}

/** Who is which sign, and what else is drawn. */
export function teamLegend(report: Named, more: readonly LegendItem[] = []): LegendItem[] {
  const teams = seriesOfTeams(report).map(
    ({ name, tone, shape }): LegendItem => ({ text: name, sign: { as: "dot", tone, shape } }),
  );
  return [...teams, ...more];
}

/** The legend's words for lines, ranges and stars, where they are drawn. */
export function explainMarks(
  dots: readonly (Dot | { readonly why: string | null })[],
  { starred = false } = {},
): LegendItem[] {
  const { charts } = getWords().results;
  const shown = dots.flatMap((dot) => ("text" in dot ? [dot] : []));
  const items: (LegendItem | false)[] = [
    shown.some(({ interval, value }) => interval && value !== null) && {
      text: charts.whisker,
      sign: { as: "interval", tone: "soft" },
    },
    shown.some(({ value, range }) => range !== null && value === null) && {
      text: charts.rangeOnly,
      sign: { as: "range", tone: "soft" },
    },
    shown.some(({ value, range }) => range !== null && value !== null) && {
      text: charts.openEnd,
      sign: { as: "dot", tone: "soft", shape: "circle", hollow: true },
    },
    starred && { text: charts.flagged, sign: { as: "word", word: "" } },
  ];
  return items.filter((item) => item !== false);
}

/** What a row is held against: one line for both teams, or one each where the teams' places differ. */
export function placesOfHeld({ kind, value, teams }: Held): HeldAgainst[] {
  if (kind !== "baseline") return [{ kind, value, series: null }];
  return TEAMS.flatMap((team, series) => {
    const own = teams[team];
    return own === null ? [] : [{ kind, value: own.value, series }];
  });
}

/** "Target: 65", "Baseline 2024: Sales 50, Marketing 61". */
export function sayPlacesOfHeld({ wave }: Named, held: Held): string {
  const said =
    held.kind === "baseline"
      ? TEAMS.flatMap((team) => {
          const own = held.teams[team];
          return own === null ? [] : [`${wave.teamNames[team]} ${sayPoints(own.value)}`];
        }).join(", ")
      : sayPoints(held.value);
  return `${held.name}: ${said}`;
}

/** A line for each thing that anything is held against. */
export function legendOfHeld(held: readonly Held[]): LegendItem[] {
  const named = new Map(held.map((one) => [one.id, one]));
  return [...named.values()].map(({ kind, name, date }) => ({
    text: kind === "norm" && date !== null ? `${name}, ${date}` : name,
    sign: { as: "benchmark", benchmark: kind },
  }));
}
