import { eraseClaims } from "#app/features/invitations/erase-claims.server";
import { dropUnsentMails } from "#app/features/invitations/mail-queue.server";
import { cancelWaveJobs } from "#app/features/waves/wave/wave-queue.server";
import type { Db } from "#db/client.server";
import { signingKey } from "#db/schema";
import { ofWave, type WaveId } from "#db/wave-scope";

/**
 * From here on nobody gets a ballot: the keys that sign credentials are destroyed, who had taken one is forgotten,
 * and no mail and no job is left.
 */
export async function endClaims(tx: Db, id: WaveId): Promise<void> {
  await tx.update(signingKey).set({ wrappedPrivate: null }).where(ofWave(signingKey, id));
  await eraseClaims(tx, id);
  await dropUnsentMails(tx, id);
  await cancelWaveJobs(tx, id);
}
