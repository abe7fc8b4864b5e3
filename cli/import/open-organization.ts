import type { ByTeam } from "#app/core/vocabulary";
import { listOrganizations } from "#app/features/auth/installation/other-organizations.server";
import { getOrganization } from "#app/features/organization/organization.server";
import { teamNamesOf } from "#app/features/people/team-names";
import { getWords } from "#app/locales/spoken";
import { readEnv } from "#app/platform/env.server";
import { openPlatform, type Platform } from "#app/platform/platform.server";
import { Refusal } from "#cli/refusal";

/** An organization of this installation, with the platform it is reached by. */
type OpenOrganization = { platform: Platform; id: string; name: string; names: ByTeam<string> };

/** Does something for one organization; its name is null where there is only one. @throws Refusal */
export async function withOrganization<Result>(
  wanted: string | null,
  work: (open: OpenOrganization) => Promise<Result>,
): Promise<Result> {
  const platform = await openPlatform({ ...readEnv(), LOG_LEVEL: "silent" }).catch((error: unknown) => {
    throw error instanceof Error ? new Refusal(error.message) : error;
  });
  try {
    return await work({ platform, ...(await findOrganization(platform, wanted)) });
  } finally {
    await platform.close();
  }
}

async function findOrganization(
  { db }: Platform,
  wanted: string | null,
): Promise<Omit<OpenOrganization, "platform">> {
  const words = getWords().operations.import.refused;
  const all = await listOrganizations(db);
  const same = all.filter(({ name }) => wanted === null || name.toLowerCase() === wanted.toLowerCase());
  const [one, other] = same;
  if (all.length === 0) throw new Refusal(words.noOrganization);
  if (one === undefined)
    throw new Refusal(
      words.unknownOrganization(
        wanted ?? "",
        all.map(({ name }) => name),
      ),
    );
  if (other !== undefined) throw new Refusal(words.whichOrganization(all.map(({ name }) => name)));
  const found = await getOrganization(db, one.id);
  if (found === null) throw new Refusal(words.noOrganization);
  return { id: one.id, name: one.name, names: teamNamesOf(found) };
}
