import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { checkHealth, noteFailure } from "#app/platform/health.server";
import { committedDatabaseTest, postgresTest } from "#tests/helpers/database";
import { testPlatform } from "#tests/helpers/platform";

committedDatabaseTest("checkHealth is true while the database takes writes", async ({ db, engine }) => {
  expect(await checkHealth(testPlatform(db, { engine }))).toBe(true);
});

committedDatabaseTest("checkHealth is false for a while after the disk was full", async ({ db, engine }) => {
  const platform = testPlatform(db, { engine });
  noteFailure(platform, new Error("Failed query", { cause: Object.assign(new Error(), { code: "53100" }) }));
  expect(await checkHealth(platform)).toBe(false);
});

postgresTest("checkHealth says no within a second while the database does not answer", async ({ db }) => {
  const platform = testPlatform(db, { engine: "postgresql" });
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let locked = () => {};
  const ready = new Promise<void>((resolve) => {
    locked = resolve;
  });
  const holding = db.transaction(async (tx) => {
    await tx.execute(sql`lock table jobs.job in access exclusive mode`);
    locked();
    await held;
  });
  await ready;
  const asked = performance.now();
  expect(await Promise.all([1, 2, 3].map(() => checkHealth(platform)))).toEqual([false, false, false]);
  expect(performance.now() - asked).toBeLessThan(2_000);
  const waiting = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(sql`pg_stat_activity`)
    .where(sql`datname = current_database() and wait_event_type = 'Lock'`);
  expect(waiting).toEqual([{ count: 1 }]);
  release();
  await holding;
  expect(await checkHealth(platform)).toBe(true);
});

postgresTest(
  "checkHealth says no where nothing can be written, and yes as soon as it can",
  async ({ db }, url) => {
    const platform = testPlatform(db, { engine: "postgresql" });
    const database = sql.identifier(new URL(url).pathname.slice(1));
    await db.execute(sql`alter database ${database} set default_transaction_read_only = on`);
    await db
      .execute(
        sql`select pg_terminate_backend(pid, 1000) from pg_stat_activity where datname = current_database()`,
      )
      .catch(() => {});
    await expect.poll(() => checkHealth(platform), { timeout: 60_000 }).toBe(false);
    await db.transaction(async (tx) => {
      await tx.execute(sql`set transaction read write`);
      await tx.execute(sql`alter database ${database} reset default_transaction_read_only`);
    });
    expect(await checkHealth(platform)).toBe(true);
  },
);
