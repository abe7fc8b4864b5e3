import { type AppLoadContext, redirect, redirectDocument } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { recordEvent } from "#app/features/audit/record-event.server";
import { setPasswordHash } from "#app/features/auth/account/accounts.server";
import { hasFactor } from "#app/features/auth/factor/factors.server";
import type { FactorWay } from "#app/features/auth/factor/prove-factor.server";
import { getAuth } from "#app/features/auth/session/auth.server";
import { revokeOtherSessions, sessionCookie } from "#app/features/auth/session/session.server";
import { languageCookie } from "#app/platform/language.server";
import type { Platform } from "#app/platform/platform.server";
import type { Db } from "#db/client.server";
import { member, user } from "#db/schema";
import { type HalfSignIn, openHalfSignIn } from "./half-sign-in.server";
import { safeNext } from "./next";
import { revokeLinkTokens } from "./sign-in-link.server";

/** A session of their own, or the way to the page that asks for the code of their second factor. */
export type Entered = SignedIn | { ok: true; owes: "code"; cookie: string };
export type SignedIn = {
  ok: true;
  owes: "nothing";
  userId: string;
  token: string;
  cookie: string;
  /** The one they chose once; null where they never did. */
  language: string | null;
};

export type Visitor = { address: string; userAgent: string | null };

/** What a route knows about who is at the other end. */
export function readVisitor({ request, context }: { request: Request; context: AppLoadContext }): Visitor {
  return { address: context.clientAddress, userAgent: request.headers.get("User-Agent") };
}

/**
 * The one way into a session, after a password or a mailed link: an account with a second factor gets none before its
 * code is given, and a password that was chosen with the link waits for it, too.
 */
export async function enter(
  platform: Platform,
  by: {
    userId: string;
    method: HalfSignIn["method"];
    newPassword?: string | null;
    /** A second press of the same form, which is logged once. */
    isAgain?: boolean;
  },
  visitor: Visitor,
): Promise<Entered> {
  const { userId, method, newPassword = null, isAgain = false } = by;
  if (await hasFactor(platform.db, userId)) {
    const cookie = await openHalfSignIn(platform, { userId, method, newPassword });
    return { ok: true, owes: "code", cookie };
  }
  if (!isAgain) await recordSignIn(platform.db, { userId, method, factor: null }, platform.now());
  return startSession(platform, userId, visitor);
}

/** Logs a sign-in in every organization of an account. */
export async function recordSignIn(
  db: Db,
  { userId, method, factor }: Pick<HalfSignIn, "userId" | "method"> & { factor: FactorWay | null },
  at: Date,
): Promise<void> {
  const memberships = await db
    .select({ organizationId: member.organizationId })
    .from(member)
    .where(eq(member.userId, userId))
    .orderBy(member.organizationId);
  const detail = { method, ...(factor === null ? {} : { factor }) };
  for (const { organizationId } of memberships)
    await recordEvent(db, { organizationId, actor: `user:${userId}`, kind: "member.signed-in", detail, at });
}

/** A password that was chosen with a mailed link; other sessions and links open nothing any more. */
export async function renewPassword(tx: Db, userId: string, hash: string, now: Date): Promise<void> {
  await setPasswordHash(tx, userId, hash, now);
  await revokeLinkTokens(tx, userId);
  await revokeOtherSessions(tx, userId, null);
}

/** Leads somebody whom setup or an invitation let in to their pages, signed in. @throws Response */
export async function letIn(
  { request, context }: { request: Request; context: AppLoadContext },
  userId: string,
): Promise<never> {
  const visitor = readVisitor({ request, context });
  const entered = await enter(context.platform, { userId, method: "link", isAgain: true }, visitor);
  throw leadIn(context.platform, entered, "/app/home");
}

/** Leads to a member's page with a new session, and in the language that the member once chose; or to give the code. */
export function leadIn({ env }: Platform, entered: Entered, to: string): Response {
  const headers = new Headers({ "Set-Cookie": entered.cookie });
  if (entered.owes === "code") {
    const next = safeNext(to);
    const query = next === safeNext(null) ? "" : `?${new URLSearchParams({ next })}`;
    return redirect(`/sign-in/code${query}`, { headers });
  }
  if (entered.language === null) return redirect(to, { headers });
  headers.append("Set-Cookie", languageCookie(env.BASE_URL, entered.language));
  // the page under way has the words of its own language only
  return redirectDocument(to, { headers });
}

/** Call it through `enter`, or after the code. */
export async function startSession(platform: Platform, userId: string, visitor: Visitor): Promise<SignedIn> {
  const { internalAdapter } = await getAuth(platform).$context;
  const { token } = await internalAdapter.createSession(userId, false, {
    userAgent: visitor.userAgent?.slice(0, 300) ?? "",
  });
  const [found] = await platform.db.select({ language: user.language }).from(user).where(eq(user.id, userId));
  const cookie = await sessionCookie(platform, token);
  return { ok: true, owes: "nothing", userId, token, cookie, language: found?.language ?? null };
}
