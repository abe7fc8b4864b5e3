import { and, count, isNull, or, sql } from "drizzle-orm";
import { type ByTeam, byTeam, type Team } from "#app/core/vocabulary";
import type { Platform } from "#app/platform/platform.server";
import type { Db } from "#db/client.server";
import { sealed, wave } from "#db/schema";
import { isWave, ofWave, type WaveId } from "#db/wave-scope";
import { floorAnswers } from "./participation";

const DAY = 86_400_000;

/**
 * R7: 24 hours after the last time, counts the ballots of each team and keeps what members may see of it. Casts are
 * counted, claims never: two series would tell more than one. A ballot that was cast counts until the close, whatever
 * becomes of it, so that nobody can read the exact number off the steps by withdrawing some of their own.
 */
export async function refreshParticipation({ db, now }: Platform): Promise<void> {
  const at = now();
  const due = await db
    .select({ organizationId: wave.organizationId, waveId: wave.id })
    .from(wave)
    .where(and(sql`${wave.state} = 'open'`, isDue(at)));
  for (const id of due) {
    const answers = floorAnswers(await countBallots(db, id));
    await db
      .update(wave)
      .set({ participation: { at: at.toISOString(), answers } })
      .where(and(isWave(id, "open"), isDue(at)));
  }
}

/** The wave's own last refresh decides, so that no setting of the organization moves the next one. */
function isDue(at: Date) {
  const before = new Date(at.getTime() - DAY).toISOString();
  const last = sql`(${wave.participation}->>'at')::timestamptz`;
  return or(isNull(wave.participation), isNull(last), sql`${last} <= ${before}::timestamptz`);
}

async function countBallots(db: Db, id: WaveId): Promise<ByTeam<number>> {
  const rows: { team: Team; n: number }[] = await db
    .select({ team: sealed.team, n: count() })
    .from(sealed)
    .where(ofWave(sealed, id))
    .groupBy(sealed.team);
  return byTeam((team) => rows.find((row) => row.team === team)?.n ?? 0);
}
