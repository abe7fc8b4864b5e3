import type { ChangeLabel, GapChange, TeamChange } from "#app/core/measures/trends";
import type { ReleasedIndex } from "#app/core/release/alignment-index";
import type { Year, YearRow } from "#app/core/report/year";
import { excludesZero, type Interval } from "#app/core/statistics/interval";
import type { ShownIndex } from "#app/core/trend/changes";
import type { TrendFigure, TrendPoint } from "#app/core/trend/series";
import { type ByTeam, TEAMS } from "#app/core/vocabulary";
import { showDifferenceInterval, showGap, showLimits, showNumber, showScore } from "./shown";
import {
  type NotCompared,
  type ShownChange,
  SIDES,
  type Side,
  type YearFigure,
  type YearShown,
  yearFigureOf,
} from "./year-figure";

/** The index of both waves and what it did, or why it is not compared. */
export function listYearIndex({ index, changes, before, after }: Year): YearFigure[] {
  if (!index.comparable) return [yearFigureOf("index", "index", "change", notCompared(index.reason))];
  const change = changes.index;
  const released = { before: before.index.figures, after: after.index.figures };
  return [
    ...SIDES.flatMap((side) => listIndexIn(side, index[side], released[side])),
    ...(change === null
      ? []
      : [
          yearFigureOf(
            "index",
            "index",
            "change",
            { as: "change", value: showNumber(change.points).value, label: change.label },
            {
              interval: showDifferenceInterval(change.interval),
              certainty: change.certainty,
            },
          ),
        ]),
  ];
}

const INDEX_FIGURES = [
  ["index", "index", "index_released"],
  ["level", "level", "level_released"],
  ["mean_gap", "meanGap", "mean_gap_released"],
] as const;

/** Always three numbers; beside each what the wave's own results show, where it is another one. */
function listIndexIn(wave: Side, figures: ShownIndex, released: ReleasedIndex): YearFigure[] {
  return INDEX_FIGURES.flatMap(([measure, field, asReleased]) => {
    const shown = showNumber(figures[field]);
    const own = released.withheld ? null : showNumber(released[field]);
    const interval = measure === "index" ? showLimits(figures.interval) : null;
    return [
      yearFigureOf("index", "index", measure, shown, { wave, interval }),
      ...(own === null || own.value === shown.value
        ? []
        : [yearFigureOf("index", "index", asReleased, own, { wave })]),
    ];
  });
}

/** A dimension or a statement: both teams and their gap in both waves, and what they did. */
export function listYearRow(part: "dimensions" | "statements", row: YearRow): YearFigure[] {
  const { key } = row;
  if (!row.compared) return [yearFigureOf(part, key, "gap_change", notCompared(row.reason))];
  return [
    ...(part === "dimensions" ? [yearFigureOf(part, key, "common", showNumber(row.items.length))] : []),
    ...row.recomputed.map((wave) =>
      yearFigureOf(part, key, "recomputed", { as: "word", word: "yes" }, { wave }),
    ),
    ...SIDES.flatMap((wave) => listScores(part, key, wave, row[wave].teams)),
    ...TEAMS.map((team) => teamChange(part, key, team, row.change[team])),
    ...listGaps(part, row),
  ];
}

function listScores(
  part: YearFigure["part"],
  key: string,
  wave: Side,
  teams: ByTeam<TrendFigure | null>,
): YearFigure[] {
  return TEAMS.flatMap((team) => {
    const figure = teams[team];
    if (figure === null) return [];
    const { n, state, score } = figure;
    const interval = score === null ? null : showLimits(figure.interval);
    const rounded = state === "small" || state === "mean";
    const rest = { wave, team, interval, n, rounded, state };
    return [yearFigureOf(part, key, "score", showScore(figure) ?? { as: "none" }, rest)];
  });
}

function teamChange(
  part: YearFigure["part"],
  key: string,
  team: YearFigure["team"],
  change: TeamChange,
): YearFigure {
  const { interval, certainty } = change;
  return yearFigureOf(part, key, "change", shownChange(change.label, change), {
    team,
    interval: interval && showDifferenceInterval(interval),
    certainty,
  });
}

/** The gap in each wave and what it did. */
export function listGaps(
  part: YearFigure["part"],
  row: Extract<YearRow, { compared: true }>,
  rest: Partial<YearFigure> = {},
): YearFigure[] {
  const { interval, certainty } = row.change.gapChange;
  return [
    ...SIDES.map((wave) => gapIn(part, row.key, row[wave], { ...rest, wave })),
    yearFigureOf(part, row.key, "gap_change", shownGapChange(row.change.gapChange), {
      ...rest,
      interval: interval && showDifferenceInterval(interval),
      certainty,
    }),
  ];
}

/** Two teams that nearly all answer alike have no gap (R9). */
function gapIn(
  part: YearFigure["part"],
  key: string,
  { gap, teams }: TrendPoint,
  rest: Partial<YearFigure>,
): YearFigure {
  if (gap === null) return yearFigureOf(part, key, "gap", { as: "withheld", reason: "near_unanimity" }, rest);
  const interval = showDifferenceInterval(gap.interval);
  return yearFigureOf(part, key, "gap", showGap(gap, teams), { ...rest, interval });
}

function shownGapChange({ label, points, interval }: GapChange): YearShown {
  const silent = interval !== null && excludesZero(interval) ? "turned" : "no_detectable_change";
  return { as: "change", value: showNumber(points).value, label: label ?? silent };
}

function shownChange(
  label: ChangeLabel,
  { points, interval }: { readonly points: number; readonly interval: Interval | null },
): YearShown {
  const chance = label === "no_detectable_change" && interval !== null && excludesZero(interval);
  const said: ShownChange = chance ? "one_of_many" : label;
  return { as: "change", value: showNumber(points).value, label: said };
}

/** Why there are no figures of both waves. */
export function notCompared(reason: NotCompared): YearShown {
  return reason === "too_few_answers" ? { as: "withheld", reason } : { as: "not_compared", reason };
}
