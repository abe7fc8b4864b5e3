import { readdirSync } from "node:fs";
import { and, eq } from "drizzle-orm";
import { expect } from "vitest";
import type { WaveState } from "#app/core/vocabulary";
import { deleteDraft, setReminders } from "#app/features/waves/draft/change-draft.server";
import { cancelWave } from "#app/features/waves/end/cancel-wave.server";
import { closeWave } from "#app/features/waves/end/close-wave.server";
import { launchWave } from "#app/features/waves/launch/launch-wave.server";
import { extendWave } from "#app/features/waves/open/extend-wave.server";
import { openWave } from "#app/features/waves/open/open-wave.server";
import { sendReminder } from "#app/features/waves/open/remind-people.server";
import { getWave } from "#app/features/waves/wave/waves.server";
import { handleCloseWave } from "#app/features/waves/wave-jobs.server";
import type { Platform } from "#app/platform/platform.server";
import type { Db } from "#db/client.server";
import { event, job, layerKey, mail, signingKey, wave } from "#db/schema";
import type { WaveId } from "#db/wave-scope";
import { committedDatabaseTest, databaseTest } from "#tests/helpers/database";
import { createReadyDraft } from "#tests/helpers/draft-wave";
import { createInvitedWave } from "#tests/helpers/invited-wave";
import { testPlatform } from "#tests/helpers/platform";

const day = 86_400_000;
const byAda = (platform: Platform) => ({ actor: "user:ada" as const, now: platform.now() });

async function kinds(db: Db): Promise<string[]> {
  return (await db.select({ kind: job.kind }).from(job)).map(({ kind }) => kind).sort();
}

async function lastEvent(db: Db) {
  const events = await db.select().from(event);
  return events.sort((a, b) => b.seq - a.seq)[0];
}

databaseTest(
  "closeWave ends claims and mails, destroys the signing keys and asks for the box to be opened",
  async (db) => {
    const platform = testPlatform(db);
    const id = await createReadyDraft(platform);
    await launchWave(platform, id, byAda(platform));
    expect(await closeWave(platform, id, byAda(platform))).toEqual({ ok: true });
    expect(await getWave(db, id)).toMatchObject({ phase: "closed", closedAt: platform.now() });
    const keys = await db.select().from(signingKey);
    expect(keys.map(({ wrappedPrivate }) => wrappedPrivate)).toEqual([null, null]);
    expect(await db.select().from(layerKey)).toHaveLength(1);
    expect(await db.select().from(mail)).toEqual([]);
    expect(await kinds(db)).toEqual(["finish-wave"]);
    expect(await lastEvent(db)).toMatchObject({ kind: "wave.closed-early", actor: "user:ada" });
  },
);

databaseTest(
  "a wave closes by its job on its date, not before, and an extension moves the date",
  async (db) => {
    let now = new Date("2026-03-02T09:00:00Z");
    const platform = testPlatform(db, { now: () => now });
    const id = await createReadyDraft(platform);
    await launchWave(platform, id, byAda(platform));
    const closesAt = (await getWave(db, id))?.closesAt ?? now;
    const later = new Date(closesAt.getTime() + 7 * day);
    expect(await extendWave(db, id, later, byAda(platform))).toEqual({ ok: true });
    expect((await lastEvent(db))?.detail).toMatchObject({
      from: closesAt.toISOString(),
      to: later.toISOString(),
    });
    now = closesAt;
    await handleCloseWave(platform, id);
    expect((await getWave(db, id))?.phase).toBe("open");
    const [close] = await db.select().from(job).where(eq(job.kind, "close-wave"));
    expect(close?.runAt).toEqual(later);
    now = later;
    await handleCloseWave(platform, id);
    expect((await getWave(db, id))?.phase).toBe("closed");
    expect(await lastEvent(db)).toMatchObject({ kind: "wave.closed", actor: "system" });
  },
);

databaseTest("an extension enqueues the reminders that fit in now, and moves no date forward", async (db) => {
  const platform = testPlatform(db);
  const now = platform.now();
  const id = await createReadyDraft(platform);
  await setReminders(db, id, { to: "everyone", days: [4, 20] }, byAda(platform));
  await launchWave(platform, id, byAda(platform));
  expect(await kinds(db)).toEqual(["close-wave", "remind-people"]);
  expect(await extendWave(db, id, new Date(now.getTime() + 28 * day), byAda(platform))).toEqual({ ok: true });
  expect(await kinds(db)).toEqual(["close-wave", "remind-people", "remind-people"]);
  for (const closesAt of [new Date(now.getTime() + 27 * day), new Date(now.getTime() - day)])
    expect(await extendWave(db, id, closesAt, byAda(platform))).toEqual({ ok: false, reason: "not_later" });
});

