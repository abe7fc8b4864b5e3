import { sql } from "drizzle-orm";
import postgres from "postgres";
import { expect, onTestFinished } from "vitest";
import type { Db } from "#db/client.server";
import { isDatabaseLost, isOutage } from "#db/outage";
import { organization } from "#db/schema";
import { postgresTest } from "#tests/helpers/database";

const soon = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Ends every other connection to the database, as a restart or an administrator would. Returns how many. */
function openKiller(url: string): () => Promise<number> {
  const admin = postgres(url, { max: 1, fetch_types: false, onnotice: () => {} });
  onTestFinished(() => admin.end());
  const others = admin`from pg_stat_activity where datname = current_database()
    and pid <> pg_backend_pid() and backend_type = 'client backend'`;
  return async () => {
    const ended = await admin`select pid, pg_terminate_backend(pid, 1000) ${others}`;
    return ended.length;
  };
}

async function countNamed(db: Db): Promise<Map<string, number>> {
  const rows = await db
    .select({ name: organization.name, count: sql<number>`count(*)::int` })
    .from(organization)
    .groupBy(organization.name);
  return new Map(rows.map(({ name, count }) => [name, count]));
}

postgresTest(
  "a hundred lost connections end no process, lose nothing acknowledged and halve no transaction",
  async ({ db }, url) => {
    const kill = openKiller(url);
    const acknowledged = { alone: new Set<string>(), pairs: new Set<string>() };
    const refused: unknown[] = [];
    let reads = 0;
    let ended = false;
    const repeat = async (work: (at: number) => Promise<void>) => {
      for (let at = 0; !ended; at++) await work(at).catch((error: unknown) => void refused.push(error));
    };
    const writers = [0, 1, 2].map((writer) =>
      repeat(async (at) => {
        const name = `alone ${writer} ${at}`;
        await db.insert(organization).values({ name });
        acknowledged.alone.add(name);
      }),
    );
    const pairs = [0, 1, 2].map((writer) =>
      repeat(async (at) => {
        const name = `pair ${writer} ${at}`;
        await db.transaction(async (tx) => {
          await tx.insert(organization).values({ name });
          await soon(5);
          await tx.transaction((inner) => inner.insert(organization).values({ name }));
        });
        acknowledged.pairs.add(name);
      }),
    );
    const readers = [0, 1].map(() =>
      repeat(async () => {
        await db.select().from(organization).limit(1);
        reads += 1;
      }),
    );
    let killed = 0;
    for (let round = 0; killed < 100 && round < 400; round++) {
      await soon(25);
      killed += await kill();
    }
    ended = true;
    await Promise.all([...writers, ...pairs, ...readers]);
    expect(killed).toBeGreaterThanOrEqual(100);
    expect(refused.filter((error) => !isDatabaseLost(error))).toEqual([]);
    const stored = await countNamed(db);
    expect([...acknowledged.alone].filter((name) => stored.get(name) !== 1)).toEqual([]);
    expect([...acknowledged.pairs].filter((name) => stored.get(name) !== 2)).toEqual([]);
    expect([...stored].filter(([name, count]) => name.startsWith("pair") && count !== 2)).toEqual([]);
    expect(acknowledged.alone.size).toBeGreaterThan(0);
    expect(reads).toBeGreaterThan(0);
  },
);

postgresTest(
  "a transaction whose connection was lost does nothing more, and says so",
  async ({ db }, url) => {
    const kill = openKiller(url);
    const failed = await db
      .transaction(async (tx) => {
        await tx.insert(organization).values({ name: "before" });
        await kill();
        await soon(50);
        await tx.insert(organization).values({ name: "after" });
      })
      .catch((error: unknown) => error);
    expect(isDatabaseLost(failed)).toBe(true);
    expect(await db.select().from(organization)).toEqual([]);
  },
);

postgresTest("an idle connection that was lost is replaced before anybody notices", async ({ db }, url) => {
  const kill = openKiller(url);
  for (let round = 0; round < 5; round++) {
    await Promise.all([1, 2, 3].map((at) => db.insert(organization).values({ name: `${round} ${at}` })));
    expect(await kill()).toBeGreaterThan(0);
    await soon(50);
  }
  expect(await db.select().from(organization)).toHaveLength(15);
});

postgresTest("statements go on while transactions hold their connections", async ({ db }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const transactions = Array.from({ length: 12 }, () => db.transaction(() => held));
  await soon(100);
  await Promise.all(Array.from({ length: 20 }, () => db.select().from(organization)));
  release();
  await Promise.all(transactions);
});

postgresTest("a statement of a transaction that has ended reaches nobody else's", async ({ db }) => {
  let late: Db | undefined;
  await db.transaction(async (tx) => {
    late = tx;
  });
  await expect(late?.insert(organization).values({ name: "late" })).rejects.toThrow();
  expect(await db.select().from(organization)).toEqual([]);
});

postgresTest(
  "a transaction in which a failure was swallowed is rolled back and says what failed",
  async ({ db }) => {
    const swallowing = db.transaction(async (tx) => {
      await tx.insert(organization).values({ name: "kept?" });
      await tx.execute(sql`select 1 / 0`).catch(() => {});
    });
    await expect(swallowing).rejects.toThrow();
    expect(await db.select().from(organization)).toEqual([]);
  },
);

postgresTest("connections that may only read are replaced as soon as one may write", async ({ db }, url) => {
  const kill = openKiller(url);
  const database = sql.identifier(new URL(url).pathname.slice(1));
  await db.execute(sql`alter database ${database} set default_transaction_read_only = on`);
  await kill();
  await soon(50);
  const refused = await db
    .insert(organization)
    .values({ name: "refused" })
    .catch((error: unknown) => error);
  expect(isOutage(refused)).toBe(true);
  expect(isDatabaseLost(refused)).toBe(false);
  await db.transaction(async (tx) => {
    await tx.execute(sql`set transaction read write`);
    await tx.execute(sql`alter database ${database} reset default_transaction_read_only`);
  });
  await db.insert(organization).values({ name: "written" });
  const stored = await db.select({ name: organization.name }).from(organization);
  expect(stored).toEqual([{ name: "written" }]);
});

postgresTest("the timeouts of the database are set on every connection", async ({ db }) => {
  const settings = ["statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout"];
  for (const name of settings) {
    const [row] = await db
      .select({ value: sql<string>`current_setting(${name})` })
      .from(sql`(values (1)) as one`);
    expect(row?.value, name).not.toBe("0");
  }
});
