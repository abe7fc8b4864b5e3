import { type AppLoadContext, redirect, redirectDocument } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { recordEvent } from "#app/features/audit/record-event.server";
import { hashNewPassword, isPasswordOf, setPasswordHash } from "#app/features/auth/account/accounts.server";
import { LINK_MINUTES, MAX_PASSWORD } from "#app/features/auth/limits";
import { getAuth } from "#app/features/auth/session/auth.server";
import { revokeOtherSessions, sessionCookie } from "#app/features/auth/session/session.server";
import { MEMBER_LANGUAGES, preferLanguage } from "#app/locales/languages.server";
import { getLanguage, speak } from "#app/locales/spoken.server";
import { languageCookie } from "#app/platform/language.server";
import { isMailAddress } from "#app/platform/mail-address.server";
import type { Platform } from "#app/platform/platform.server";
import { enqueueJob } from "#app/platform/queue.server";
import type { Db } from "#db/client.server";
import { member, user } from "#db/schema";
import { admitLinkMail, forgetAttempts, takeAttempt } from "./attempts.server";
import { findEntry, rememberEntry } from "./enter-once.server";
import { getSignInMail } from "./sign-in-carrier.server";
import { createLinkToken, hasLinkSince, revokeLinkTokens, takeLinkToken } from "./sign-in-link.server";
import { mailSignInLink } from "./sign-in-mail.server";

/** Wishes for a link that come so soon after one another are one wish. */
const ONE_WISH_MILLISECONDS = 30_000;

export type SignedIn = {
  ok: true;
  userId: string;
  token: string;
  cookie: string;
  /** The one they chose once; null where they never did. */
  language: string | null;
};
export type Refused = { ok: false; reason: "refused" } | { ok: false; reason: "too_many"; minutes: number };

export type Visitor = { address: string; userAgent: string | null };

/** What a route knows about who is at the other end. */
export function readVisitor({ request, context }: { request: Request; context: AppLoadContext }): Visitor {
  return { address: context.clientAddress, userAgent: request.headers.get("User-Agent") };
}

/** Starts a new session for the right address and password. Which of the two was wrong is not said. */
export async function signInWithPassword(
  platform: Platform,
  given: { email: string; password: string },
  visitor: Visitor,
): Promise<SignedIn | Refused> {
  const attempt = { kind: "password", account: given.email, address: visitor.address } as const;
  const allowed = await takeAttempt(platform, attempt);
  if (!allowed.ok) return allowed;
  const userId = await findByPassword(platform.db, given);
  if (userId === null) return { ok: false, reason: "refused" };
  await forgetAttempts(platform, attempt);
  return finishSignIn(platform, { userId, method: "password" }, visitor);
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
): Promise<SignedIn | Refused> {
  const allowed = await takeAttempt(platform, {
    kind: "token",
    account: given.token,
    address: visitor.address,
  });
  if (!allowed.ok) return allowed;
  const hash = given.newPassword === null ? null : await hashNewPassword(given.newPassword);
  const { entry = null } = given;
  const now = platform.now();
  const userId = await platform.db.transaction(async (tx) => {
    const taken = await takeLinkToken(tx, given.token, now);
    if (taken === null) return null;
    if (hash !== null) {
      await setPasswordHash(tx, taken, hash, now);
      await revokeLinkTokens(tx, taken);
      await revokeOtherSessions(tx, taken, null);
    }
    await rememberEntry(tx, entry, taken, now);
    return taken;
  });
  if (userId !== null) return finishSignIn(platform, { userId, method: "link" }, visitor);
  const entered = await findEntry(platform, entry);
  return entered === null ? { ok: false, reason: "refused" } : startSession(platform, entered, visitor);
}

/** Leads somebody whom setup or an invitation let in to their pages, signed in. @throws Response */
export async function letIn(
  { request, context }: { request: Request; context: AppLoadContext },
  userId: string,
): Promise<never> {
  const signedIn = await startSession(context.platform, userId, readVisitor({ request, context }));
  throw leadIn(context.platform, signedIn, "/app/home");
}

/** Leads to a member's page with a new session, and in the language that the member once chose. */
export function leadIn({ env }: Platform, { cookie, language }: SignedIn, to: string): Response {
  const headers = new Headers({ "Set-Cookie": cookie });
  if (language === null) return redirect(to, { headers });
  headers.append("Set-Cookie", languageCookie(env.BASE_URL, language));
  // the page under way has the words of its own language only
  return redirectDocument(to, { headers });
}

async function startSession(platform: Platform, userId: string, visitor: Visitor): Promise<SignedIn> {
  const { internalAdapter } = await getAuth(platform).$context;
  const { token } = await internalAdapter.createSession(userId, false, {
    userAgent: visitor.userAgent?.slice(0, 300) ?? "",
  });
  const [found] = await platform.db.select({ language: user.language }).from(user).where(eq(user.id, userId));
  const cookie = await sessionCookie(platform, token);
  return { ok: true, userId, token, cookie, language: found?.language ?? null };
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

async function finishSignIn(
  platform: Platform,
  { userId, method }: { userId: string; method: "password" | "link" },
  visitor: Visitor,
): Promise<SignedIn> {
  const memberships = await platform.db
    .select({ organizationId: member.organizationId })
    .from(member)
    .where(eq(member.userId, userId));
  for (const { organizationId } of memberships) {
    await recordEvent(platform.db, {
      organizationId,
      actor: `user:${userId}`,
      kind: "member.signed-in",
      detail: { method },
      at: platform.now(),
    });
  }
  return startSession(platform, userId, visitor);
}
