import { createHmac } from "node:crypto";
import { eq, lte, sql } from "drizzle-orm";
import type { Platform } from "#app/platform/platform.server";
import { attempt } from "#db/schema";

const WINDOW_SECONDS = 15 * 60;

/*
 * In the database, so that guesses count the same whichever process they come to. A limiter of a library would ask the
 * machine's own clock, and machines an hour apart would forget each other's counts.
 */

/** Counts one more in the quarter of an hour that began with the first. */
export async function countAttempt(
  platform: Platform,
  name: string,
): Promise<{ count: number; minutesLeft: number }> {
  const { db } = platform;
  const now = platform.now();
  const endsAt = new Date(now.getTime() + WINDOW_SECONDS * 1000);
  const isOver = lte(attempt.endsAt, now);
  const [row] = await db
    .insert(attempt)
    .values({ key: hide(platform, name), count: 1, endsAt })
    .onConflictDoUpdate({
      target: attempt.key,
      set: {
        count: sql`case when ${isOver} then 1 else ${attempt.count} + 1 end`,
        endsAt: sql`case when ${isOver} then excluded.ends_at else ${attempt.endsAt} end`,
      },
    })
    .returning({ count: attempt.count, endsAt: attempt.endsAt });
  if (row === undefined) throw new Error("The attempt was not counted.");
  return {
    count: row.count,
    minutesLeft: Math.max(1, Math.ceil((row.endsAt.getTime() - now.getTime()) / 60_000)),
  };
}

/** One that was counted does not count after all. */
export async function uncountAttempt(platform: Platform, name: string): Promise<void> {
  await platform.db
    .update(attempt)
    .set({ count: sql`greatest(0, ${attempt.count} - 1)` })
    .where(eq(attempt.key, hide(platform, name)));
}

export async function clearAttempts(platform: Platform, name: string): Promise<void> {
  await platform.db.delete(attempt).where(eq(attempt.key, hide(platform, name)));
}

/** Forgets the counts whose quarter of an hour is over. */
export async function removeOldAttempts({ db, now }: Platform): Promise<void> {
  await db.delete(attempt).where(lte(attempt.endsAt, now()));
}

/** Addresses of networks and accounts are not stored. */
function hide({ keys }: Platform, name: string): Uint8Array {
  return new Uint8Array(createHmac("sha256", keys.derive("attempts")).update(name).digest());
}
