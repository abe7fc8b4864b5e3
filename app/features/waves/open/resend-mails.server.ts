import { and, eq } from "drizzle-orm";
import { recordEvent } from "#app/features/audit/record-event.server";
import { requeueDoubtfulMails } from "#app/features/invitations/mail-queue.server";
import { type Refusal, refuseByState } from "#app/features/waves/wave/refusals.server";
import type { By, WaveId } from "#app/features/waves/wave/waves.server";
import type { Db } from "#db/client.server";
import { wave } from "#db/schema";

/** Sends again the mails of an open wave that may or may not have arrived. */
export async function sendDoubtfulAgain(db: Db, id: WaveId, by: By): Promise<{ ok: true } | Refusal> {
  return db.transaction(async (tx) => {
    const { organizationId, waveId } = id;
    const [open] = await tx
      .select({ name: wave.name })
      .from(wave)
      .where(and(eq(wave.organizationId, organizationId), eq(wave.id, waveId), eq(wave.state, "open")))
      .for("update");
    if (open === undefined) return refuseByState(tx, id);
    if ((await requeueDoubtfulMails(tx, id, by.now)) === 0) return { ok: true };
    const detail = { waveId, name: open.name };
    const kind = "invitation.sent-again";
    await recordEvent(tx, { organizationId, actor: by.actor, kind, detail, at: by.now });
    return { ok: true };
  });
}
