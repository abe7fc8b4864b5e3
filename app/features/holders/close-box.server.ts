import { and, asc, gt, sql } from "drizzle-orm";
import type { Thresholds } from "#app/core/gate/thresholds";
import { type ByTeam, TEAMS, type Team } from "#app/core/vocabulary";
import { fillUp } from "#app/features/board/fill-up.server";
import { hashTree } from "#app/features/board/hash-tree.server";
import { HASH, sortHashes } from "#app/features/board/sorted-hashes";
import type { Platform } from "#app/platform/platform.server";
import { measureClosedBox } from "#app/protocol/closed-box";
import type { Db } from "#db/client.server";
import { closedBox } from "#db/schema";
import { sealed } from "#db/schema/ballots";
import { ofWave, type WaveId } from "#db/wave-scope";

const LEAVES_AT_ONCE = 5000;

/**
 * M8 (a): freezes what key holders will work from. Does nothing where it was done; whoever comes second finds the same box, since nobody casts into it.
 */
export async function closeBox(
  { planes }: Pick<Platform, "planes">,
  id: WaveId,
  { answers }: Pick<Thresholds, "answers">,
): Promise<void> {
  const db = planes.unsealing;
  if ((await db.$count(closedBox, ofWave(closedBox, id))) > 0) return;
  const { leaves, counts } = await readLeaves(db, id);
  const size = measureClosedBox(
    TEAMS.map((team) => counts[team]),
    answers,
  );
  const shown = sortHashes(fillUp(leaves, size));
  await db
    .insert(closedBox)
    .values({ ...id, root: hashTree(shown), leaves: shown })
    .onConflictDoNothing();
}

/** The leaves of all ballots that were not withdrawn, and how many there are of each team. */
async function readLeaves(db: Db, id: WaveId): Promise<{ leaves: Uint8Array; counts: ByTeam<number> }> {
  const counts: ByTeam<number> = { sales: 0, marketing: 0 };
  const pieces: Uint8Array[] = [];
  for (let after: Uint8Array = new Uint8Array(0); ; ) {
    const rows = await db
      .select({ leaf: sealed.leaf, team: sealed.team })
      .from(sealed)
      .where(and(ofWave(sealed, id), gt(sealed.leaf, after), sql`length(${sealed.ct}) > 0`))
      .orderBy(asc(sealed.leaf))
      .limit(LEAVES_AT_ONCE);
    for (const { leaf, team } of rows) {
      pieces.push(leaf);
      counts[team as Team] += 1;
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < LEAVES_AT_ONCE) break;
    after = last.leaf;
  }
  return { leaves: new Uint8Array(Buffer.concat(pieces, pieces.length * HASH)), counts };
}
