import postgres from "postgres";
import { expect, onTestFinished, test, vi } from "vitest";
import { distribute } from "#cli/distribute";
import { DISTRIBUTION_SETTINGS, listPlacedTables, planDistribution, type Standing } from "#db/distribution";
import { type Place, placeTable, WITHOUT_ORGANIZATION } from "#db/schema/planes";
import { postgresTest } from "#tests/helpers/database";

const tables = listPlacedTables();
const empty: Standing = { database: "parallax", places: new Map(), settings: new Set(), filled: new Set() };

function plan(standing: Partial<Standing> = {}): string[] {
  const made = planDistribution(tables, { ...empty, ...standing });
  if (!made.ok) throw new Error("nothing was to be misplaced");
  return made.statements;
}

/** The database after all of it was run. */
const done: Partial<Standing> = {
  places: new Map(tables.map(({ name, place }) => [name, place])),
  settings: new Set(Object.entries(DISTRIBUTION_SETTINGS).map((setting) => setting.join("="))),
};

test("every table has a place and says why", () => {
  expect(tables.length).toBeGreaterThan(25);
  for (const { name } of tables) expect(placeTable(name).why, name).not.toBe("");
  const count = (place: Place) => tables.filter((table) => table.place === place).length;
  expect(count("reference")).toBeGreaterThan(2);
  expect(count("local")).toBeGreaterThan(5);
  expect(count("distributed")).toBeGreaterThan(10);
  const names = new Set(tables.map(({ name }) => name));
  expect(Object.keys(WITHOUT_ORGANIZATION).filter((name) => !names.has(name))).toEqual([]);
});

test("no distributed or reference table refers to one that is local", () => {
  const wrong = tables
    .filter(({ place }) => place !== "local")
    .flatMap(({ name, references }) =>
      references.filter((other) => placeTable(other).place === "local").map((other) => `${name} → ${other}`),
    );
  expect(wrong).toEqual([]);
});

test("no reference table and no local one refers to a distributed one", () => {
  const wrong = tables
    .filter(({ place }) => place !== "distributed")
    .flatMap(({ name, references }) =>
      references
        .filter((other) => placeTable(other).place === "distributed")
        .map((other) => `${name} → ${other}`),
    );
  expect(wrong).toEqual([]);
});

test("planDistribution names every table that moves once, each after those it refers to", () => {
  const statements = plan();
  const position = (name: string) =>
    statements.findIndex((statement) => statement.includes(`table('${name}'`));
  for (const { name, place, references } of tables) {
    const mentions = statements.filter((statement) => statement.includes(`table('${name}'`));
    expect(mentions.length, name).toBe(place === "local" ? 0 : 1);
    for (const other of references)
      if (place !== "local") expect(position(other), `${name} → ${other}`).toBeLessThan(position(name));
  }
  expect(statements[0]).toBe(`alter database "parallax" set citus.multi_shard_modify_mode = 'sequential'`);
  expect(statements).toContain("set citus.enable_unsafe_triggers = 'on'");
});

test("planDistribution keeps an organization's rows of all tables together", () => {
  const distributed = plan().filter((statement) => statement.includes("create_distributed_table("));
  const beside = distributed.map((statement) => /colocate_with => '([^']+)'/.exec(statement)?.[1]);
  expect(beside[0]).toBe("none");
  const first = /table\('([^']+)'/.exec(distributed[0] ?? "")?.[1];
  expect(new Set(beside.slice(1))).toEqual(new Set([first]));
  expect(distributed.every((statement) => statement.includes("'organization_id'"))).toBe(true);
});

test("planDistribution has nothing to say of a database in which everything was done", () => {
  expect(plan(done)).toEqual([]);
});

