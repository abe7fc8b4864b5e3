import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { listEvents } from "#app/features/audit/list-events.server";
import { requireMember } from "#app/features/auth/door/door.server";
import {
  inviteFirstOwner,
  listOrganizations,
  makeOrganization,
} from "#app/features/auth/installation/other-organizations.server";
import { acceptMemberInvitation, findMemberInvitation } from "#app/features/auth/members/join.server";
import { inviteMember, sendMemberInvitation } from "#app/features/auth/members/member-invitations.server";
import { listMembers } from "#app/features/auth/members/members.server";
import { removeUnclaimed } from "#app/features/removal/remove-unclaimed.server";
import { wordsIn } from "#app/locales/languages.server";
import type { Platform } from "#app/platform/platform.server";
import { takeJob } from "#app/platform/queue.server";
import { job, member, memberInvitation, organization, user } from "#db/schema";
import { committedDatabaseTest, databaseTest } from "#tests/helpers/database";
import { routeArguments, signInAs } from "#tests/helpers/members";
import { testPlatform } from "#tests/helpers/platform";

const client = { name: "Client", salesName: "Sales", marketingName: "Marketing", timeZone: "Europe/Paris" };
const ada = { name: "Ada", email: "Ada@client.example" };
const newAccount = { name: "Ada", password: "seven tall green trees" };
const tokenOf = (link: string) => /\/join\?token=(\S+)$/.exec(link)?.[1] ?? "";

/** Sends the newest invitation and returns the text of its mail. */
async function sendInvitation(platform: Platform): Promise<string> {
  const queued = await takeJob(platform.db, platform.now());
  if (queued === null) throw new Error("Nothing is queued.");
  await sendMemberInvitation(platform, queued.payload as Record<string, string>);
  await platform.db.delete(job).where(eq(job.id, queued.id));
  return platform.mail.readOutbox().find(({ id }) => id === queued.key)?.text ?? "";
}

databaseTest("makeOrganization leaves who makes it outside, and logs inside who it was", async (db) => {
  const platform = testPlatform(db);
  const runner = await signInAs(platform, { role: "owner", ownsInstallation: true });
  const made = await makeOrganization(platform, { organization: client, owner: ada, actor: runner.userId });
  const { organizationId, link } = made;
  expect(await listMembers(db, organizationId)).toEqual([]);
  expect(await db.$count(user, eq(user.email, "ada@client.example"))).toBe(0);
  const { organizations } = await requireMember(routeArguments(platform, "/app/home", { as: runner }));
  expect(organizations.map(({ id }) => id)).toEqual([runner.organizationId]);
  expect(await sendInvitation(platform)).toContain(link);
  const events = await listEvents(db, organizationId, { limit: 10 });
  expect(events.map(({ kind, actorName }) => [kind, actorName])).toEqual([
    ["member.invited", "A owner"],
    ["organization.founded", "A owner"],
  ]);
  const said = wordsIn("en").audit.kinds["organization.founded"]?.(events[1]?.detail ?? {});
  expect(said).toBe("made the organization Client, with Ada as its first owner to be");
  expect(await listEvents(db, runner.organizationId, { limit: 10 })).toEqual([]);
});

databaseTest("The first owner joins by the link, with the name that was given to begin with", async (db) => {
  const platform = testPlatform(db);
  const { organizationId, link } = await makeOrganization(platform, {
    organization: client,
    owner: ada,
    actor: null,
  });
  expect(await findMemberInvitation(db, tokenOf(link), platform.now())).toMatchObject({
    name: "Ada",
    email: "ada@client.example",
    role: "owner",
  });
  expect(await sendInvitation(platform)).toContain("you are invited to Client on Parallax, as: Owner");
  await acceptMemberInvitation(platform, { token: tokenOf(link), newAccount });
  const [owner] = await db.select().from(member).where(eq(member.organizationId, organizationId));
  expect(owner).toMatchObject({ role: "owner", ownsInstallation: false });
});

