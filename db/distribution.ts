import { is } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import * as schema from "./schema";
import { type Place, placeTable } from "./schema/planes";

export type PlacedTable = { name: string; place: Place; references: readonly string[] };

/** What a database says of itself: where its tables stand now, which settings it gives, which tables hold rows. */
export type Standing = {
  database: string;
  places: ReadonlyMap<string, Place>;
  settings: ReadonlySet<string>;
  filled: ReadonlySet<string>;
};

export type Plan =
  | { ok: true; statements: string[] }
  /** A table that stands elsewhere already is moved by nobody without being asked. */
  | { ok: false; misplaced: { name: string; is: Place; should: Place }[] };

/** A statement over several shards takes them one after the other; the audit log keeps its trigger on every node. */
export const DISTRIBUTION_SETTINGS = {
  "citus.multi_shard_modify_mode": "sequential",
  "citus.enable_unsafe_triggers": "on",
} as const;

/** Its trigger refuses to be emptied: what was there before stays on the coordinator, hidden behind its parts. */
const NEVER_EMPTIED = "audit.event";

/** Every table of the schema with its place. */
export function listPlacedTables(): PlacedTable[] {
  return Object.values(schema).flatMap((table) => {
    if (!is(table, PgTable)) return [];
    const { foreignKeys } = getTableConfig(table);
    const name = nameOf(table);
    const references = foreignKeys.map((key) => nameOf(key.reference().foreignTable));
    return [
      { name, place: placeTable(name).place, references: references.filter((other) => other !== name) },
    ];
  });
}

/**
 * The statements that bring the tables to their places: settings, reference tables, distributed tables, each after
 * those it refers to. What is in its place already is left out.
 */
export function planDistribution(tables: readonly PlacedTable[], standing: Standing): Plan {
  const misplaced = tables.flatMap(({ name, place }) => {
    const found = standing.places.get(name) ?? "local";
    return found === place || found === "local" ? [] : [{ name, is: found, should: place }];
  });
  if (misplaced.length > 0) return { ok: false, misplaced };
  const missing = orderByReferences(tables).filter(
    ({ name, place }) => place !== "local" && standing.places.get(name) !== place,
  );
  const settings = Object.entries(DISTRIBUTION_SETTINGS);
  const lasting = settings
    .filter(([name, value]) => !standing.settings.has(`${name}=${value}`))
    .map(([name, value]) => `alter database ${quote(standing.database, '"')} set ${name} = '${value}'`);
  const now = missing.length === 0 ? [] : settings.map(([name, value]) => `set ${name} = '${value}'`);
  const references = missing.filter(({ place }) => place === "reference");
  return {
    ok: true,
    statements: [
      ...lasting,
      ...now,
      ...references.map(({ name }) => `select create_reference_table(${quote(name, "'")})`),
      ...distribute(tables, missing, standing),
      ...missing.filter(({ name }) => standing.filled.has(name)).flatMap(({ name }) => emptyOldPlace(name)),
    ],
  };
}

/** All beside the first, so that an organization's rows of all tables lie on one node. */
function distribute(
  tables: readonly PlacedTable[],
  missing: readonly PlacedTable[],
  { places }: Standing,
): string[] {
  const wanted = missing.filter(({ place }) => place === "distributed");
  const first = tables.find(({ name }) => places.get(name) === "distributed") ?? wanted[0];
  return wanted.map(({ name }) => {
    const beside = name === first?.name ? "none" : (first?.name ?? "none");
    return `select create_distributed_table(${quote(name, "'")}, 'organization_id', colocate_with => ${quote(beside, "'")})`;
  });
}

/** Rows that were there before are copied to the nodes and would lie on the coordinator too, seen by nobody. */
function emptyOldPlace(name: string): string[] {
  return name === NEVER_EMPTIED || placeTable(name).place === "reference"
    ? []
    : [`select truncate_local_data_after_distributing_table(${quote(name, "'")})`];
}

/** Each table after those it refers to; else by name, so that two runs say the same. */
function orderByReferences(tables: readonly PlacedTable[]): PlacedTable[] {
  const waiting = [...tables].sort((one, other) => (one.name < other.name ? -1 : 1));
  const ordered: PlacedTable[] = [];
  while (waiting.length > 0) {
    const at = waiting.findIndex(({ references }) =>
      references.every((name) => !waiting.some((other) => other.name === name)),
    );
    if (at < 0) throw new RangeError(`${waiting.map(({ name }) => name).join(", ")} refer to each other.`);
    ordered.push(...waiting.splice(at, 1));
  }
  return ordered;
}

function nameOf(table: PgTable): string {
  const { schema: plane, name } = getTableConfig(table);
  return `${plane}.${name}`;
}

function quote(text: string, mark: "'" | '"'): string {
  return `${mark}${text.replaceAll(mark, mark + mark)}${mark}`;
}
