import { and, eq, inArray, isNotNull, isNull, or, sql } from "drizzle-orm";
import { enqueueWaveJob } from "#app/features/waves/wave/wave-queue.server";
import type { Platform } from "#app/platform/platform.server";
import { comment, job, response, wave } from "#db/schema";
import { isWave, type WaveId } from "#db/wave-scope";
import { releaseWave } from "./release-wave.server";
import { unsealBox } from "./unseal-box.server";

/**
 * The job at close: opens the box, destroys the wave's wrapping key, releases. Every step asks the database where
 * the wave stands and commits by itself, so a process that dies anywhere is simply followed by another one.
 */
export async function finishWave(platform: Platform, id: WaveId): Promise<void> {
  if ((await readState(platform, id)) === "closed") {
    platform.log.info("unsealing the box", { wave: id.waveId });
    await unsealBox(platform, id);
  }
  const state = await readState(platform, id);
  if (state !== "unsealed" && state !== "released") return;
  platform.log.info("destroying the keys", { wave: id.waveId });
  platform.keys.destroyWaveKey(id.waveId);
  if (state === "released") return;
  platform.log.info("releasing", { wave: id.waveId });
  await releaseWave(platform, id);
  platform.log.info("released", { wave: id.waveId });
}

async function readState({ db }: Platform, id: WaveId) {
  const [row] = await db.select({ state: wave.state }).from(wave).where(isWave(id));
  return row?.state ?? null;
}

/**
 * Tries closed waves again whose job was given up, after a long outage for instance: a wave that nobody unseals
 * would wait for ever with its answers in the box.
 */
export async function resumeUnsealings({ db, now }: Platform): Promise<void> {
  const stuck = await db
    .select({ organizationId: wave.organizationId, waveId: wave.id })
    .from(wave)
    .leftJoin(job, and(eq(job.kind, "finish-wave"), eq(job.key, sql`${wave.id}::text`)))
    .where(and(inArray(wave.state, ["closed", "unsealed"]), or(isNull(job.id), isNotNull(job.failedAt))));
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
  await finishWave(platform, { organizationId, waveId });
  await forgetUnsealedRows(platform);
}

/**
 * Deleted rows stay in a table's files until they are swept out, and the embedded database never does it by itself:
 * whoever got a copy of the data folder could still read single answer sheets.
 */
async function forgetUnsealedRows({ db }: Platform): Promise<void> {
  for (const table of [response, comment]) await db.execute(sql`vacuum ${table}`);
}
