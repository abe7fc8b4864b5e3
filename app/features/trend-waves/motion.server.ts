import type { TakenOut } from "#app/core/trend/waves";
import { recordWaveEvent } from "#app/features/audit/record-wave-event.server";
import { type ListedMember, listMembers } from "#app/features/auth/members/members.server";
import type { Db } from "#db/client.server";
import { leftOutWave, trendMotion, wave } from "#db/schema";
import { isWave, ofWave, type WaveId } from "#db/wave-scope";

/** Whose word it takes: an owner's, and a head's of each team. */
export const PARTS = ["owner", "sales", "marketing"] as const;
export type Part = (typeof PARTS)[number];
export type Wish = "out" | "back";

/** How it stands with a wave: `said` has the names of who said so. */
export type Motion = { wish: Wish; reason: string; said: Record<Part, string | null> };
export type Standing = { takenOut: TakenOut | null; motion: Motion | null; mine: Part[] };

export type MotionRefusal = {
  ok: false;
  reason: "not_released" | "already" | "not_yours" | "no_reason" | "changed" | "nothing_said";
};

type Act = WaveId & { userId: string; now: Date };

/** Whether a wave is out of the trend, what is wished, and for which part a member may speak. */
export async function getStanding(db: Db, id: WaveId, userId: string): Promise<Standing> {
  const members = await listMembers(db, id.organizationId);
  const [out] = await db.select().from(leftOutWave).where(ofWave(leftOutWave, id));
  const found = await readMotion(db, id, members);
  const nameOf = (part: Part) => members.find((one) => one.userId === found?.said[part])?.name ?? null;
  return {
    takenOut: out === undefined ? null : { id: out.waveId, because: out.reason, by: out.by },
    motion: found && {
      ...{ wish: found.wish, reason: found.reason },
      said: { owner: nameOf("owner"), sales: nameOf("sales"), marketing: nameOf("marketing") },
    },
    mine: PARTS.filter((part) => speaksFor(members, userId, part)),
  };
}

/**
 * Says for one part that a wave be taken out of the trend, or put back. When the owner and a head of each team have said
 * so, each in an act of their own, it is done. `wish` is what the page offered: something else now stands is refused.
 */
export async function sayMotion(
  db: Db,
  { userId, now, ...id }: Act,
  { wish, part, reason }: { wish: Wish; part: Part; reason: string },
): Promise<{ ok: true; done: boolean } | MotionRefusal> {
  return db.transaction(async (tx) => {
    const [found] = await tx
      .select({ name: wave.name })
      .from(wave)
      .where(isWave(id, "released"))
      .for("update");
    if (found === undefined) return { ok: false, reason: "not_released" };
    const members = await listMembers(tx, id.organizationId);
    if (!speaksFor(members, userId, part)) return { ok: false, reason: "not_yours" };
    const [out] = await tx.select().from(leftOutWave).where(ofWave(leftOutWave, id));
    if ((out !== undefined) === (wish === "out")) return { ok: false, reason: "already" };
    const standing = await readMotion(tx, id, members);
    const because = standing?.reason ?? reason.trim();
    if (wish === "out" && because === "") return { ok: false, reason: "no_reason" };
    // a lead agrees to the words that they read, not to others
    if (standing !== null && reason.trim() !== "" && reason.trim() !== standing.reason)
      return { ok: false, reason: "changed" };
    const said = { ...(standing?.said ?? { owner: null, sales: null, marketing: null }), [part]: userId };
    const by = { actor: `user:${userId}` as const, now };
    const detail = { name: found.name, reason: because, part };
    if (PARTS.some((one) => said[one] === null)) {
      const row = { wish, reason: because, ...said };
      await tx
        .insert(trendMotion)
        .values({ ...id, ...row })
        .onConflictDoUpdate({ target: [trendMotion.organizationId, trendMotion.waveId], set: row });
      const kind = wish === "out" ? "wave.trend-leave-said" : "wave.trend-return-said";
      await recordWaveEvent(tx, id, kind, detail, by);
      return { ok: true, done: false };
    }
    const names = [...new Set(PARTS.map((one) => said[one]))].flatMap(
      (user) => members.find((one) => one.userId === user)?.name ?? [],
    );
    await tx.delete(trendMotion).where(ofWave(trendMotion, id));
    if (wish === "back") await tx.delete(leftOutWave).where(ofWave(leftOutWave, id));
    else {
      const leftOutOn = now.toISOString().slice(0, 10);
      await tx.insert(leftOutWave).values({ ...id, reason: because, by: names, leftOutOn });
    }
    const kind = wish === "out" ? "wave.left-trend" : "wave.returned-to-trend";
    await recordWaveEvent(tx, id, kind, { ...detail, by: names }, by);
    return { ok: true, done: true };
  });
}

/** Takes a word back that was given and has not been acted on yet. */
export async function unsayMotion(
  db: Db,
  { userId, now, ...id }: Act,
  part: Part,
): Promise<{ ok: true } | MotionRefusal> {
  return db.transaction(async (tx) => {
    const [found] = await tx.select({ name: wave.name }).from(wave).where(isWave(id)).for("update");
    const members = await listMembers(tx, id.organizationId);
    if (!speaksFor(members, userId, part)) return { ok: false, reason: "not_yours" };
    const standing = await readMotion(tx, id, members);
    if (standing === null || standing.said[part] === null) return { ok: false, reason: "nothing_said" };
    const said = { ...standing.said, [part]: null };
    if (PARTS.every((one) => said[one] === null)) await tx.delete(trendMotion).where(ofWave(trendMotion, id));
    else await tx.update(trendMotion).set(said).where(ofWave(trendMotion, id));
    const by = { actor: `user:${userId}` as const, now };
    await recordWaveEvent(tx, id, "wave.trend-word-withdrawn", { name: found?.name, part }, by);
    return { ok: true };
  });
}

/** The motion with the words of those who still may speak for their part; null where none is left. */
async function readMotion(db: Db, id: WaveId, members: readonly ListedMember[]) {
  const [row] = await db.select().from(trendMotion).where(ofWave(trendMotion, id));
  if (row === undefined) return null;
  const still = (part: Part) => {
    const user = row[part];
    return user !== null && speaksFor(members, user, part) ? user : null;
  };
  const said = { owner: still("owner"), sales: still("sales"), marketing: still("marketing") };
  const { wish, reason } = row;
  return PARTS.every((part) => said[part] === null) ? null : { wish, reason, said };
}

function speaksFor(members: readonly ListedMember[], userId: string, part: Part): boolean {
  const found = members.find((one) => one.userId === userId);
  if (found === undefined || found.role === "viewer") return false;
  return part === "owner" ? found.role === "owner" : found.team === part;
}
