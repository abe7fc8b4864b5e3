import { sql } from "drizzle-orm";
import type { Db } from "#db/client.server";

/** Makes the part of the box that holds one wave's ballots. */
export async function createPartition(db: Db, waveId: string): Promise<void> {
  const name = partitionName(waveId);
  await db.execute(
    sql`create table if not exists ${name} partition of ballots.sealed for values in (${sql.raw(`'${waveId}'`)})`,
  );
}

/** Empties a wave's part of the box at one stroke: no dead row of a ballot stays behind. */
export async function dropPartition(db: Db, waveId: string): Promise<void> {
  await db.execute(sql`drop table if exists ${partitionName(waveId)}`);
}

/**
 * Waits for casts under way and lets no other in until the transaction ends: what is counted then is all there is.
 * Reading goes on: somebody who comes late must get his answer, and not stand in the way of the drop.
 */
export async function lockPartition(db: Db, waveId: string): Promise<void> {
  await db.execute(sql`lock table ${partitionName(waveId)} in share row exclusive mode`);
}

function partitionName(waveId: string) {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(waveId))
    throw new RangeError("This is no wave id.");
  return sql.raw(`ballots."sealed_${waveId.replaceAll("-", "")}"`);
}
