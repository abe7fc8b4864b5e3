import { and, eq } from "drizzle-orm";
import { expect } from "vitest";
import {
  dropUnsentMails,
  enqueueCancellationMails,
  enqueueInvitationMails,
  enqueueReminderMails,
  markTransmitting,
  type QueuedMail,
  recoverMails,
  renewMail,
  requeueDoubtfulMails,
  requeueMail,
  settleMail,
  takeMail,
} from "#app/features/invitations/mail-queue.server";
import type { Db } from "#db/client.server";
import { invitation, mail } from "#db/schema";
import { committedDatabaseTest, databaseTest } from "#tests/helpers/database";
import { createInvitedWave } from "#tests/helpers/invited-wave";
import { testPlatform } from "#tests/helpers/platform";

const noon = new Date("2026-03-02T12:00:00Z");
const after = (seconds: number) => new Date(noon.getTime() + seconds * 1000);
const shape = { runAt: noon, perHour: 15_000 };

async function requireMail(db: Db, now = noon): Promise<QueuedMail> {
  const taken = await takeMail(db, now);
  if (taken === null) throw new Error("No mail is due.");
  return taken;
}

async function statuses(db: Db): Promise<string[]> {
  return (await db.select({ status: mail.status }).from(mail)).map(({ status }) => status).sort();
}

databaseTest(
  "enqueueInvitationMails queues one mail for each invitation, however often it is called",
  async (db) => {
    const wave = await createInvitedWave(testPlatform(db), { sales: 3, marketing: 2 });
    await enqueueInvitationMails(db, wave, shape);
    await enqueueInvitationMails(db, wave, shape);
    const rows = await db.select().from(mail);
    expect(rows).toHaveLength(5);
    expect(new Set(rows.map((row) => row.invitationId)).size).toBe(5);
    expect(rows.every((row) => row.runAt.getTime() === noon.getTime() && row.status === "queued")).toBe(true);
  },
);

databaseTest("a round spreads what is beyond one minute's mails at the hour's pace", async (db) => {
  const wave = await createInvitedWave(testPlatform(db), { sales: 8, marketing: 0 });
  await enqueueInvitationMails(db, wave, { runAt: noon, perHour: 300 });
  const delays = (await db.select().from(mail)).map((row) => (row.runAt.getTime() - noon.getTime()) / 1000);
  expect(delays.sort((a, b) => a - b)).toEqual([0, 0, 0, 0, 0, 12, 24, 36]);
});

databaseTest(
  "a reminder to the unclaimed passes over taken ballots, one to everyone does not",
  async (db) => {
    const wave = await createInvitedWave(testPlatform(db), { sales: 2, marketing: 2 });
    const [first] = await db.select().from(invitation);
    await db
      .update(invitation)
      .set({ claimHash: new Uint8Array(32) })
      .where(eq(invitation.id, first?.id ?? ""));
    await enqueueReminderMails(db, wave, { round: 1, to: "unclaimed" }, shape);
    await enqueueReminderMails(db, wave, { round: 2, to: "everyone" }, shape);
    const rounds = (await db.select().from(mail)).map(({ round }) => round).sort();
    expect(rounds).toEqual([1, 1, 1, 2, 2, 2, 2]);
  },
);

databaseTest("a later round leaves out the addresses that bounced", async (db) => {
  const wave = await createInvitedWave(testPlatform(db), { sales: 2, marketing: 0 });
  await enqueueInvitationMails(db, wave, shape);
  const gone = await requireMail(db);
  await settleMail(db, gone, "bounced", "550");
  await enqueueReminderMails(db, wave, { round: 1, to: "everyone" }, shape);
  const reminders = await db.select().from(mail).where(eq(mail.round, 1));
  expect(reminders).toHaveLength(1);
  expect(reminders[0]?.invitationId).not.toBe(gone.invitationId);
});

databaseTest("a mail is taken once, and not before its time", async (db) => {
  const wave = await createInvitedWave(testPlatform(db), { sales: 1, marketing: 0 });
  await enqueueInvitationMails(db, wave, { runAt: after(60), perHour: 60 });
  expect(await takeMail(db, noon)).toBeNull();
  expect(await takeMail(db, after(60))).toMatchObject({ status: "sending", attempts: 1 });
  expect(await takeMail(db, after(60))).toBeNull();
});

databaseTest(
  "a mail that was being written when its process died is sent again, a handed over one is in doubt",
  async (db) => {
    const wave = await createInvitedWave(testPlatform(db), { sales: 2, marketing: 0 });
    await enqueueInvitationMails(db, wave, shape);
    await requireMail(db);
    expect(await markTransmitting(db, await requireMail(db), noon)).toBe(true);
    await recoverMails(db, { before: after(11) });
    expect(await statuses(db)).toEqual(["sending", "transmitting"]);
    await recoverMails(db, { before: after(3600) });
    expect(await statuses(db)).toEqual(["in_doubt", "queued"]);
    expect((await requireMail(db)).attempts).toBe(2);
    expect(await takeMail(db, after(86_400))).toBeNull();
  },
);

