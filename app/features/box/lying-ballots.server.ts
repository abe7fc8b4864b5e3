import { and, type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { sealed } from "#db/schema/ballots";
import type { WaveId } from "#db/wave-scope";

const FEWEST_PAGES = 8;
const MOST_PAGES = 1024;

/**
 * The ballots of a wave that has ended, as conditions of at most `atOnce()` of them each, in the order in which they
 * lie in the file. The embedded database keeps 128 MB of its files in memory: in the order of their keys every ballot
 * of a larger box would be fetched from another corner of it. Nobody casts into the wave, so none of its rows moves.
 */
export async function* findLyingBallots(
  db: Db,
  id: WaveId,
  atOnce: () => number,
): AsyncGenerator<SQL | undefined> {
  const total = await countPages(db);
  // as texts: the index of the keys, which the planner would rather use, knows nothing of where a row lies
  const ofThisWave = sql`${sealed.organizationId}::text = ${id.organizationId} and ${sealed.waveId}::text = ${id.waveId}`;
  let after = "(0,0)";
  let page = 0;
  for (let pages = FEWEST_PAGES; page < total; ) {
    const most = atOnce();
    const end = Math.min(total, page + pages);
    const found = await db
      .select({ place: sql<string>`ctid::text` })
      .from(sealed)
      .where(and(ofThisWave, sql`ctid > ${after}::tid`, sql`ctid < ${`(${end},0)`}::tid`))
      // with its table's name: alone it would mean the text that is selected
      .orderBy(sql`${sealed}.ctid`)
      .limit(most);
    const last = found.at(-1)?.place;
    const from = after;
    if (last !== undefined && found.length === most) {
      after = last;
      page = Number(/\d+/.exec(last)?.[0]);
    } else {
      after = `(${end},0)`;
      page = end;
      // pages of other waves alone are passed over in ever longer steps
      pages = Math.min(MOST_PAGES, found.length < most / 2 ? 2 * pages : pages);
    }
    if (last !== undefined) yield and(ofThisWave, sql`ctid > ${from}::tid`, sql`ctid <= ${last}::tid`);
  }
}

async function countPages(db: Db): Promise<number> {
  const size = sql<number>`(pg_relation_size('ballots.sealed') / current_setting('block_size')::integer)::integer`;
  const [file] = await db.select({ pages: size }).from(sql`(select 1) as one`);
  return file?.pages ?? 0;
}
