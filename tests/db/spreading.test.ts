import { type SQL, sql } from "drizzle-orm";
import { expect } from "vitest";
import type { Db } from "#db/client.server";
import { WITHOUT_ORGANIZATION } from "#db/schema/planes";
import { databaseTest } from "#tests/helpers/database";

const PLANES = sql`('identity', 'surveys', 'ballots', 'results', 'jobs', 'audit')`;

type Row = { table: string; name: string; first: string; to: string };

/** Rows of a query that gives "table", "name", "first" and "to". */
function listRows(db: Db, query: ReturnType<typeof sql>): Promise<Row[]> {
  const [table, name, first, to] = ["table", "name", "first", "to"].map((column) =>
    sql<string>`${sql.identifier(column)}::text`.as(column),
  ) as [SQL.Aliased<string>, SQL.Aliased<string>, SQL.Aliased<string>, SQL.Aliased<string>];
  return db.select({ table, name, first, to }).from(sql`(${query}) as found`);
}

/** What really stands in the database: the migrations, not the schema files, decide how a table is keyed. */
function readKeys(db: Db): Promise<Row[]> {
  return listRows(
    db,
    sql`select n.nspname || '.' || t.relname as "table", i.relname as "name", a.attname as "first", null as "to"
      from pg_index x
      join pg_class t on t.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
      join pg_namespace n on n.oid = t.relnamespace
      join pg_attribute a on a.attrelid = t.oid and a.attnum = x.indkey[0]
      where x.indisunique and n.nspname in ${PLANES}`,
  );
}

function readReferences(db: Db): Promise<Row[]> {
  return listRows(
    db,
    sql`select n.nspname || '.' || t.relname as "table", c.conname as "name", a.attname as "first",
        fn.nspname || '.' || f.relname as "to"
      from pg_constraint c
      join pg_class t on t.oid = c.conrelid join pg_namespace n on n.oid = t.relnamespace
      join pg_class f on f.oid = c.confrelid join pg_namespace fn on fn.oid = f.relnamespace
      join pg_attribute a on a.attrelid = t.oid and a.attnum = c.conkey[1]
      where c.contype = 'f' and n.nspname in ${PLANES}`,
  );
}

databaseTest(
  "every key and unique constraint begins with the organization, but those that say why not",
  async (db) => {
    const keys = await readKeys(db);
    expect(keys.length).toBeGreaterThan(20);
    const wrong = keys.filter(
      ({ table, first }) => !(table in WITHOUT_ORGANIZATION) && first !== "organization_id",
    );
    expect(wrong).toEqual([]);
    const tables = new Set(keys.map(({ table }) => table));
    expect(Object.keys(WITHOUT_ORGANIZATION).filter((table) => !tables.has(table))).toEqual([]);
  },
);

databaseTest(
  "a reference leads from the organization's rows to the organization's, or to a table that is everywhere",
  async (db) => {
    const references = await readReferences(db);
    expect(references.length).toBeGreaterThan(4);
    const wrong = references.filter(
      ({ table, to, first }) =>
        !(table in WITHOUT_ORGANIZATION) && !(to in WITHOUT_ORGANIZATION) && first !== "organization_id",
    );
    expect(wrong).toEqual([]);
  },
);

databaseTest("no table of the planes is divided into parts", async (db) => {
  const divided = await listRows(
    db,
    sql`select t.relname as "table", null as "name", null as "first", null as "to" from pg_class t join pg_namespace n on n.oid = t.relnamespace
      where n.nspname in ${PLANES} and (t.relkind = 'p' or t.relispartition)`,
  );
  expect(divided).toEqual([]);
});
