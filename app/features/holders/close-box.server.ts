import { setImmediate as nextTurn } from "node:timers/promises";
import { and, inArray } from "drizzle-orm";
import { DEFAULT_THRESHOLDS } from "#app/core/gate/thresholds";
import { type ByTeam, TEAMS } from "#app/core/vocabulary";
import { recordWaveEvent } from "#app/features/audit/record-wave-event.server";
import { fillUp } from "#app/features/board/fill-up.server";
import { hashTree } from "#app/features/board/hash-tree.server";
import { HASH, sortHashes } from "#app/features/board/sorted-hashes";
import type { LaunchedWave } from "#app/features/box/launched-wave.server";
import { recheckCast } from "#app/features/box/recheck-cast.server";
import { readLetters, readSealedBallots } from "#app/features/box/sealed-ballots.server";
import type { Platform } from "#app/platform/platform.server";
import { measureClosedBox } from "#app/protocol/closed-box";
import { type Bytes, equalBytes } from "#app/protocol/encoding";
import { inPlane } from "#db/planes.server";
import { closedBox } from "#db/schema";
import { sealed } from "#db/schema/ballots";
import { ofWave } from "#db/wave-scope";

const REMOVED_AT_ONCE = 1000;

/**
 * M8 (a): freezes what key holders will work from. Does nothing where it was done; whoever comes second finds the same
 * box, since nobody casts into it. Rows that nobody cast, which somebody wrote into the database past the box, would stop
 * every turn: they are removed, and the audit log says how many there were.
 */
export async function closeBox(platform: Platform, launched: LaunchedWave): Promise<void> {
  const { db, planes } = platform;
  if ((await planes.unsealing.$count(closedBox, ofWave(closedBox, launched))) > 0) return;
  const { leaves, counts, strays } = await checkBallots(platform, launched);
  const { answers } = { ...DEFAULT_THRESHOLDS, ...launched.pinned.manifest.thresholds };
  const size = measureClosedBox(
    TEAMS.map((team) => counts[team]),
    answers,
  );
  const shown = sortHashes(fillUp(leaves, size));
  await db.transaction(async (tx) => {
    const { organizationId, waveId } = launched;
    const isFirst = await inPlane(tx, "unsealing", async (within) => {
      const box = { organizationId, waveId, root: hashTree(shown), leaves: shown };
      const stored = await within
        .insert(closedBox)
        .values(box)
        .onConflictDoNothing()
        .returning({ waveId: closedBox.waveId });
      if (stored.length === 0) return false;
      for (let at = 0; at < strays.length; at += REMOVED_AT_ONCE) {
        const some = strays.slice(at, at + REMOVED_AT_ONCE);
        await within.delete(sealed).where(and(ofWave(sealed, launched), inArray(sealed.nullifier, some)));
      }
      return true;
    });
    if (!isFirst || strays.length === 0) return;
    const by = { actor: "system", now: platform.now() } as const;
    await recordWaveEvent(tx, launched, "wave.strays-removed", { rows: strays.length }, by);
  });
}

/** The leaves of all ballots that were cast and not withdrawn, how many there are of each team, and what else is there. */
async function checkBallots({ planes, engine }: Platform, launched: LaunchedWave) {
  const counts: ByTeam<number> = { sales: 0, marketing: 0 };
  const leaves: Bytes[] = [];
  const strays: Bytes[] = [];
  for await (const { ballots } of readSealedBallots(planes.unsealing, launched, engine)) {
    for (const row of ballots) {
      const cast = recheckCast(launched.pinned, row);
      if (cast !== null && equalBytes(cast.leaf, readLetters(row.leaf))) {
        leaves.push(cast.leaf);
        counts[row.team] += 1;
      } else strays.push(readLetters(row.nullifier));
    }
    await nextTurn();
  }
  return { leaves: new Uint8Array(Buffer.concat(leaves, leaves.length * HASH)), counts, strays };
}
