import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { listEvents } from "#app/features/audit/list-events.server";
import { ownsInstallation } from "#app/features/auth/installation/owners.server";
import { changeRole, listMembers, removeMember } from "#app/features/auth/members/members.server";
import { member, session, user } from "#db/schema";
import { committedDatabaseTest, databaseTest } from "#tests/helpers/database";
import { joinAs, signInAs } from "#tests/helpers/members";
import { testPlatform } from "#tests/helpers/platform";

const now = new Date("2026-03-02T09:00:00Z");

databaseTest("changeRole makes a viewer the lead of a team and logs it", async (db) => {
  const platform = testPlatform(db);
  const owner = await signInAs(platform, { role: "owner" });
  const { organizationId } = owner;
  const viewer = await signInAs(platform, { role: "viewer", organizationId });
  const change = { organizationId, actor: owner.userId, userId: viewer.userId, now };
  expect(await changeRole(db, { ...change, role: "lead", team: "sales" })).toEqual({ ok: true });
  const members = await listMembers(db, organizationId);
  expect(members.map(({ role, team }) => [role, team])).toContainEqual(["lead", "sales"]);
  const [event] = await listEvents(db, organizationId, { limit: 1 });
  expect(event).toMatchObject({
    kind: "member.role-changed",
    actorName: "A owner",
    detail: { team: "sales" },
  });
});

databaseTest("The last owner can be neither demoted nor removed, one of two can", async (db) => {
  const platform = testPlatform(db);
  const owner = await signInAs(platform, { role: "owner" });
  const { organizationId, userId } = owner;
  const second = await signInAs(platform, { role: "viewer", organizationId });
  const change = { organizationId, actor: userId, userId, now };
  const refused = { ok: false, reason: "last_owner" };
  expect(await changeRole(db, { ...change, role: "viewer", team: null })).toEqual(refused);
  expect(await removeMember(db, change)).toEqual(refused);
  const promoted = { ...change, userId: second.userId, role: "owner" as const, team: null };
  expect(await changeRole(db, promoted)).toEqual({ ok: true });
  expect(await removeMember(db, change)).toEqual({ ok: true });
  expect((await listMembers(db, organizationId)).map((row) => row.userId)).toEqual([second.userId]);
});

databaseTest(
  "removeMember takes the account and its sessions too, unless another organization needs it",
  async (db) => {
    const platform = testPlatform(db);
    const owner = await signInAs(platform, { role: "owner" });
    const { organizationId } = owner;
    const gone = await signInAs(platform, { role: "viewer", organizationId });
    const shared = await signInAs(platform, { role: "viewer", organizationId });
    const elsewhere = await signInAs(platform, { role: "owner" });
    await db
      .insert(member)
      .values({ organizationId: elsewhere.organizationId, userId: shared.userId, role: "viewer" });
    for (const { userId } of [gone, shared]) {
      expect(await removeMember(db, { organizationId, actor: owner.userId, userId, now })).toEqual({
        ok: true,
      });
    }
    expect(await db.select().from(user).where(eq(user.id, gone.userId))).toEqual([]);
    expect(await db.select().from(session).where(eq(session.userId, gone.userId))).toEqual([]);
    expect(await db.select().from(user).where(eq(user.id, shared.userId))).toHaveLength(1);
  },
);

databaseTest("Members of another organization cannot be changed or removed", async (db) => {
  const platform = testPlatform(db);
  const ours = await signInAs(platform, { role: "owner" });
  const theirs = await signInAs(platform, { role: "owner" });
  const change = { organizationId: ours.organizationId, actor: ours.userId, userId: theirs.userId, now };
  const refused = { ok: false, reason: "unknown" };
  expect(await changeRole(db, { ...change, role: "viewer", team: null })).toEqual(refused);
  expect(await removeMember(db, change)).toEqual(refused);
  expect(await listMembers(db, theirs.organizationId)).toHaveLength(1);
});

committedDatabaseTest("Two owners who remove each other at once leave one of them", async ({ db }) => {
  const platform = testPlatform(db);
  const first = await signInAs(platform, { role: "owner" });
  const { organizationId } = first;
  const second = await signInAs(platform, { role: "owner", organizationId });
  const remove = (actor: string, userId: string) => removeMember(db, { organizationId, actor, userId, now });
  const outcomes = await Promise.all([
    remove(first.userId, second.userId),
    remove(second.userId, first.userId),
  ]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await listMembers(db, organizationId)).toHaveLength(1);
});

databaseTest(
  "Who is no longer an owner no longer runs the installation, nor when made one again",
  async (db) => {
    const platform = testPlatform(db);
    const owner = await signInAs(platform, { role: "owner", ownsInstallation: true });
    const { organizationId } = owner;
    const second = await signInAs(platform, { role: "owner", organizationId });
    const change = { organizationId, actor: second.userId, userId: owner.userId, now };
    expect(await ownsInstallation(db, owner.userId)).toBe(true);
    for (const role of ["viewer", "owner"] as const) {
      await changeRole(db, { ...change, role, team: null });
      expect(await ownsInstallation(db, owner.userId), role).toBe(false);
    }
  },
);

databaseTest(
  "Removed from where they ran the installation, a member runs it from nowhere else",
  async (db) => {
    const platform = testPlatform(db);
    const owner = await signInAs(platform, { role: "owner", ownsInstallation: true });
    const { organizationId } = owner;
    const second = await signInAs(platform, { role: "owner", organizationId });
    const neighbour = await signInAs(platform, { role: "owner" });
    await joinAs(platform, owner, { organizationId: neighbour.organizationId, role: "owner" });
    await removeMember(db, { organizationId, actor: second.userId, userId: owner.userId, now });
    expect(await ownsInstallation(db, owner.userId)).toBe(false);
    expect(await listMembers(db, neighbour.organizationId)).toHaveLength(2);
  },
);

databaseTest("listMembers says of other organizations only who runs the installation", async (db) => {
  const platform = testPlatform(db);
  const runner = await signInAs(platform, { role: "owner", ownsInstallation: true });
  const neighbour = await signInAs(platform, { role: "owner" });
  const { organizationId } = neighbour;
  await joinAs(platform, runner, { organizationId, role: "viewer" });
  const busy = await signInAs(platform, { role: "viewer", organizationId });
  await joinAs(platform, busy, { organizationId: runner.organizationId, role: "owner" });
  const listed = await listMembers(db, organizationId);
  expect(listed.filter(({ runsInstallation }) => runsInstallation).map(({ userId }) => userId)).toEqual([
    runner.userId,
  ]);
  expect(JSON.stringify(listed)).not.toContain(runner.organizationId);
  expect(Object.keys(listed[0] ?? {}).sort()).toEqual([
    "email",
    "hasFactor",
    "name",
    "role",
    "runsInstallation",
    "since",
    "team",
    "userId",
  ]);
});
