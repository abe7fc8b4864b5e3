import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { member, recoveryCode, secondFactor, user } from "#db/schema";

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

/** Who of an organization's owners and leads has no second factor, by address in small letters. */
export async function listLeadersWithoutFactor(db: Db, organizationId: string): Promise<Set<string>> {
  const leaders = await db
    .select({ email: user.email })
    .from(member)
    .innerJoin(user, eq(user.id, member.userId))
    .leftJoin(secondFactor, eq(secondFactor.userId, user.id))
    .where(
      and(
        eq(member.organizationId, organizationId),
        inArray(member.role, ["owner", "lead"]),
        isNull(secondFactor.confirmedAt),
      ),
    );
  return new Set(leaders.map(({ email }) => email.toLowerCase()));
}
