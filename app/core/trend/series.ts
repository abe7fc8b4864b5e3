import type { Dimension } from "#app/core/questions/bank";
import { type ReleasedIndex, releaseIndex } from "#app/core/release/alignment-index";
import { openRange, type PublicSummary, publicInterval, publicScore } from "#app/core/release/public-summary";
import { requireInterval } from "#app/core/release/team-figures";
import type { Interval } from "#app/core/statistics/interval";
import { contrastRanges } from "#app/core/statistics/welch";
import { type ByTeam, byTeam } from "#app/core/vocabulary";
import { averageItems, keepItems, type StatementReading, type WaveReading } from "./wave-reading";

/** A figure of a team in one wave. */
export type TrendFigure = {
  readonly n: number;
  /** What was public of it: few answers, the counts, or near unanimity (a dimension of several: `mean`). */
  readonly state: "small" | "counts" | "coarse" | "mean";
  /** Null near unanimity, where the range is all there is. */
  readonly score: number | null;
  readonly range: Interval | null;
  readonly interval: Interval;
};

/** Both teams in one wave; null where a cell is withheld or the question was not asked. */
export type TrendPoint = {
  readonly wave: string;
  readonly teams: ByTeam<TrendFigure | null>;
  readonly gap: {
    readonly points: number;
    readonly range: Interval | null;
    readonly interval: Interval;
  } | null;
};

export type IndexPoint = {
  readonly wave: string;
  readonly index: ReleasedIndex;
  /** The index as the wave's own results show it: another one where the point is recomputed. */
  readonly released: ReleasedIndex;
};

/**
 * A stretch of waves that can be joined by a line: every point is made of the same statements. Between two
 * segments the line breaks. `recomputed` names the waves whose point is not the figure that was released
 * then, because they were asked more than is common to all.
 */
export type TrendSegment<Point> = {
  readonly items: readonly string[];
  readonly recomputed: readonly string[];
  readonly points: readonly Point[];
};

export type TrendSeries<Point> = {
  readonly segments: readonly TrendSegment<Point>[];
};

/** A statement over the waves, oldest first: a new version breaks its line. */
export function traceStatement(waves: readonly WaveReading[], key: string): TrendSeries<TrendPoint> {
  return trace(waves, () => [key]);
}

/** A dimension over the waves: its statements common to the waves of a segment, at least half of them. */
export function traceDimension(waves: readonly WaveReading[], dimension: Dimension): TrendSeries<TrendPoint> {
  return trace(waves, ({ asked }) => asked.find((one) => one.dimension === dimension)?.items ?? []);
}

/**
 * The Alignment Index over the waves. Core and full form are different series and never joined; within a form
 * every wave is recomputed on the statements that all waves of the segment have in common.
 */
export function traceIndex(waves: readonly WaveReading[]): TrendSeries<IndexPoint> {
  const segments = cutSegments(waves, allKeys, ({ release }) => release.questionSet.form).map((segment) => {
    const kept = new Set(segment.items);
    const newest = segment.waves.at(-1)?.asked ?? [];
    const common = newest.flatMap((one) => keepItems(one, kept));
    const recomputed = findRecomputed(segment, allKeys);
    const points = segment.waves.map(({ release }) => {
      const { id } = release.wave;
      const changed = recomputed.includes(id);
      const released = release.index;
      return { wave: id, index: changed ? releaseIndex(release.public.cells, common) : released, released };
    });
    return { items: segment.items, recomputed, points };
  });
  return { segments };
}

type ListKeys = (wave: WaveReading) => readonly string[];

type Segment = {
  readonly waves: readonly WaveReading[];
  readonly items: readonly string[];
};

function allKeys({ asked }: WaveReading): string[] {
  return asked.flatMap(({ items }) => items);
}

function trace(waves: readonly WaveReading[], list: ListKeys): TrendSeries<TrendPoint> {
  const segments = cutSegments(waves, list, () => "").map((segment) => ({
    items: segment.items,
    recomputed: findRecomputed(segment, list),
    points: segment.waves.map((wave) => readTrendPoint(wave, segment.items)),
  }));
  return { segments };
}

/**
 * Cuts the waves into segments, walking back from the newest. A wave joins when at least half of what the
 * segment's newest wave asks is left after keeping only the statements of the same version. A wave that did
 * not ask, or whose cells are withheld, joins without a point and takes nothing from the others.
 * @param kind waves of another kind are never joined
 */
function cutSegments(
  waves: readonly WaveReading[],
  list: ListKeys,
  kind: (wave: WaveReading) => string,
): Segment[] {
  const segments: { waves: WaveReading[]; items: StatementReading[]; needed: number; kind: string }[] = [];
  for (const wave of [...waves].reverse()) {
    const items = list(wave).flatMap((key) => wave.statements.get(key) ?? []);
    const open = items.filter((item) => item.open);
    const current = segments[0];
    const joins = current !== undefined && current.kind === kind(wave);
    if (joins && items.length === 0) {
      current.waves.unshift(wave);
    } else if (joins && keepSame(current.items, items).length >= current.needed) {
      const shown = keepSame(current.items, open);
      current.waves.unshift(wave);
      if (shown.length > 0 && shown.length >= current.needed) current.items = shown;
    } else if (items.length > 0) {
      const needed = items.length / 2;
      segments.unshift({
        waves: [wave],
        items: open.length >= needed ? open : items,
        needed,
        kind: kind(wave),
      });
    }
  }
  return segments.map((segment) => ({ waves: segment.waves, items: segment.items.map(({ key }) => key) }));
}

function keepSame(
  items: readonly StatementReading[],
  others: readonly StatementReading[],
): StatementReading[] {
  const identities = new Set(others.map(({ identity }) => identity));
  return items.filter(({ identity }) => identities.has(identity));
}

/** Waves that asked more in this series than the segment keeps. */
function findRecomputed({ waves, items }: Segment, list: ListKeys): string[] {
  const kept = new Set(items);
  return waves
    .filter((wave) => list(wave).some((key) => wave.statements.has(key) && !kept.has(key)))
    .map(({ release }) => release.wave.id);
}

/** Both teams and their gap in one wave, on exactly these statements. */
export function readTrendPoint(wave: WaveReading, items: readonly string[]): TrendPoint {
  const averages = averageItems(wave, items);
  const { sales, marketing } = averages;
  return {
    wave: wave.release.wave.id,
    teams: byTeam((team) => figureOf(averages[team])),
    gap: sales && marketing ? gapOf(sales, marketing) : null,
  };
}

function figureOf(summary: PublicSummary | null): TrendFigure | null {
  if (summary === null) return null;
  return {
    n: summary.n,
    state: stateOf(summary),
    ...publicScore(summary),
    interval: publicInterval(summary),
  };
}

function stateOf({ bucket, small, nominal }: PublicSummary): TrendFigure["state"] {
  if (bucket !== null) return "coarse";
  return small ? "small" : nominal ? "mean" : "counts";
}

/** Two near-unanimous cells of one bucket have no gap (R9). */
function gapOf(sales: PublicSummary, marketing: PublicSummary): TrendPoint["gap"] {
  if (sales.bucket !== null && sales.bucket === marketing.bucket) return null;
  const { points, range, interval } = contrastRanges([sales], [marketing]);
  return { points, range: openRange({ range }), interval: requireInterval(interval) };
}
