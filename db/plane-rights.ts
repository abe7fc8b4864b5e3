/** What a table of rights grants: a whole right, or one on some columns. */
type Right = "select" | "insert" | "update" | "delete" | `${"select" | "update"} (${string})`;
type Rights = Readonly<Record<string, readonly Right[]>>;

/**
 * The planes of an installation on PostgreSQL, each a role without sign-in. `office` knows people and nothing of the
 * box; `box` takes ballots and cannot read them; `unsealing` reads those of waves that have closed.
 */
export const PLANES = ["office", "box", "unsealing"] as const;
export type PlaneName = (typeof PLANES)[number];

/** Roles belong to the whole server, so the database is part of their names. */
export function nameRole(database: string, plane: PlaneName | "door"): string {
  return `${database}_${plane}`;
}

/** PostgreSQL cuts names at 63 bytes, and two that are cut would be one. */
export const LONGEST_DATABASE_NAME = 63 - "_unsealing".length;

const ALL = ["select", "insert", "update", "delete"] as const;
const WRITTEN_ONCE = ["select", "insert", "delete"] as const;

/** What the office may do, in whole schemas: everything but the box, and no act of the audit log is ever undone. */
const OFFICE: Readonly<Record<string, readonly Right[]>> = {
  identity: ALL,
  surveys: ALL,
  results: ALL,
  jobs: ALL,
  audit: ["select", "insert"],
};

const BOX: Rights = {
  // not msg, sig, bkpub, bsig and ct: whoever takes ballots reads none
  "ballots.sealed": [
    "select (organization_id, wave_id, nullifier, team, seq, leaf)",
    "insert",
    "update (team, seq, msg, sig, bkpub, bsig, ct, leaf)",
  ],
  "ballots.closed_box": ["select"],
  // a right to change a column is what holding a row against its close takes; the policy below refuses every change
  "surveys.wave": ["select", "update (id)"],
  "surveys.wave_directory": ["select"],
  "surveys.booth_bundle": ["select"],
  "results.board": ["select"],
  "jobs.process": ALL,
  "jobs.key_mark": ["select"],
};

const UNSEALING: Rights = {
  "ballots.sealed": ["select", "delete"],
  "ballots.layer_key": WRITTEN_ONCE,
  "ballots.closed_box": WRITTEN_ONCE,
  "ballots.handed_on": ALL,
  "ballots.turn": WRITTEN_ONCE,
  "surveys.wave": ["select"],
  "surveys.wave_directory": ["select"],
};

/** Rows of the box that whoever unseals sees: none of a wave that takes ballots. */
const HAS_CLOSED = isIn("closed", "released", "cancelled");

/** Rows that whoever takes ballots may write: of an open wave, and whole enough to be counted and published. */
const MAY_BE_CAST = `${isIn("open")} and octet_length(nullifier) = 32 and octet_length(leaf) = 32`;

function isIn(...states: readonly string[]): string {
  return `exists (select from surveys.wave
  where wave.organization_id = sealed.organization_id and wave.id = sealed.wave_id
    and wave.state in (${states.map((state) => `'${state}'`).join(", ")}))`;
}

/**
 * The statements that give each plane what it needs and nothing else; run again, they take away what is too much. The
 * roles must be there. Owners are not bound by any of it.
 */
export function writeGrants(database: string): string[] {
  const roleOf = (plane: PlaneName) => quoteName(nameRole(database, plane));
  const roles = PLANES.map(roleOf).join(", ");
  const schemas = [...Object.keys(OFFICE), "ballots"].join(", ");
  const [office, box, unsealing] = PLANES.map(roleOf) as [string, string, string];
  return [
    `revoke all on schema ${schemas} from public, ${roles}`,
    `revoke all on all tables in schema ${schemas} from public, ${roles}`,
    `grant usage on schema drizzle to ${roles}`,
    `grant select on drizzle.__drizzle_migrations to ${roles}`,
    `grant usage on schema ${Object.keys(OFFICE).join(", ")} to ${office}`,
    ...Object.entries(OFFICE).map(
      ([schema, rights]) => `grant ${rights.join(", ")} on all tables in schema ${schema} to ${office}`,
    ),
    ...grantEach(BOX, box),
    ...grantEach(UNSEALING, unsealing),
    ...writePolicies("surveys.wave", {
      parallax_office: `to ${office} using (true)`,
      parallax_read: `for select to ${box}, ${unsealing} using (true)`,
      parallax_hold: `for update to ${box} using (true) with check (false)`,
    }),
    ...writePolicies("ballots.sealed", {
      parallax_look: `for select to ${box} using (true)`,
      parallax_cast: `for insert to ${box} with check (${MAY_BE_CAST})`,
      parallax_recast: `for update to ${box} using (true) with check (${MAY_BE_CAST})`,
      parallax_unseal: `to ${unsealing} using (${HAS_CLOSED})`,
    }),
  ];
}

function grantEach(rights: Rights, role: string): string[] {
  const schemas = new Set(Object.keys(rights).map((table) => table.split(".")[0]));
  return [
    `grant usage on schema ${[...schemas].join(", ")} to ${role}`,
    ...Object.entries(rights).map(([table, given]) => `grant ${given.join(", ")} on ${table} to ${role}`),
  ];
}

function writePolicies(table: string, policies: Readonly<Record<string, string>>): string[] {
  return [
    `alter table ${table} enable row level security`,
    ...Object.entries(policies).flatMap(([name, rule]) => [
      `drop policy if exists ${name} on ${table}`,
      `create policy ${name} on ${table} ${rule}`,
    ]),
  ];
}

export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
