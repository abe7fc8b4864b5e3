import { setImmediate as nextTurn } from "node:timers/promises";
import { and, eq, exists, inArray, isNull, or, sql } from "drizzle-orm";
import { emptyBox } from "#app/features/box/empty-box.server";
import { forgetHolders, readyOrder } from "#app/features/holders/ready-order.server";
import { enqueueWaveJob } from "#app/features/waves/wave/wave-queue.server";
import type { Platform } from "#app/platform/platform.server";
import { job, sealed, wave } from "#db/schema";
import { isWave, type WaveId } from "#db/wave-scope";
import { releaseWave } from "./release-wave.server";
import { forgetStaged } from "./stage-outcome.server";

/**
 * The job after a wave's end: releases a closed one, in two-key custody when two holders have taken their turns, then destroys the wrapping key and empties the box, of a
 * cancelled one too. Every step asks the database where the wave stands, so a process that dies anywhere is simply
 * followed by another one. Returns whether the box is empty now.
 */
export async function finishWave(platform: Platform, id: WaveId): Promise<boolean> {
  const { log } = platform;
  if ((await readState(platform, id)) === "closed") {
    const order = await readyOrder(platform, id);
    if (order === "waits") return false;
    log.info("unsealing the box", { wave: id.waveId });
    await releaseWave(platform, id, order);
    log.info("released", { wave: id.waveId });
  }
  const state = await readState(platform, id);
  if (state !== "released" && state !== "cancelled") return false;
  if (state === "cancelled") await forgetStaged(platform.db, id);
  platform.keys.destroyWaveKey(id.waveId);
  await emptyBox(platform, id);
  await forgetHolders(platform, id);
  log.info("emptied the box", { wave: id.waveId });
  return true;
}

async function readState({ db }: Platform, id: WaveId) {
  const [row] = await db.select({ state: wave.state }).from(wave).where(isWave(id));
  return row?.state ?? null;
}

/**
 * Tries ended waves again whose job was given up, after a long outage for instance: a wave that nobody unseals would
 * wait for ever with its answers in the box.
 */
export async function resumeUnsealings({ db, planes, now }: Platform): Promise<void> {
  const rest = planes.unsealing
    .select({ one: sql`1` })
    .from(sealed)
    .where(and(eq(sealed.organizationId, wave.organizationId), eq(sealed.waveId, wave.id)));
  const unfinished = or(
    eq(wave.state, "closed"),
    and(inArray(wave.state, ["released", "cancelled"]), exists(rest)),
  );
  const ended = await planes.unsealing
    .select({ organizationId: wave.organizationId, waveId: wave.id })
    .from(wave)
    .where(unfinished);
  const keys = ended.map(({ waveId }) => waveId);
  const inHand = await db
    .select({ key: job.key })
    .from(job)
    .where(and(eq(job.kind, "finish-wave"), inArray(job.key, keys), isNull(job.failedAt)));
  const stuck = ended.filter(({ waveId }) => !inHand.some(({ key }) => key === waveId));
  for (const id of stuck) await enqueueWaveJob(db, id, "finish-wave", now());
}

/** The handler of `finish-wave` jobs. */
export async function handleFinishWave(
  platform: Platform,
  payload: Record<string, string | number>,
): Promise<void> {
  const { organizationId, waveId } = payload;
  if (typeof organizationId !== "string" || typeof waveId !== "string")
    throw new RangeError("The job names no wave.");
  const emptied = await finishWave(platform, { organizationId, waveId });
  // the embedded database never sweeps by itself, and would keep the room of every wave for ever
  if (!emptied || platform.engine !== "pglite") return;
  await platform.db.execute(sql`vacuum (process_toast false) ${sealed}`);
  await nextTurn();
  await platform.db.execute(sql`vacuum (process_main false) ${sealed}`);
}
