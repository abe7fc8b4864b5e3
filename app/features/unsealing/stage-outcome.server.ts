import { setImmediate as nextTurn } from "node:timers/promises";
import { sql } from "drizzle-orm";
import type { PublicComments } from "#app/core/gate/gate";
import type { Release } from "#app/core/release/release";
import { COMMENTS_IN_RELEASE } from "#app/features/releases/stored-release.server";
import type { Db } from "#db/client.server";
import { board, publishedComment, wave } from "#db/schema";
import { isWave, ofWave, type WaveId } from "#db/wave-scope";
import type { BoardFigures } from "./release-work.server";

/** What a release is stored from. The board is null where it is stored already. */
export type Outcome = { release: Release; board: BoardFigures | null };

const COMMENTS_AT_ONCE = 500;
/** So many bytes of hashes and of comments beside the release are stored with it, however small the database. */
const SMALL = 1_000_000;

/**
 * The embedded database has one connection: while a transaction stores a hundred thousand comments nobody else reads
 * a page. What is large of an outcome is therefore stored before, in pieces between which everybody gets a turn, where
 * nobody looks for it until the release is there. It has passed the gate, so that all of it may be on a disk (R0); and
 * the same box gives the same again if this process dies. Returns what is left for the one transaction.
 */
export async function stageOutcome(
  db: Db,
  id: WaveId,
  built: { release: Release; board: BoardFigures },
): Promise<Outcome> {
  const { release, board: shown } = built;
  const groups = release.public.comments;
  const letters = groups.flatMap((group) => listRest(group)).reduce((sum, body) => sum + body.length, 0);
  if (letters + shown.leaves.length + shown.marks.length < SMALL) return built;
  await db.transaction(async (tx) => {
    await lockClosedWave(tx, id);
    await forgetStaged(tx, id);
  });
  for (const group of groups) await stageComments(db, id, group);
  const comments = groups.map((group) =>
    group.withheld ? group : { ...group, bodies: group.bodies.slice(0, COMMENTS_IN_RELEASE) },
  );
  await db.insert(board).values({ ...id, ...shown, marks: new Uint8Array(0) });
  await nextTurn();
  await db.update(board).set({ marks: shown.marks }).where(ofWave(board, id));
  return { release: { ...release, public: { ...release.public, comments } }, board: null };
}

/** Holds a closed wave until the end of the transaction. @throws Error when it is not closed any more */
export async function lockClosedWave(tx: Db, id: WaveId): Promise<void> {
  const [locked] = await tx.select({ id: wave.id }).from(wave).where(isWave(id, "closed")).for("update");
  if (locked === undefined) throw new Error("Somebody else released this wave meanwhile.");
}

/** Removes what a process that died may have stored before the release of a wave that has none. */
export async function forgetStaged(db: Db, id: WaveId): Promise<void> {
  await db.delete(board).where(ofWave(board, id));
  await db.delete(publishedComment).where(ofWave(publishedComment, id));
}

async function stageComments(
  db: Db,
  { organizationId, waveId }: WaveId,
  group: PublicComments,
): Promise<void> {
  const rest = listRest(group);
  for (let start = 0; start < rest.length; start += COMMENTS_AT_ONCE) {
    const bodies = JSON.stringify(rest.slice(start, start + COMMENTS_AT_ONCE));
    // ordinality counts from 1
    const before = COMMENTS_IN_RELEASE + start - 1;
    await db.execute(sql`
      insert into ${publishedComment} (organization_id, wave_id, question, team, place, body)
      select ${organizationId}::uuid, ${waveId}::uuid, ${group.question}, ${group.team}, ${before}::integer + place, body
      from jsonb_array_elements_text(${bodies}::text::jsonb) with ordinality as row(body, place)`);
    await nextTurn();
  }
}

function listRest(group: PublicComments): readonly string[] {
  return group.withheld ? [] : group.bodies.slice(COMMENTS_IN_RELEASE);
}
