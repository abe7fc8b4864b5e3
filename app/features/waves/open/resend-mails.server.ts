import { type By, recordWaveEvent } from "#app/features/audit/record-wave-event.server";
import { requeueDoubtfulMails, requeueRefusedMails } from "#app/features/invitations/mail-queue.server";
import { type Refusal, refuseByState } from "#app/features/waves/wave/refusals.server";
import type { Db } from "#db/client.server";
import { wave } from "#db/schema";
import { isWave, type WaveId } from "#db/wave-scope";

/** Sends again the mails of an open wave that may or may not have arrived, those that the mail server refused, or both. */
export async function sendMailsAgain(
  db: Db,
  id: WaveId,
  which: "doubtful" | "refused" | "all",
  by: By,
): Promise<{ ok: true } | Refusal> {
  return db.transaction(async (tx) => {
    const [open] = await tx.select({ name: wave.name }).from(wave).where(isWave(id, "open")).for("update");
    if (open === undefined) return refuseByState(tx, id);
    const doubtful = which === "refused" ? 0 : await requeueDoubtfulMails(tx, id, by.now);
    const refused = which === "doubtful" ? 0 : await requeueRefusedMails(tx, id, by.now);
    if (doubtful + refused === 0) return { ok: true };
    await recordWaveEvent(tx, id, "invitation.sent-again", { name: open.name }, by);
    return { ok: true };
  });
}
