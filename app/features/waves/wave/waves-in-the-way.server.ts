import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { inPlane } from "#db/planes.server";
import { job, sealed, wave } from "#db/schema";
import { ofWave } from "#db/wave-scope";
import { readPhase, type WavePhase } from "./waves.server";

/** Why a wave cannot be removed yet: it is on its way, or its box and keys are still being destroyed. */
export type InTheWay = { id: string; name: string; why: Exclude<WavePhase, "draft"> | "finishing" };

const ENDED: readonly WavePhase[] = ["draft", "released", "cancelled"];

/** Of these waves, those that nothing may be removed of now. With `lock` they stay as they are until the transaction ends. */
export async function listWavesInTheWay(
  db: Db,
  which: SQL | undefined,
  lock: "lock" | "look",
): Promise<InTheWay[]> {
  const finishing = db
    .select({ one: sql`1` })
    .from(job)
    .where(and(eq(job.kind, "finish-wave"), eq(job.key, sql`${wave.id}::text`), isNull(job.failedAt)));
  const query = db
    .select({
      id: wave.id,
      organizationId: wave.organizationId,
      name: wave.name,
      state: wave.state,
      manifestHash: wave.manifestHash,
      finishing: sql<boolean>`exists (${finishing})`,
    })
    .from(wave)
    .where(which)
    .orderBy(wave.createdAt);
  const rows = await (lock === "lock" ? query.for("update") : query);
  const full = await listFullBoxes(db, rows);
  return rows.flatMap((row): InTheWay[] => {
    const phase = readPhase(row);
    const named = { id: row.id, name: row.name };
    if (phase !== "draft" && !ENDED.includes(phase)) return [{ ...named, why: phase }];
    return row.finishing || full.has(row.id) ? [{ ...named, why: "finishing" }] : [];
  });
}

/** Those of these waves that have sealed ballots. */
async function listFullBoxes(
  db: Db,
  waves: readonly { organizationId: string; id: string }[],
): Promise<ReadonlySet<string>> {
  const full = new Set<string>();
  await inPlane(db, "box", async (within) => {
    for (const { organizationId, id } of waves) {
      const ballots = within.select({ waveId: sealed.waveId }).from(sealed);
      const [one] = await ballots.where(ofWave(sealed, { organizationId, waveId: id })).limit(1);
      if (one !== undefined) full.add(id);
    }
  });
  return full;
}
