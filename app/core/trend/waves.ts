import type { Release } from "#app/core/release/release";
import { TEAMS } from "#app/core/vocabulary";

/** R11: trends need waves at least this many days apart. */
const DAYS_BETWEEN_WAVES = 90;

/** A wave on a trend, in words for its axis. */
export type TrendWave = {
  readonly id: string;
  readonly name: string;
  readonly closedOn: string;
  readonly demo: boolean;
  readonly imported: boolean;
};

/** Why leadership took a wave out of the trend, and who said so together. */
export type TakenOut = {
  readonly id: string;
  readonly because: string;
  readonly by: readonly string[];
};

/**
 * A wave that a trend leaves out: the next one came too soon after it (R11), it has too few answers to show
 * anything of and must not push another out, it was imported as percentages and has no scores, or leadership took it out.
 */
export type LeftOutWave = TrendWave &
  (
    | { readonly reason: "too_close" | "too_few_answers" | "no_scores" }
    | { readonly reason: "taken_out"; readonly because: string; readonly by: readonly string[] }
  );

/**
 * The releases a trend is made of, oldest first and `current` last, and those it leaves out.
 *
 * Walking back from the current wave, a wave is kept when something of it may be seen and it closed at least 90 days
 * before the one kept after it. A current wave of which nothing may be seen pushes none out. A wave that was taken out
 * pushes none out either, and stands alone where it is the current one.
 */
export function chooseTrendWaves(
  current: Release,
  earlier: readonly Release[],
  takenOut: readonly TakenOut[] = [],
): { releases: Release[]; leftOut: LeftOutWave[] } {
  const findOut = ({ wave }: Release) => takenOut.find(({ id }) => id === wave.id);
  const releases = [current];
  const leftOut: LeftOutWave[] = [];
  const out = findOut(current);
  if (out !== undefined) return { releases, leftOut: [describeOut(current, out)] };
  const others = earlier.filter(({ wave }) => wave.id !== current.wave.id);
  for (const release of [...others].sort(byClosing).reverse()) {
    const next = releases[0] as Release;
    const out = findOut(release);
    if (out !== undefined) {
      leftOut.unshift(describeOut(release, out));
      continue;
    }
    if (release.shares !== undefined) {
      leftOut.unshift({ ...trendWave(release), reason: "no_scores" });
      continue;
    }
    if (!isVisible(release)) {
      leftOut.unshift({ ...trendWave(release), reason: "too_few_answers" });
      continue;
    }
    if (isVisible(next) && isTooClose(release.wave.closedOn, next.wave.closedOn))
      leftOut.unshift({ ...trendWave(release), reason: "too_close" });
    else releases.unshift(release);
  }
  return { releases, leftOut };
}

function describeOut(release: Release, { because, by }: TakenOut): LeftOutWave {
  return { ...trendWave(release), reason: "taken_out", because, by };
}

/** Whether anything of a wave may be seen: a figure of one team at least. */
function isVisible({ public: open }: Release): boolean {
  return Object.values(open.cells).some((pair) => TEAMS.some((team) => pair[team].state !== "withheld"));
}

/** Whether two waves close too near to each other to be compared (R11); calendar days, in any order. */
export function isTooClose(one: string, other: string): boolean {
  return Math.abs(daysBetween(one, other)) < DAYS_BETWEEN_WAVES;
}

/** What a trend shows of a wave itself. */
export function trendWave({ wave }: Release): TrendWave {
  const { id, name, closedOn, demo, imported } = wave;
  return { id, name, closedOn, demo, imported };
}

function byClosing(one: Release, other: Release): number {
  const days = daysBetween(other.wave.closedOn, one.wave.closedOn);
  return days !== 0 ? days : one.wave.id < other.wave.id ? -1 : 1;
}

/** Days from one calendar day to another; negative when `to` is earlier. */
function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