databaseTest("listOrganizations shows a name and a state, and of who is in nothing", async (db) => {
  let now = new Date("2026-03-02T09:00:00Z");
  const platform = testPlatform(db, { now: () => now });
  const runner = await signInAs(platform, { role: "owner", ownsInstallation: true });
  await signInAs(platform, { role: "viewer", organizationId: runner.organizationId });
  const { organizationId, link } = await makeOrganization(platform, {
    organization: client,
    owner: ada,
    actor: runner.userId,
  });
  const invited = { name: "Ada", email: "ada@client.example", expiresAt: new Date("2026-03-09T09:00:00Z") };
  expect(await listOrganizations(db)).toEqual([
    { id: runner.organizationId, name: "Acme", invited: null },
    { id: organizationId, name: "Client", invited },
  ]);
  now = new Date("2026-03-03T09:00:00Z");
  const joined = await acceptMemberInvitation(platform, { token: tokenOf(link), newAccount });
  if (!joined.ok) throw new Error(joined.reason);
  const { userId: actor } = joined;
  const guest = { organizationId, actor, email: "sam@client.example", role: "viewer" as const, team: null };
  await inviteMember(platform, guest);
  expect(await listOrganizations(db)).toEqual([
    { id: runner.organizationId, name: "Acme", invited: null },
    { id: organizationId, name: "Client", invited: null },
  ]);
  await db.update(organization).set({ demo: true }).where(eq(organization.id, runner.organizationId));
  expect((await listOrganizations(db)).map(({ name }) => name)).toEqual(["Client"]);
});

databaseTest("removeUnclaimed takes an organization away with its link, until somebody is in", async (db) => {
  const platform = testPlatform(db);
  const runner = await signInAs(platform, { role: "owner", ownsInstallation: true });
  const actor = runner.userId;
  const wish = { organization: client, owner: ada, actor };
  const mistaken = await makeOrganization(platform, wish);
  const other = await makeOrganization(platform, { ...wish, organization: { ...client, name: "Other" } });
  const remove = ({ organizationId }: { organizationId: string }) =>
    removeUnclaimed(platform, { organizationId, actor });
  expect(await remove(mistaken)).toEqual({ ok: true, name: "Client" });
  expect(await remove(mistaken)).toEqual({ ok: false, reason: "unknown" });
  expect(await findMemberInvitation(db, tokenOf(mistaken.link), platform.now())).toBeNull();
  expect((await listOrganizations(db)).map(({ name }) => name)).toEqual(["Acme", "Other"]);
  const [last] = await listEvents(db, mistaken.organizationId, { limit: 1 });
  expect(last).toMatchObject({ kind: "organization.removed", detail: { name: "Client" } });
  await acceptMemberInvitation(platform, { token: tokenOf(other.link), newAccount });
  expect(await remove(other)).toEqual({ ok: false, reason: "taken_up" });
  expect(await remove(runner)).toEqual({ ok: false, reason: "taken_up" });
  expect(await listMembers(db, other.organizationId)).toHaveLength(1);
});

databaseTest("inviteFirstOwner kills the earlier link, and is refused once somebody is in", async (db) => {
  const platform = testPlatform(db);
  const { userId: actor } = await signInAs(platform, { role: "owner", ownsInstallation: true });
  const { organizationId, link } = await makeOrganization(platform, {
    organization: client,
    owner: ada,
    actor,
  });
  const again = (email: string) =>
    inviteFirstOwner(platform, { organizationId, owner: { name: "Eve", email }, actor });
  await db.delete(job);
  expect(await again("eve@client.example")).toEqual({ ok: true, name: "Client" });
  expect(await findMemberInvitation(db, tokenOf(link), platform.now())).toBeNull();
  const token = /\/join\?token=(\S+)/.exec(await sendInvitation(platform))?.[1] ?? "";
  expect(await db.$count(memberInvitation, eq(memberInvitation.organizationId, organizationId))).toBe(1);
  const joined = await acceptMemberInvitation(platform, { token, newAccount });
  if (!joined.ok) throw new Error(joined.reason);
  expect(await again("mallory@evil.example")).toEqual({ ok: false, reason: "taken_up" });
  const guest = { organizationId, actor: joined.userId, email: "sam@client.example" };
  await inviteMember(platform, { ...guest, role: "viewer", team: null });
  expect(await again("mallory@evil.example")).toEqual({ ok: false, reason: "taken_up" });
  const kept = await db
    .select({ email: memberInvitation.email, acceptedAt: memberInvitation.acceptedAt })
    .from(memberInvitation)
    .where(eq(memberInvitation.organizationId, organizationId));
  expect(kept.map(({ email }) => email).sort()).toEqual(["eve@client.example", "sam@client.example"]);
});

