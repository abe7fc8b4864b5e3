import type { GapChange } from "#app/core/measures/trends";
import type { Release } from "#app/core/release/release";
import { TEAMS } from "#app/core/vocabulary";
import { compareWaves, type WaveChanges } from "./changes";
import { readTrendPoint, type TrendPoint } from "./series";
import { readWave, type WaveReading } from "./wave-reading";
import { chooseTrendWaves } from "./waves";

/** What a gap is of. */
export type GapSubject = { readonly type: "statement" | "dimension"; readonly key: string };

/** Why two waves say nothing about whether a gap moved. */
export type NotComparable =
  /** It has another wording, scale or order since. */
  | "wording_changed"
  | "not_asked"
  /** A cell of one of the two waves is withheld. */
  | "too_few_answers"
  /** The trend leaves one of the two waves out. */
  | "left_out"
  /** It has no score that is followed over the waves. */
  | "not_followed";

/** Whether a gap moved between the wave in which something was agreed about it and a later one. */
export type GapMovement =
  | {
      readonly state: "compared";
      readonly from: string;
      readonly to: string;
      readonly before: TrendPoint;
      readonly after: TrendPoint;
      readonly change: GapChange;
      /** On fewer statements than the earlier wave asked: only those that both have in common. */
      readonly recomputed: boolean;
    }
  | { readonly state: "not_comparable"; readonly to: string; readonly reason: NotComparable }
  | { readonly state: "no_later_wave" };

/** Measures movements against one wave; each earlier wave is compared with it once. */
export type MovementMeter = (waveId: string, subject: GapSubject) => GapMovement;

/**
 * Opens a meter of what moved until the last of these releases: with the test of the trend, over the waves that the
 * trend keeps, so that it never says more than the trend page or anything else.
 * @param releases of one survey, oldest first
 * @example openMovementMeter([])("2025", { type: "statement", key: "DH1" }) // { state: "no_later_wave" }
 */
export function openMovementMeter(releases: readonly Release[]): MovementMeter {
  const newest = releases.at(-1);
  if (newest === undefined) return () => ({ state: "no_later_wave" });
  const kept = chooseTrendWaves(newest, releases.slice(0, -1)).releases;
  const now = readWave(newest);
  const pairs = new Map<string, { before: WaveReading; changes: WaveChanges }>();
  return (waveId, subject) => {
    const to = newest.wave.id;
    const at = releases.findIndex(({ wave }) => wave.id === waveId);
    if (at < 0 || waveId === to) return { state: "no_later_wave" };
    const earlier = kept.find(({ wave }) => wave.id === waveId);
    if (earlier === undefined) return { state: "not_comparable", to, reason: "left_out" };
    let pair = pairs.get(waveId);
    if (pair === undefined) {
      const before = readWave(earlier);
      pair = { before, changes: compareWaves(before, now) };
      pairs.set(waveId, pair);
    }
    return compareSubject(pair, now, subject);
  };
}

function compareSubject(
  { before, changes }: { before: WaveReading; changes: WaveChanges },
  now: WaveReading,
  { type, key }: GapSubject,
): GapMovement {
  const { from, to, match } = changes;
  const refuse = (reason: NotComparable): GapMovement => ({ state: "not_comparable", to, reason });
  const trend =
    type === "statement"
      ? changes.statements.find((one) => one.key === key)
      : changes.dimensions.find((one) => one.key === key);
  if (trend === undefined) {
    if (type === "dimension") return refuse(listItems(now, key).length > 0 ? "wording_changed" : "not_asked");
    if (match.broken.includes(key)) return refuse("wording_changed");
    return refuse(match.removed.includes(key) ? "not_asked" : "not_followed");
  }
  const items: readonly string[] = type === "dimension" ? keptItems(changes, key) : [key];
  if (trend.withheld || items.length === 0) return refuse("too_few_answers");
  const points = { before: readTrendPoint(before, items), after: readTrendPoint(now, items) };
  if ([points.before, points.after].some(({ teams }) => TEAMS.some((team) => teams[team] === null)))
    return refuse("too_few_answers");
  const recomputed = type === "dimension" && listItems(before, key).some((item) => !items.includes(item));
  return { state: "compared", from, to, ...points, change: trend.gapChange, recomputed };
}

/** The statements of a dimension that both waves have in common. */
function keptItems({ dimensions }: WaveChanges, key: string): readonly string[] {
  return dimensions.find((one) => one.key === key)?.items ?? [];
}

function listItems({ asked }: WaveReading, dimension: string): readonly string[] {
  return asked.find((one) => one.dimension === dimension)?.items ?? [];
}
