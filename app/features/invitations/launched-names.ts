import { z } from "zod";
import { type ByTeam, byTeam, TEAMS } from "#app/core/vocabulary";

/** What a wave was launched with, and is called ever after: its own name, its organization's and its teams'. */
export type LaunchedNames = { wave: string; organization: string; teams: ByTeam<string> };

const named = z.object({
  name: z.string(),
  organization: z.string(),
  teams: z.array(z.object({ key: z.enum(TEAMS), name: z.string() })).length(TEAMS.length),
});

/** The names in a stored manifest; null for a draft, and for a wave that came without one. */
export function readLaunchedNames(manifest: string | null): LaunchedNames | null {
  const read = named.safeParse(manifest === null ? null : JSON.parse(manifest));
  if (!read.success) return null;
  const { name, organization, teams } = read.data;
  return {
    wave: name,
    organization,
    teams: byTeam((team) => teams.find(({ key }) => key === team)?.name ?? ""),
  };
}
