import { and, count, eq, sql } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { invitation, mail, person } from "#db/schema";
import { ofWave, type WaveId } from "#db/wave-scope";

/**
 * How many were asked in a wave, and how many of them no mail reaches: their address was deleted since, or refused the
 * invitation. Neither says anything about who answered.
 */
export async function countInvited(db: Db, id: WaveId): Promise<{ invited: number; unwritten: number }> {
  const refused = sql`exists (select 1 from ${mail} where ${mail.organizationId} = ${invitation.organizationId}
    and ${mail.invitationId} = ${invitation.id} and ${mail.round} = 0 and ${mail.status} = 'bounced')`;
  const [row] = await db
    .select({
      invited: count(),
      unwritten: sql<number>`count(*) filter (where ${person.email} is null or ${refused})::int`,
    })
    .from(invitation)
    .leftJoin(
      person,
      and(eq(person.organizationId, invitation.organizationId), eq(person.id, invitation.personId)),
    )
    .where(ofWave(invitation, id));
  return { invited: row?.invited ?? 0, unwritten: row?.unwritten ?? 0 };
}
