import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import postgres from "postgres";
import { leadsToPooler } from "./connection.server";
import { takeDirectoryLock } from "./directory-lock.server";

/** What stands in the way of a dump; the message is a sentence for the person at the terminal. */
export class DumpFault extends Error {}

export type Engine = "postgresql" | "pglite";

export function engineOf(url: string): Engine {
  return /^postgres(ql)?:\/\//.test(url) ? "postgresql" : "pglite";
}

/** Writes the whole database into one file: pg_dump's own format, or the embedded database's folder as a gzipped tar. */
export async function dumpDatabase(url: string, file: string): Promise<void> {
  if (engineOf(url) === "postgresql") {
    await refusePooler(url);
    await requireOwner(url);
    return runTool("pg_dump", url, ["--format=custom", `--file=${file}`]);
  }
  const folder = resolve(url);
  if (!existsSync(folder)) throw new DumpFault(`There is no database in ${folder}.`);
  await withFolder(folder, async () => {
    const client = await PGlite.create(folder);
    try {
      const dump = await client.dumpDataDir("gzip");
      writeFileSync(file, Buffer.from(await dump.arrayBuffer()), { mode: 0o600 });
    } finally {
      await client.close();
    }
  });
}

/** Makes a database out of such a file. It must be empty: nothing is ever written over. */
export async function restoreDatabase(url: string, file: string): Promise<void> {
  if (engineOf(url) === "postgresql") {
    await refusePooler(url);
    if (await holdsTables(url))
      throw new DumpFault(
        "The database of DATABASE_URL holds an installation already. Restore into an empty one.",
      );
    return restorePostgres(url, file);
  }
  const folder = resolve(url);
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new DumpFault(`${folder} is not empty. Move it away first; nothing is written over.`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  await withFolder(folder, async () => {
    const client = await PGlite.create(folder, { loadDataDir: new Blob([readFileSync(file)]) });
    await client.close();
  });
}

/** The embedded database belongs to one process: a running server keeps it. */
async function withFolder(folder: string, work: () => Promise<void>): Promise<void> {
  let release: () => void;
  try {
    release = takeDirectoryLock(folder);
  } catch (error) {
    throw new DumpFault(error instanceof Error ? error.message : "The database is in use.");
  }
  try {
    await work();
  } finally {
    release();
  }
}

/** Rules that name the roles of planes are left out: the server may have none, and `parallax planes` makes them. */
function restorePostgres(url: string, file: string): void {
  const listed = spawnSync(findTool("pg_restore"), ["--list", file], { encoding: "utf8" });
  const wanted = (listed.stdout ?? "").split("\n").filter((line) => !/ (POLICY|ROW SECURITY) /.test(line));
  const list = `${file}.list`;
  try {
    writeFileSync(list, wanted.join("\n"), { mode: 0o600 });
    const options = ["--exit-on-error", "--single-transaction", `--use-list=${list}`];
    runTool("pg_restore", url, options, file);
  } finally {
    rmSync(list, { force: true });
  }
}

/** A login of some planes would copy a part, without saying so. */
async function requireOwner(url: string): Promise<void> {
  const client = postgres(url, { max: 1, onnotice: () => {} });
  try {
    const rows = await client`
      select 1 from pg_namespace
      where nspname = 'ballots' and not pg_has_role(session_user, nspowner, 'member')`;
    if (rows.length > 0)
      throw new DumpFault(
        "This login of the database may not read every table. Run this command with DATABASE_URL set to their owner.",
      );
  } finally {
    await client.end({ timeout: 5 });
  }
}

async function holdsTables(url: string): Promise<boolean> {
  const client = postgres(url, { max: 1, onnotice: () => {} });
  try {
    const rows = await client`select 1 from pg_namespace where nspname in ('identity', 'surveys', 'ballots')`;
    return rows.length > 0;
  } finally {
    await client.end({ timeout: 5 });
  }
}

/** The tools set up their session before their transaction, which a pooler may give to two sessions. */
async function refusePooler(url: string): Promise<void> {
  const pooled = await leadsToPooler(url).catch(() => {
    throw new DumpFault("The database of DATABASE_URL cannot be reached.");
  });
  if (pooled)
    throw new DumpFault(
      "DATABASE_URL leads to a connection pooler, which a backup cannot be taken or brought back through. Run this command with DATABASE_URL set to PostgreSQL itself.",
    );
}

/** Runs a tool of PostgreSQL. The password goes through the environment: arguments can be read by everybody on a machine. */
function runTool(name: "pg_dump" | "pg_restore", url: string, options: string[], file?: string): void {
  const program = findTool(name);
  const { hostname, port, username, password, pathname, searchParams } = new URL(url);
  const env = {
    NODE_ENV: "production" as const,
    PATH: "/usr/bin:/bin",
    PGHOST: decodeURIComponent(hostname),
    PGPORT: port || "5432",
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: decodeURIComponent(pathname.slice(1)),
    PGSSLMODE: searchParams.get("sslmode") ?? "prefer",
  };
  const target = name === "pg_restore" ? [`--dbname=${env.PGDATABASE}`, file ?? ""] : [];
  const run = spawnSync(program, ["--no-owner", "--no-acl", ...options, ...target], {
    env,
    encoding: "utf8",
  });
  if (run.status !== 0)
    throw new DumpFault(
      `${name} ended with an error: ${(run.stderr ?? "").trim().split("\n")[0] ?? "no reason"}`,
    );
}

/** The newest one of the machine: an older one refuses a newer server. */
function findTool(name: string): string {
  const root = "/usr/lib/postgresql";
  const versions = existsSync(root)
    ? readdirSync(root).sort((one, other) => Number(other) - Number(one))
    : [];
  const found = [
    ...versions.map((version) => join(root, version, "bin", name)),
    `/usr/bin/${name}`,
    `/usr/local/bin/${name}`,
  ];
  const program = found.find((path) => existsSync(path));
  if (program === undefined)
    throw new DumpFault(`${name} was not found. Install the client programs of PostgreSQL on this machine.`);
  return program;
}
