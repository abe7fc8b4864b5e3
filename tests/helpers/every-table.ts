import { getTableColumns, is, sql } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import type { Db } from "#db/client.server";
import * as schema from "#db/schema";

export const tables: PgTable[] = Object.values(schema as Record<string, unknown>).filter(
  (table): table is PgTable => is(table, PgTable),
);

export function nameTable(table: PgTable): string {
  const { schema: plane, name } = getTableConfig(table);
  return `${plane}.${name}`;
}

/**
 * One row in each of these tables, whatever columns they have: `known` by the name of the property, everything that must
 * be there besides by its type. Tables come after those they refer to.
 */
export async function fillTables(db: Db, filled: PgTable[], known: Record<string, unknown>): Promise<void> {
  for (const table of orderByReference(filled)) {
    const row: Record<string, unknown> = {};
    for (const [property, column] of Object.entries(getTableColumns(table))) {
      if (property in known) row[property] = known[property];
      else if (column.notNull && !column.hasDefault) row[property] = sample(column.getSQLType(), known);
    }
    await db.insert(table).values(row as never);
  }
}

/** The tables of which a row, as text, names this id: found in the catalogue of the database, not in our schema. */
export async function findTablesNaming(db: Db, id: string): Promise<string[]> {
  const found: string[] = [];
  for (const { plane, name } of await listTables(db)) {
    const rows = await db
      .select({ one: sql`1` })
      .from(sql`${sql.identifier(plane)}.${sql.identifier(name)} as row_of_it`)
      .where(sql`row_of_it::text like ${`%${id}%`}`)
      .limit(1);
    if (rows.length > 0) found.push(`${plane}.${name}`);
  }
  return found.sort();
}

/** Every row of every table, as one text: what whoever has the database has. Bytes are hexadecimal. */
export async function readEveryRow(db: Db): Promise<string> {
  const texts: string[] = [];
  for (const { plane, name } of await listTables(db)) {
    const rows = await db
      .select({ text: sql<string>`row_of_it::text` })
      .from(sql`${sql.identifier(plane)}.${sql.identifier(name)} as row_of_it`);
    texts.push(...rows.map(({ text }) => `${plane}.${name} ${text}`).sort());
  }
  return texts.join("\n");
}

async function listTables(db: Db): Promise<{ plane: string; name: string }[]> {
  const planes = sql`'identity', 'surveys', 'ballots', 'results', 'jobs', 'audit'`;
  const rows = await db
    .select({ plane: sql<string>`table_schema`, name: sql<string>`table_name` })
    .from(sql`information_schema.tables`)
    .where(sql`table_type = 'BASE TABLE' and table_schema in (${planes})`);
  return rows.sort((one, other) => `${one.plane}.${one.name}`.localeCompare(`${other.plane}.${other.name}`));
}

function orderByReference(all: PgTable[]): PgTable[] {
  const ordered: PgTable[] = [];
  const add = (table: PgTable) => {
    if (ordered.includes(table) || !all.includes(table)) return;
    for (const key of getTableConfig(table).foreignKeys) add(key.reference().foreignTable as PgTable);
    ordered.push(table);
  };
  all.forEach(add);
  return ordered;
}

function sample(type: string, known: Record<string, unknown>): unknown {
  if (type === "uuid") return known.id;
  if (type === "jsonb") return { waveId: known.waveId };
  if (type === "bytea") return Uint8Array.of(1, 2, 3);
  if (type === "boolean") return false;
  if (type === "date") return "2026-03-02";
  if (type.startsWith("timestamp")) return new Date("2026-03-02T09:00:00Z");
  return /int|double|numeric/.test(type) ? 1 : `${known.waveId}`;
}
