import { and, asc, eq, sql } from "drizzle-orm";
import type { Norm } from "#app/core/benchmarks/norms";
import { recordEvent } from "#app/features/audit/record-event.server";
import type { Db } from "#db/client.server";
import { norm } from "#db/schema";

/** Statements of a driver take some thousands of values. */
const ROWS_A_STATEMENT = 1000;

const identity = [norm.organizationId, norm.source, norm.date, norm.key, norm.version];
const given = {
  n: sql`excluded.n`,
  score: sql`excluded.score`,
  favourable: sql`excluded.favourable`,
  pool: sql`excluded.pool`,
};

type Act = { organizationId: string; userId: string; now: Date };

/** The imported norms of an organization, by source, date and question. */
export async function listNorms(db: Db, organizationId: string): Promise<Norm[]> {
  return db
    .select({
      key: norm.key,
      version: norm.version,
      n: norm.n,
      score: norm.score,
      favourable: norm.favourable,
      source: norm.source,
      date: norm.date,
      pool: norm.pool,
    })
    .from(norm)
    .where(eq(norm.organizationId, organizationId))
    .orderBy(asc(norm.source), asc(norm.date), asc(norm.key), asc(norm.version))
    .prepare("norms")
    .execute();
}

/** Keeps norms, in one transaction; one for the same source, date, question and version is replaced. */
export async function importNorms(db: Db, act: Act, norms: readonly Norm[]): Promise<void> {
  const { organizationId, userId, now } = act;
  await db.transaction(async (tx) => {
    for (let at = 0; at < norms.length; at += ROWS_A_STATEMENT) {
      const rows = norms.slice(at, at + ROWS_A_STATEMENT);
      await tx
        .insert(norm)
        .values(rows.map((one) => ({ ...one, organizationId })))
        .onConflictDoUpdate({ target: identity, set: given });
    }
    await recordEvent(tx, {
      organizationId,
      actor: `user:${userId}`,
      kind: "norm.imported",
      detail: { norms: norms.length, sources: [...new Set(norms.map(({ source }) => source))] },
      at: now,
    });
  });
}

/** Removes all norms of one source and date. */
export async function removeNorms(
  db: Db,
  act: Act,
  { source, date }: { source: string; date: string },
): Promise<{ ok: true } | { ok: false; reason: "not_found" }> {
  const { organizationId, userId, now } = act;
  return db.transaction(async (tx) => {
    const gone = await tx
      .delete(norm)
      .where(isFrom(organizationId, source, date))
      .returning({ key: norm.key });
    if (gone.length === 0) return { ok: false, reason: "not_found" };
    await recordEvent(tx, {
      organizationId,
      actor: `user:${userId}`,
      kind: "norm.removed",
      detail: { norms: gone.length, source, date },
      at: now,
    });
    return { ok: true };
  });
}

function isFrom(organizationId: string, source: string, date: string) {
  return and(eq(norm.organizationId, organizationId), eq(norm.source, source), eq(norm.date, date));
}
