import { and, eq, isNotNull, lte, or } from "drizzle-orm";
import { recordEvent } from "#app/features/audit/record-event.server";
import { dropPartition } from "#app/features/box/partition.server";
import { forgetSigners } from "#app/features/invitations/claim-credential.server";
import { dropUnsentMails, enqueueCancellationMails } from "#app/features/invitations/mail-queue.server";
import { isTooLong } from "#app/features/waves/wave/date-limits";
import { type Refusal, refuseByState } from "#app/features/waves/wave/refusals.server";
import { parsePlan } from "#app/features/waves/wave/stored-plan.server";
import {
  cancelWaveJobs,
  enqueueLaterClose,
  enqueueWaveJob,
  WAVE_JOBS,
} from "#app/features/waves/wave/wave-queue.server";
import { type By, getTimeZone, type WaveId } from "#app/features/waves/wave/waves.server";
import type { Platform } from "#app/platform/platform.server";
import type { Db } from "#db/client.server";
import { layerKey, signingKey, wave } from "#db/schema";

/** open → closed: no claim and no cast from here on. The keys that sign credentials go, the job that opens the box comes. */
export async function closeWave(
  platform: Platform,
  id: WaveId,
  by: By,
  when: "now" | "if_due" = "now",
): Promise<{ ok: true } | Refusal> {
  const result = await platform.db.transaction(async (tx): Promise<{ ok: true } | Refusal> => {
    const due = when === "if_due" ? lte(wave.closesAt, by.now) : undefined;
    const [closed] = await tx
      .update(wave)
      .set({ state: "closed", closedAt: by.now })
      .where(and(isWave(id), eq(wave.state, "open"), due))
      .returning({ name: wave.name });
    if (closed === undefined) return refuseByState(tx, id);
    await endClaims(tx, id);
    await enqueueWaveJob(tx, id, WAVE_JOBS.openBox, by.now);
    await recordAct(tx, id, when === "now" ? "wave.closed-early" : "wave.closed", closed, by);
    return { ok: true };
  });
  if (result.ok) forgetSigners(platform, id.waveId);
  return result;
}

/** Puts the close of an open wave off, to a year after its opening at most. It is never moved forward: that is closing early. */
export async function extendWave(
  db: Db,
  id: WaveId,
  closesAt: Date,
  by: By,
): Promise<
  { ok: true } | { ok: false; reason: "not_later" } | { ok: false; reason: "closes_too_late" } | Refusal
> {
  return db.transaction(async (tx) => {
    const [open] = await tx
      .select()
      .from(wave)
      .where(and(isWave(id), eq(wave.state, "open")))
      .for("update");
    if (open === undefined) return refuseByState(tx, id);
    const before = open.closesAt;
    if (closesAt <= by.now || (before !== null && closesAt <= before))
      return { ok: false, reason: "not_later" };
    if (isTooLong(open.openedAt ?? by.now, closesAt)) return { ok: false, reason: "closes_too_late" };
    await tx.update(wave).set({ closesAt }).where(isWave(id));
    const { reminders } = parsePlan(open.plan);
    const timeZone = await getTimeZone(tx, id.organizationId);
    const dates = { opensAt: open.openedAt ?? by.now, closesAt };
    await enqueueLaterClose(tx, id, { reminders, dates, timeZone }, by.now);
    await recordAct(tx, id, "wave.extended", { name: open.name, from: before, to: closesAt }, by);
    return { ok: true };
  });
}

/**
 * Ends a wave without a result: its box and its keys are destroyed in one transaction, unopened, and everybody who
 * was asked is told. A launched wave that has not opened yet can be cancelled too; nobody has heard of it then.
 */
export async function cancelWave(platform: Platform, id: WaveId, by: By): Promise<{ ok: true } | Refusal> {
  const result = await platform.db.transaction(async (tx): Promise<{ ok: true } | Refusal> => {
    const launched = and(eq(wave.state, "draft"), isNotNull(wave.manifestHash));
    const [before] = await tx
      .select({ name: wave.name, state: wave.state })
      .from(wave)
      .where(and(isWave(id), or(eq(wave.state, "open"), launched)))
      .for("update");
    if (before === undefined) return refuseByState(tx, id);
    await tx.update(wave).set({ state: "cancelled", closedAt: by.now }).where(isWave(id));
    await endClaims(tx, id);
    await dropPartition(tx, id.waveId);
    await tx
      .delete(layerKey)
      .where(and(eq(layerKey.organizationId, id.organizationId), eq(layerKey.waveId, id.waveId)));
    if (before.state === "open")
      await enqueueCancellationMails(tx, id, { runAt: by.now, perHour: platform.env.MAIL_PER_HOUR });
    await enqueueWaveJob(tx, id, WAVE_JOBS.destroyKeys, by.now);
    await recordAct(tx, id, "wave.cancelled", { name: before.name }, by);
    return { ok: true };
  });
  if (result.ok) {
    forgetSigners(platform, id.waveId);
    platform.keys.destroyWaveKey(id.waveId);
  }
  return result;
}

async function endClaims(tx: Db, id: WaveId): Promise<void> {
  await tx
    .update(signingKey)
    .set({ wrappedPrivate: null })
    .where(and(eq(signingKey.organizationId, id.organizationId), eq(signingKey.waveId, id.waveId)));
  await dropUnsentMails(tx, id);
  await cancelWaveJobs(tx, id);
}

function recordAct(tx: Db, id: WaveId, kind: string, detail: Record<string, unknown>, by: By) {
  const { organizationId, waveId } = id;
  return recordEvent(tx, {
    organizationId,
    actor: by.actor,
    kind,
    detail: { waveId, ...detail },
    at: by.now,
  });
}

function isWave({ organizationId, waveId }: WaveId) {
  return and(eq(wave.organizationId, organizationId), eq(wave.id, waveId));
}
