import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { hashNewPassword, setPasswordHash } from "#app/features/auth/account/accounts.server";
import { getDemo, getOwnOrganization, loadDemo } from "#app/features/demo/demo.server";
import { DEMO_OWNER, foundDemo, getDemoSignIn } from "#app/features/demo/installation.server";
import { removeDemo } from "#app/features/demo/remove-demo.server";
import { createOrganization } from "#app/features/organization/organization.server";
import { reportSchema } from "#app/features/releases/report-schema";
import { getReport, getTrendReport } from "#app/features/results/reports.server";
import { listWaves } from "#app/features/waves/wave/waves.server";
import type { Db } from "#db/client.server";
import { member, organization, person, release, survey, user, wave } from "#db/schema";
import { databaseTest } from "#tests/helpers/database";
import { testPlatform } from "#tests/helpers/platform";

async function addOwner(db: Db): Promise<{ userId: string; organizationId: string }> {
  const now = new Date("2026-03-02T09:00:00Z");
  const userId = randomUUID();
  await db.insert(user).values({ id: userId, name: "Ada", email: `${userId}@acme.example` });
  const settings = { name: "Acme", salesName: "Sales", marketingName: "Marketing", timeZone: "UTC" };
  const organizationId = await createOrganization(db, { ...settings, demo: false, now });
  await db.insert(member).values({ organizationId, userId, role: "owner" });
  return { userId, organizationId };
}

databaseTest("loadDemo makes an organization of its own with three released waves", async (db) => {
  const platform = testPlatform(db);
  const { userId, organizationId: own } = await addOwner(db);
  const { organizationId } = await loadDemo(platform, userId);
  expect(organizationId).not.toBe(own);
  const waves = await listWaves(db, organizationId);
  expect(waves.map(({ name, phase, demo }) => [name, phase, demo])).toEqual([
    ["2026", "released", true],
    ["2025", "released", true],
    ["2024", "released", true],
  ]);
  const { report } = await getReport(db, { organizationId, waveId: waves[0]?.id ?? "" }, "leads");
  expect(reportSchema.safeParse(report).success).toBe(true);
  expect(report?.wave.demo).toBe(true);
  expect(report?.trend.waves.map(({ name }) => name)).toEqual(["2024", "2025", "2026"]);
  expect(report?.headline).toMatchObject({ kind: "denial", team: "marketing" });
  expect(await db.select().from(wave).where(eq(wave.organizationId, own))).toEqual([]);
});

databaseTest("loadDemo a second time finds the demo that is there", async (db) => {
  const platform = testPlatform(db);
  const { userId, organizationId: own } = await addOwner(db);
  const first = await loadDemo(platform, userId);
  expect((await loadDemo(platform, userId)).organizationId).toBe(first.organizationId);
  expect(await getDemo(db, userId)).toEqual({ organizationId: first.organizationId, alone: false });
  expect(await getOwnOrganization(db, userId)).toBe(own);
});

databaseTest("removeDemo leaves nothing of the demo and everything of others", async (db) => {
  const platform = testPlatform(db);
  const { userId, organizationId: own } = await addOwner(db);
  const { organizationId } = await loadDemo(platform, userId);
  expect(await removeDemo(platform, organizationId)).toEqual({ ok: true });
  for (const table of [organization, member, survey, wave, release, person]) {
    const rows: { organizationId?: string; id?: string }[] = await db.select().from(table);
    expect(rows.filter((row) => (row.organizationId ?? row.id) === organizationId)).toEqual([]);
  }
  expect(await getDemo(db, userId)).toBeNull();
  expect(await db.select().from(member).where(eq(member.organizationId, own))).toHaveLength(1);
});

databaseTest("removeDemo refuses an organization that is no demo", async (db) => {
  const platform = testPlatform(db);
  const { organizationId } = await addOwner(db);
  expect(await removeDemo(platform, organizationId)).toEqual({ ok: false, reason: "no_demo" });
  expect(await db.select().from(organization).where(eq(organization.id, organizationId))).toHaveLength(1);
});

