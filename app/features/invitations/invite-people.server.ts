import { randomUUID } from "node:crypto";
import { type ByTeam, byTeam, type Team } from "#app/core/vocabulary";
import type { Keys } from "#app/platform/keys.server";
import type { Db } from "#db/client.server";
import { invitation } from "#db/schema";
import type { WaveId } from "#db/wave-scope";
import { hashToken, openTokenMaker } from "./tokens.server";

const ROWS_AT_ONCE = 2000;

/** Gives everybody on the frozen roster the right to one ballot. Nothing is mailed yet. Returns how many by team. */
export async function createInvitations(
  db: Db,
  keys: Keys,
  { organizationId, waveId }: WaveId,
  people: readonly { id: string; team: Team }[],
): Promise<ByTeam<number>> {
  const makeToken = openTokenMaker(keys, waveId);
  for (let start = 0; start < people.length; start += ROWS_AT_ONCE) {
    const rows = people.slice(start, start + ROWS_AT_ONCE).map((person) => {
      const id = randomUUID();
      const tokenHash = hashToken(makeToken(id, 0));
      return { organizationId, waveId, id, personId: person.id, team: person.team, tokenHash };
    });
    await db.insert(invitation).values(rows);
  }
  return byTeam((team) => people.filter((person) => person.team === team).length);
}
