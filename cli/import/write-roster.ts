import type { ByTeam } from "#app/core/vocabulary";
import { listOrganizations } from "#app/features/auth/installation/other-organizations.server";
import { getOrganization } from "#app/features/organization/organization.server";
import type { dryRunRoster } from "#app/features/people/reading/roster-dry-run.server";
import { keepDecisions } from "#app/features/people/roster-choices";
import { importRoster } from "#app/features/people/roster-import.server";
import { createRosterWork } from "#app/features/people/roster-work.server";
import { teamNamesOf } from "#app/features/people/team-names";
import { getWords } from "#app/locales/spoken";
import { readEnv } from "#app/platform/env.server";
import { openPlatform, type Platform } from "#app/platform/platform.server";
import { openRoom } from "#app/platform/thread-room.server";
import { type Command, Refusal } from "#cli/refusal";

export type WantedImport = {
  /** its name; null where there is only one */
  organization: string | null;
  removeMissing: boolean;
};

type Look = Extract<Awaited<ReturnType<typeof dryRunRoster>>, { ok: true }>;

/** Imports a list into the roster of an organization, in the words of its teams. @throws Refusal */
export async function writeRoster(
  order: { bytes: Uint8Array; today: string; leavesOutInactive: boolean; wanted: WantedImport },
  lookAt: (names: ByTeam<string>) => Promise<Look>,
  io: Parameters<Command>[1],
): Promise<Look> {
  const platform = await openPlatform({ ...readEnv(), LOG_LEVEL: "silent" }).catch((error: unknown) => {
    throw error instanceof Error ? new Refusal(error.message) : error;
  });
  try {
    const { id, names } = await findOrganization(platform, order.wanted.organization);
    const look = await lookAt(names);
    const { today, leavesOutInactive, bytes } = order;
    const reading = {
      ...{ places: null, values: keepDecisions(look.run.teams) },
      ...{ leavesOutInactive, windows: false, today },
    };
    const tools = { db: platform.db, keys: platform.keys, openRoom: () => openRoom("", createRosterWork) };
    const { removeMissing } = order.wanted;
    const file = { bytes, teamNames: names, reading, removeMissing, now: platform.now() };
    const done = await importRoster(tools, id, file);
    io.out(`${describe(done)}\n`);
    return look;
  } finally {
    await platform.close();
  }
}

async function findOrganization(
  { db }: Platform,
  wanted: string | null,
): Promise<{ id: string; names: ByTeam<string> }> {
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
  return { id: one.id, names: teamNamesOf(found) };
}

/** @throws Refusal where nothing was imported and something should have been */
function describe(done: Awaited<ReturnType<typeof importRoster>>): string {
  const { check } = getWords().people;
  const { counts, badRows } = done.preview;
  if (!done.ok && done.reason === "removal_with_bad_rows") throw new Refusal(check.removalBlocked);
  if (!done.ok) return check.nothing;
  const { added, returning, changed, moved, missing } = counts;
  const lines = [`${check.done(added + returning, changed, moved, missing)}.`];
  if (badRows > 0) lines.push(check.doneLeftOut(badRows));
  return lines.join("\n");
}
