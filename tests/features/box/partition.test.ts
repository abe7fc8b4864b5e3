import { randomBytes } from "node:crypto";
import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { createPartition, dropPartition, lockPartition } from "#app/features/box/partition.server";
import { sealed } from "#db/schema";
import { databaseTest } from "#tests/helpers/database";

const waveId = "0b7e8a1c-5b1d-4c1e-9f00-0123456789ab";
const organizationId = "0b7e8a1c-5b1d-4c1e-9f00-0123456789ac";
const row = () => {
  const bytes = new Uint8Array(randomBytes(32));
  const fields = {
    msg: bytes,
    sig: bytes,
    ballotPublicKey: bytes,
    ballotSignature: bytes,
    ct: bytes,
    leaf: bytes,
  };
  return { organizationId, waveId, nullifier: bytes, team: "sales" as const, seq: 1, ...fields };
};

databaseTest("createPartition makes room for a wave's ballots, twice without harm", async (db) => {
  await createPartition(db, waveId);
  await createPartition(db, waveId);
  await db.insert(sealed).values([row(), row()]);
  expect(await db.select().from(sealed)).toHaveLength(2);
});

databaseTest("dropPartition removes the ballots with their table", async (db) => {
  await createPartition(db, waveId);
  await db.insert(sealed).values(row());
  await lockPartition(db, waveId);
  await dropPartition(db, waveId);
  await dropPartition(db, waveId);
  expect(await db.select().from(sealed)).toEqual([]);
  const left = await db
    .select({ name: sql<string>`tablename` })
    .from(sql`pg_tables`)
    .where(sql`schemaname = 'ballots' and tablename like 'sealed\\_%'`);
  expect(left).toEqual([]);
});

databaseTest("createPartition refuses an id that is none, so that none can become SQL", async (db) => {
  for (const wrong of ["", "x", `${waveId}'; drop table ballots.sealed; --`, waveId.toUpperCase()])
    await expect(createPartition(db, wrong)).rejects.toThrow(RangeError);
});

databaseTest("the box has no column of a time, a serial or a reference across the wall", async (db) => {
  const columns = await db
    .select({
      name: sql<string>`column_name`,
      type: sql<string>`data_type`,
      fallback: sql<string>`column_default`,
    })
    .from(sql`information_schema.columns`)
    .where(sql`table_schema = 'ballots' and table_name = 'sealed'`);
  expect(columns.map(({ name }) => name).sort()).toEqual(
    [
      "bkpub",
      "bsig",
      "ct",
      "leaf",
      "msg",
      "nullifier",
      "organization_id",
      "seq",
      "sig",
      "team",
      "wave_id",
    ].sort(),
  );
  expect(columns.every(({ type, fallback }) => !/timestamp|date|time/.test(type) && fallback === null)).toBe(
    true,
  );
});
