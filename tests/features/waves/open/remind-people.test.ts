import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { sendPlannedReminder, sendReminder } from "#app/features/waves/open/remind-people.server";
import { foreseeByHand } from "#app/features/waves/open/reminders-by-hand";
import { newPlan } from "#app/features/waves/wave/plan";
import { enqueueWaveJobs, listPlannedReminders } from "#app/features/waves/wave/wave-queue.server";
import { runDueJobs } from "#app/jobs/worker.server";
import { event, invitation, job, mail, wave } from "#db/schema";
import { committedDatabaseTest, databaseTest } from "#tests/helpers/database";
import { createInvitedWave } from "#tests/helpers/invited-wave";
import { testPlatform } from "#tests/helpers/platform";

const DAY = 86_400_000;
const ada = { actor: "user:ada" as const };

databaseTest("three reminders are sent by hand and no fourth", async (db) => {
  const platform = testPlatform(db);
  const by = (days: number) => ({ ...ada, now: new Date(platform.now().getTime() + days * DAY) });
  const id = await createInvitedWave(platform, { sales: 2, marketing: 1 });
  for (const sent of [0, 1, 2])
    expect(await sendReminder(platform, id, sent, by(sent))).toEqual({ ok: true });
  expect(await sendReminder(platform, id, 3, by(3))).toEqual({ ok: false, reason: "no_more" });
  expect(await db.select().from(mail)).toHaveLength(9);
});

databaseTest(
  "a reminder by hand keeps a day's distance from the last one, and planned ones that follow within a day are left out",
  async (db) => {
    let now = new Date("2026-03-02T09:00:00Z");
    const platform = testPlatform(db, { now: () => now });
    const id = await createInvitedWave(platform, { sales: 1, marketing: 0 }, { openedAt: now });
    const dates = { opensAt: now, closesAt: new Date("2026-03-20T17:00:00Z") };
    const reminders = { to: "everyone" as const, days: [1, 4, 9] };
    await enqueueWaveJobs(db, id, { reminders, dates, timeZone: "Europe/Berlin" });
    now = new Date("2026-03-03T08:00:00Z");
    await runDueJobs(platform);
    const press = async (iso: string, sent: number) => {
      const result = await sendReminder(platform, id, sent, { ...ada, now: new Date(iso) });
      return result.ok ? "sent" : result.reason;
    };
    expect(await press("2026-03-04T07:59:59.999Z", 1)).toBe("too_soon");
    const third = new Date("2026-03-11T08:00:00Z");
    expect(await listPlannedReminders(db, id)).toEqual([new Date("2026-03-06T08:00:00Z"), third]);
    expect(await press("2026-03-05T08:00:00.001Z", 1)).toBe("sent");
    expect(await listPlannedReminders(db, id)).toEqual([third]);
    expect(await press("2026-03-05T09:00:00Z", 1)).toBe("sent_already");
    now = third;
    await runDueJobs(platform);
    expect(await press("2026-03-12T09:00:00Z", 3)).toBe("no_more");
  },
);

test("foreseeByHand says from when on a reminder can be sent, and what becomes of the planned ones", () => {
  const now = new Date("2026-03-05T09:00:00Z");
  const at = (hours: number) => new Date(now.getTime() + (hours * DAY) / 24);
  const planned = [at(23.9), at(24), at(200)];
  expect(foreseeByHand({ planned, left: 3, remindedAt: null }, now)).toEqual({
    from: null,
    stay: [at(24), at(200)],
    fall: [at(23.9)],
  });
  expect(foreseeByHand({ planned, left: 2, remindedAt: at(-24) }, now)).toEqual({
    from: null,
    stay: [at(24)],
    fall: [at(23.9)],
  });
  expect(foreseeByHand({ planned: [at(48)], left: 1, remindedAt: at(-23) }, now)).toEqual({
    from: at(1),
    stay: [],
    fall: [at(48)],
  });
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
