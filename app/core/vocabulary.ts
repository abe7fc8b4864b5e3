/** The two teams of the comparison. Their display names can be changed; these keys never do. */
export const TEAMS = ["sales", "marketing"] as const;
export type Team = (typeof TEAMS)[number];

/** One value per team. */
export type ByTeam<Value> = Record<Team, Value>;

/** The same for both teams: what `f` gives for each. */
export function byTeam<Value>(f: (team: Team) => Value): ByTeam<Value> {
  return { sales: f("sales"), marketing: f("marketing") };
}

/** The team a respondent of `team` is compared with. */
export function otherTeam(team: Team): Team {
  return team === "sales" ? "marketing" : "sales";
}

/** What a member may do: an owner runs the organization, a lead heads one team, a viewer reads. */
export const ROLES = ["owner", "lead", "viewer"] as const;
export type Role = (typeof ROLES)[number];

/** The life of a wave, in order; `cancelled` is where an open wave can end instead. */
export const WAVE_STATES = ["draft", "open", "closed", "unsealed", "released", "cancelled"] as const;
export type WaveState = (typeof WAVE_STATES)[number];

/** Whose behaviour a statement describes: Marketing's, Sales' or both teams'. */
export type About = "marketing" | "sales" | "both";

/** Codes of a rating that is not an answer on the scale, as stored in `response.ratings`. */
export const DONT_KNOW = -1;
export const NOT_APPLICABLE = -2;
export const SHOULD_NOT_BE_SPLIT = -3;

/** One rating: 1.. the answer, one of the three codes above, or null where the person skipped. */
export type Rating = number | null;

/** Why a figure is not shown. */
export type Withheld =
  | "too_few_answers"
  | "too_few_in_other_team"
  | "too_few_comments"
  | "near_unanimity"
  | "small_cell"
  /** Too few of a slice answered (R2). */
  | "small_slice"
  /** The team's own answers to the question do not show their counts, so no slice of them does. */
  | "team_without_counts"
  /** Shown, it would tell what a group says that is too small (R4, R5). */
  | "protects_others"
  /** The file that a wave was imported from does not say it. */
  | "not_in_file";

/** A question or dimension that both teams may be compared on, or the reason why not. */
export type Withholdable<Figures> =
  | { key: string; withheld: true; reason: Withheld }
  | ({ key: string; withheld: false } & Figures);
