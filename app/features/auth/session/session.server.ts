import { createHmac } from "node:crypto";
import { constantTimeEqual } from "better-auth/crypto";
import { and, desc, eq, gte, lte, ne } from "drizzle-orm";
import { SESSION_HOURS } from "#app/features/auth/limits";
import type { Platform } from "#app/platform/platform.server";
import type { Db } from "#db/client.server";
import { session, verification } from "#db/schema";
import { authSecret, getAuth } from "./auth.server";
import { describeDevice } from "./device";

/** The session token of the request's cookie, if this installation signed it. */
export async function readSessionToken(platform: Platform, request: Request): Promise<string | null> {
  const { authCookies } = await getAuth(platform).$context;
  const value = readCookie(request, authCookies.sessionToken.name);
  const dot = value?.lastIndexOf(".") ?? -1;
  if (value === null || dot < 1) return null;
  const token = value.slice(0, dot);
  return constantTimeEqual(signToken(platform, token), value.slice(dot + 1)) ? token : null;
}

/** As better-auth signs its cookies, but at once: through the Web's own interface a thread is waited for, twice. */
function signToken(platform: Platform, token: string): string {
  return createHmac("sha256", authSecret(platform)).update(token).digest("base64");
}

export function readCookie(request: Request, name: string): string | null {
  for (const pair of request.headers.get("Cookie")?.split(";") ?? []) {
    const [key, ...rest] = pair.trim().split("=");
    if (key !== name) continue;
    try {
      return decodeURIComponent(rest.join("="));
    } catch {
      return null;
    }
  }
  return null;
}

/** Ends one session: its cookie opens nothing any more. */
export async function revokeSession(db: Db, token: string): Promise<void> {
  await db.delete(session).where(eq(session.token, token));
}

/** Ends all sessions of a user but the one in hand. */
export async function revokeOtherSessions(db: Db, userId: string, keep: string | null): Promise<void> {
  await db
    .delete(session)
    .where(and(eq(session.userId, userId), keep === null ? undefined : ne(session.token, keep)));
}

/** Whether a session was opened at this moment or later. */
export async function hasOpenedSince(db: Db, token: string, moment: Date): Promise<boolean> {
  const found = await db
    .select({ id: session.id })
    .from(session)
    .where(and(eq(session.token, token), gte(session.createdAt, moment)));
  return found.length > 0;
}

export type ListedSession = {
  id: string;
  device: string | null;
  since: Date;
  lastUsed: Date;
  /** The session that asks. */
  here: boolean;
};

export async function listSessions(db: Db, userId: string, token: string | null): Promise<ListedSession[]> {
  const rows = await db
    .select()
    .from(session)
    .where(eq(session.userId, userId))
    .orderBy(desc(session.updatedAt));
  return rows.map((row) => ({
    id: row.id,
    device: describeDevice(row.userAgent ?? ""),
    since: row.createdAt,
    lastUsed: row.updatedAt,
    here: row.token === token,
  }));
}

/** Forgets sessions and links that have run out. */
export async function removeExpiredSessions(platform: Platform): Promise<void> {
  const now = platform.now();
  await platform.db.delete(session).where(lte(session.expiresAt, now));
  await platform.db.delete(verification).where(lte(verification.expiresAt, now));
}

/** The Set-Cookie of a session, or the one that makes the browser forget it. */
export async function sessionCookie(platform: Platform, token: string | null): Promise<string> {
  const { name, attributes } = (await getAuth(platform).$context).authCookies.sessionToken;
  const value = token === null ? "" : encodeURIComponent(`${token}.${signToken(platform, token)}`);
  const age = token === null ? 0 : SESSION_HOURS * 3600;
  return `${name}=${value}; Max-Age=${age}; Path=/app; HttpOnly; SameSite=Lax${attributes.secure ? "; Secure" : ""}`;
}
