import { type ProofRefusal, proveFactor } from "#app/features/auth/factor/prove-factor.server";
import type { Platform } from "#app/platform/platform.server";
import { recordSignIn, renewPassword, type SignedIn, startSession, type Visitor } from "./enter.server";
import { findEntry, rememberEntry } from "./enter-once.server";
import { closeHalfSignIn, type HalfSignIn } from "./half-sign-in.server";

/** Another code made the sign-in whole at the same moment: this one is not used up. */
class MadeWhole extends Error {}

/**
 * Makes a half sign-in whole with a code of the app or a recovery code, and starts a session. The same press once more
 * starts another one and does nothing else.
 * @param given.half null where nobody owes a code in this browser any more
 * @param given.entry what `nameEntry` said of the press
 */
export async function giveCode(
  platform: Platform,
  given: { half: HalfSignIn | null; code: string; entry: string | null },
  visitor: Visitor,
): Promise<SignedIn | ProofRefusal | { ok: false; reason: "over" }> {
  const { half, code, entry } = given;
  const enteredBefore = async () => {
    const userId = await findEntry(platform, entry);
    return userId === null ? null : startSession(platform, userId, visitor);
  };
  if (half === null) return (await enteredBefore()) ?? { ok: false, reason: "over" };
  const { userId, method, newPassword } = half;
  const now = platform.now();
  const proved = await proveFactor(platform, userId, code, async (tx, factor) => {
    if (!(await closeHalfSignIn(tx, half))) throw new MadeWhole();
    if (newPassword !== null) await renewPassword(tx, userId, newPassword, now);
    await rememberEntry(tx, entry, userId, now);
    await recordSignIn(tx, { userId, method, factor }, now);
  }).catch((error: unknown) => {
    if (error instanceof MadeWhole) return { ok: false, reason: "used" } as const;
    throw error;
  });
  if (proved.ok) return startSession(platform, userId, visitor);
  return proved.reason === "too_many" ? proved : ((await enteredBefore()) ?? proved);
}