databaseTest("an extension ends a year after the opening, however often it is asked for", async (db) => {
  let now = new Date("2026-03-02T09:00:00Z");
  const platform = testPlatform(db, { now: () => now });
  const id = await createReadyDraft(platform);
  await launchWave(platform, id, byAda(platform));
  const opened = now.getTime();
  now = new Date(opened + 7 * day);
  const extend = (closesAt: Date) => extendWave(db, id, closesAt, byAda(platform));
  for (const far of [new Date("9999-12-31T23:59:00Z"), new Date(opened + 366 * day)])
    expect(await extend(far)).toEqual({ ok: false, reason: "closes_too_late" });
  expect(await extend(new Date(opened + 365 * day))).toEqual({ ok: true });
});

databaseTest("cancelWave destroys box and keys and writes to everybody", async (db) => {
  const platform = testPlatform(db);
  const id = await createReadyDraft(platform);
  await launchWave(platform, id, byAda(platform));
  expect(readdirSync(platform.env.KEYS_DIR)).toEqual([`wave-${id.waveId}.key`]);
  expect(await cancelWave(platform, id, byAda(platform))).toEqual({ ok: true });
  expect((await getWave(db, id))?.phase).toBe("cancelled");
  expect(await db.select().from(layerKey)).toEqual([]);
  expect((await db.select().from(signingKey)).every((key) => key.wrappedPrivate === null)).toBe(true);
  expect(readdirSync(platform.env.KEYS_DIR)).toEqual([]);
  const mails = await db.select().from(mail);
  expect(mails).toHaveLength(22);
  expect(mails.every((one) => one.kind === "cancellation" && one.status === "queued")).toBe(true);
  expect(await kinds(db)).toEqual(["finish-wave"]);
  expect((await lastEvent(db))?.kind).toBe("wave.cancelled");
});

databaseTest("a launched wave that has not opened is cancelled without a mail", async (db) => {
  const platform = testPlatform(db);
  const id = await createInvitedWave(
    platform,
    { sales: 3, marketing: 3 },
    { state: "draft", manifestHash: new Uint8Array(32), plan: {} },
  );
  expect(await cancelWave(platform, id, byAda(platform))).toEqual({ ok: true });
  expect(await db.select().from(mail)).toEqual([]);
});

databaseTest(
  "every transition from a state it does not start from is refused and changes nothing",
  async (db) => {
    const platform = testPlatform(db);
    const by = byAda(platform);
    const later = new Date(platform.now().getTime() + 300 * day);
    const id = await createReadyDraft(platform);
    const commands: Record<
      string,
      { from: (WaveState | "scheduled")[]; run: (id: WaveId) => Promise<object> }
    > = {
      launch: { from: ["draft"], run: (one) => launchWave(platform, one, by) },
      start: { from: ["scheduled"], run: (one) => openWave(platform, db, one, by) },
      remind: { from: ["open"], run: (one) => sendReminder(platform, one, 0, by) },
      extend: { from: ["open"], run: (one) => extendWave(db, one, later, by) },
      close: { from: ["open"], run: (one) => closeWave(platform, one, by) },
      cancel: { from: ["open", "scheduled"], run: (one) => cancelWave(platform, one, by) },
      change: { from: ["draft"], run: (one) => setReminders(db, one, { to: "everyone", days: [] }, by) },
      delete: { from: ["draft"], run: (one) => deleteDraft(db, one, by) },
    };
    const phases = ["draft", "scheduled", "open", "closed", "unsealed", "released", "cancelled"] as const;
    for (const phase of phases) {
      const state = phase === "scheduled" ? "draft" : phase;
      const frozen = phase === "draft" ? { manifestHash: null } : { manifestHash: new Uint8Array(32) };
      await db
        .update(wave)
        .set({ state, ...frozen })
        .where(eq(wave.id, id.waveId));
      const before = await db.select().from(wave);
      for (const [name, { from, run }] of Object.entries(commands)) {
        if ((from as string[]).includes(phase)) continue;
        expect([name, phase, await run(id)]).toEqual([
          name,
          phase,
          { ok: false, reason: "wrong_state", phase },
        ]);
      }
      expect(await db.select().from(wave)).toEqual(before);
    }
    for (const { run } of Object.values(commands))
      expect(await run({ ...id, organizationId: "00000000-0000-4000-8000-000000000000" })).toEqual({
        ok: false,
        reason: "not_found",
      });
  },
);

committedDatabaseTest("a close and a cancellation at once end in one of the two", async ({ db, engine }) => {
  const platform = testPlatform(db, { engine });
  const id = await createReadyDraft(platform);
  await launchWave(platform, id, byAda(platform));
  const [closed, cancelled] = await Promise.all([
    closeWave(platform, id, byAda(platform)),
    cancelWave(platform, id, byAda(platform)),
  ]);
  expect([closed.ok, cancelled.ok].filter(Boolean)).toHaveLength(1);
  const expected = closed.ok ? "closed" : "cancelled";
  expect((await getWave(db, id))?.phase).toBe(expected);
  const opening = await db
    .select()
    .from(job)
    .where(and(eq(job.kind, "finish-wave"), eq(job.key, id.waveId)));
  expect(opening).toHaveLength(closed.ok ? 1 : 0);
});
