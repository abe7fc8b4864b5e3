import type { Team } from "#app/core/vocabulary";

/** One person as a file names them; `lines` are all the lines with this address. */
export type RosterEntry = {
  name: string;
  email: string;
  team: Team;
  locale: string | null;
  lines: number[];
};
