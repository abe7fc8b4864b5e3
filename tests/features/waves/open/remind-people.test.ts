import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { sendPlannedReminder, sendReminder } from "#app/features/waves/open/remind-people.server";
import { newPlan } from "#app/features/waves/wave/plan";
import { enqueueWaveJobs } from "#app/features/waves/wave/wave-queue.server";
import { runDueJobs } from "#app/jobs/worker.server";
import { event, invitation, job, mail, wave } from "#db/schema";
import { committedDatabaseTest, databaseTest } from "#tests/helpers/database";
import { createInvitedWave } from "#tests/helpers/invited-wave";
import { testPlatform } from "#tests/helpers/platform";

const ada = { actor: "user:ada" as const };

databaseTest("three reminders are sent by hand and no fourth", async (db) => {
  const platform = testPlatform(db);
  const by = { ...ada, now: platform.now() };
  const id = await createInvitedWave(platform, { sales: 2, marketing: 1 });
  for (const sent of [0, 1, 2]) expect(await sendReminder(platform, id, sent, by)).toEqual({ ok: true });
  expect(await sendReminder(platform, id, 3, by)).toEqual({ ok: false, reason: "no_more" });
  expect(await db.select().from(mail)).toHaveLength(9);
});

committedDatabaseTest("a reminder that is asked for twice at once is sent once", async ({ db, engine }) => {
  const platform = testPlatform(db, { engine });
  const by = { ...ada, now: platform.now() };
  const id = await createInvitedWave(platform, { sales: 2, marketing: 0 });
  const results = await Promise.all([sendReminder(platform, id, 0, by), sendReminder(platform, id, 0, by)]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results).toContainEqual({ ok: false, reason: "sent_already" });
  expect(await db.select().from(mail)).toHaveLength(2);
});

databaseTest("the log of a reminder tells neither whom it reached nor how many", async (db) => {
  const platform = testPlatform(db);
  const plan = { ...newPlan(), reminders: { to: "unclaimed" as const, days: [] } };
  const id = await createInvitedWave(platform, { sales: 3, marketing: 0 }, { plan });
  const [first] = await db.select().from(invitation);
  await db
    .update(invitation)
    .set({ claimHash: new Uint8Array(32) })
    .where(eq(invitation.id, first?.id ?? ""));
  await sendReminder(platform, id, 0, { ...ada, now: platform.now() });
  expect(await db.select().from(mail)).toHaveLength(2);
  const [logged] = await db.select().from(event);
  expect(logged).toMatchObject({
    kind: "wave.reminded",
    detail: { waveId: id.waveId, name: "2026", round: 1 },
  });
  expect(Object.keys(logged?.detail as object)).toHaveLength(3);
});

databaseTest(
  "planned reminders run by their jobs in the morning, each once, and stop at three and at the close",
  async (db) => {
    let now = new Date("2026-03-02T09:00:00Z");
    const platform = testPlatform(db, { now: () => now });
    const id = await createInvitedWave(platform, { sales: 1, marketing: 0 }, { openedAt: now });
    const closesAt = new Date("2026-03-20T17:00:00Z");
    const schedule = {
      reminders: { to: "everyone" as const, days: [1, 2, 30] },
      dates: { opensAt: now, closesAt },
      timeZone: "Europe/Berlin",
    };
    await enqueueWaveJobs(db, id, schedule);
    const jobs = await db.select().from(job).where(eq(job.kind, "remind-people"));
    expect(jobs.map(({ runAt }) => runAt.toISOString()).sort()).toEqual([
      "2026-03-03T08:00:00.000Z",
      "2026-03-04T08:00:00.000Z",
    ]);
    now = new Date("2026-03-03T08:00:00Z");
    await runDueJobs(platform);
    await sendPlannedReminder(platform, id, `${id.waveId} 0`);
    expect(await db.select().from(mail)).toHaveLength(1);
    await db.update(wave).set({ remindersSent: 3 });
    now = new Date("2026-03-04T08:00:00Z");
    await runDueJobs(platform);
    expect(await db.select().from(mail)).toHaveLength(1);
    expect(await db.select().from(job).where(eq(job.kind, "remind-people"))).toEqual([]);
  },
);
