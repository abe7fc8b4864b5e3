import { adjustFamily } from "#app/core/statistics/benjamini-hochberg";
import { exceeds, reaches } from "#app/core/statistics/cut-points";
import { excludesZero, type Interval } from "#app/core/statistics/interval";
import type { RangedSummary } from "#app/core/statistics/summary";
import { contrastRanges, type RangedContrast } from "#app/core/statistics/welch";
import { type ByTeam, TEAMS, type Team, type Withholdable } from "#app/core/vocabulary";
import { type Certainty, certaintyOfTest } from "./certainty";
import { isFlagged } from "./classification";

export type ChangeLabel = "improved" | "worsened" | "no_detectable_change";

/** Null is silence: nothing can be said about the gap. */
export type GapChangeLabel = "narrowed" | "widened" | null;

/** Smallest change worth a word, in points. */
const SMALLEST_CHANGE = 5;

/** A question or dimension in two waves; a dimension on the questions common to both. Null is a cell without answers. */
export type WavePair = {
  key: string;
  before: ByTeam<RangedSummary | null>;
  after: ByTeam<RangedSummary | null>;
};

/** Of a score known as a range only, `points` is the nearest distance. */
export type TeamChange = RangedContrast & { q: number | null; label: ChangeLabel; certainty: Certainty };
export type GapChange = RangedContrast & { label: GapChangeLabel; certainty: Certainty };
export type Trend = Withholdable<ByTeam<TeamChange> & { gapChange: GapChange }>;

/**
 * What changed between two waves. Use it where every answer may be seen; the release is compared by `trend/`. Per team with Welch's test, one Benjamini–Hochberg family per team (so pass the
 * questions and the dimensions separately), and the change of the gap (Δ = gap after − gap before).
 *
 * Waves are never linked by person, so the samples are taken as independent. Many people answer both times;
 * the true error is smaller (by a median factor of 1.3), the tests are conservative: the price of anonymity.
 * @param pairs summaries on the 0–100 score scale
 * @param minimum fewest answers in each of the four cells; below it a pair is withheld
 * @param answered at least half of every team answered in both waves, or nobody knows
 * @example
 * const before = { sales: { n: 20, mean: 70, variance: 400 }, marketing: { n: 15, mean: 40, variance: 400 } };
 * const after = { sales: { n: 22, mean: 72, variance: 400 }, marketing: { n: 12, mean: 68, variance: 400 } };
 * const [trend] = computeTrends([{ key: "MC1", before, after }], 5);
 * trend.marketing // { points: 28, label: "improved" }
 * trend.gapChange // { points: -26, label: "narrowed" }
 * computeTrends([{ key: "MC1", before, after }], 13) // [{ key: "MC1", withheld: true, reason: "too_few_answers" }]
 */
export function computeTrends(pairs: readonly WavePair[], minimum: number, answered = true): Trend[] {
  const changes = pairs.map((pair) => {
    const cells = completePair(pair, minimum);
    return cells && { sales: changeOf(cells, "sales"), marketing: changeOf(cells, "marketing"), cells };
  });
  const [salesQ, marketingQ] = TEAMS.map((team) =>
    adjustFamily(changes.map((change) => change?.[team].p ?? null)),
  );
  return pairs.map(({ key }, index): Trend => {
    const change = changes[index];
    if (!change) return { key, withheld: true, reason: "too_few_answers" };
    const { before, after } = change.cells;
    const label = (team: Team, q: number | null) =>
      labelled(change[team], q, [before[team].n, after[team].n], answered);
    return {
      key,
      withheld: false,
      sales: label("sales", salesQ?.[index] ?? null),
      marketing: label("marketing", marketingQ?.[index] ?? null),
      gapChange: computeGapChange(change.cells, answered),
    };
  });
}

/** Two waves of one question or dimension in which every cell has answers. */
export type CompleteWavePair = { before: ByTeam<RangedSummary>; after: ByTeam<RangedSummary> };

/**
 * Change of the gap with its Welch interval over four independent means (= OLS interaction with HC2 errors). Use it for
 * whether two teams came closer.
 * @param pair summaries on the 0–100 score scale
 * @see `contrastMeans`
 * @example
 * const before = { sales: { n: 20, mean: 70, variance: 400 }, marketing: { n: 15, mean: 40, variance: 400 } };
 * const after = { sales: { n: 22, mean: 72, variance: 400 }, marketing: { n: 12, mean: 68, variance: 400 } };
 * computeGapChange({ before, after }) // { points: -26, se: 9.9…, label: "narrowed" }
 */
