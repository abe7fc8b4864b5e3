import { answeredEnough, type Certainty, certaintyOfTest } from "#app/core/measures/certainty";
import {
  type AskedQuestion,
  type ChangeLabel,
  computeTrends,
  labelChange,
  matchSeries,
  type SeriesMatch,
  type Trend,
  type WavePair,
} from "#app/core/measures/trends";
import type { Dimension } from "#app/core/questions/bank";
import { type ReleasedIndex, releaseIndex } from "#app/core/release/alignment-index";
import { type PublicScore, publicScore } from "#app/core/release/public-summary";
import type { Interval } from "#app/core/statistics/interval";
import { contrastErrors, nearestToZero, rangedInterval } from "#app/core/statistics/welch";
import { type ByTeam, byTeam, TEAMS } from "#app/core/vocabulary";
import { averageItems, keepItems, type WaveReading } from "./wave-reading";

/** What changed between two waves. Statements and dimensions are families of their own, per team. */
export type WaveChanges = {
  /** Wave ids. */
  readonly from: string;
  readonly to: string;
  readonly statements: readonly Trend[];
  /** On the statements common to both waves; the older wave is recomputed on them. */
  readonly dimensions: readonly DimensionTrend[];
  readonly index: IndexChange | null;
  /** Which statements go on, break, came and went. */
  readonly match: SeriesMatch;
};

export type DimensionTrend = Trend & {
  readonly items: readonly string[];
  /** The teams' scores in the older wave, on `items`. */
  readonly before: ByTeam<PublicScore | null>;
};

export type IndexChange = {
  readonly before: number;
  readonly after: number;
  /** Nearest distance where an index rests on ranges. */
  readonly points: number;
  readonly range: Interval;
  readonly interval: Interval;
  readonly se: number;
  readonly df: number | null;
  readonly p: number;
  readonly label: ChangeLabel;
  readonly certainty: Certainty;
  readonly dimensions: readonly Dimension[];
};

/**
 * Compares two waves. Nothing is matched between people (R11), so the samples are taken as independent; many
 * people answer both times, which makes every test here a careful one.
 */
export function compareWaves(before: WaveReading, after: WaveReading): WaveChanges {
  const match = matchSeries(listAsked(before), listAsked(after));
  const common = new Set(match.common);
  const { minimum } = after.release.rules;
  const answered = [before, after].every(({ release }) => answeredEnough(release.coverage.response));
  const statements = match.common.map((key) => pairOn(key, [key], before, after));
  const dimensions = after.asked
    .flatMap((one) => keepItems(one, common))
    .map(({ dimension, items }) => {
      const shown = items.filter(
        (key) => before.statements.get(key)?.open && after.statements.get(key)?.open,
      );
      const kept = 2 * shown.length >= items.length ? shown : [];
      return { ...pairOn(dimension, kept, before, after), items: kept };
    });
  return {
    from: before.release.wave.id,
    to: after.release.wave.id,
    statements: computeTrends(statements, minimum, answered),
    dimensions: computeTrends(dimensions, minimum, answered).map((trend, at) => {
      const { items = [] } = dimensions[at] ?? {};
      const earlier = averageItems(before, items);
      return { ...trend, items, before: byTeam((team) => earlier[team] && publicScore(earlier[team])) };
    }),
    index: compareIndexes(before, after, common, answered),
    match,
  };
}

/** By identity, so that a language which changed its wording breaks the line here, too. */
function listAsked({ statements }: WaveReading): AskedQuestion[] {
  return [...statements.values()].map(({ key, identity }) => ({ key, version: identity }));
}

function pairOn(key: string, items: readonly string[], before: WaveReading, after: WaveReading): WavePair {
  return { key, before: averageItems(before, items), after: averageItems(after, items) };
}

function compareIndexes(
  before: WaveReading,
  after: WaveReading,
  common: ReadonlySet<string>,
  answered: boolean,
): IndexChange | null {
  const pair = pairIndexes(before, after, common);
  if (!pair.comparable) return null;
  const responses = [before, after].flatMap(({ release }) =>
    TEAMS.map((team) => release.coverage.responses[team] ?? 0),
  );
  return differ(pair.before, pair.after, responses, answered);
}

/** Two waves' indexes on the statements that both have in common, or why there is no such pair. */
export type IndexPair =
  | { readonly comparable: true; readonly before: ShownIndex; readonly after: ShownIndex }
  | {
      readonly comparable: false;
      readonly reason: "other_form" | "asked_differently" | "too_few_answers";
    };

/** Core and full form are different series and are never compared. */
export function pairIndexes(before: WaveReading, after: WaveReading, common: ReadonlySet<string>): IndexPair {
  const refuse = (reason: Extract<IndexPair, { comparable: false }>["reason"]): IndexPair => {
    return { comparable: false, reason };
  };
  if (before.release.questionSet.form !== after.release.questionSet.form) return refuse("other_form");
  const items = after.asked.flatMap((one) => keepItems(one, common));
  if (2 * items.length < after.asked.length) return refuse("asked_differently");
  const one = releaseIndex(before.release.public.cells, items);
  const other = releaseIndex(after.release.public.cells, items);
  if (one.withheld || other.withheld || one.dimensions.join() !== other.dimensions.join())
    return refuse("too_few_answers");
  return { comparable: true, before: one, after: other };
}

export type ShownIndex = Exclude<ReleasedIndex, { withheld: true }>;

/**
 * Difference of two independent indexes; degrees of freedom by Satterthwaite from those of each. It is alone in
 * its family and shown with a 95 % interval, so its label follows that interval.
 */
function differ(
  before: ShownIndex,
  after: ShownIndex,
  sizes: readonly number[],
  answered: boolean,
): IndexChange {
  const errors = [before, after].map(({ se, df }) => ({ square: se ** 2, df: df ?? 1 }));
  const half = before.halfRange + after.halfRange;
  const difference = after.index - before.index;
  const range = { low: difference - half, high: difference + half };
  const contrast = contrastErrors(nearestToZero(range), errors);
  const { points, p, se, df } = contrast;
  const interval = rangedInterval({ ...contrast, range });
  if (interval === null) throw new RangeError("An index has no error.");
  const label = labelChange(points, p <= 0.05 ? p : 1);
  return {
    before: before.index,
    after: after.index,
    points,
    range,
    interval,
    se,
    df,
    p,
    label,
    certainty: label === "no_detectable_change" ? "open" : certaintyOfTest(p, sizes, answered),
    dimensions: after.dimensions,
  };
}
