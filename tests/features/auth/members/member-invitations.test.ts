import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { acceptMemberInvitation, findMemberInvitation } from "#app/features/auth/members/join.server";
import {
  inviteMember,
  listMemberInvitations,
  sendMemberInvitation,
  withdrawMemberInvitation,
} from "#app/features/auth/members/member-invitations.server";
import { listMembers } from "#app/features/auth/members/members.server";
import { wordsIn } from "#app/locales/languages.server";
import { speak } from "#app/locales/spoken.server";
import type { Platform } from "#app/platform/platform.server";
import { takeJob } from "#app/platform/queue.server";
import { job, memberInvitation } from "#db/schema";
import { committedDatabaseTest, databaseTest } from "#tests/helpers/database";
import { signInAs } from "#tests/helpers/members";
import { testPlatform } from "#tests/helpers/platform";

const newAccount = { name: "Sam", password: "seven tall green trees" };
const sales = { role: "lead", team: "sales" } as const;

/** Sends the invitation that is queued and reads the token off its mail. */
async function readToken(platform: Platform): Promise<string> {
  const queued = await takeJob(platform.db, platform.now());
  if (queued === null) throw new Error("Nothing is queued.");
  expect(JSON.stringify(queued.payload)).not.toContain("@");
  await sendMemberInvitation(platform, queued.payload as Record<string, string>);
  await platform.db.delete(job).where(eq(job.id, queued.id));
  const mail = platform.mail.readOutbox().find(({ id }) => id === queued.key);
  return /\/join\?token=(\S+)/.exec(mail?.text ?? "")?.[1] ?? "";
}

databaseTest("An invited lead joins once by the mailed link", async (db) => {
  const platform = testPlatform(db);
  const { organizationId, userId: actor } = await signInAs(platform, { role: "owner" });
  const email = "Sam@acme.example";
  expect(await inviteMember(platform, { organizationId, actor, email, ...sales })).toEqual({ ok: true });
  const token = await readToken(platform);
  const [stored] = await db.select().from(memberInvitation);
  expect(JSON.stringify(stored)).not.toContain(token);
  expect(await findMemberInvitation(db, token, platform.now())).toMatchObject({
    role: "lead",
    team: "sales",
  });
  const joined = await acceptMemberInvitation(platform, { token, newAccount });
  expect(joined.ok).toBe(true);
  expect(await listMembers(db, organizationId)).toContainEqual(
    expect.objectContaining({ name: "Sam", email: "sam@acme.example", role: "lead", team: "sales" }),
  );
  expect(await acceptMemberInvitation(platform, { token, newAccount })).toEqual({
    ok: false,
    reason: "unknown",
  });
  expect(await listMemberInvitations(db, organizationId)).toEqual([]);
  expect(await inviteMember(platform, { organizationId, actor, email, ...sales })).toEqual({
    ok: false,
    reason: "already_member",
  });
});

databaseTest("An invitation is mailed in the language of who invites", async (db) => {
  const platform = testPlatform(db);
  const { organizationId, userId: actor } = await signInAs(platform, { role: "owner" });
  await speak("de", () =>
    inviteMember(platform, { organizationId, actor, email: "sam@acme.example", ...sales }),
  );
  await readToken(platform);
  const [mail] = platform.mail.readOutbox();
  expect(mail?.text).toContain(wordsIn("de").auth.mail.invitation.summary(7));
});

databaseTest("An invitation runs out after seven days", async (db) => {
  let now = new Date("2026-03-02T09:00:00Z");
  const platform = testPlatform(db, { now: () => now });
  const { organizationId, userId: actor } = await signInAs(platform, { role: "owner" });
  await inviteMember(platform, { organizationId, actor, email: "sam@acme.example", ...sales });
  const token = await readToken(platform);
  expect(platform.mail.readOutbox()[0]?.text).toMatch(/^The link works once, within 7 days\./);
  now = new Date("2026-03-09T08:59:59Z");
  expect(await findMemberInvitation(db, token, now)).not.toBeNull();
  now = new Date("2026-03-09T09:00:00Z");
  expect(await acceptMemberInvitation(platform, { token, newAccount })).toMatchObject({ reason: "unknown" });
});

databaseTest("Inviting again, and withdrawing, kill the link of the earlier mail", async (db) => {
  const platform = testPlatform(db);
  const { organizationId, userId: actor } = await signInAs(platform, { role: "owner" });
  const invite = () =>
    inviteMember(platform, { organizationId, actor, email: "sam@acme.example", role: "viewer", team: null });
  await invite();
  const first = await readToken(platform);
  await invite();
  const second = await readToken(platform);
  expect(await findMemberInvitation(db, first, platform.now())).toBeNull();
  const [open] = await listMemberInvitations(db, organizationId);
  if (open === undefined) throw new Error("Nobody is invited.");
  const stranger = await signInAs(platform, { role: "owner" });
  const withdraw = (from: string) =>
    withdrawMemberInvitation(db, { organizationId: from, actor, id: open.id, now: platform.now() });
  expect(await withdraw(stranger.organizationId)).toEqual({ ok: false, reason: "unknown" });
  expect(await withdraw(organizationId)).toEqual({ ok: true });
  expect(await findMemberInvitation(db, second, platform.now())).toBeNull();
});

databaseTest("Somebody with an account joins a second organization without a new password", async (db) => {
  const platform = testPlatform(db);
  const ours = await signInAs(platform, { role: "owner" });
  const guest = await signInAs(platform, { role: "lead", team: "marketing" });
  const { organizationId, userId: actor } = ours;
  await inviteMember(platform, { organizationId, actor, email: guest.email, role: "viewer", team: null });
  const token = await readToken(platform);
  const joined = await acceptMemberInvitation(platform, { token, newAccount: null });
  expect(joined).toEqual({ ok: true, userId: guest.userId, organizationId, hadAccount: true });
  expect(await listMembers(db, organizationId)).toHaveLength(2);
});

committedDatabaseTest("A link pressed twice at once makes one member", async ({ db }) => {
  const platform = testPlatform(db);
  const { organizationId, userId: actor } = await signInAs(platform, { role: "owner" });
  await inviteMember(platform, { organizationId, actor, email: "sam@acme.example", ...sales });
  const token = await readToken(platform);
  const press = () => acceptMemberInvitation(platform, { token, newAccount });
  const outcomes = await Promise.all([press(), press(), press()]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await listMembers(db, organizationId)).toHaveLength(2);
});
