import { and, isNotNull, lte } from "drizzle-orm";
import { type By, recordWaveEvent } from "#app/features/audit/record-wave-event.server";
import { enqueueInvitationMails } from "#app/features/invitations/mail-queue.server";
import { type Refusal, refuseByState } from "#app/features/waves/wave/refusals.server";
import type { Platform } from "#app/platform/platform.server";
import { cancelJob } from "#app/platform/queue.server";
import type { Db } from "#db/client.server";
import { wave } from "#db/schema";
import { isWave, type WaveId } from "#db/wave-scope";

/** draft → open, for a launched wave whose date has come: from now on ballots can be taken, and the mails go out. */
export async function openWave(
  platform: Platform,
  db: Db,
  id: WaveId,
  by: By,
): Promise<{ ok: true } | Refusal> {
  return db.transaction(async (tx) => {
    const [opened] = await tx
      .update(wave)
      .set({ state: "open", openedAt: by.now })
      .where(and(isWave(id, "draft"), isNotNull(wave.manifestHash), lte(wave.opensAt, by.now)))
      .returning({ name: wave.name });
    if (opened === undefined) return refuseByState(tx, id);
    await cancelJob(tx, "open-wave", id.waveId);
    await enqueueInvitationMails(tx, id, { runAt: by.now, perHour: platform.env.MAIL_PER_HOUR });
    await recordWaveEvent(tx, id, "wave.started", { name: opened.name }, by);
    return { ok: true };
  });
}
