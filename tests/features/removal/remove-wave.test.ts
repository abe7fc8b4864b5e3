import { randomUUID } from "node:crypto";
import { and, eq, getTableColumns } from "drizzle-orm";
import { expect } from "vitest";
import { listEvents } from "#app/features/audit/list-events.server";
import { verifyChain } from "#app/features/audit/verify-chain.server";
import { removeOrganization } from "#app/features/removal/remove-organization.server";
import { removeSurvey, removeWave } from "#app/features/removal/remove-wave.server";
import type { Platform } from "#app/platform/platform.server";
import type { Db } from "#db/client.server";
import {
  actionNote,
  actionOwner,
  askedRoster,
  event,
  job,
  member,
  memberMail,
  organization,
  readLinkDay,
  sealed,
  survey,
  user,
  wave,
} from "#db/schema";
import { databaseTest } from "#tests/helpers/database";
import { fillTables, findTablesNaming, nameTable, tables } from "#tests/helpers/every-table";
import { createTestOrganization, joinAs, signInAs } from "#tests/helpers/members";
import { testPlatform } from "#tests/helpers/platform";

/** All that may still name what was removed: the log, and the hashes that keep waves apart. */
const STAYING = ["audit.event", "identity.asked_roster"];
const now = new Date("2026-03-02T09:00:00Z");

