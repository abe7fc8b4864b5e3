import type { Certainty } from "#app/core/measures/certainty";
import type { Label } from "#app/core/measures/classification";
import type { ChangeLabel, GapChangeLabel } from "#app/core/measures/trends";
import type { ByTeam, Team, Withheld } from "#app/core/vocabulary";

/** A figure's 95 % interval; null where it is undefined. */
type Limits = { low: number | null; high: number | null };

/** A question or dimension with too few answers in a team. */
type WithheldJson = { key: string; withheld: Withheld };

/** One team; shares 0..1, scores 0..100, mean and sd in raw scale units. */
export type TeamJson = {
  n: number;
  missing: number;
  /** lowest score first, after reversing; null for a dimension */
  counts: readonly number[] | null;
  mean: number | null;
  sd: number | null;
  score: number | null;
  score_low: number | null;
  score_high: number | null;
  favourable: number | null;
  favourable_low: number | null;
  favourable_high: number | null;
  neutral: number | null;
  unfavourable: number | null;
  consensus: number | null;
  split: boolean;
  rwg: number | null;
};

/** Sales − Marketing in points. */
export type GapJson = { points: number; df: number | null; p_welch: number | null } & Limits;

/** The team that does not see it. */
type DenialJson = `${"likely" | "possible"}_${Team}`;

export type ItemJson = ByTeam<TeamJson> & {
  key: string;
  gap: GapJson;
  delta: ({ value: number } & Limits) | null;
  /** u belongs to Sales */
  mann_whitney: { u: number; p: number } | null;
  q: number | null;
  favourable_difference: ({ value: number } & Limits) | null;
  label: Label;
  certainty: Certainty;
  denial: DenialJson | null;
};

export type DimensionJson = ByTeam<TeamJson> & {
  key: string;
  items: string[];
  gap: GapJson;
  q: number | null;
  label: Label;
  certainty: Certainty;
  alpha: number | null;
};

export type ChangeJson = {
  change: number;
  p: number | null;
  q: number | null;
  label: ChangeLabel;
  certainty: Certainty;
} & Limits;

export type TrendJson = ByTeam<ChangeJson> & {
  key: string;
  from: string;
  to: string;
  gap_change: { points: number; label: GapChangeLabel; certainty: Certainty } & Limits;
};

export type WaveJson = {
  groups: ByTeam<{ value: string; n: number }>;
  items: (ItemJson | WithheldJson)[];
  /** null where the file holds counts only */
  dimensions: (DimensionJson | (WithheldJson & { items: string[] }))[] | null;
  index: ({ value: number; level: number; mean_gap: number } & Limits) | null;
};

/**
 * The object that `parallax analyze --json` prints. With `--waves` the figures at the top are those of the last wave;
 * `trends` holds, for every pair of consecutive waves and for the first and the last, the questions and then the
 * dimensions.
 */
export type AnalysisJson = { schema: "parallax/analysis/1" } & WaveJson & {
    waves: ({ wave: string } & WaveJson)[];
    trends?: (TrendJson | (WithheldJson & { from: string; to: string }))[];
  };
