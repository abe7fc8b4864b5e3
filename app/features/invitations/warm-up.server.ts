import { and, eq } from "drizzle-orm";
import type { Platform } from "#app/platform/platform.server";
import { wave, waveDirectory } from "#db/schema/surveys";
import { warmSigner } from "./claim-credential.server";

const MOST = 20;

/**
 * Before the server listens: reads the manifests and keys of the waves that are open, so that the first person of the
 * morning does not wait for them.
 */
export async function warmClaims(platform: Platform): Promise<void> {
  const open = await platform.db
    .select({ organizationId: wave.organizationId, waveId: wave.id })
    .from(waveDirectory)
    .innerJoin(
      wave,
      and(eq(wave.organizationId, waveDirectory.organizationId), eq(wave.id, waveDirectory.waveId)),
    )
    .where(eq(wave.state, "open"))
    .limit(MOST);
  for (const id of open) await warmSigner(platform, id);
}
