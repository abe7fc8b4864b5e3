import { and, eq, isNull, lt, lte, or, type SQL, sql } from "drizzle-orm";
import { type By, recordWaveEvent } from "#app/features/audit/record-wave-event.server";
import { enqueueReminderMails } from "#app/features/invitations/mail-queue.server";
import { MOST_REMINDERS } from "#app/features/waves/wave/plan";
import { type Refusal, refuseByState } from "#app/features/waves/wave/refusals.server";
import { parsePlan } from "#app/features/waves/wave/stored-plan.server";
import { cancelRemindersBefore } from "#app/features/waves/wave/wave-queue.server";
import type { Platform } from "#app/platform/platform.server";
import { cancelJob } from "#app/platform/queue.server";
import type { Db } from "#db/client.server";
import { wave } from "#db/schema";
import { isWave, type WaveId } from "#db/wave-scope";
import { REMINDERS_APART } from "./reminders-by-hand";

export type ReminderResult =
  | { ok: true }
  | { ok: false; reason: "no_more" | "sent_already" | "too_soon" }
  | Refusal;

/**
 * Sends a reminder by hand, a day after the last one at the earliest. Planned ones that would follow within a day are
 * left out. `sentBefore` is what the member saw, so that pressing twice sends one.
 */
export async function sendReminder(
  platform: Platform,
  id: WaveId,
  sentBefore: number,
  by: By,
): Promise<ReminderResult> {
  return platform.db.transaction(async (tx) => {
    const apart = new Date(by.now.getTime() - REMINDERS_APART);
    const round = await takeRound(
      tx,
      id,
      by.now,
      and(eq(wave.remindersSent, sentBefore), or(isNull(wave.remindedAt), lte(wave.remindedAt, apart))),
    );
    if (round === null) return refuseReminder(tx, id, sentBefore);
    await cancelRemindersBefore(tx, id, new Date(by.now.getTime() + REMINDERS_APART));
    await queueRound(platform, tx, id, round, by);
    return { ok: true };
  });
}

/** Sends a planned reminder, once however often its job runs; nothing where three were sent or the wave is not open. */
export async function sendPlannedReminder(platform: Platform, id: WaveId, key: string): Promise<void> {
  await platform.db.transaction(async (tx) => {
    if (!(await cancelJob(tx, "remind-people", key))) return;
    const now = platform.now();
    const round = await takeRound(tx, id, now);
    if (round !== null) await queueRound(platform, tx, id, round, { actor: "system", now });
  });
}

type Round = { name: string; number: number; to: "everyone" | "unclaimed" };

async function takeRound(tx: Db, id: WaveId, now: Date, only?: SQL): Promise<Round | null> {
  const [taken] = await tx
    .update(wave)
    .set({ remindersSent: sql`${wave.remindersSent} + 1`, remindedAt: now })
    .where(and(isWave(id, "open"), lt(wave.remindersSent, MOST_REMINDERS), only))
    .returning({ name: wave.name, number: wave.remindersSent, plan: wave.plan });
  if (taken === undefined) return null;
  return { name: taken.name, number: taken.number, to: parsePlan(taken.plan).reminders.to };
}

/** The log says that a reminder was sent, never to whom or to how many: with a policy of `unclaimed` that would be participation. */
async function queueRound(platform: Platform, tx: Db, id: WaveId, round: Round, by: By): Promise<void> {
  const shape = { runAt: by.now, perHour: platform.env.MAIL_PER_HOUR };
  await enqueueReminderMails(tx, id, { round: round.number, to: round.to }, shape);
  await recordWaveEvent(tx, id, "wave.reminded", { name: round.name, round: round.number }, by);
}

async function refuseReminder(tx: Db, id: WaveId, sentBefore: number): Promise<ReminderResult> {
  const [row] = await tx.select({ state: wave.state, sent: wave.remindersSent }).from(wave).where(isWave(id));
  if (row?.state !== "open") return refuseByState(tx, id);
  if (row.sent !== sentBefore) return { ok: false, reason: "sent_already" };
  return { ok: false, reason: row.sent >= MOST_REMINDERS ? "no_more" : "too_soon" };
}
