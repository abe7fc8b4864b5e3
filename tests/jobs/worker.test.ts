import { expect } from "vitest";
import type { JobPayload, RecurringTask, Schedule } from "#app/jobs/schedule.server";
import { runDueJobs, startWorker } from "#app/jobs/worker.server";
import { MailFailure } from "#app/platform/mail-failure.server";
import type { Platform } from "#app/platform/platform.server";
import { enqueueJob } from "#app/platform/queue.server";
import { job } from "#db/schema";
import type { JobKind } from "#db/schema/jobs";
import { committedDatabaseTest, databaseTest } from "#tests/helpers/database";
import { scriptSmtp } from "#tests/helpers/mail/smtp";
import { testPlatform } from "#tests/helpers/platform";

const soon = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

type Handlers = Partial<Record<JobKind, (payload: Record<string, string | number>) => Promise<void>>>;

function scheduleOf(handlers: Handlers, recurring: RecurringTask[] = []): Schedule {
  const wrapped = Object.entries(handlers).map(([kind, run]) => [
    kind,
    (_platform: Platform, payload: JobPayload) => run(payload),
  ]);
  return { handlers: Object.fromEntries(wrapped), recurring };
}

databaseTest("runDueJobs does every due job, also one that another job enqueued", async (db) => {
  const platform = testPlatform(db);
  const done: string[] = [];
  const tasks = scheduleOf({
    "close-wave": async ({ name }) => {
      done.push(String(name));
      await enqueueJob(db, {
        organizationId: null,
        kind: "finish-wave",
        key: "b",
        payload: {},
        runAt: platform.now(),
      });
    },
    "finish-wave": async () => void done.push("second"),
  });
  await enqueueJob(db, {
    organizationId: null,
    kind: "close-wave",
    key: "a",
    payload: { name: "first" },
    runAt: platform.now(),
  });
  expect(await runDueJobs(platform, tasks)).toBe(2);
  expect(done).toEqual(["first", "second"]);
  expect(await db.select().from(job)).toEqual([]);
});

databaseTest("a job that throws, or that nobody handles, is kept with its reason", async (db) => {
  const platform = testPlatform(db);
  const tasks = scheduleOf({
    "close-wave": async () => {
      throw new Error("the disk is full\nrow: secret");
    },
  });
  for (const kind of ["close-wave", "finish-wave"] as const)
    await enqueueJob(db, { organizationId: null, kind, key: "a", payload: {}, runAt: platform.now() });
  await runDueJobs(platform, tasks);
  const reasons = (await db.select().from(job)).map(({ lastError }) => lastError).sort();
  expect(reasons).toEqual(["Error: Nobody handles jobs of kind finish-wave.", "Error: the disk is full"]);
});

committedDatabaseTest("a stop waits for the job in hand and starts no other", async ({ db, engine }) => {
  const platform = testPlatform(db, { engine });
  const done: string[] = [];
  const tasks = scheduleOf({
    "close-wave": async ({ name }) => {
      await soon(200);
      done.push(String(name));
    },
  });
  for (const name of ["a", "b"])
    await enqueueJob(db, {
      organizationId: null,
      kind: "close-wave",
      key: name,
      payload: { name },
      runAt: platform.now(),
    });
  const worker = startWorker(platform, tasks);
  await soon(100);
  await worker.stop();
  expect(done).toHaveLength(1);
  expect(await db.select().from(job)).toHaveLength(1);
});

committedDatabaseTest("a long recurring task delays neither jobs nor other tasks", async ({ db, engine }) => {
  const platform = testPlatform(db, { engine });
  const ticks: number[] = [];
  const jobs: string[] = [];
  const recurring: RecurringTask[] = [
    {
      name: "long",
      everySeconds: 1,
      run: (_platform, signal) => new Promise((resolve) => signal.addEventListener("abort", () => resolve())),
    },
    { name: "short", everySeconds: 0.01, run: async () => void ticks.push(1) },
  ];
  const tasks = scheduleOf({ "close-wave": async () => void jobs.push("quick") }, recurring);
  await enqueueJob(db, {
    organizationId: null,
    kind: "close-wave",
    key: "a",
    payload: {},
    runAt: platform.now(),
  });
  const worker = startWorker(platform, tasks);
  for (let wait = 0; wait < 50 && (jobs.length === 0 || ticks.length < 3); wait++) await soon(100);
  await worker.stop();
  expect(jobs).toEqual(["quick"]);
  expect(ticks.length).toBeGreaterThan(2);
});

committedDatabaseTest("a mail server that hangs delays no wave, and no stop", async ({ db, engine }) => {
  const { host } = await scriptSmtp({ RCPT: "silent" });
  const platform = testPlatform(db, { engine, variables: { SMTP_URL: `smtp://${host}` } });
  const done: string[] = [];
  const tasks = scheduleOf({
    "close-wave": async () => void done.push("closed"),
    "sign-in-link": () =>
      platform.mail.send({
        id: "a",
        to: { name: "", address: "a@acme.example" },
        subject: "",
        text: "",
        html: "",
      }),
  });
  const enqueue = (kind: JobKind) =>
    enqueueJob(db, { organizationId: null, kind, key: kind, payload: {}, runAt: platform.now() });
  await enqueue("sign-in-link");
  const worker = startWorker(platform, tasks);
  await soon(700);
  await enqueue("close-wave");
  for (let wait = 0; done.length === 0 && wait < 50; wait++) await soon(100);
  expect(done).toEqual(["closed"]);
  const start = performance.now();
  await worker.stop();
  expect(performance.now() - start).toBeLessThan(4_000);
  const [left] = await db.select().from(job);
  expect(left).toMatchObject({ kind: "sign-in-link", lockedUntil: null, failedAt: null });
});

databaseTest("a mail that no server has seen is tried again soon, however long there is none", async (db) => {
  let now = new Date("2026-03-02T09:00:00Z");
  const platform = testPlatform(db, { now: () => now });
  const tasks = scheduleOf({
    "member-invitation": async () => {
      throw new MailFailure("unreachable", "nobody there");
    },
  });
  const work = {
    organizationId: null,
    kind: "member-invitation",
    key: "a",
    payload: {},
    runAt: now,
  } as const;
  await enqueueJob(db, work);
  for (let look = 0; look < 60; look++) {
    expect(await runDueJobs(platform, tasks)).toBe(1);
    now = new Date(now.getTime() + 20_000);
  }
  expect((await db.select().from(job))[0]?.failedAt).toBeNull();
});
