import { eq } from "drizzle-orm";
import { hashNewPassword, isPasswordOf } from "#app/features/auth/account/accounts.server";
import { hasFactor } from "#app/features/auth/factor/factors.server";
import { LINK_MINUTES, MAX_PASSWORD } from "#app/features/auth/limits";
import { MEMBER_LANGUAGES, preferLanguage } from "#app/locales/languages.server";
import { getLanguage, speak } from "#app/locales/spoken.server";
import { isMailAddress } from "#app/platform/mail-address.server";
import type { Platform } from "#app/platform/platform.server";
import { enqueueJob } from "#app/platform/queue.server";
import type { Db } from "#db/client.server";
import { member, user } from "#db/schema";
import { admitLinkMail, forgetAttempts, takeAttempt } from "./attempts.server";
import { type Entered, enter, renewPassword, type Visitor } from "./enter.server";
import { findEntry, rememberEntry } from "./enter-once.server";
import { getSignInMail } from "./sign-in-carrier.server";
import { createLinkToken, hasLinkSince, takeLinkToken } from "./sign-in-link.server";
import { mailSignInLink } from "./sign-in-mail.server";

/** Wishes for a link that come so soon after one another are one wish. */
const ONE_WISH_MILLISECONDS = 30_000;

export type Refused = { ok: false; reason: "refused" } | { ok: false; reason: "too_many"; minutes: number };

/** Starts a new session for the right address and password. Which of the two was wrong is not said. */
export async function signInWithPassword(
  platform: Platform,
  given: { email: string; password: string },
  visitor: Visitor,
): Promise<Entered | Refused> {
  const attempt = { kind: "password", account: given.email, address: visitor.address } as const;
  const allowed = await takeAttempt(platform, attempt);
  if (!allowed.ok) return allowed;
  const userId = await findByPassword(platform.db, given);
  if (userId === null) return { ok: false, reason: "refused" };
  await forgetAttempts(platform, attempt);
  return enter(platform, { userId, method: "password" }, visitor);
}

/** Asks for a link by mail. The same is done and said whether the address belongs to a member or not. */
export async function requestSignInLink(
  platform: Platform,
  email: string,
  visitor: Visitor,
): Promise<{ ok: true } | Extract<Refused, { reason: "too_many" }>> {
  const allowed = await takeAttempt(platform, { kind: "link", account: email, address: visitor.address });
  if (!allowed.ok || !isMailAddress(email) || !(await admitLinkMail(platform, email))) return allowed;
  const [found] = await platform.db
    .select({ id: user.id })
    .from(user)
    .innerJoin(member, eq(member.userId, user.id))
    .where(eq(user.email, email.toLowerCase()))
    .limit(1);
  const now = platform.now();
  await enqueueJob(platform.db, {
    organizationId: null,
    kind: "sign-in-link",
    key: found?.id ?? "nobody",
    payload: { userId: found?.id ?? "nobody", askedAt: now.getTime(), language: getLanguage() },
    runAt: now,
  });
  return { ok: true };
}

/**
 * The job behind it: makes the link and mails it in the language of who asked, unless the wish is too old to be of use
 * or came within seconds of another one, as two presses do. Who asks is told the same whatever happens here.
 */
export async function sendSignInLink(
  platform: Platform,
  payload: Record<string, string | number>,
): Promise<void> {
  const { db } = platform;
  const userId = String(payload.userId);
  const askedAt = Number(payload.askedAt);
  if (platform.now().getTime() - askedAt > LINK_MINUTES * 60_000) return;
  const [found] = await db.select({ email: user.email }).from(user).where(eq(user.id, userId));
  if (found === undefined) return;
  if (await hasLinkSince(db, userId, new Date(askedAt - ONE_WISH_MILLISECONDS))) return;
  const token = await createLinkToken(db, userId, platform.now());
  const language = preferLanguage([String(payload.language)], MEMBER_LANGUAGES);
  try {
    const mail = await getSignInMail(platform, userId);
    await speak(language, () => mailSignInLink(platform, mail, found.email, token));
  } catch (error) {
    // a link in no mailbox must not keep the next attempt from mailing one
    await takeLinkToken(db, token, platform.now());
    throw error;
  }
}

/**
 * Uses up a mailed link, and sets a new password when one is given: whoever reads the mailbox may. The same press once
 * more starts another session and does nothing else.
 * @param given.entry what `nameEntry` said of the press
 */
export async function signInWithLink(
  platform: Platform,
  given: { token: string; newPassword: string | null; entry?: string | null },
  visitor: Visitor,
): Promise<Entered | Refused> {
  const allowed = await takeAttempt(platform, {
    kind: "token",
    account: given.token,
    address: visitor.address,
  });
  if (!allowed.ok) return allowed;
  const newPassword = given.newPassword === null ? null : await hashNewPassword(given.newPassword);
  const { entry = null } = given;
  const now = platform.now();
  const userId = await platform.db.transaction(async (tx) => {
    const taken = await takeLinkToken(tx, given.token, now);
    if (taken === null) return null;
    // whoever owes a code changes nothing before it is given
    if (newPassword !== null && !(await hasFactor(tx, taken)))
      await renewPassword(tx, taken, newPassword, now);
    await rememberEntry(tx, entry, taken, now);
    return taken;
  });
  const by = { method: "link", newPassword } as const;
  if (userId !== null) return enter(platform, { userId, ...by }, visitor);
  const entered = await findEntry(platform, entry);
  if (entered === null) return { ok: false, reason: "refused" };
  return enter(platform, { userId: entered, ...by, isAgain: true }, visitor);
}

/** Takes as long for an address that is nobody's. */
async function findByPassword(db: Db, given: { email: string; password: string }): Promise<string | null> {
  if (given.password.length > MAX_PASSWORD) return null;
  const [found] = await db
    .select({ id: user.id })
    .from(user)
    .where(eq(user.email, given.email.toLowerCase()));
  if (found !== undefined) return (await isPasswordOf(db, found.id, given.password)) ? found.id : null;
  await hashNewPassword(given.password);
  return null;
}