databaseTest("a mail that its process renews is nobody else's, however long the server takes", async (db) => {
  const wave = await createInvitedWave(testPlatform(db), { sales: 1, marketing: 0 });
  await enqueueInvitationMails(db, wave, shape);
  const taken = await requireMail(db);
  await renewMail(db, taken, after(11));
  await recoverMails(db, { before: after(22) });
  expect(await statuses(db)).toEqual(["sending"]);
  await recoverMails(db, { before: after(23) });
  expect(await statuses(db)).toEqual(["queued"]);
  await renewMail(db, taken, after(30));
  expect(await statuses(db)).toEqual(["queued"]);
});

databaseTest(
  "a process that slept past its lease can neither end nor settle the mail another one took",
  async (db) => {
    const wave = await createInvitedWave(testPlatform(db), { sales: 1, marketing: 0 });
    await enqueueInvitationMails(db, wave, shape);
    const slept = await requireMail(db);
    await recoverMails(db, { before: after(3600) });
    const current = await requireMail(db);
    expect(await markTransmitting(db, slept, noon)).toBe(false);
    await settleMail(db, slept, "bounced", "550");
    await requeueMail(db, slept, { deferred: true, reason: "451" }, noon);
    expect(await markTransmitting(db, current, noon)).toBe(true);
    await settleMail(db, current, "accepted");
    expect(await statuses(db)).toEqual(["accepted"]);
  },
);

databaseTest(
  "a deferred mail comes back later each time and bounces in the end, an outage costs it nothing",
  async (db) => {
    const wave = await createInvitedWave(testPlatform(db), { sales: 1, marketing: 0 });
    await enqueueInvitationMails(db, wave, shape);
    let now = noon;
    for (let outage = 0; outage < 60; outage++)
      await requeueMail(db, await requireMail(db, now), { deferred: false, reason: "unreachable" }, now);
    const waits: number[] = [];
    for (let taken = await takeMail(db, now); taken !== null; taken = await takeMail(db, now)) {
      await requeueMail(db, taken, { deferred: true, reason: "451 4.7.1" }, now);
      const [row] = await db.select().from(mail);
      waits.push(((row?.runAt.getTime() ?? 0) - now.getTime()) / 60_000);
      now = new Date(Math.max(now.getTime() + 1, row?.runAt.getTime() ?? 0));
    }
    expect(waits.slice(0, 8)).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
    expect(waits.length).toBe(51);
    expect(await db.select({ status: mail.status, lastError: mail.lastError }).from(mail)).toEqual([
      { status: "bounced", lastError: "451 4.7.1" },
    ]);
  },
);

databaseTest("a reminder or a cancellation leaves no row once it was sent", async (db) => {
  const wave = await createInvitedWave(testPlatform(db), { sales: 1, marketing: 0 });
  await enqueueReminderMails(db, wave, { round: 1, to: "everyone" }, shape);
  await enqueueCancellationMails(db, wave, shape);
  for (const status of ["accepted", "bounced"] as const) {
    const taken = await requireMail(db);
    await markTransmitting(db, taken, noon);
    await settleMail(db, taken, status);
  }
  expect(await db.select().from(mail)).toEqual([]);
});

databaseTest(
  "dropUnsentMails empties a wave's queue, keeps what was sent, and stops what is being written",
  async (db) => {
    const wave = await createInvitedWave(testPlatform(db), { sales: 3, marketing: 0 });
    await enqueueInvitationMails(db, wave, shape);
    const sent = await requireMail(db);
    await markTransmitting(db, sent, noon);
    await settleMail(db, sent, "accepted");
    const writing = await requireMail(db);
    await dropUnsentMails(db, wave);
    expect(await statuses(db)).toEqual(["accepted"]);
    expect(await markTransmitting(db, writing, noon)).toBe(false);
  },
);

databaseTest("requeueDoubtfulMails sends again what is in doubt, in its own wave only", async (db) => {
  const platform = testPlatform(db);
  const waves = [
    await createInvitedWave(platform, { sales: 1, marketing: 0 }),
    await createInvitedWave(platform, { sales: 1, marketing: 0 }),
  ] as const;
  for (const wave of waves) await enqueueInvitationMails(db, wave, shape);
  for (const _ of waves) {
    const taken = await requireMail(db);
    await markTransmitting(db, taken, noon);
    await settleMail(db, taken, "in_doubt");
  }
  expect(await requeueDoubtfulMails(db, waves[0], noon)).toBe(1);
  const own = and(eq(mail.waveId, waves[0].waveId), eq(mail.status, "queued"));
  expect(await db.select().from(mail).where(own)).toHaveLength(1);
  expect(await statuses(db)).toEqual(["in_doubt", "queued"]);
});

committedDatabaseTest("thirty takers at once never take one mail twice", async ({ db, engine }) => {
  const wave = await createInvitedWave(testPlatform(db, { engine }), { sales: 20, marketing: 5 });
  await enqueueInvitationMails(db, wave, shape);
  const ids: string[] = [];
  while (ids.length < 25) {
    const taken = await Promise.all(Array.from({ length: 30 }, () => takeMail(db, noon)));
    const more = taken.flatMap((one) => (one === null ? [] : [one.id]));
    expect(more.length).toBeGreaterThan(0);
    ids.push(...more);
  }
  expect(new Set(ids).size).toBe(25);
  expect(ids).toHaveLength(25);
});
