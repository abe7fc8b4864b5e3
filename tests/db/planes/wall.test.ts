import { sql } from "drizzle-orm";
import { expect } from "vitest";
import type { Db } from "#db/client.server";
import { databaseTest } from "#tests/helpers/database";

/** What stands in the database itself, whatever the schema files say. */
type Column = { name: string; type: string; initial: string; counts: boolean };

function listColumns(db: Db, planes: string): Promise<Column[]> {
  return db
    .select({
      name: sql<string>`n.nspname || '.' || c.relname || '.' || a.attname`,
      type: sql<string>`format_type(a.atttypid, null)`,
      initial: sql<string>`coalesce(pg_get_expr(d.adbin, d.adrelid), '')`,
      counts: sql<boolean>`a.attidentity <> ''`,
    })
    .from(
      sql`pg_attribute a join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p')
        join pg_namespace n on n.oid = c.relnamespace
        left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum`,
    )
    .where(sql`a.attnum > 0 and not a.attisdropped and n.nspname = any(string_to_array(${planes}, ','))`);
}

databaseTest("no column of ballots or results keeps a time, a count or an order of arrival", async (db) => {
  const columns = await listColumns(db, "ballots,results");
  expect(columns.length).toBeGreaterThan(40);
  expect(columns.filter(({ name }) => name === "ballots.sealed.ct")).toHaveLength(1);
  expect(columns.filter(({ type }) => /time|date|interval/.test(type))).toEqual([]);
  expect(
    columns.filter(({ counts, initial }) => counts || /nextval|uuidv7|now\(|clock/i.test(initial)),
  ).toEqual([]);
  const ballots = columns.filter(({ name }) => name.startsWith("ballots."));
  expect(ballots.filter(({ initial }) => initial !== "")).toEqual([]);
  expect(columns.filter(({ name }) => /person|user|member|invit|token|claim|mail/.test(name))).toEqual([]);
});

databaseTest(
  "nothing refers across the wall, and nothing of the box starts anything by itself",
  async (db) => {
    const planeOf = (relation: string) =>
      sql`(select nspname from pg_class t join pg_namespace n on n.oid = t.relnamespace where t.oid = ${sql.raw(relation)})`;
    const references = await db
      .select({
        from: sql<string>`${planeOf("conrelid")}::text`,
        to: sql<string>`${planeOf("confrelid")}::text`,
      })
      .from(sql`pg_constraint`)
      .where(sql`contype = 'f'`);
    expect(references.length).toBeGreaterThan(10);
    const apart = ["ballots", "results"];
    expect(references.filter(({ from, to }) => apart.includes(from) || apart.includes(to))).toEqual([]);
    const own = await db
      .select({ name: sql<string>`tgname::text` })
      .from(sql`pg_trigger`)
      .where(sql`${planeOf("tgrelid")} in ('ballots', 'results')`);
    expect(own).toEqual([]);
    const sequences = await db
      .select({ name: sql<string>`relname::text` })
      .from(sql`pg_class`)
      .where(
        sql`relkind = 'S' and ${planeOf("pg_class.oid")} in ('identity', 'surveys', 'ballots', 'results', 'jobs', 'audit')`,
      );
    expect(sequences).toEqual([]);
  },
);
