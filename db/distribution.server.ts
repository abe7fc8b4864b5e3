import postgres, { type Sql } from "postgres";
import { leadsToPooler } from "./connection.server";
import { listPlacedTables, type Plan, planDistribution, type Standing } from "./distribution";
import { engineOf } from "./dump.server";
import type { Place } from "./schema/planes";

/** Tables above this take long to move, and refuse writing meanwhile. */
const LARGE_BYTES = 1024 ** 3;

export type LargeTable = { name: string; megabytes: number };

/** Why nothing can be distributed here. */
export type DistributionRefusal =
  | "embedded"
  | "unreachable"
  | "pooler"
  | "no_citus"
  | "no_coordinator"
  | "other_schema";

export type Distribution =
  | {
      ok: true;
      plan: Plan;
      large: LargeTable[];
      /** Runs a statement; what the database says where it refuses. */
      run: (statement: string) => Promise<string | null>;
      close: () => Promise<void>;
    }
  | { ok: false; reason: DistributionRefusal };

/** Looks at a database and says what would spread its tables over the nodes of Citus. */
export async function openDistribution(url: string): Promise<Distribution> {
  if (engineOf(url) !== "postgresql") return { ok: false, reason: "embedded" };
  const pooled = await leadsToPooler(url).catch(() => null);
  if (pooled === null) return { ok: false, reason: "unreachable" };
  if (pooled) return { ok: false, reason: "pooler" };
  const client = postgres(url, { max: 1, fetch_types: false, prepare: false, onnotice: () => {} });
  const close = () => client.end({ timeout: 5 });
  const refusal = await findRefusal(client);
  if (refusal !== null) {
    await close();
    return { ok: false, reason: refusal };
  }
  const tables = listPlacedTables();
  const plan = planDistribution(tables, await readStanding(client));
  const large = await listLargeTables(
    client,
    tables.map(({ name }) => name),
  );
  return { ok: true, plan, large, run: (statement) => runStatement(client, statement), close };
}

async function runStatement(client: Sql, statement: string): Promise<string | null> {
  try {
    await client.unsafe(statement);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : "unknown";
  }
}

async function findRefusal(client: Sql): Promise<DistributionRefusal | null> {
  const extensions = await client.unsafe("select 1 from pg_extension where extname = 'citus'");
  if (extensions.length === 0) return "no_citus";
  const coordinator = await client.unsafe("select 1 from pg_dist_node where groupid = 0");
  if (coordinator.length === 0) return "no_coordinator";
  for (const { name } of listPlacedTables()) {
    const [found] = await client.unsafe(`select to_regclass('${nameInSql(name)}') is null as missing`);
    if (found?.missing) return "other_schema";
  }
  return null;
}

async function readStanding(client: Sql): Promise<Standing> {
  const [place] = await client.unsafe("select current_database() as database");
  const rows = await client.unsafe(`
    select n.nspname || '.' || c.relname as name, p.partmethod::text as method, p.repmodel::text as model
    from pg_dist_partition p join pg_class c on c.oid = p.logicalrelid
    join pg_namespace n on n.oid = c.relnamespace`);
  const settings = await client.unsafe(`
    select unnest(s.setconfig) as setting from pg_db_role_setting s
    join pg_database d on d.oid = s.setdatabase and d.datname = current_database() and s.setrole = 0`);
  const filled = new Set<string>();
  for (const { name } of listPlacedTables()) {
    const [found] = await client.unsafe(`select exists (select 1 from ${nameInSql(name)}) as filled`);
    if (found?.filled) filled.add(name);
  }
  return {
    database: String(place?.database),
    places: new Map(rows.map(({ name, method, model }) => [String(name), readPlace(method, model)])),
    settings: new Set(settings.map(({ setting }) => String(setting))),
    filled,
  };
}

/** Tables without a distribution key are reference tables when two-phase commits write them, else of one node. */
function readPlace(method: unknown, model: unknown): Place {
  if (method !== "n") return "distributed";
  return model === "t" ? "reference" : "local";
}

async function listLargeTables(client: Sql, names: readonly string[]): Promise<LargeTable[]> {
  const large: LargeTable[] = [];
  for (const name of names) {
    const [row] = await client.unsafe(
      `select pg_total_relation_size('${nameInSql(name)}'::regclass)::text as bytes`,
    );
    const bytes = Number(row?.bytes ?? 0);
    if (bytes > LARGE_BYTES) large.push({ name, megabytes: Math.round(bytes / 1024 ** 2) });
  }
  return large;
}

/** Names of the schema; none of them needs more than quotes. */
function nameInSql(table: string): string {
  return table
    .split(".")
    .map((part) => `"${part}"`)
    .join(".");
}
