import postgres, { type Sql } from "postgres";
import { leadsToPooler } from "./connection.server";
import { engineOf } from "./dump.server";
import { migratePostgres } from "./migrate.server";
import { readCodes } from "./outage";
import { LONGEST_DATABASE_NAME, nameRole, PLANES, quoteName, writeGrants } from "./plane-rights";

/** The logins that shall work in the planes: those of whole processes, and those of processes that are a box alone. */
export type Logins = { office: readonly string[]; box: readonly string[] };

/** What keeps a login from being held to a plane. */
export type LoginFault = "unknown" | "owner" | "all_rights" | "box_in_office";

export type SeparationRefusal =
  | { reason: "embedded" | "unreachable" | "pooler" | "not_owner" | "long_name" }
  | { reason: LoginFault; login: string };

export type Separation =
  | { ok: true; statements: string[]; run: () => Promise<SeparationFault | null>; close: () => Promise<void> }
  | ({ ok: false } & SeparationRefusal);

/** The statement that was refused, and what the database said. All of them are one transaction. */
export type SeparationFault = { statement: string; said: string; mayNotMakeRoles: boolean };

/**
 * Brings the tables to this version and says what would give each plane a role of its own. For the owner of the tables;
 * to be run again after every upgrade, since new tables belong to no plane before.
 */
export async function openSeparation(url: string, logins: Logins): Promise<Separation> {
  if (engineOf(url) !== "postgresql") return { ok: false, reason: "embedded" };
  const pooled = await leadsToPooler(url).catch(() => null);
  if (pooled === null) return { ok: false, reason: "unreachable" };
  if (pooled) return { ok: false, reason: "pooler" };
  const { database, separate } = await migratePostgres(url);
  if (separate) return { ok: false, reason: "not_owner" };
  if (Buffer.byteLength(database) > LONGEST_DATABASE_NAME) return { ok: false, reason: "long_name" };
  const client = postgres(url, { max: 1, fetch_types: false, prepare: false, onnotice: () => {} });
  const close = () => client.end({ timeout: 5 });
  const fault = await findLoginFault(client, database, logins);
  if (fault !== null) {
    await close();
    return { ok: false, ...fault };
  }
  const statements = [
    ...(await listMissingRoles(client, database)),
    ...writeGrants(database),
    ...writeMemberships(database, logins),
  ];
  return { ok: true, statements, run: () => runAll(client, statements), close };
}

async function findLoginFault(
  client: Sql,
  database: string,
  logins: Logins,
): Promise<{ reason: LoginFault; login: string } | null> {
  const rooms = PLANES.filter((plane) => plane !== "box").map((plane) => nameRole(database, plane));
  for (const login of [...logins.office, ...logins.box]) {
    const [row] = await client`
      select rolsuper or rolbypassrls as all_rights,
        pg_has_role(oid, (select nspowner from pg_namespace where nspname = 'ballots'), 'member') as owner,
        exists (
          select from pg_roles room where room.rolname in ${client(rooms)} and pg_has_role(login.oid, room.oid, 'member')
        ) as office
      from pg_roles login where rolname = ${login} and rolcanlogin`;
    if (row === undefined) return { reason: "unknown", login };
    if (row.all_rights) return { reason: "all_rights", login };
    if (row.owner) return { reason: "owner", login };
    if (logins.box.includes(login) && (row.office || logins.office.includes(login)))
      return { reason: "box_in_office", login };
  }
  return null;
}

/** The door leads to the box and to unsealing, for whoever asks: nothing is inherited through it. */
async function listMissingRoles(client: Sql, database: string): Promise<string[]> {
  const wanted = [...PLANES, "door" as const].map((plane) => nameRole(database, plane));
  const there = await client`
    select rolname::text as name from pg_roles where rolname in ${client(wanted)}`;
  return wanted
    .filter((role) => !there.some(({ name }) => name === role))
    .map((role) => {
      const inherits = role === nameRole(database, "door") ? "noinherit" : "inherit";
      return `create role ${quoteName(role)} nologin ${inherits}`;
    });
}

function writeMemberships(database: string, { office, box }: Logins): string[] {
  const role = (plane: Parameters<typeof nameRole>[1]) => quoteName(nameRole(database, plane));
  return [
    `grant ${role("box")}, ${role("unsealing")} to ${role("door")}`,
    ...office.map((login) => `grant ${role("office")}, ${role("door")} to ${quoteName(login)}`),
    ...box.map((login) => `grant ${role("box")} to ${quoteName(login)}`),
  ];
}

async function runAll(client: Sql, statements: readonly string[]): Promise<SeparationFault | null> {
  let statement = "";
  try {
    await client.begin(async (transaction) => {
      for (statement of statements) await transaction.unsafe(statement);
    });
    return null;
  } catch (error) {
    const said = error instanceof Error ? error.message : "unknown";
    const mayNotMakeRoles = /^create role/.test(statement) && readCodes(error).includes("42501");
    return { statement, said, mayNotMakeRoles };
  }
}
