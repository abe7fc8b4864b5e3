import { sql } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { invitation } from "#db/schema";
import type { WaveId } from "#db/wave-scope";

/**
 * Forgets who took a ballot, and writes the invitations anew in random order: each claim had moved its row to the
 * end of the table, so that the table itself kept who had answered, and after whom.
 */
export async function eraseClaims(tx: Db, { organizationId, waveId }: WaveId): Promise<void> {
  await tx.execute(sql`
    with gone as (
      delete from ${invitation} where organization_id = ${organizationId}::uuid and wave_id = ${waveId}::uuid
      returning organization_id, id, wave_id, person_id, team, generation, token_hash)
    insert into ${invitation} (organization_id, id, wave_id, person_id, team, generation, token_hash)
    select organization_id, id, wave_id, person_id, team, generation, token_hash from gone order by random()`);
}
