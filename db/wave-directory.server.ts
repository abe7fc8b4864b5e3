import { eq, inArray } from "drizzle-orm";
import type { Db } from "./client.server";
import { wave, waveDirectory } from "./schema/surveys";
import type { WaveId } from "./wave-scope";

/** Stores waves, and whose they are. Returns their ids in the order given. */
export async function insertWaves(db: Db, rows: (typeof wave.$inferInsert)[]): Promise<string[]> {
  const made = await db
    .insert(wave)
    .values(rows)
    .returning({ waveId: wave.id, organizationId: wave.organizationId });
  await db.insert(waveDirectory).values(made);
  return made.map(({ waveId }) => waveId);
}

/** Forgets whose these waves were. */
export async function removeFromDirectory(db: Db, waveIds: readonly string[]): Promise<void> {
  if (waveIds.length > 0) await db.delete(waveDirectory).where(inArray(waveDirectory.waveId, [...waveIds]));
}

/** The organization of a wave that a link names; null when there is no such wave. */
export async function findWave(db: Db, waveId: string): Promise<WaveId | null> {
  const [found] = await db.select().from(waveDirectory).where(eq(waveDirectory.waveId, waveId));
  return found ?? null;
}
