import { and, eq, isNotNull, lt } from "drizzle-orm";
import { MOST_CODES } from "#app/features/auth/limits";
import { clearAttempts, countAttempt } from "#app/features/auth/sign-in/attempt-counts.server";
import type { Platform } from "#app/platform/platform.server";
import type { Db } from "#db/client.server";
import { secondFactor } from "#db/schema";
import { recordFactorAct } from "./factor-acts.server";
import { getFactor } from "./factors.server";
import { takeRecoveryCode } from "./recovery-codes.server";
import { findStep } from "./totp.server";

/** The purpose that secrets of apps are sealed for. */
export const FACTOR_SECRET = "second-factor";

/** By which a factor was proved. */
export type FactorWay = "app" | "recovery";

export type ProofRefusal =
  | { ok: false; reason: "wrong" | "used" }
  | { ok: false; reason: "too_many"; minutes: number };

/**
 * Checks a code of an account's app, or a recovery code, and uses it up. Tries are counted by account wherever they
 * come from, before they are made: whoever is asked for a code proved a password or mailbox already, so that nobody
 * else can keep a member out.
 * @param act what the code permits, in the transaction that uses it up; a recovery code is logged before it
 */
export async function proveFactor(
  platform: Platform,
  userId: string,
  typed: string,
  act: (tx: Db, way: FactorWay) => Promise<void>,
): Promise<{ ok: true } | ProofRefusal> {
  const name = `second factor ${userId}`;
  const { count, minutesLeft } = await countAttempt(platform, name);
  if (count > MOST_CODES) return { ok: false, reason: "too_many", minutes: minutesLeft };
  const proved = await platform.db.transaction(async (tx) => {
    const taken = await takeCode(platform, tx, userId, typed);
    if (!taken.ok) return taken;
    const by = { actor: `user:${userId}`, now: platform.now() } as const;
    if (taken.left !== null)
      await recordFactorAct(tx, userId, { kind: "member.factor-code-used", left: taken.left }, by);
    await act(tx, taken.left === null ? "app" : "recovery");
    return { ok: true } as const;
  });
  if (proved.ok) await clearAttempts(platform, name);
  return proved;
}

/** `left` is the number of recovery codes where one was used, else null. */
async function takeCode(
  platform: Platform,
  tx: Db,
  userId: string,
  typed: string,
): Promise<{ ok: true; left: number | null } | { ok: false; reason: "wrong" | "used" }> {
  const digits = typed.normalize("NFKC").replaceAll(/[\s-]/g, "");
  if (/^\d{6}$/.test(digits)) {
    const taken = await takeAppCode(platform, tx, userId, digits, { isSetUp: true });
    return taken === "taken" ? { ok: true, left: null } : { ok: false, reason: taken };
  }
  const left = await takeRecoveryCode(platform, tx, userId, typed);
  return left === null ? { ok: false, reason: "wrong" } : { ok: true, left };
}

/** Uses a code of the app up: none of the same 30 seconds or of earlier ones is taken after it. */
export async function takeAppCode(
  { keys, now }: Platform,
  tx: Db,
  userId: string,
  code: string,
  { isSetUp }: { isSetUp: boolean },
): Promise<"taken" | "wrong" | "used"> {
  const found = await getFactor(tx, userId);
  if (found === null || (found.confirmedAt !== null) !== isSetUp) return "wrong";
  const step = findStep(keys.open(FACTOR_SECRET, userId, found.sealedSecret), code, now());
  if (step === null) return "wrong";
  const [taken] = await tx
    .update(secondFactor)
    .set({ lastStep: step })
    .where(
      and(
        eq(secondFactor.userId, userId),
        eq(secondFactor.sealedSecret, found.sealedSecret),
        isSetUp ? isNotNull(secondFactor.confirmedAt) : undefined,
        lt(secondFactor.lastStep, step),
      ),
    )
    .returning({ userId: secondFactor.userId });
  return taken === undefined ? "used" : "taken";
}