databaseTest("foundDemo fills an empty installation once, also when it was cut short", async (db) => {
  const platform = testPlatform(db);
  expect(await foundDemo(platform)).toBe(true);
  const [owner] = await db.select().from(user).where(eq(user.email, DEMO_OWNER.email));
  expect(owner).toBeDefined();
  await db.delete(survey);
  await db.delete(wave);
  await db.delete(person);
  await db.delete(release);
  expect(await foundDemo(platform)).toBe(true);
  expect(await foundDemo(platform)).toBe(true);
  expect(await db.select().from(wave)).toHaveLength(3);
  expect((await db.select().from(organization)).map(({ demo }) => demo)).toEqual([true]);
});

databaseTest("foundDemo leaves an installation alone that has an organization", async (db) => {
  const platform = testPlatform(db);
  await addOwner(db);
  expect(await foundDemo(platform)).toBe(false);
  expect(await db.select().from(wave)).toEqual([]);
});

databaseTest("getTrendReport holds the newest wave against the chosen baseline", async (db) => {
  const platform = testPlatform(db);
  const { userId } = await addOwner(db);
  const { organizationId } = await loadDemo(platform, userId);
  const [newest, middle, oldest] = await listWaves(db, organizationId);
  const wanted = { organizationId, surveyId: newest?.surveyId ?? "" };
  const { report: byDefault } = await getTrendReport(db, { ...wanted, reader: "leads", baseline: null });
  expect(byDefault?.wave.id).toBe(newest?.id);
  expect(byDefault?.trend.baseline).toBe(oldest?.id);
  const { report: chosen } = await getTrendReport(db, {
    ...wanted,
    reader: "leads",
    baseline: middle?.id ?? "",
  });
  expect(chosen?.trend.baseline).toBe(middle?.id);
  const elsewhere = await getTrendReport(db, {
    ...wanted,
    reader: "leads",
    organizationId: randomUUID(),
    baseline: null,
  });
  expect(elsewhere).toEqual({ report: null, unreadable: [], norms: [] });
});

databaseTest("getReport shows an older wave without the waves that came after it", async (db) => {
  const platform = testPlatform(db);
  const { userId } = await addOwner(db);
  const { organizationId } = await loadDemo(platform, userId);
  const [, middle] = await listWaves(db, organizationId);
  const { report } = await getReport(db, { organizationId, waveId: middle?.id ?? "" }, "leads");
  expect(report?.trend.waves.map(({ name }) => name)).toEqual(["2024", "2025"]);
});

databaseTest(
  "getDemoSignIn tells the password of a demo installation while it is the one it was made with",
  async (db) => {
    const platform = testPlatform(db, { variables: { PARALLAX_DEMO: "true" } });
    expect(await getDemoSignIn(platform)).toBeNull();
    await foundDemo(platform);
    expect(await getDemoSignIn(platform)).toEqual(DEMO_OWNER);
    expect(await getDemoSignIn(testPlatform(db))).toBeNull();
    const [owner] = await db.select().from(user).where(eq(user.email, DEMO_OWNER.email));
    await setPasswordHash(db, owner?.id ?? "", await hashNewPassword("another password"), platform.now());
    expect(await getDemoSignIn(platform)).toBeNull();
    await setPasswordHash(db, owner?.id ?? "", await hashNewPassword(DEMO_OWNER.password), platform.now());
    expect(await getDemoSignIn(platform)).toEqual(DEMO_OWNER);
    await addOwner(db);
    expect(await getDemoSignIn(platform)).toBeNull();
  },
);

databaseTest(
  "Whoever was invited into somebody's demo loads one of their own, and cannot remove that one",
  async (db) => {
    const platform = testPlatform(db);
    const host = await addOwner(db);
    const guest = await addOwner(db);
    const { organizationId } = await loadDemo(platform, host.userId);
    await db.insert(member).values({ organizationId, userId: guest.userId, role: "viewer" });
    expect(await getDemo(db, guest.userId)).toBeNull();
    const own = await loadDemo(platform, guest.userId);
    expect(own.organizationId).not.toBe(organizationId);
    expect(await getDemo(db, guest.userId)).toMatchObject({ organizationId: own.organizationId });
  },
);