committedDatabaseTest(
  "An invitation taken up and corrected at once is one of the two, never both",
  async ({ db }) => {
    const platform = testPlatform(db);
    const { userId: actor } = await signInAs(platform, { role: "owner", ownsInstallation: true });
    for (let round = 0; round < 5; round++) {
      const owner = { name: "Ada", email: `ada${round}@client.example` };
      const { organizationId, link } = await makeOrganization(platform, {
        organization: client,
        owner,
        actor,
      });
      const eve = { name: "Eve", email: `eve${round}@evil.example` };
      const [joined, corrected] = await Promise.all([
        acceptMemberInvitation(platform, { token: tokenOf(link), newAccount }),
        inviteFirstOwner(platform, { organizationId, owner: eve, actor }),
      ]);
      expect([joined.ok, corrected.ok].sort(), `round ${round}`).toEqual([false, true]);
    }
  },
);

databaseTest("Whoever runs the installation is named as such when they join another one", async (db) => {
  const platform = testPlatform(db);
  const runner = await signInAs(platform, { role: "owner", ownsInstallation: true });
  const neighbour = await signInAs(platform, { role: "owner" });
  const plain = await signInAs(platform, { role: "owner" });
  const { organizationId, userId: actor } = neighbour;
  const said: string[] = [];
  for (const { email } of [runner, plain]) {
    await inviteMember(platform, { organizationId, actor, email, role: "viewer", team: null });
    const [invited] = await listEvents(db, organizationId, { limit: 1 });
    // whoever invites learns nothing of whom an address belongs to
    expect(invited?.detail).toEqual({ email, role: "viewer", team: null });
    const token = /\/join\?token=(\S+)/.exec(await sendInvitation(platform))?.[1] ?? "";
    await acceptMemberInvitation(platform, { token, newAccount: null });
    const [joined] = await listEvents(db, organizationId, { limit: 1 });
    said.push(wordsIn("en").audit.kinds["member.joined"]?.(joined?.detail ?? {}) ?? "");
  }
  expect(said).toEqual([
    "joined as viewer, and runs the installation that this organization is in",
    "joined as viewer",
  ]);
});

databaseTest("An invitation answers alike whether the address has an account or not", async (db) => {
  const platform = testPlatform(db);
  const neighbour = await signInAs(platform, { role: "owner" });
  const known = await signInAs(platform, { role: "owner" });
  const { organizationId, userId: actor } = neighbour;
  const mails = [];
  for (const email of [known.email, `${"0".repeat(36)}@example.org`]) {
    const place = { role: "viewer", team: null } as const;
    expect(await inviteMember(platform, { organizationId, actor, email, ...place })).toEqual({ ok: true });
    const text = await sendInvitation(platform);
    mails.push(text.replaceAll(/token=\S+/g, "token"));
  }
  expect(mails[0]).toBe(mails[1]);
  const { email, name, acceptedAt, role, team } = memberInvitation;
  const rows = await db
    .select({ email, name, acceptedAt, role, team })
    .from(memberInvitation)
    .where(eq(memberInvitation.organizationId, organizationId));
  expect(new Set(rows.map(({ email, ...rest }) => JSON.stringify(rest))).size).toBe(1);
});
