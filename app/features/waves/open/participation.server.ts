import { and, count, eq, isNull, or, sql } from "drizzle-orm";
import { type ByTeam, byTeam, type Team } from "#app/core/vocabulary";
import { formatLocalTime } from "#app/features/waves/wave/local-time";
import type { Platform } from "#app/platform/platform.server";
import type { Db } from "#db/client.server";
import { organization, sealed, wave } from "#db/schema";
import { floorAnswers } from "./participation";

/**
 * R7: once a day and wave, counts the sealed ballots of each team and keeps what members may see of it. Casts are
 * counted, claims never: two series would tell more than one.
 */
export async function refreshParticipation(platform: Platform): Promise<void> {
  const { db } = platform;
  const now = platform.now();
  const open = await db
    .select({ organizationId: wave.organizationId, id: wave.id, timeZone: organization.timeZone })
    .from(wave)
    .innerJoin(organization, eq(organization.id, wave.organizationId))
    .where(eq(wave.state, "open"));
  for (const { organizationId, id, timeZone } of open) {
    const day = formatLocalTime(now, timeZone).slice(0, 10);
    if (await isFresh(db, id, day)) continue;
    const answers = floorAnswers(await countBallots(db, organizationId, id));
    await db
      .update(wave)
      .set({ participation: { day, answers } })
      .where(and(eq(wave.organizationId, organizationId), eq(wave.id, id), isStale(day)));
  }
}

async function isFresh(db: Db, waveId: string, day: string): Promise<boolean> {
  const rows = await db
    .select({ id: wave.id })
    .from(wave)
    .where(and(eq(wave.id, waveId), isStale(day)));
  return rows.length === 0;
}

function isStale(day: string) {
  return or(isNull(wave.participation), sql`${wave.participation}->>'day' <> ${day}`);
}

async function countBallots(db: Db, organizationId: string, waveId: string): Promise<ByTeam<number>> {
  const rows: { team: Team; n: number }[] = await db
    .select({ team: sealed.team, n: count() })
    .from(sealed)
    .where(
      and(
        eq(sealed.organizationId, organizationId),
        eq(sealed.waveId, waveId),
        sql`length(${sealed.ct}) > 0`,
      ),
    )
    .groupBy(sealed.team);
  return byTeam((team) => rows.find((row) => row.team === team)?.n ?? 0);
}
