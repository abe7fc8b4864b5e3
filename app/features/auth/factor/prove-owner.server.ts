import { getPasswordHash, matchesPassword } from "#app/features/auth/account/accounts.server";
import { FRESH_MINUTES } from "#app/features/auth/limits";
import { hasOpenedSince } from "#app/features/auth/session/session.server";
import { forgetAttempts, takeAttempt } from "#app/features/auth/sign-in/attempts.server";
import { getWords } from "#app/locales/spoken";
import type { Platform } from "#app/platform/platform.server";

/** How whoever sits at an open session shows that it is theirs: with the password, or, without one, by having just signed in. */
export type OwnerProof = "password" | "signed_in" | "sign_in_again";

export type OwnerRefusal =
  | { ok: false; reason: "wrong_password" | "sign_in_again" }
  | { ok: false; reason: "too_many"; minutes: number };

/** What is asked for in this session before its account's second factor is changed. */
export async function findOwnerProof(
  { db, now }: Platform,
  userId: string,
  session: string | null,
): Promise<OwnerProof> {
  if ((await getPasswordHash(db, userId)) !== null) return "password";
  const moment = new Date(now().getTime() - FRESH_MINUTES * 60_000);
  return session !== null && (await hasOpenedSince(db, session, moment)) ? "signed_in" : "sign_in_again";
}

/** Whether a session is in the hands of its account's owner, and not of whoever found it open. */
export async function proveOwner(
  platform: Platform,
  given: { userId: string; email: string; password: string; session: string | null; address: string },
): Promise<{ ok: true } | OwnerRefusal> {
  const { userId, email, password, session, address } = given;
  const hash = await getPasswordHash(platform.db, userId);
  if (hash === null) {
    const proof = await findOwnerProof(platform, userId, session);
    return proof === "signed_in" ? { ok: true } : { ok: false, reason: "sign_in_again" };
  }
  const attempt = { kind: "password", account: email, address } as const;
  const allowed = await takeAttempt(platform, attempt);
  if (!allowed.ok) return allowed;
  if (!(await matchesPassword(hash, password))) return { ok: false, reason: "wrong_password" };
  await forgetAttempts(platform, attempt);
  return { ok: true };
}

/** Why the owner of an account was not found to be there, as a sentence. */
export function sayOwnerRefusal(refusal: OwnerRefusal, password: string): string {
  const { problems } = getWords().auth;
  if (refusal.reason === "too_many") return problems.tooMany(refusal.minutes);
  const words = getWords().factor;
  if (refusal.reason === "sign_in_again") return words.owner.again(FRESH_MINUTES);
  return password === "" ? problems.passwordMissing : words.problems.password;
}
