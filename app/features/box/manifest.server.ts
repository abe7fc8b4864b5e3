import { eq } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { wave } from "#db/schema/surveys";

/** The bytes of a launched wave's manifest as they were frozen; null when there is none. */
export async function getManifestText(db: Db, waveId: string): Promise<string | null> {
  const [row] = await db.select({ manifest: wave.manifest }).from(wave).where(eq(wave.id, waveId));
  return row?.manifest ?? null;
}
