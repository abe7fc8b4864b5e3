import { and, count, eq, isNull, or, sql } from "drizzle-orm";
import type { ByTeam, Team } from "#app/core/vocabulary";
import type { Platform } from "#app/platform/platform.server";
import type { Db } from "#db/client.server";
import { sealed, wave } from "#db/schema";
import { floorAnswers } from "./participation";

const DAY = 86_400_000;
const AT_ONCE = 500;

type Counted = { organizationId: string; id: string; ballots: ByTeam<number> };

/**
 * R7: 24 hours after the last time, counts the ballots of each team and keeps what members may see of it. Casts are
 * counted, claims never: two series would tell more than one. A ballot that was cast counts until the close, whatever
 * becomes of it, so that nobody can read the exact number off the steps by withdrawing some of their own.
 */
export async function refreshParticipation({ db, planes, now }: Platform): Promise<void> {
  const at = now();
  const due = await countDue(planes.box, at);
  for (let start = 0; start < due.length; start += AT_ONCE)
    await keepCounts(db, due.slice(start, start + AT_ONCE), at);
}

/** The wave's own last refresh decides, so that no setting of the organization moves the next one. */
function isDue(at: Date) {
  const before = new Date(at.getTime() - DAY).toISOString();
  const last = sql`(${wave.participation}->>'at')::timestamptz`;
  return or(isNull(wave.participation), isNull(last), sql`${last} <= ${before}::timestamptz`);
}

/** The ballots of every wave that is due, in one statement however many organizations there are. */
async function countDue(box: Db, at: Date): Promise<Counted[]> {
  const { organizationId, id } = wave;
  const rows: { organizationId: string; id: string; team: Team | null; n: number }[] = await box
    .select({ organizationId, id, team: sealed.team, n: count(sealed.nullifier) })
    .from(wave)
    .leftJoin(sealed, and(eq(sealed.organizationId, organizationId), eq(sealed.waveId, id)))
    .where(and(eq(wave.state, "open"), isDue(at)))
    .groupBy(organizationId, id, sealed.team);
  const waves = new Map<string, Counted>();
  for (const row of rows) {
    const found = waves.get(row.id) ?? { ...row, ballots: { sales: 0, marketing: 0 } };
    if (row.team !== null) found.ballots[row.team] = row.n;
    waves.set(row.id, found);
  }
  return [...waves.values()];
}

async function keepCounts(db: Db, counted: readonly Counted[], at: Date): Promise<void> {
  const rows = counted.map(({ organizationId, id, ballots }) => ({
    organization: organizationId,
    wave: id,
    participation: { at: at.toISOString(), answers: floorAnswers(ballots) },
  }));
  const given = sql`jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
    as given(organization uuid, wave uuid, participation jsonb)`;
  await db
    .update(wave)
    .set({ participation: sql`given.participation` })
    .from(given)
    .where(
      and(
        sql`${wave.organizationId} = given.organization and ${wave.id} = given.wave`,
        eq(wave.state, "open"),
        isDue(at),
      ),
    );
}
