import { and, asc, eq, gt, isNotNull } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { board, event } from "#db/schema";
import { CHAIN_START, type EventDetail, hashEvent } from "./event-hash.server";

export type ChainState =
  | { intact: true; length: number; head: Uint8Array }
  /** The number of the first event that is missing, changed, or does not follow its predecessor. */
  | { intact: false; brokenAt: number };

const PAGE = 1000;

/**
 * Computes every hash of an organization's log again. What was cut off at the end only an earlier head shows: the boards
 * of released waves hold one each, and a log that lacks one of them is not whole.
 */
export async function verifyChain(db: Db, organizationId: string): Promise<ChainState> {
  const published = await listPublishedHeads(db, organizationId);
  let length = 0;
  let head: Uint8Array = CHAIN_START;
  for (;;) {
    const rows = await db
      .select()
      .from(event)
      .where(and(eq(event.organizationId, organizationId), gt(event.seq, length)))
      .orderBy(asc(event.seq))
      .limit(PAGE);
    for (const row of rows) {
      const expected = hashEvent(head, { ...row, detail: row.detail as EventDetail });
      const follows = row.seq === length + 1 && Buffer.compare(row.previousHash, head) === 0;
      if (!follows || Buffer.compare(row.hash, expected) !== 0) {
        return { intact: false, brokenAt: length + 1 };
      }
      length = row.seq;
      head = row.hash;
      published.delete(Buffer.from(head).toString("hex"));
    }
    if (rows.length === PAGE) continue;
    return published.size === 0 ? { intact: true, length, head } : { intact: false, brokenAt: length + 1 };
  }
}

async function listPublishedHeads(db: Db, organizationId: string): Promise<Set<string>> {
  const boards = await db
    .select({ head: board.auditHead })
    .from(board)
    .where(and(eq(board.organizationId, organizationId), isNotNull(board.auditHead)));
  return new Set(boards.map(({ head }) => Buffer.from(head ?? []).toString("hex")));
}
