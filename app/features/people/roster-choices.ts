import { foldValue } from "#app/core/files/team-words";
import { type ByTeam, TEAMS, type Team } from "#app/core/vocabulary";

/** Which columns of a file are read, by place. A name stands in one column, or in a first and a last one. */
export type RosterPlaces = {
  email: number;
  name: number;
  last: number | null;
  team: number;
  language: number | null;
  status: number[];
};

/** What values of a team column stand for, folded. */
export type TeamValues = ByTeam<string[]> & { notAsked: string[] };

/** How a file is to be read. Places that are null, and values that are not named, are left to the proposal. */
export type RosterReading = {
  places: RosterPlaces | null;
  values: TeamValues;
  leavesOutInactive: boolean;
  /** Whether a text whose encoding is in doubt is Windows-1252. */
  windows: boolean;
  /** As year-month-day: who has left by then is marked. */
  today: string;
};

export const NO_VALUES: TeamValues = { sales: [], marketing: [], notAsked: [] };

/** What an organization remembers of its values. */
const MOST_REMEMBERED = 500;

/** What somebody decided about a value; undefined where nobody did. */
export function findDecision(values: TeamValues, value: string): Team | null | undefined {
  const key = foldValue(value);
  const team = TEAMS.find((one) => values[one].includes(key));
  return team ?? (values.notAsked.includes(key) ? null : undefined);
}

export function keepDecisions(decided: readonly { value: string; as: Team | null }[]): TeamValues {
  const of = (team: Team | null) =>
    decided.filter(({ as }) => as === team).map(({ value }) => foldValue(value));
  return { sales: of("sales"), marketing: of("marketing"), notAsked: of(null) };
}

/** The decisions of a file beside those of files before it; the newest are kept. */
export function mergeDecisions(before: TeamValues, now: TeamValues): TeamValues {
  const decided = new Set([...now.sales, ...now.marketing, ...now.notAsked]);
  const merge = (one: keyof TeamValues) =>
    [...now[one], ...before[one].filter((value) => !decided.has(value))].slice(0, MOST_REMEMBERED);
  return { sales: merge("sales"), marketing: merge("marketing"), notAsked: merge("notAsked") };
}
