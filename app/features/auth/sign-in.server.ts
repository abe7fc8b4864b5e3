import type { AppLoadContext } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { recordEvent } from "#app/features/audit/record-event.server";
import { isMailAddress } from "#app/platform/mail-address.server";
import type { Platform } from "#app/platform/platform.server";
import { enqueueJob } from "#app/platform/queue.server";
import { member, user } from "#db/schema";
import { hashNewPassword, setPasswordHash } from "./accounts.server";
import { forgetAttempts, takeAttempt } from "./attempts.server";
import { getAuth } from "./auth.server";
import { LINK_MINUTES } from "./limits";
import { revokeOtherSessions, sessionCookie } from "./session.server";

export type SignedIn = { ok: true; userId: string; token: string; cookie: string };
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
  const response = await getAuth(platform).api.signInEmail({
    body: given,
    headers: visitorHeaders(visitor),
    asResponse: true,
  });
  const signedIn = await finishSignIn(platform, response, "password");
  if (signedIn.ok) await forgetAttempts(platform, attempt);
  return signedIn;
}

/** Asks for a link by mail. The same is done and said whether the address belongs to a member or not. */
export async function requestSignInLink(
  platform: Platform,
  email: string,
  visitor: Visitor,
): Promise<{ ok: true } | Extract<Refused, { reason: "too_many" }>> {
  const allowed = await takeAttempt(platform, { kind: "link", account: email, address: visitor.address });
  if (!allowed.ok || !isMailAddress(email)) return allowed;
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
    payload: { userId: found?.id ?? "nobody", askedAt: now.getTime() },
    runAt: now,
  });
  return { ok: true };
}

/** The job behind it: makes the link and mails it, unless the wish is too old to be of use. */
export async function sendSignInLink(
  platform: Platform,
  payload: Record<string, string | number>,
): Promise<void> {
  if (platform.now().getTime() - Number(payload.askedAt) > LINK_MINUTES * 60_000) return;
  const [found] = await platform.db
    .select({ email: user.email })
    .from(user)
    .where(eq(user.id, String(payload.userId)));
  if (found === undefined) return;
  await getAuth(platform).api.signInMagicLink({ body: { email: found.email }, headers: new Headers() });
}

/** Uses up a mailed link, and sets a new password when one is given: whoever reads the mailbox may. */
export async function signInWithLink(
  platform: Platform,
  given: { token: string; newPassword: string | null },
  visitor: Visitor,
): Promise<SignedIn | Refused> {
  const allowed = await takeAttempt(platform, {
    kind: "token",
    account: given.token,
    address: visitor.address,
  });
  if (!allowed.ok) return allowed;
  const hash = given.newPassword === null ? null : await hashNewPassword(given.newPassword);
  const response = await getAuth(platform).api.magicLinkVerify({
    query: { token: given.token },
    headers: visitorHeaders(visitor),
    asResponse: true,
  });
  const signedIn = await finishSignIn(platform, response, "link");
  if (signedIn.ok && hash !== null) {
    await platform.db.transaction(async (tx) => {
      await setPasswordHash(tx, signedIn.userId, hash, platform.now());
      await revokeOtherSessions(tx, signedIn.userId, signedIn.token);
    });
  }
  return signedIn;
}

/** Starts a session for somebody just let in by setup or by an invitation. */
export async function startSession(platform: Platform, userId: string, visitor: Visitor): Promise<SignedIn> {
  const { internalAdapter } = await getAuth(platform).$context;
  const { token } = await internalAdapter.createSession(userId, false, {
    userAgent: visitor.userAgent?.slice(0, 300) ?? "",
  });
  return { ok: true, userId, token, cookie: await sessionCookie(platform, token) };
}

const answer = z.object({ token: z.string(), user: z.object({ id: z.string() }) });

async function finishSignIn(
  platform: Platform,
  response: Response,
  method: "password" | "link",
): Promise<SignedIn | { ok: false; reason: "refused" }> {
  if (!response.ok) return { ok: false, reason: "refused" };
  const { token, user: signedIn } = answer.parse(await response.json());
  const memberships = await platform.db
    .select({ organizationId: member.organizationId })
    .from(member)
    .where(eq(member.userId, signedIn.id));
  for (const { organizationId } of memberships) {
    await recordEvent(platform.db, {
      organizationId,
      actor: `user:${signedIn.id}`,
      kind: "member.signed-in",
      detail: { method },
      at: platform.now(),
    });
  }
  return { ok: true, userId: signedIn.id, token, cookie: await sessionCookie(platform, token) };
}

function visitorHeaders({ userAgent }: Visitor): Headers {
  return new Headers(userAgent === null ? {} : { "user-agent": userAgent.slice(0, 300) });
}
