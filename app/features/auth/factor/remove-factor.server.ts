import { and, eq, ne } from "drizzle-orm";
import type { Member } from "#app/features/auth/door/door.server";
import { ownsInstallation } from "#app/features/auth/installation/owners.server";
import { revokeOtherSessions } from "#app/features/auth/session/session.server";
import { revokeLinkTokens } from "#app/features/auth/sign-in/sign-in-link.server";
import type { Platform } from "#app/platform/platform.server";
import type { Db } from "#db/client.server";
import { member, user } from "#db/schema";
import { recordFactorAct } from "./factor-acts.server";
import { dropFactor } from "./factors.server";

type By = { actor: `user:${string}` | "system"; now: Date };

/**
 * An owner removes the factor of a member who lost phone and codes. Not of one who belongs to another organization, or
 * runs the installation while they do not: what is signed in to there is not theirs to weaken.
 */
export async function removeFactorOfMember(
  { db, now }: Platform,
  owner: Pick<Member, "organizationId" | "userId" | "ownsInstallation">,
  userId: string,
): Promise<{ ok: true } | { ok: false; reason: "unknown" | "own" | "elsewhere" | "none" }> {
  const { organizationId } = owner;
  if (userId === owner.userId) return { ok: false, reason: "own" };
  return db.transaction(async (tx) => {
    const isOther = ne(member.organizationId, organizationId);
    const isHere = eq(member.organizationId, organizationId);
    if ((await tx.$count(member, and(eq(member.userId, userId), isHere))) === 0)
      return { ok: false, reason: "unknown" };
    const isElsewhere = (await tx.$count(member, and(eq(member.userId, userId), isOther))) > 0;
    const runs = !owner.ownsInstallation && (await ownsInstallation(tx, userId));
    if (isElsewhere || runs) return { ok: false, reason: "elsewhere" };
    const removed = await removeFactor(tx, userId, { actor: `user:${owner.userId}`, now: now() });
    return removed ? { ok: true } : { ok: false, reason: "none" };
  });
}

/** Whoever runs the server removes the factor of an account, the last owner's too. */
export async function removeFactorOfAccount(
  { db, now }: Platform,
  email: string,
): Promise<{ ok: true; name: string } | { ok: false; reason: "nobody" | "none" }> {
  return db.transaction(async (tx) => {
    const [found] = await tx
      .select({ id: user.id, name: user.name })
      .from(user)
      .where(eq(user.email, email.toLowerCase()));
    if (found === undefined) return { ok: false, reason: "nobody" };
    const removed = await removeFactor(tx, found.id, { actor: "system", now: now() });
    return removed ? { ok: true, name: found.name } : { ok: false, reason: "none" };
  });
}

/** Ends every session and link with it, logs it, and writes to its owner. Returns whether there was one. */
export async function removeFactor(tx: Db, userId: string, by: By): Promise<boolean> {
  if (!(await dropFactor(tx, userId))) return false;
  await revokeLinkTokens(tx, userId);
  await revokeOtherSessions(tx, userId, null);
  await recordFactorAct(tx, userId, { kind: "member.factor-removed" }, by);
  return true;
}
