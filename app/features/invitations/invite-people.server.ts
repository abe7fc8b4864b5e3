import { randomUUID } from "node:crypto";
import { setImmediate as nextTurn } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { type ByTeam, byTeam, type Team } from "#app/core/vocabulary";
import type { Keys } from "#app/platform/keys.server";
import type { Db } from "#db/client.server";
import { invitation } from "#db/schema";
import type { WaveId } from "#db/wave-scope";
import { hashToken, openTokenMaker } from "./tokens.server";

/** A few milliseconds' work: whoever casts a ballot meanwhile waits no longer. */
const PEOPLE_AT_ONCE = 250;

/** Gives everybody on the frozen roster the right to one ballot. Nothing is mailed yet. Returns how many by team. */
export async function createInvitations(
  db: Db,
  keys: Keys,
  { organizationId, waveId }: WaveId,
  people: readonly { id: string; team: Team }[],
): Promise<ByTeam<number>> {
  const makeToken = openTokenMaker(keys, waveId);
  for (let start = 0; start < people.length; start += PEOPLE_AT_ONCE) {
    const rows = people.slice(start, start + PEOPLE_AT_ONCE).map((person) => {
      const id = randomUUID();
      const hash = Buffer.from(hashToken(makeToken(id, 0))).toString("hex");
      return { id, person: person.id, team: person.team, hash };
    });
    await db.execute(sql`
      insert into ${invitation} (organization_id, wave_id, id, person_id, team, token_hash)
      select ${organizationId}::uuid, ${waveId}::uuid, id, person, team, decode(hash, 'hex')
      from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
        as row(id uuid, person uuid, team text, hash text)`);
    await nextTurn();
  }
  return byTeam((team) => people.filter((person) => person.team === team).length);
}
