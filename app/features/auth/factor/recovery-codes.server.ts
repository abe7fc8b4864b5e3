import { createHmac, randomInt } from "node:crypto";
import { and, eq, isNotNull, lte } from "drizzle-orm";
import { RECOVERY_CODES, SHOWN_MINUTES } from "#app/features/auth/limits";
import type { Platform } from "#app/platform/platform.server";
import type { Db } from "#db/client.server";
import { recoveryCode, secondFactor } from "#db/schema";

/** Crockford's base32: no I, L, O, U, which are read as other signs or make words. */
const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const GROUPS = 3;
const SIGNS_A_GROUP = 4;
const PURPOSE = "shown-recovery-codes";

/**
 * Draws new recovery codes in place of those there are, inside the caller's transaction. Their keyed hashes stay; the
 * codes themselves wait, sealed, for as long as their page may be read again.
 */
export async function drawRecoveryCodes({ keys, now }: Platform, tx: Db, userId: string): Promise<void> {
  const codes = Array.from({ length: RECOVERY_CODES }, drawCode);
  await tx.delete(recoveryCode).where(eq(recoveryCode.userId, userId));
  await tx
    .insert(recoveryCode)
    .values(codes.map((code) => ({ userId, codeHash: hashCode(keys, userId, code) })));
  await tx
    .update(secondFactor)
    .set({
      shownCodes: keys.seal(PURPOSE, userId, codes.join(" ")),
      shownUntil: new Date(now().getTime() + SHOWN_MINUTES * 60_000),
    })
    .where(eq(secondFactor.userId, userId));
}

/** The codes that were just drawn; null once they were noted, or the time is over. */
export function readShownCodes(
  { keys, now }: Platform,
  { userId, shownCodes, shownUntil }: typeof secondFactor.$inferSelect,
): string[] | null {
  if (shownCodes === null || shownUntil === null || shownUntil <= now()) return null;
  return keys.open(PURPOSE, userId, shownCodes).split(" ");
}

/** Their owner has them: they are shown no more. */
export async function noteRecoveryCodes(db: Db, userId: string): Promise<void> {
  await db
    .update(secondFactor)
    .set({ shownCodes: null, shownUntil: null })
    .where(eq(secondFactor.userId, userId));
}

/** Forgets codes that were shown long enough. */
export async function forgetShownCodes({ db, now }: Platform): Promise<void> {
  await db
    .update(secondFactor)
    .set({ shownCodes: null, shownUntil: null })
    .where(and(isNotNull(secondFactor.shownUntil), lte(secondFactor.shownUntil, now())));
}

/** Uses a code up, once however often it is sent at the same time. Returns how many are left; null where it is none. */
export async function takeRecoveryCode(
  { keys }: Platform,
  tx: Db,
  userId: string,
  typed: string,
): Promise<number | null> {
  const [taken] = await tx
    .delete(recoveryCode)
    .where(and(eq(recoveryCode.userId, userId), eq(recoveryCode.codeHash, hashCode(keys, userId, typed))))
    .returning({ userId: recoveryCode.userId });
  return taken === undefined ? null : countRecoveryCodes(tx, userId);
}

export async function countRecoveryCodes(db: Db, userId: string): Promise<number> {
  return db.$count(recoveryCode, eq(recoveryCode.userId, userId));
}

function drawCode(): string {
  const draw = () => Array.from({ length: SIGNS_A_GROUP }, () => SIGNS[randomInt(SIGNS.length)]).join("");
  return Array.from({ length: GROUPS }, draw).join("-");
}

/** Keyed, because sixty bits alone could be tried out by whoever has the database. */
function hashCode(keys: Platform["keys"], userId: string, code: string): Uint8Array {
  return new Uint8Array(
    createHmac("sha256", keys.derive("recovery-codes"))
      .update(`${userId} ${foldCode(code)}`)
      .digest(),
  );
}

/** However it was typed: spaces, hyphens, small letters, O for 0, I and L for 1. */
function foldCode(code: string): string {
  return code
    .normalize("NFKC")
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, "")
    .replaceAll("O", "0")
    .replaceAll(/[IL]/g, "1");
}
