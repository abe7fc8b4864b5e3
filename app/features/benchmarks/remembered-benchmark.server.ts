import { and, eq } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { member } from "#db/schema";

type MemberId = { organizationId: string; userId: string };

/** What a member chose last to hold results against; null before. */
export async function getRememberedBenchmark(db: Db, id: MemberId): Promise<string | null> {
  const [found] = await db
    .select({ benchmark: member.benchmark })
    .from(member)
    .where(isMember(id))
    .prepare("remembered_benchmark")
    .execute();
  return found?.benchmark ?? null;
}

export async function rememberBenchmark(db: Db, id: MemberId, benchmark: string): Promise<void> {
  await db.update(member).set({ benchmark }).where(isMember(id));
}

function isMember({ organizationId, userId }: MemberId) {
  return and(eq(member.organizationId, organizationId), eq(member.userId, userId));
}
