import { enqueueJob } from "#app/platform/queue.server";
import type { Db } from "#db/client.server";
import type { WaveId } from "#db/wave-scope";

/** Queues a mail to a key holder inside the caller's transaction. What it says is decided when it is sent. */
export async function putHolderMail(
  tx: Db,
  { organizationId, waveId }: WaveId,
  party: number,
  now: Date,
): Promise<void> {
  const payload = { organizationId, waveId, party };
  const key = `${waveId} ${party}`;
  await enqueueJob(tx, { organizationId, kind: "holder-mail", key, payload, runAt: now });
}
