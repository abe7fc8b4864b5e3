import { and, eq } from "drizzle-orm";
import { TEAMS } from "#app/core/vocabulary";
import { recordWaveEvent } from "#app/features/audit/record-wave-event.server";
import { enqueueResultsMails } from "#app/features/invitations/mail-queue.server";
import { makeSharedToken } from "#app/features/invitations/shared-link.server";
import { hashToken } from "#app/features/invitations/tokens.server";
import type { Platform } from "#app/platform/platform.server";
import type { Db } from "#db/client.server";
import { sharedPage, sharingWord, wave } from "#db/schema";
import { isWave, ofWave, type WaveId } from "#db/wave-scope";
import { listSideHeads, readWords } from "./heads.server";
import { countInvited } from "./invited.server";

export type SharingRefusal = {
  ok: false;
  /** `no_side`: heads none of the teams. `one_head`: the other team has no head who could agree. */
  reason: "nothing_to_show" | "nobody_asked" | "sent_already" | "no_side" | "one_head" | "not_given";
};

type By = { userId: string; now: Date };

/**
 * The head of one side says that everybody who was asked may read the results. With the word of the other side the
 * page opens and its mails leave, in this transaction: two heads who say so at once make one page.
 */
export async function giveWord(
  platform: Platform,
  id: WaveId,
  { userId, now }: By,
): Promise<{ ok: true; opened: boolean } | SharingRefusal> {
  return platform.db.transaction(async (tx) => {
    const standing = await requireShareable(tx, id, userId);
    if (!standing.ok) return standing;
    const { heads, team, name } = standing;
    if (TEAMS.some((side) => heads.every((head) => head.team !== side)))
      return { ok: false, reason: "one_head" };
    const asked = await countInvited(tx, id);
    if (asked.invited === 0) return { ok: false, reason: "nobody_asked" };
    const word = { userId, givenAt: now };
    await tx
      .insert(sharingWord)
      .values({ ...id, team, ...word })
      .onConflictDoUpdate({
        target: [sharingWord.organizationId, sharingWord.waveId, sharingWord.team],
        set: word,
      });
    const by = { actor: `user:${userId}` as const, now };
    await recordWaveEvent(tx, id, "sharing.word-given", { name, team }, by);
    const words = await readWords(tx, id, heads);
    if (!TEAMS.every((side) => words[side] !== null)) return { ok: true, opened: false };
    await openPage(platform, tx, id, { unwritten: asked.unwritten, name, now });
    return { ok: true, opened: true };
  });
}

/** Takes the word of one side back, for as long as the page is not open. */
export async function takeWordBack(
  { db }: Platform,
  id: WaveId,
  { userId, now }: By,
): Promise<{ ok: true } | SharingRefusal> {
  return db.transaction(async (tx) => {
    const standing = await requireShareable(tx, id, userId);
    if (!standing.ok) return standing;
    const { team, name } = standing;
    const gone = await tx
      .delete(sharingWord)
      .where(and(ofWave(sharingWord, id), eq(sharingWord.team, team)))
      .returning({ team: sharingWord.team });
    if (gone.length === 0) return { ok: false, reason: "not_given" };
    await recordWaveEvent(tx, id, "sharing.word-taken", { name, team }, { actor: `user:${userId}`, now });
    return { ok: true };
  });
}

/** The wave, locked, with who heads its sides, and which of them the member does. */
async function requireShareable(tx: Db, id: WaveId, userId: string) {
  const [row] = await tx
    .select({ name: wave.name, state: wave.state })
    .from(wave)
    .where(isWave(id))
    .for("update");
  if (row?.state !== "released") return { ok: false, reason: "nothing_to_show" } as const;
  const [open] = await tx.select({ at: sharedPage.sharedAt }).from(sharedPage).where(ofWave(sharedPage, id));
  if (open !== undefined) return { ok: false, reason: "sent_already" } as const;
  const heads = await listSideHeads(tx, id.organizationId);
  const own = heads.find((head) => head.userId === userId);
  if (own === undefined) return { ok: false, reason: "no_side" } as const;
  return { ok: true, heads, team: own.team, name: row.name } as const;
}

async function openPage(
  platform: Platform,
  tx: Db,
  id: WaveId,
  { unwritten, name, now }: { unwritten: number; name: string; now: Date },
): Promise<void> {
  const hash = hashToken(makeSharedToken(platform, id.waveId));
  await tx.insert(sharedPage).values({ ...id, hash, sharedAt: now, unwritten });
  // whoever was asked reads it without signing in, so viewers do too
  const [row] = await tx.select({ since: wave.viewersSince }).from(wave).where(isWave(id));
  if (row?.since === null) await tx.update(wave).set({ viewersSince: now }).where(isWave(id));
  await enqueueResultsMails(tx, id, { runAt: now, perHour: platform.env.MAIL_PER_HOUR });
  await recordWaveEvent(tx, id, "sharing.everybody", { name }, { actor: "system", now });
}
