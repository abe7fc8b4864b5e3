import { revokeOtherSessions } from "#app/features/auth/session/session.server";
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

/** Switches a member's own second factor off, after a code. */
export async function switchFactorOff(
  platform: Platform,
  { userId, code, keepSession }: { userId: string; code: string; keepSession: string | null },
): Promise<{ ok: true } | ProofRefusal> {
  const by = { actor: `user:${userId}`, now: platform.now() } as const;
  return proveFactor(platform, userId, code, async (tx) => {
    await dropFactor(tx, userId);
    await revokeLinkTokens(tx, userId);
    await revokeOtherSessions(tx, userId, keepSession);
    await recordFactorAct(tx, userId, { kind: "member.factor-switched-off" }, by);
  });
}
