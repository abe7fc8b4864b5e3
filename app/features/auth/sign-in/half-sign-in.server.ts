import { createHash, randomBytes } from "node:crypto";
import { and, eq, gt, lte } from "drizzle-orm";
import { CODE_MINUTES } from "#app/features/auth/limits";
import { readCookie } from "#app/features/auth/session/session.server";
import type { Platform } from "#app/platform/platform.server";
import type { Db } from "#db/client.server";
import { halfSignIn } from "#db/schema";

/** Sent to the pages of signing in alone: no page of members ever sees it. */
const COOKIE = "parallax.half";
const PATH = "/sign-in";

export type HalfSignIn = typeof halfSignIn.$inferSelect;

/** Remembers who proved a password or mailbox and owes a code. Returns the cookie by which their browser is known again. */
export async function openHalfSignIn(
  platform: Platform,
  half: Pick<HalfSignIn, "userId" | "method" | "newPassword">,
): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(platform.now().getTime() + CODE_MINUTES * 60_000);
  await platform.db.insert(halfSignIn).values({ tokenHash: hashHalf(token), ...half, expiresAt });
  return halfCookie(platform, token);
}

/** Who owes a code in this browser; null where nobody does, or does no longer. */
export async function findHalfSignIn({ db, now }: Platform, request: Request): Promise<HalfSignIn | null> {
  const token = readCookie(request, COOKIE);
  if (token === null) return null;
  const [found] = await db
    .select()
    .from(halfSignIn)
    .where(and(eq(halfSignIn.tokenHash, hashHalf(token)), gt(halfSignIn.expiresAt, now())));
  return found ?? null;
}

/** It is whole now, or given up. Returns whether it was there: of two at once one finds it. */
export async function closeHalfSignIn(db: Db, { tokenHash }: HalfSignIn): Promise<boolean> {
  const gone = await db
    .delete(halfSignIn)
    .where(eq(halfSignIn.tokenHash, tokenHash))
    .returning({ userId: halfSignIn.userId });
  return gone.length > 0;
}

export async function removeOldHalfSignIns({ db, now }: Platform): Promise<void> {
  await db.delete(halfSignIn).where(lte(halfSignIn.expiresAt, now()));
}

/** The Set-Cookie of a half sign-in, or the one that makes the browser forget it. */
export function halfCookie({ env }: Platform, token: string | null): string {
  const secure = env.BASE_URL.startsWith("https:") ? "; Secure" : "";
  const age = token === null ? 0 : CODE_MINUTES * 60;
  return `${COOKIE}=${token ?? ""}; Max-Age=${age}; Path=${PATH}; HttpOnly; SameSite=Lax${secure}`;
}

function hashHalf(token: string): Uint8Array {
  return new Uint8Array(createHash("sha256").update(token).digest());
}
