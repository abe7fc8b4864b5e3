import { and, eq, isNotNull, lte } from "drizzle-orm";
import { recordEvent } from "#app/features/audit/record-event.server";
import { enqueueInvitationMails } from "#app/features/invitations/mail-queue.server";
import { type Refusal, refuseByState } from "#app/features/waves/wave/refusals.server";
import { WAVE_JOBS } from "#app/features/waves/wave/wave-queue.server";
import type { By, WaveId } from "#app/features/waves/wave/waves.server";
import type { Platform } from "#app/platform/platform.server";
import { cancelJob } from "#app/platform/queue.server";
import type { Db } from "#db/client.server";
import { wave } from "#db/schema";

/** draft → open, for a launched wave whose date has come: from now on ballots can be taken, and the mails go out. */
export async function startWave(
  platform: Platform,
  db: Db,
  id: WaveId,
  by: By,
): Promise<{ ok: true } | Refusal> {
  return db.transaction(async (tx) => {
    const { organizationId, waveId } = id;
    const [started] = await tx
      .update(wave)
      .set({ state: "open", openedAt: by.now })
      .where(
        and(
          eq(wave.organizationId, organizationId),
          eq(wave.id, waveId),
          eq(wave.state, "draft"),
          isNotNull(wave.manifestHash),
          lte(wave.opensAt, by.now),
        ),
      )
      .returning({ name: wave.name });
    if (started === undefined) return refuseByState(tx, id);
    await cancelJob(tx, WAVE_JOBS.start, waveId);
    await enqueueInvitationMails(tx, id, { runAt: by.now, perHour: platform.env.MAIL_PER_HOUR });
    const detail = { waveId, name: started.name };
    await recordEvent(tx, { organizationId, actor: by.actor, kind: "wave.started", detail, at: by.now });
    return { ok: true };
  });
}
