import { getPasswordHash, matchesPassword } from "#app/features/auth/account/accounts.server";
import { revokeOtherSessions } from "#app/features/auth/session/session.server";
import { forgetAttempts, takeAttempt } from "#app/features/auth/sign-in/attempts.server";
import { revokeLinkTokens } from "#app/features/auth/sign-in/sign-in-link.server";
import type { Platform } from "#app/platform/platform.server";
import { recordFactorAct } from "./factor-acts.server";
import { dropFactor } from "./factors.server";
import { type ProofRefusal, proveFactor } from "./prove-factor.server";
import { drawRecoveryCodes } from "./recovery-codes.server";

/** Draws new recovery codes after a code; the old ones are dead. */
export async function renewRecoveryCodes(
  platform: Platform,
  { userId, code }: { userId: string; code: string },
): Promise<{ ok: true } | ProofRefusal> {
  const by = { actor: `user:${userId}`, now: platform.now() } as const;
  return proveFactor(platform, userId, code, async (tx) => {
    await drawRecoveryCodes(platform, tx, userId);
    await recordFactorAct(tx, userId, { kind: "member.factor-codes-drawn" }, by);
  });
}

/** Switches a member's own second factor off, after a code and, where the account has one, its password. */
export async function switchFactorOff(
  platform: Platform,
  given: {
    userId: string;
    email: string;
    code: string;
    password: string;
    keepSession: string | null;
    address: string;
  },
): Promise<{ ok: true } | ProofRefusal | { ok: false; reason: "wrong_password" }> {
  const { userId, email, code, password } = given;
  const hash = await getPasswordHash(platform.db, userId);
  if (hash !== null) {
    const attempt = { kind: "password", account: email, address: given.address } as const;
    const allowed = await takeAttempt(platform, attempt);
    if (!allowed.ok) return allowed;
    if (!(await matchesPassword(hash, password))) return { ok: false, reason: "wrong_password" };
    await forgetAttempts(platform, attempt);
  }
  const by = { actor: `user:${userId}`, now: platform.now() } as const;
  return proveFactor(platform, userId, code, async (tx) => {
    await dropFactor(tx, userId);
    await revokeLinkTokens(tx, userId);
    await revokeOtherSessions(tx, userId, given.keepSession);
    await recordFactorAct(tx, userId, { kind: "member.factor-switched-off" }, by);
  });
}