test("planDistribution goes on where it was stopped, beside what is distributed already", () => {
  const half = new Map([...(done.places ?? [])].filter(([name]) => name !== "results.release"));
  expect(plan({ ...done, places: half })).toEqual([
    "set citus.multi_shard_modify_mode = 'sequential'",
    "set citus.enable_unsafe_triggers = 'on'",
    expect.stringMatching(
      /^select create_distributed_table\('results\.release', 'organization_id', colocate_with => '(?!none)/,
    ),
  ]);
});

test("planDistribution leaves no hidden copy of rows behind, but that of the audit log, which refuses to be emptied", () => {
  const filled = new Set(["ballots.sealed", "audit.event", "identity.user", "jobs.mail"]);
  const emptied = plan({ filled }).filter((statement) => statement.includes("truncate_local"));
  expect(emptied).toEqual(["select truncate_local_data_after_distributing_table('ballots.sealed')"]);
});

test("planDistribution refuses where a table stands elsewhere already", () => {
  const places = new Map<string, Place>([["jobs.mail", "distributed"]]);
  expect(planDistribution(tables, { ...empty, places })).toEqual({
    ok: false,
    misplaced: [{ name: "jobs.mail", is: "distributed", should: "local" }],
  });
});

test("planDistribution takes tables that Citus counts among its own without moving them for what they are", () => {
  const places = new Map<string, Place>([["identity.session", "local"]]);
  expect(plan({ places })).toEqual(plan());
});

test("planDistribution refuses tables that refer to each other in a circle", () => {
  const circle = [
    { name: "a.b", place: "reference" as const, references: ["a.c"] },
    { name: "a.c", place: "reference" as const, references: ["a.b"] },
  ];
  expect(() => planDistribution(circle, empty)).toThrow("a.b, a.c refer to each other.");
});

async function run(url: string | undefined, ...args: string[]) {
  vi.stubEnv("DATABASE_URL", url ?? "");
  // the test runner's own, which is no address
  vi.stubEnv("BASE_URL", "");
  onTestFinished(() => void vi.unstubAllEnvs());
  const out: string[] = [];
  const err: string[] = [];
  const code = await distribute(args, { out: (text) => out.push(text), err: (text) => err.push(text) });
  return { code, out: out.join(""), err: err.join("") };
}

test("parallax distribute refuses the embedded database and options it does not know, and explains itself", async () => {
  expect(await run(undefined)).toEqual({
    code: 2,
    out: "",
    err: "Only PostgreSQL can be spread over several machines: set DATABASE_URL.\n",
  });
  expect((await run(undefined, "--no")).code).toBe(2);
  expect((await run(undefined, "--help")).out).toContain("parallax distribute [--yes]");
});

postgresTest("parallax distribute refuses a plain PostgreSQL with a sentence", async (_, url) => {
  const refused = await run(url, "--yes");
  expect([refused.code, refused.out]).toEqual([2, ""]);
  expect(refused.err).toContain("The extension citus is not installed in this database:");
});

/** The names of Citus that are asked and called, without what they do. */
const STAND_IN = `
  insert into pg_extension (oid, extname, extowner, extnamespace, extrelocatable, extversion)
    values (99999, 'citus', 10, 11, false, 'a stand-in');
  create table pg_dist_node (groupid int);
  create table pg_dist_partition (logicalrelid regclass primary key, partmethod "char", repmodel "char");
  create function create_reference_table(regclass) returns void language sql as
    $$ insert into pg_dist_partition values ($1, 'n', 't') $$;
  create function create_distributed_table(regclass, text, colocate_with text) returns void language sql as
    $$ insert into pg_dist_partition values ($1, 'h', 's') $$;
  create function truncate_local_data_after_distributing_table(regclass) returns void language sql as
    $$ select null::void $$`;

postgresTest(
  "parallax distribute says what it would do, does it with --yes, and then has nothing more to do",
  async ({ db: _ }, url) => {
    const admin = postgres(url, { max: 1, prepare: false, fetch_types: false, onnotice: () => {} });
    onTestFinished(() => admin.end());
    await admin.unsafe(STAND_IN);
    expect((await run(url)).err).toContain("The coordinator is not one of its own nodes");
    await admin.unsafe("insert into pg_dist_node values (0)");
    const would = await run(url);
    expect(would.code).toBe(0);
    expect(would.err).toMatch(/^\d+ statements are to be run; nothing was done yet/);
    expect(await admin`select 1 from pg_dist_partition`).toHaveLength(0);
    const did = await run(url, "--yes");
    expect([did.code, did.out]).toEqual([0, would.out]);
    expect(await run(url, "--yes")).toEqual({ code: 0, out: "Every table is in its place.\n", err: "" });
    const moved = tables.filter(({ place }) => place !== "local");
    expect(await admin`select 1 from pg_dist_partition`).toHaveLength(moved.length);
  },
);
