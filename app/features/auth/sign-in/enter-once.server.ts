import { randomUUID } from "node:crypto";
import { and, eq, gt } from "drizzle-orm";
import { hashPress } from "#app/features/auth/door/press-once.server";
import type { Platform } from "#app/platform/platform.server";
import { PRESS_FIELD } from "#app/ui/post-form";
import type { Db } from "#db/client.server";
import { verification } from "#db/schema";

/** Entries stand beside links to sign in and better-auth's own, so each says what it is. */
export const ENTRY = "entry:";

/** A second press follows the first within moments. */
const MINUTES = 2;

/**
 * Names the press of a form that lets somebody in and works once: the same form with the same contents, which only
 * who pressed it can send. Null where the form carries no token.
 */
export async function nameEntry(request: Request, form: FormData): Promise<string | null> {
  const token = form.get(PRESS_FIELD);
  if (typeof token !== "string" || !/^[0-9a-f]{32}$/.test(token)) return null;
  return `${ENTRY}${Buffer.from(await hashPress(request, "", form)).toString("base64url")}`;
}

/** Remembers for moments whom a press let in. Do it in the transaction that uses up what let them in. */
export async function rememberEntry(tx: Db, entry: string | null, userId: string, now: Date): Promise<void> {
  if (entry === null) return;
  const expiresAt = new Date(now.getTime() + MINUTES * 60_000);
  await tx.insert(verification).values({ id: randomUUID(), identifier: entry, value: userId, expiresAt });
}

/** Whom the first press of the same form let in; null where this is no second one. */
export async function findEntry({ db, now }: Platform, entry: string | null): Promise<string | null> {
  if (entry === null) return null;
  const [found] = await db
    .select({ userId: verification.value })
    .from(verification)
    .where(and(eq(verification.identifier, entry), gt(verification.expiresAt, now())));
  return found?.userId ?? null;
}
