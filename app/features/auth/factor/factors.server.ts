import { eq } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { recoveryCode, secondFactor } from "#db/schema";

/** Whether an account asks for a second factor. One that is being set up asks for nothing yet. */
export async function hasFactor(db: Db, userId: string): Promise<boolean> {
  return (await getFactor(db, userId))?.confirmedAt != null;
}

/** What there is of an account's second factor, confirmed or not. */
export async function getFactor(db: Db, userId: string): Promise<typeof secondFactor.$inferSelect | null> {
  const [found] = await db.select().from(secondFactor).where(eq(secondFactor.userId, userId));
  return found ?? null;
}

/** Forgets an account's second factor and its recovery codes. Returns whether there was one that was confirmed. */
export async function dropFactor(tx: Db, userId: string): Promise<boolean> {
  await tx.delete(recoveryCode).where(eq(recoveryCode.userId, userId));
  const [gone] = await tx
    .delete(secondFactor)
    .where(eq(secondFactor.userId, userId))
    .returning({ confirmedAt: secondFactor.confirmedAt });
  return gone?.confirmedAt != null;
}
