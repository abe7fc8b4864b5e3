import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import postgres from "postgres";
import { expect, inject, onTestFinished, type TestContext, test } from "vitest";
import { listRatedQuestions } from "#app/core/questions/set";
import { finishWave } from "#app/features/unsealing/finish-wave.server";
import { writeBackup } from "#app/platform/backup.server";
import { readEnv } from "#app/platform/env.server";
import { openPlatform } from "#app/platform/platform.server";
import { type Db, openDb } from "#db/client.server";
import { isDatabaseLost } from "#db/outage";
import { organization, wave as waveTable } from "#db/schema";
import { isWave } from "#db/wave-scope";
import { startServer } from "#tests/e2e/server";
import { openTestWave } from "#tests/helpers/open-wave";
import { questionSetOf } from "#tests/helpers/responses";
import { sealedWave } from "#tests/helpers/sealed-wave";
import { answerAs, preparePeople } from "../../bench/person";
import { type PgBouncer, startPgBouncer } from "./pgbouncer-process";

/** PgBouncer as Debian has it, in transaction mode, with the file of the documentation. */

const LIMITS = ["statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout"];

const soon = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

type Place = { name: string; url: string; direct: string; bouncer: PgBouncer };

/** An empty database behind a PgBouncer of its own. */
async function openPlace(context: TestContext, changes: Record<string, string> = {}): Promise<Place> {
  const server = inject("postgresUrl");
  const bouncer = server === null ? null : await startPgBouncer(server, changes);
  if (server === null || bouncer === null)
    return context.skip("PostgreSQL or PgBouncer is not on this machine");
  const name = `pooled_${randomBytes(6).toString("hex")}`;
  const admin = postgres(server, { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${name}`);
  onTestFinished(async () => {
    await bouncer.stop();
    await admin.unsafe(`drop database if exists ${name} with (force)`);
    await admin.end();
  });
  return { name, url: bouncer.urlOf(name), direct: server.replace(/[^/]+$/, name), bouncer };
}

async function openPooled(url: string): Promise<Db> {
  const opened = await openDb(url);
  onTestFinished(opened.close);
  return opened.db;
}

async function askDirectly(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = postgres(url, { max: 1, prepare: false, fetch_types: false, onnotice: () => {} });
  try {
    return await client.unsafe(text);
  } finally {
    await client.end();
  }
}

function readSettings(db: Db): Promise<{ value: string }[]> {
  return Promise.all(
    LIMITS.map(async (name) => {
      const [row] = await db
        .select({ value: sql<string>`current_setting(${name})` })
        .from(sql`(values (1)) as one`);
      return { value: row?.value ?? "" };
    }),
  );
}

test("behind PgBouncer every statement and transaction has its limits, and leaves none behind in a session", async (context) => {
  const { url } = await openPlace(context, { default_pool_size: "1" });
  const db = await openPooled(url);
  const limits = [{ value: "1min" }, { value: "30s" }, { value: "1min" }];
  expect(await readSettings(db)).toEqual(limits);
  expect(await db.transaction((tx) => readSettings(tx as unknown as Db))).toEqual(limits);
  const left = await askDirectly(
    url,
    "select name from pg_settings where source = 'session' and name like '%timeout'",
  );
  expect(left).toEqual([]);
});

test("behind PgBouncer no statement is prepared in a session that somebody else gets next", async (context) => {
  const { url } = await openPlace(context, { default_pool_size: "2" });
  const db = await openPooled(url);
  const find = db
    .select({ name: organization.name })
    .from(organization)
    .where(sql`${organization.name} = ${sql.placeholder("name")}`)
    .prepare("find_organization");
  await db.insert(organization).values({ name: "Acme" });
  const found = await Promise.all(Array.from({ length: 60 }, () => find.execute({ name: "Acme" })));
  expect(found.every(([row]) => row?.name === "Acme")).toBe(true);
  expect(await askDirectly(url, "select name from pg_prepared_statements")).toEqual([]);
});

test("a database without PgBouncer is asked with prepared statements as before", async (context) => {
  const { direct } = await openPlace(context);
  const db = await openPooled(direct);
  const find = db
    .select({ names: sql<number>`(select count(*) from pg_prepared_statements)::int` })
    .from(sql`(values (1)) as one`)
    .where(sql`${sql.placeholder("one")}::int = 1`)
    .prepare("count_prepared");
  const counted: number[] = [];
  for (let at = 0; at < 2; at += 1) counted.push((await find.execute({ one: 1 }))[0]?.names ?? 0);
  expect(counted.at(-1)).toBe(1);
});

test("a refused statement behind PgBouncer changes nothing, says why, and spoils nobody's session", async (context) => {
  const { url } = await openPlace(context, { default_pool_size: "1" });
  const db = await openPooled(url);
  const id = "00000000-0000-4000-8000-000000000001";
  await db.insert(organization).values({ id, name: "Acme" });
  const refused = await db
    .insert(organization)
    .values({ id, name: "again" })
    .catch((error: unknown) => error);
  expect((refused as { cause?: { code?: string } }).cause?.code).toBe("23505");
  expect(isDatabaseLost(refused)).toBe(false);
  const all = await Promise.all(
    Array.from({ length: 20 }, () => db.select({ name: organization.name }).from(organization)),
  );
  expect(all.every((rows) => rows.length === 1 && rows[0]?.name === "Acme")).toBe(true);
});

test("sessions that are lost behind PgBouncer lose nothing acknowledged and halve no transaction", async (context) => {
  const { url, direct, name } = await openPlace(context);
  const db = await openPooled(url);
  const admin = postgres(direct.replace(/[^/]+$/, "postgres"), { max: 1, onnotice: () => {} });
  onTestFinished(() => admin.end());
  const acknowledged = { alone: 0, pairs: 0 };
  const refused: unknown[] = [];
  let ended = false;
  const repeat = async (work: () => Promise<void>) => {
    while (!ended) await work().catch((error: unknown) => void refused.push(error));
  };
  const writers = [0, 1, 2].flatMap(() => [
    repeat(async () => {
      await db.insert(organization).values({ name: "alone" });
      acknowledged.alone += 1;
    }),
    repeat(async () => {
      await db.transaction(async (tx) => {
        await tx.insert(organization).values({ name: "pair" });
        await soon(5);
        await tx.insert(organization).values({ name: "pair" });
      });
      acknowledged.pairs += 1;
    }),
  ]);
  let killed = 0;
  for (let round = 0; killed < 50 && round < 200; round += 1) {
    await soon(50);
    const rows = await admin`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name}`;
    killed += rows.length;
  }
  ended = true;
  await Promise.all(writers);
  expect(killed).toBeGreaterThanOrEqual(50);
  expect(refused.filter((error) => !isDatabaseLost(error))).toEqual([]);
  const stored = await askDirectly(
    direct,
    "select name, count(*)::int as count from identity.organization group by name order by name",
  );
  const [alone, pair] = stored as { count: number }[];
  expect(alone?.count).toBeGreaterThanOrEqual(acknowledged.alone);
  expect((pair?.count ?? 1) % 2).toBe(0);
  expect((pair?.count ?? 0) / 2).toBeGreaterThanOrEqual(acknowledged.pairs);
  expect(acknowledged.pairs).toBeGreaterThan(0);
});

test("behind PgBouncer everybody claims and casts, a box is unsealed and released, and a backup is refused", async (context) => {
  const { url, direct } = await openPlace(context, { default_pool_size: "4" });
  const server = await startServer({ DATABASE_URL: url });
  const variables = { DATA_DIR: join(server.folder, "data"), KEYS_DIR: join(server.folder, "keys") };
  const env = readEnv({ LOG_LEVEL: "silent", BASE_URL: server.url, DATABASE_URL: url, ...variables });
  const platform = await openPlatform(env);
  onTestFinished(async () => {
    await platform.close();
    await server.remove();
  });
  const wave = await openTestWave(platform, { sales: 9, marketing: 7 });
  const people = await preparePeople(wave);
  const twice = [...people, ...people];
  const receipts = await Promise.all(
    twice.map((person) => answerAs(server.url, wave, person, { claim: [], cast: [] })),
  );
  expect(receipts.every((receipt) => receipt)).toBe(true);
  const [box] = await askDirectly(direct, "select count(*)::int as count from ballots.sealed");
  expect(box?.count).toBe(people.length);

  const set = questionSetOf({ form: "core" });
  const sheets = Array.from({ length: 30 }, (_, at) => ({
    team: at % 2 === 0 ? ("sales" as const) : ("marketing" as const),
    ratings: listRatedQuestions(set).map((question) => 1 + (at % question.answers.length)),
  }));
  const closed = await sealedWave(platform, set, sheets);
  await finishWave(platform, closed);
  const [released] = await platform.db
    .select({ state: waveTable.state })
    .from(waveTable)
    .where(isWave(closed));
  expect(released?.state).toBe("released");

  const backup = writeBackup(env, join(server.folder, "backup"), { keys: false, now: new Date() });
  await expect(backup).rejects.toThrow("DATABASE_URL leads to a connection pooler");
});

test("three processes that start at once on an empty database behind PgBouncer all serve it", async (context) => {
  const { url, direct } = await openPlace(context, { default_pool_size: "3" });
  const variables = { DATABASE_URL: url, PARALLAX_KEYS: "database", PARALLAX_SECRET: "r4nd0m".repeat(8) };
  const servers = await Promise.all([1, 2, 3].map(() => startServer(variables)));
  onTestFinished(async () => void (await Promise.all(servers.map((server) => server.remove()))));
  const applied = await askDirectly(direct, "select hash from drizzle.__drizzle_migrations");
  expect(new Set(applied.map(({ hash }) => hash)).size).toBe(applied.length);
  expect(applied.length).toBeGreaterThan(5);
  for (const { url: address } of servers) {
    const page = await fetch(`${address}/sign-in`);
    expect(page.status).toBe(200);
  }
});
