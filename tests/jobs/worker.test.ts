import { expect, onTestFinished } from "vitest";
import { handlers, recurring } from "#app/jobs/schedule.server";
import { runDueJobs, startWorker } from "#app/jobs/worker.server";
import { enqueueJob } from "#app/platform/queue.server";
import { job } from "#db/schema";
import { committedDatabaseTest, databaseTest } from "#tests/helpers/database";
import { testPlatform } from "#tests/helpers/platform";

const soon = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function handle(kind: string, run: (payload: Record<string, string | number>) => Promise<void>): void {
  handlers[kind] = (_platform, payload) => run(payload);
  onTestFinished(() => {
    delete handlers[kind];
  });
}

databaseTest("runDueJobs does every due job, also one that another job enqueued", async (db) => {
  const platform = testPlatform(db);
  const done: string[] = [];
  handle("first", async ({ name }) => {
    done.push(String(name));
    await enqueueJob(db, {
      organizationId: null,
      kind: "second",
      key: "b",
      payload: {},
      runAt: platform.now(),
    });
  });
  handle("second", async () => void done.push("second"));
  await enqueueJob(db, {
    organizationId: null,
    kind: "first",
    key: "a",
    payload: { name: "first" },
    runAt: platform.now(),
  });
  expect(await runDueJobs(platform)).toBe(2);
  expect(done).toEqual(["first", "second"]);
  expect(await db.select().from(job)).toEqual([]);
});

databaseTest("a job that throws, or that nobody handles, is kept with its reason", async (db) => {
  const platform = testPlatform(db);
  handle("broken", async () => {
    throw new Error("the disk is full\nrow: secret");
  });
  for (const kind of ["broken", "unknown"])
    await enqueueJob(db, { organizationId: null, kind, key: "a", payload: {}, runAt: platform.now() });
  await runDueJobs(platform);
  const reasons = (await db.select().from(job)).map(({ lastError }) => lastError).sort();
  expect(reasons).toEqual(["Error: Nobody handles jobs of kind unknown.", "Error: the disk is full"]);
});

committedDatabaseTest("a stop waits for the job in hand and starts no other", async ({ db, engine }) => {
  const platform = testPlatform(db, { engine });
  const tasks = recurring.splice(0);
  onTestFinished(() => void recurring.push(...tasks));
  const done: string[] = [];
  handle("slow", async ({ name }) => {
    await soon(200);
    done.push(String(name));
  });
  for (const name of ["a", "b"])
    await enqueueJob(db, {
      organizationId: null,
      kind: "slow",
      key: name,
      payload: { name },
      runAt: platform.now(),
    });
  const worker = startWorker(platform);
  await soon(100);
  await worker.stop();
  expect(done).toHaveLength(1);
  expect(await db.select().from(job)).toHaveLength(1);
});

committedDatabaseTest("a long recurring task delays neither jobs nor other tasks", async ({ db, engine }) => {
  const platform = testPlatform(db, { engine });
  const tasks = recurring.splice(0);
  onTestFinished(() => void recurring.splice(0, recurring.length, ...tasks));
  const ticks: number[] = [];
  const jobs: string[] = [];
  recurring.push(
    {
      name: "long",
      everySeconds: 1,
      run: (_platform, signal) => new Promise((resolve) => signal.addEventListener("abort", () => resolve())),
    },
    { name: "short", everySeconds: 0.01, run: async () => void ticks.push(1) },
  );
  handle("quick", async () => void jobs.push("quick"));
  await enqueueJob(db, { organizationId: null, kind: "quick", key: "a", payload: {}, runAt: platform.now() });
  const worker = startWorker(platform);
  await soon(300);
  await worker.stop();
  expect(jobs).toEqual(["quick"]);
  expect(ticks.length).toBeGreaterThan(2);
});
