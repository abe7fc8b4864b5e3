import type { ByTeam } from "#app/core/vocabulary";
import type { dryRunRoster } from "#app/features/people/reading/roster-dry-run.server";
import { keepDecisions } from "#app/features/people/roster-choices";
import { importRoster } from "#app/features/people/roster-import.server";
import { createRosterWork } from "#app/features/people/roster-work.server";
import { getWords } from "#app/locales/spoken";
import { openRoom } from "#app/platform/rooms/thread-room.server";
import { type Command, Refusal } from "#cli/refusal";
import { withOrganization } from "./open-organization";

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
  return withOrganization(order.wanted.organization, async ({ platform, id, names }) => {
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
  });
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
