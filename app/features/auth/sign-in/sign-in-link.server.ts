import { createHash, randomBytes, randomUUID } from "node:crypto";
import { and, eq, gt, like, or } from "drizzle-orm";
import { LINK_MINUTES } from "#app/features/auth/limits";
import type { Db } from "#db/client.server";
import { halfSignIn, verification } from "#db/schema";
import { ENTRY } from "./enter-once.server";

/** Links stand beside better-auth's own entries, so each says what it is. */
const KIND = "sign-in-link:";

/**
 * Makes the token of a link to sign in; the database keeps its hash. better-auth's own links are not used: they take
 * fewer mail addresses than there are, `r&d@company.com` for one.
 */
export async function createLinkToken(db: Db, userId: string, now: Date): Promise<string> {
  const token = randomBytes(32).toString("hex");
  const expiresAt = new Date(now.getTime() + LINK_MINUTES * 60_000);
  await db
    .insert(verification)
    .values({ id: randomUUID(), identifier: identify(token), value: userId, expiresAt });
  return token;
}

/** Whether a link that was made after this moment is still in a user's mailbox, unused. */
export async function hasLinkSince(db: Db, userId: string, moment: Date): Promise<boolean> {
  const { identifier, value, expiresAt } = verification;
  const wouldExpire = new Date(moment.getTime() + LINK_MINUTES * 60_000);
  const isNewer = and(like(identifier, `${KIND}%`), eq(value, userId), gt(expiresAt, wouldExpire));
  const found = await db.select({ id: verification.id }).from(verification).where(isNewer).limit(1);
  return found.length > 0;
}

/** Uses a token up, once however often it is sent at the same time. Returns whose it was; null when it opens nothing. */
export async function takeLinkToken(db: Db, token: string, now: Date): Promise<string | null> {
  const [taken] = await db
    .delete(verification)
    .where(eq(verification.identifier, identify(token)))
    .returning({ userId: verification.value, expiresAt: verification.expiresAt });
  return taken === undefined || taken.expiresAt <= now ? null : taken.userId;
}

/** Every link of a user that is still in a mailbox, every second press, and every sign-in that owes a code, opens nothing from now on. */
export async function revokeLinkTokens(db: Db, userId: string): Promise<void> {
  const { identifier, value } = verification;
  const opens = or(like(identifier, `${KIND}%`), like(identifier, `${ENTRY}%`));
  await db.delete(verification).where(and(opens, eq(value, userId)));
  await db.delete(halfSignIn).where(eq(halfSignIn.userId, userId));
}

function identify(token: string): string {
  return KIND + createHash("sha256").update(token).digest("base64url");
}
