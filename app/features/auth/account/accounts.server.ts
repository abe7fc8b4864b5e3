import { randomUUID } from "node:crypto";
import { hashPassword, verifyPassword } from "better-auth/crypto";
import { and, eq } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { account, user } from "#db/schema";

const PASSWORD = "credential";

/** Makes a user whose address is proven (by setup or by a mailed invitation). Returns the id. */
export async function createUser(
  db: Db,
  person: { name: string; email: string; passwordHash: string; openedOver?: string | null; now: Date },
): Promise<string> {
  const id = randomUUID();
  const { name, passwordHash, openedOver = null, now } = person;
  const email = person.email.toLowerCase();
  await db
    .insert(user)
    .values({ id, name, email, emailVerified: true, openedOver, createdAt: now, updatedAt: now });
  await setPasswordHash(db, id, passwordHash, now);
  return id;
}

/** The slow part of taking a password (scrypt): do it before a transaction, not inside. */
export async function hashNewPassword(password: string): Promise<string> {
  return hashPassword(password);
}

export async function setPasswordHash(db: Db, userId: string, hash: string, now: Date): Promise<void> {
  const [changed] = await db
    .update(account)
    .set({ password: hash, updatedAt: now })
    .where(and(eq(account.userId, userId), eq(account.providerId, PASSWORD)))
    .returning({ id: account.id });
  if (changed !== undefined) return;
  await db.insert(account).values({
    id: randomUUID(),
    accountId: userId,
    providerId: PASSWORD,
    userId,
    password: hash,
    createdAt: now,
    updatedAt: now,
  });
}

/** From the next time they sign in, every device speaks it to them. */
export async function setLanguage(db: Db, userId: string, language: string): Promise<void> {
  await db.update(user).set({ language }).where(eq(user.id, userId));
}

export async function isPasswordOf(db: Db, userId: string, password: string): Promise<boolean> {
  const hash = await getPasswordHash(db, userId);
  return hash !== null && (await matchesPassword(hash, password));
}

export async function getPasswordHash(db: Db, userId: string): Promise<string | null> {
  const [found] = await db
    .select({ hash: account.password })
    .from(account)
    .where(and(eq(account.userId, userId), eq(account.providerId, PASSWORD)));
  return found?.hash ?? null;
}

/** Takes a moment, as it should (scrypt). */
export async function matchesPassword(hash: string, password: string): Promise<boolean> {
  return verifyPassword({ hash, password });
}