/** A released wave with a row in every table that can have one of it, beside another wave of the same survey. */
async function createFullWave(platform: Platform, db: Db) {
  const organizationId = await createTestOrganization(platform);
  const owner = await signInAs(platform, { role: "owner", organizationId, ownsInstallation: true });
  const [id, waveId, other, surveyId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const common = { organizationId, surveyId, state: "released" as const, plan: {} };
  await db.insert(survey).values({ organizationId, id: surveyId, name: "Alignment", selection: {} });
  await db.insert(wave).values([
    { ...common, id: waveId, name: "2025" },
    { ...common, id: other, name: "2026", previousWaveId: waveId },
  ]);
  const known = {
    ...{ id, organizationId, waveId, surveyId, userId: owner.userId, version: 1 },
    ...{ subjectId: id, actionId: id, linkId: id, agreementId: id },
  };
  return { organizationId, owner, waveId, other, surveyId, known };
}

const skipped = [organization, user, member, survey, wave, event, sealed];

databaseTest("removeWave leaves no row of a wave in any table but the log and the hashes", async (db) => {
  const platform = testPlatform(db);
  const { waveId, other, known, ...full } = await createFullWave(platform, db);
  const ofWave = tables.filter((table) => "waveId" in getTableColumns(table));
  expect(ofWave.length).toBeGreaterThan(15);
  const filled = [...ofWave, actionOwner, actionNote, memberMail, readLinkDay, job];
  await fillTables(
    db,
    filled.filter((table) => !skipped.includes(table as never)),
    known,
  );
  const { organizationId, owner } = full;
  await db.insert(job).values({
    ...{ organizationId, kind: "action-mail", key: known.id, runAt: now },
    payload: { organizationId, id: known.id },
  });
  await db
    .update(member)
    .set({ benchmark: `wave:${waveId}` })
    .where(eq(member.userId, owner.userId));
  platform.keys.createWaveKey(waveId);
  const before = await findTablesNaming(db, waveId);
  for (const table of ofWave) if (table !== sealed) expect(before).toContain(nameTable(table));

  const by = { actor: `user:${owner.userId}` as const, now };
  expect(await removeWave(platform, { organizationId, waveId }, by)).toEqual({ ok: true });
  expect(await findTablesNaming(db, waveId)).toEqual(STAYING);
  expect(await findTablesNaming(db, known.id)).toEqual([]);
  expect(platform.keys.holdsWaveKey(waveId)).toBe(false);
  expect(await db.select({ id: wave.id }).from(wave)).toEqual([{ id: other }]);
  expect(await db.select().from(askedRoster)).toHaveLength(1);
  const [said] = await listEvents(db, organizationId, { limit: 1 });
  expect(said).toMatchObject({ kind: "wave.removed", detail: { name: "2025" } });
  expect(await verifyChain(db, organizationId)).toMatchObject({ intact: true });
  expect(await removeWave(platform, { organizationId, waveId }, by)).toEqual({
    ok: false,
    reason: "not_found",
  });
});

databaseTest(
  "removeSurvey leaves no row of a survey and its waves but the log and the hashes",
  async (db) => {
    const platform = testPlatform(db);
    const { organizationId, owner, waveId, other, surveyId, known } = await createFullWave(platform, db);
    const ofEither = tables.filter((table) => {
      const columns = getTableColumns(table);
      return "waveId" in columns || "surveyId" in columns;
    });
    await fillTables(
      db,
      ofEither.filter((table) => !skipped.includes(table as never)),
      known,
    );
    const by = { actor: `user:${owner.userId}` as const, now };
    expect(await removeSurvey(platform, { organizationId, surveyId }, by)).toEqual({ ok: true });
    for (const id of [surveyId, waveId, other])
      expect(STAYING, id).toEqual(expect.arrayContaining(await findTablesNaming(db, id)));
    const kinds = (await listEvents(db, organizationId, { limit: 3 })).map(({ kind }) => kind);
    expect(kinds).toEqual(["survey.removed", "wave.removed", "wave.removed"]);
  },
);

databaseTest("removeOrganization leaves no row of it but the log and the hashes", async (db) => {
  const platform = testPlatform(db);
  const { organizationId, owner, known } = await createFullWave(platform, db);
  const rest = tables.filter((table) => "organizationId" in getTableColumns(table));
  await fillTables(
    db,
    rest.filter((table) => !skipped.includes(table as never)),
    known,
  );
  const elsewhere = await createTestOrganization(platform, "Elsewhere");
  const guest = await signInAs(platform, { role: "lead", team: "sales", organizationId });
  await joinAs(platform, guest, { organizationId: elsewhere, role: "owner" });
  await db
    .update(member)
    .set({ ownsInstallation: true })
    .where(and(eq(member.userId, guest.userId), eq(member.organizationId, elsewhere)));
  const wish = { organizationId, userId: owner.userId, now };
  expect(await removeOrganization(platform, wish)).toEqual({ ok: true });
  expect(await findTablesNaming(db, organizationId)).toEqual(STAYING);
  const accounts = (await db.select({ id: user.id }).from(user)).map(({ id }) => id);
  expect(accounts).toContain(guest.userId);
  expect(accounts).not.toContain(owner.userId);
  expect(await db.select().from(member).where(eq(member.userId, guest.userId))).toHaveLength(1);
  expect(await removeOrganization(platform, wish)).toEqual({ ok: false, reason: "not_found" });
});

databaseTest("Nothing is removed while a wave is on its way or its box is being emptied", async (db) => {
  const platform = testPlatform(db);
  const { organizationId, owner, waveId, surveyId } = await createFullWave(platform, db);
  const by = { actor: `user:${owner.userId}` as const, now };
  const tries = async () => [
    await removeWave(platform, { organizationId, waveId }, by),
    await removeSurvey(platform, { organizationId, surveyId }, by),
    await removeOrganization(platform, { organizationId, userId: owner.userId, now }),
  ];
  const refused = (why: string) =>
    Array.from({ length: 3 }, () => ({
      ok: false,
      reason: "in_the_way",
      waves: [{ id: waveId, name: "2025", why }],
    }));
  const set = (change: Partial<typeof wave.$inferInsert>) =>
    db.update(wave).set(change).where(eq(wave.id, waveId));
  for (const state of ["open", "closed", "unsealed"] as const) {
    await set({ state });
    expect(await tries(), state).toEqual(refused(state));
  }
  await set({ state: "draft", manifestHash: Uint8Array.of(1) });
  expect(await tries()).toEqual(refused("scheduled"));
  await set({ state: "cancelled" });
  const some = Uint8Array.of(1);
  await db.insert(sealed).values({
    ...{ organizationId, waveId, nullifier: some, team: "sales", seq: 1, msg: some, sig: some },
    ...{ ballotPublicKey: some, ballotSignature: some, ct: some, leaf: some },
  });
  expect(await tries()).toEqual(refused("finishing"));
  await db.delete(sealed);
  const payload = { organizationId, waveId };
  await db.insert(job).values({ organizationId, kind: "finish-wave", key: waveId, payload, runAt: now });
  expect(await tries()).toEqual(refused("finishing"));
  expect(await db.select().from(wave)).toHaveLength(2);
});

databaseTest("An organization stays from which alone an installation with others is run", async (db) => {
  const platform = testPlatform(db);
  const { organizationId, owner } = await createFullWave(platform, db);
  await createTestOrganization(platform, "Another");
  const wish = { organizationId, userId: owner.userId, now };
  expect(await removeOrganization(platform, wish)).toEqual({ ok: false, reason: "runs_installation" });
});
