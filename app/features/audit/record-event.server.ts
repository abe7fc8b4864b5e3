import { desc, eq, sql } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { event } from "#db/schema";
import { CHAIN_START, type EventDetail, hashEvent } from "./event-hash.server";

/**
 * Adds an act of a member or of the system to the organization's chain, inside the caller's transaction.
 * Never anything a person of the roster does, and no totals of it. Call it last in the transaction: until
 * that commits, the organization's next event waits. Returns the log's head after it.
 *
 * `kind` is `noun.verb` in the past ("wave.launched"); `en.audit.kinds` says it as a sentence.
 */
export async function recordEvent(
  db: Db,
  act: {
    organizationId: string;
    actor: `user:${string}` | "system";
    kind: string;
    detail: Record<string, unknown>;
    at: Date;
  },
): Promise<Uint8Array> {
  const detail = JSON.parse(JSON.stringify(act.detail)) as EventDetail;
  return db.transaction(async (tx) => {
    await tx.execute(
      sql`select pg_advisory_xact_lock(hashtextextended(${`audit ${act.organizationId}`}::text, 0))`,
    );
    const [last] = await tx
      .select({ seq: event.seq, hash: event.hash })
      .from(event)
      .where(eq(event.organizationId, act.organizationId))
      .orderBy(desc(event.seq))
      .limit(1);
    const previousHash = last?.hash ?? CHAIN_START;
    const row = { ...act, detail, seq: (last?.seq ?? 0) + 1 };
    const hash = hashEvent(previousHash, row);
    await tx.insert(event).values({ ...row, previousHash, hash });
    return hash;
  });
}
