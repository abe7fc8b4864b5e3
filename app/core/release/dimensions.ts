import type { Dimension } from "#app/core/questions/bank";
import { adjustFamily } from "#app/core/statistics/benjamini-hochberg";
import type { Interval } from "#app/core/statistics/interval";
import { type ByTeam, byTeam, type Team, type Withheld } from "#app/core/vocabulary";
import { type GapFigures, labelGap, type NoGap, type TestedGap, testGap } from "./gaps";
import {
  averageDimension,
  type CellsByKey,
  type DimensionItems,
  type PublicDimension,
} from "./public-dimensions";
import {
  NOMINAL_DIMENSION_SD,
  NOMINAL_SD,
  openRange,
  type PublicSummary,
  publicInterval,
  publicPosition,
} from "./public-summary";
import { type LabelContext, type ReleasedQuestion, withholdGap } from "./questions";

/** One team on one dimension: the mean of its statements' public scores (R12). */
export type DimensionFigures =
  | { readonly state: "withheld"; readonly reason: Withheld }
  | {
      readonly state: "public";
      readonly n: number;
      /** Null for a dimension of one statement in which nearly all answer alike (R9). */
      readonly score: number | null;
      /** Where a statement is known as a range only, the range that carries on; null else. */
      readonly range: Interval | null;
      readonly interval: Interval;
      /** In points, with the fixed correlation of R12, or nominal. */
      readonly sd: number;
      /** A statement behind it is rounded, so the score is a rounded one and the spread nominal. */
      readonly nominal: boolean;
      /** At least half of its statements are split in this team. */
      readonly split: boolean;
    };

export type ReleasedDimension = {
  readonly dimension: Dimension;
  /** The statements asked in it, and those the figures are made of. */
  readonly asked: readonly string[];
  readonly items: readonly string[];
  readonly teams: ByTeam<DimensionFigures>;
  readonly gap: GapFigures | NoGap;
};

/** All dimensions that were asked; their tests are one Benjamini–Hochberg family. */
export function releaseDimensions(
  cells: CellsByKey,
  asked: readonly DimensionItems[],
  questions: readonly ReleasedQuestion[],
  context: LabelContext,
): ReleasedDimension[] {
  const pairs = asked.map(({ dimension, items }) => ({
    dimension,
    asked: items,
    pair: averageDimension(cells, items),
  }));
  const tests = pairs.map(({ pair }) => testDimension(pair));
  const qs = adjustFamily(tests.map((test) => test?.p ?? null));
  return pairs.map(({ dimension, asked, pair }, at) => {
    const splits = byTeam((team) => isDimensionSplit(team, pair.items, questions));
    const teams = byTeam((team) => describeDimension(pair.teams[team], splits[team]));
    const gap = releaseGap(teams, pair.teams, tests[at] ?? null, qs[at] ?? null, context);
    return { dimension, asked, items: pair.items, teams, gap };
  });
}

/** Welch's test of the means; the nominal one of R8 where a team is small. */
function testDimension({ comparable, items, teams }: PublicDimension): TestedGap | null {
  const { sales, marketing } = teams;
  if (!comparable || sales === null || marketing === null) return null;
  const deviation = items.length > 1 ? NOMINAL_DIMENSION_SD : NOMINAL_SD;
  const small = sales.small || marketing.small;
  return testGap(sales, marketing, small ? { test: "nominal", deviation } : { test: "welch" });
}

function describeDimension(summary: PublicSummary | null, split: boolean): DimensionFigures {
  if (summary === null) return { state: "withheld", reason: "too_few_answers" };
  const { n, score, variance, nominal } = summary;
  const range = openRange(summary);
  const interval = publicInterval(summary);
  return { state: "public", n, score, range, interval, sd: Math.sqrt(variance), nominal, split };
}

function isDimensionSplit(
  team: Team,
  items: readonly string[],
  questions: readonly ReleasedQuestion[],
): boolean {
  const split = items.filter((key) => {
    const figures = questions.find((question) => question.key === key)?.teams[team];
    return figures?.state === "counts" && figures.split;
  });
  return items.length > 0 && 2 * split.length >= items.length;
}

function releaseGap(
  teams: ByTeam<DimensionFigures>,
  summaries: ByTeam<PublicSummary | null>,
  test: TestedGap | null,
  q: number | null,
  context: LabelContext,
): GapFigures | NoGap {
  const { sales, marketing } = teams;
  if (test === null || q === null || sales.state === "withheld" || marketing.state === "withheld") {
    const alike = summaries.sales?.bucket ?? null;
    return withholdGap(teams, alike !== null && alike === summaries.marketing?.bucket);
  }
  const shown = { sales, marketing };
  const evidence = byTeam((team) => {
    const summary = summaries[team];
    return {
      score: summary?.mean ?? 0,
      position: summary === null ? ("middle" as const) : publicPosition(summary, context.rules),
      split: shown[team].split,
    };
  });
  const base = { n: byTeam((team) => shown[team].n), response: context.response };
  return labelGap(test, q, evidence, base, context.rules);
}
