import { sql } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { comment, leaf, mark, response } from "#db/schema";
import type { WaveId } from "#db/wave-scope";
import type { UnsealedTable } from "./box-work.server";

/** Stores a thousand rows with one statement and one parameter, whatever their table. */
export async function insertUnsealedRows(
  db: Db,
  { organizationId, waveId }: WaveId,
  table: UnsealedTable,
  json: string,
): Promise<void> {
  const ids = sql`${organizationId}::uuid, ${waveId}::uuid`;
  const rows = sql`jsonb_to_recordset(${json}::text::jsonb)`;
  const statements = {
    response: sql`
      insert into ${response} (organization_id, wave_id, id, team, ratings)
      select ${ids}, id, team, ratings from ${rows} as row(id uuid, team text, ratings smallint[])`,
    comment: sql`
      insert into ${comment} (organization_id, wave_id, id, team, question, body)
      select ${ids}, id, team, question, body
      from ${rows} as row(id uuid, team text, question text, body text)`,
    mark: sql`
      insert into ${mark} (organization_id, wave_id, team, part, mark)
      select ${ids}, team, part, decode(mark, 'hex') from ${rows} as row(team text, part integer, mark text)`,
    leaf: sql`
      insert into ${leaf} (organization_id, wave_id, leaf)
      select ${ids}, decode(leaf, 'hex') from ${rows} as row(leaf text)`,
  };
  await db.execute(statements[table]);
}
