import { type ByTeam, TEAMS, type Team } from "#app/core/vocabulary";

/**
 * The disclosure thresholds of a wave (anonymity.md section 4). They may only be made stricter, are locked
 * at launch, shown to respondents and part of the manifest.
 */
export type Thresholds = {
  /** R1: fewest answers to a question in a team before anything about it is public. */
  readonly answers: number;
  /** R9: fewest answers before the option counts are public. Below it only a rounded score is (R8). */
  readonly counts: number;
  /** R10: fewest responses of a team before its comments are public. */
  readonly commentResponses: number;
  /** R10: fewest comments to a question in a team before they are public. */
  readonly comments: number;
  /** R2, R4: fewest answers to a question in a slice before it is shown, and in what its team's other slices leave. */
  readonly slices: number;
};

/** The defaults, which are also the least strict thresholds there can be. */
export const DEFAULT_THRESHOLDS: Thresholds = {
  answers: 5,
  counts: 10,
  commentResponses: 10,
  comments: 3,
  slices: 10,
};

/** The thresholds that would be less strict than the defaults, or are no whole numbers. Empty when all is well. */
export function findWeakThresholds(thresholds: Thresholds): (keyof Thresholds)[] {
  return (Object.keys(DEFAULT_THRESHOLDS) as (keyof Thresholds)[]).filter((name) => {
    return !Number.isInteger(thresholds[name]) || thresholds[name] < DEFAULT_THRESHOLDS[name];
  });
}

/**
 * Teams that these thresholds leave nothing of, however many answer (`tooFew`), and teams of which they leave the
 * score without its counts or without its comments (`few`).
 */
export function findSmallTeams(
  people: ByTeam<number>,
  { answers, counts, commentResponses }: Thresholds,
): { tooFew: Team[]; few: Team[] } {
  const everything = Math.max(counts, commentResponses);
  return {
    tooFew: TEAMS.filter((team) => people[team] < answers),
    few: TEAMS.filter((team) => people[team] >= answers && people[team] < everything),
  };
}

/** R2, R4: how many answers a slice needs, and what it leaves of its team: a slice shows its counts or nothing. */
export function leastOfSlice({ slices, counts }: Thresholds): number {
  return Math.max(slices, counts);
}

/** @throws RangeError when a threshold was weakened: the gate fails closed */
export function requireStrictThresholds(thresholds: Thresholds): void {
  const weak = findWeakThresholds(thresholds);
  if (weak.length > 0) {
    throw new RangeError(
      `Disclosure thresholds may only be made stricter; ${weak.join(", ")} is below its default.`,
    );
  }
}