export function computeGapChange({ before, after }: CompleteWavePair, answered = true): GapChange {
  const contrast = contrastRanges([after.sales, before.marketing], [after.marketing, before.sales]);
  const gapBefore = contrastRanges([before.sales], [before.marketing]).points;
  const gapAfter = contrastRanges([after.sales], [after.marketing]).points;
  const sameWay = gapBefore * gapAfter > 0;
  const label = sameWay ? labelGapChange(gapBefore, gapBefore + contrast.points, contrast.interval) : null;
  const sizes = [before, after].flatMap((wave) => TEAMS.map((team) => wave[team].n));
  const certainty = label === null ? "open" : certaintyOfTest(contrast.p, sizes, answered);
  return { ...contrast, label, certainty };
}

/**
 * Improved or worsened only for a flagged change of at least five points. Use it for one team's change.
 * @param points −100..100
 * @param q Benjamini–Hochberg; null when it could not be tested
 * @example labelChange(-5, 0.1) // "worsened"
 * @example labelChange(12, 0.2) // "no_detectable_change"
 */
export function labelChange(points: number, q: number | null): ChangeLabel {
  if (!isFlagged(q) || !reaches(Math.abs(points), SMALLEST_CHANGE)) return "no_detectable_change";
  return points > 0 ? "improved" : "worsened";
}

/**
 * Narrowed or widened only when both gaps point the same way and the interval of the change excludes 0. Use it for the
 * change of a gap.
 * @param before @param after the gaps, in points
 * @param interval of after − before
 * @returns null for silence
 * @example labelGapChange(30, 12, { low: -30, high: -6 }) // "narrowed"
 * @example labelGapChange(30, -12, { low: -60, high: -24 }) // null
 */
export function labelGapChange(before: number, after: number, interval: Interval | null): GapChangeLabel {
  const sameWay = (exceeds(before, 0) && exceeds(after, 0)) || (exceeds(0, before) && exceeds(0, after));
  if (!sameWay || !interval || !excludesZero(interval)) return null;
  return Math.abs(after) < Math.abs(before) ? "narrowed" : "widened";
}

/** A question as it was asked in a wave: another version is another wording, scale or order, and breaks the line. */
export type AskedQuestion = { key: string; version: number | string };

/** Which lines go on between two waves, which break because the version changed, and what came or went. */
export type SeriesMatch = { common: string[]; broken: string[]; added: string[]; removed: string[] };

/**
 * Matches two waves' questions by key and version, in the order of the later wave (removed ones as they were). Use it
 * before anything is compared over the years.
 * @example
 * const before = [{ key: "PU1", version: 1 }, { key: "PU2", version: 1 }];
 * const after = [{ key: "PU1", version: 1 }, { key: "PU2", version: 2 }, { key: "PU3", version: 1 }];
 * matchSeries(before, after) // { common: ["PU1"], broken: ["PU2"], added: ["PU3"], removed: [] }
 */
export function matchSeries(before: readonly AskedQuestion[], after: readonly AskedQuestion[]): SeriesMatch {
  const versions = new Map(before.map(({ key, version }) => [key, version]));
  const kept = new Set(after.map(({ key }) => key));
  const keysWhere = (holds: (question: AskedQuestion) => boolean) =>
    after.filter(holds).map(({ key }) => key);
  return {
    common: keysWhere(({ key, version }) => versions.get(key) === version),
    broken: keysWhere(({ key, version }) => versions.has(key) && versions.get(key) !== version),
    added: keysWhere(({ key }) => !versions.has(key)),
    removed: before.flatMap(({ key }) => (kept.has(key) ? [] : [key])),
  };
}

function completePair({ before, after }: WavePair, minimum: number): CompleteWavePair | null {
  if (!before.sales || !before.marketing || !after.sales || !after.marketing) return null;
  const cells = [before.sales, before.marketing, after.sales, after.marketing];
  if (cells.some(({ n }) => n < minimum)) return null;
  return {
    before: { sales: before.sales, marketing: before.marketing },
    after: { sales: after.sales, marketing: after.marketing },
  };
}

function changeOf({ before, after }: CompleteWavePair, team: Team): RangedContrast {
  return contrastRanges([after[team]], [before[team]]);
}

function labelled(
  change: RangedContrast,
  q: number | null,
  sizes: readonly number[],
  answered: boolean,
): TeamChange {
  const label = labelChange(change.points, q);
  const certainty = label === "no_detectable_change" ? "open" : certaintyOfTest(q, sizes, answered);
  return { ...change, q, label, certainty };
}
