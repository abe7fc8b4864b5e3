import { and, asc, eq, inArray, isNotNull } from "drizzle-orm";
import { type ByTeam, byTeam, type Team } from "#app/core/vocabulary";
import type { Db } from "#db/client.server";
import { member, sharingWord, user } from "#db/schema";
import { ofWave, type WaveId } from "#db/wave-scope";

/** Whoever heads a side now: its leads, and an owner who heads it. */
export type Head = { userId: string; name: string; team: Team };

/** That a head said: everybody who was asked may read the results. */
export type Word = { team: Team; userId: string; name: string; givenAt: Date };

export async function listSideHeads(db: Db, organizationId: string): Promise<Head[]> {
  const rows = await db
    .select({ userId: user.id, name: user.name, team: member.team })
    .from(member)
    .innerJoin(user, eq(user.id, member.userId))
    .where(
      and(
        eq(member.organizationId, organizationId),
        inArray(member.role, ["owner", "lead"]),
        isNotNull(member.team),
      ),
    )
    .orderBy(asc(member.createdAt), asc(user.name));
  return rows.flatMap(({ team, ...head }) => (team === null ? [] : [{ ...head, team }]));
}

/** The word of each side that holds: who gave it heads that side still. */
export async function readWords(db: Db, id: WaveId, heads: readonly Head[]): Promise<ByTeam<Word | null>> {
  const { team, userId, givenAt } = sharingWord;
  const given = await db.select({ team, userId, givenAt }).from(sharingWord).where(ofWave(sharingWord, id));
  return byTeam((side) => {
    const word = given.find((one) => one.team === side);
    const head = heads.find((one) => one.team === side && one.userId === word?.userId);
    return word && head ? { ...word, name: head.name } : null;
  });
}
