import { and, eq, isNull } from "drizzle-orm";
import { MOST_CODES, SET_UP_MINUTES } from "#app/features/auth/limits";
import { revokeOtherSessions } from "#app/features/auth/session/session.server";
import { clearAttempts, countAttempt } from "#app/features/auth/sign-in/attempt-counts.server";
import { revokeLinkTokens } from "#app/features/auth/sign-in/sign-in-link.server";
import type { Platform } from "#app/platform/platform.server";
import type { Db } from "#db/client.server";
import { secondFactor } from "#db/schema";
import { recordFactorAct } from "./factor-acts.server";
import { getFactor } from "./factors.server";
import { FACTOR_SECRET, type ProofRefusal, takeAppCode } from "./prove-factor.server";
import { drawRecoveryCodes } from "./recovery-codes.server";
import { drawSecret } from "./totp.server";

/** Begins to set one up, with a new secret; nothing is asked of the account before a code of it was typed. */
export async function beginFactor({ db, keys, now }: Platform, userId: string): Promise<void> {
  const fresh = { sealedSecret: keys.seal(FACTOR_SECRET, userId, drawSecret()), createdAt: now() };
  await db
    .insert(secondFactor)
    .values({ userId, ...fresh })
    .onConflictDoUpdate({
      target: secondFactor.userId,
      set: fresh,
      setWhere: isNull(secondFactor.confirmedAt),
    });
}

/**
 * Whether a factor was begun too long ago to be set up: its secret was shown to whoever proved to own the account, and
 * is to be of no use to whoever finds the page open later.
 */
export function isSetUpOver(
  { confirmedAt, createdAt }: Pick<typeof secondFactor.$inferSelect, "confirmedAt" | "createdAt">,
  now: Date,
): boolean {
  return confirmedAt === null && createdAt.getTime() + SET_UP_MINUTES * 60_000 <= now.getTime();
}

/** Gives up setting one up. */
export async function abandonFactor(db: Db, userId: string): Promise<void> {
  await db.delete(secondFactor).where(and(eq(secondFactor.userId, userId), isNull(secondFactor.confirmedAt)));
}

/**
 * The first code of a new app: from now on the account asks for one. Recovery codes are drawn, other sessions end, and
 * links in the mailbox open nothing any more.
 */
export async function confirmFactor(
  platform: Platform,
  { userId, code, keepSession }: { userId: string; code: string; keepSession: string | null },
): Promise<{ ok: true } | ProofRefusal | { ok: false; reason: "over" }> {
  const name = `second factor ${userId}`;
  const { count, minutesLeft } = await countAttempt(platform, name);
  if (count > MOST_CODES) return { ok: false, reason: "too_many", minutes: minutesLeft };
  const now = platform.now();
  const confirmed = await platform.db.transaction(async (tx) => {
    const begun = await getFactor(tx, userId);
    if (begun === null || isSetUpOver(begun, now)) return { ok: false, reason: "over" } as const;
    const digits = code.normalize("NFKC").replaceAll(/\s/g, "");
    const taken = await takeAppCode(platform, tx, userId, digits, { isSetUp: false });
    if (taken !== "taken") return { ok: false, reason: taken } as const;
    await tx.update(secondFactor).set({ confirmedAt: now }).where(eq(secondFactor.userId, userId));
    await drawRecoveryCodes(platform, tx, userId);
    await revokeLinkTokens(tx, userId);
    await revokeOtherSessions(tx, userId, keepSession);
    await recordFactorAct(tx, userId, { kind: "member.factor-set-up" }, { actor: `user:${userId}`, now });
    return { ok: true } as const;
  });
  if (confirmed.ok) await clearAttempts(platform, name);
  return confirmed;
}

/** The secret that is being set up, to be shown. */
export function readNewSecret(
  { keys }: Platform,
  { userId, sealedSecret }: typeof secondFactor.$inferSelect,
): string {
  return keys.open(FACTOR_SECRET, userId, sealedSecret);
}
