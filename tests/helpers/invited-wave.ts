import { randomUUID } from "node:crypto";
import type { Team } from "#app/core/vocabulary";
import { createInvitations } from "#app/features/invitations/invite-people.server";
import type { Platform } from "#app/platform/platform.server";
import { organization, person, type wave } from "#db/schema";
import { insertWaves } from "#db/wave-directory.server";
import { questionSetOf } from "#tests/helpers/responses";

export type InvitedWave = { organizationId: string; waveId: string };

/** An open wave with invitations for `sales` and `marketing` people, and as much else as mails need. No keys, no box. */
export async function createInvitedWave(
  platform: Platform,
  size: { sales: number; marketing: number },
  changes: Partial<typeof wave.$inferInsert> = {},
): Promise<InvitedWave> {
  const { db, keys } = platform;
  const [made] = await db
    .insert(organization)
    .values({ name: "Acme", timeZone: "Europe/Berlin" })
    .returning({ id: organization.id });
  const organizationId = made?.id ?? "";
  const people = (["sales", "marketing"] as const).flatMap((team) =>
    Array.from({ length: size[team] }, (_, at) => onePerson(platform, organizationId, team, at)),
  );
  for (let start = 0; start < people.length; start += 1000)
    await db.insert(person).values(people.slice(start, start + 1000));
  const [waveId = ""] = await insertWaves(db, [
    {
      organizationId,
      surveyId: randomUUID(),
      name: "2026",
      plan: {},
      state: "open",
      closesAt: new Date("2026-03-20T17:00:00Z"),
      questionSet: questionSetOf(),
      manifest: JSON.stringify({ reminders: "everyone", thresholds: { answers: 7 } }),
      ...changes,
    },
  ]);
  const id = { organizationId, waveId };
  await createInvitations(db, keys, id, people);
  return id;
}

function onePerson(platform: Platform, organizationId: string, team: Team, at: number) {
  const email = `${team}${at}@acme.example`;
  const emailKey = platform.keys.hashAddress(organizationId, email);
  return { id: randomUUID(), organizationId, name: `Person ${at} of ${team}`, email, emailKey, team };
}
