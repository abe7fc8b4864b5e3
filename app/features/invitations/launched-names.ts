import { z } from "zod";
import { type ByTeam, byTeam, TEAMS } from "#app/core/vocabulary";

/** What a wave was launched with, and is called ever after: its own name, its organization's and its teams'. */
export type LaunchedNames = {
  wave: string;
  organization: string;
  teams: ByTeam<string>;
  /** Of key holders; none where the server holds the key. */
  holders: string[];
};

const named = z.object({
  name: z.string(),
  organization: z.string(),
  teams: z.array(z.object({ key: z.enum(TEAMS), name: z.string() })).length(TEAMS.length),
  holders: z.array(z.object({ name: z.string() })).default([]),
});

/** The names in a stored manifest; null for a draft, and for a wave that came without one. */
export function readLaunchedNames(manifest: string | null): LaunchedNames | null {
  const read = named.safeParse(manifest === null ? null : JSON.parse(manifest));
  if (!read.success) return null;
  const { name, organization, teams, holders } = read.data;
  return {
    wave: name,
    organization,
    teams: byTeam((team) => teams.find(({ key }) => key === team)?.name ?? ""),
    holders: holders.map((holder) => holder.name),
  };
}
