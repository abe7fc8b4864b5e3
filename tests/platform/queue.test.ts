import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { cancelJob, enqueueJob, finishJob, postponeJob, renewJob, takeJob } from "#app/platform/queue.server";
import type { Db } from "#db/client.server";
import { job } from "#db/schema";
import { committedDatabaseTest, databaseTest } from "#tests/helpers/database";

const noon = new Date("2026-03-02T12:00:00Z");
const after = (seconds: number) => new Date(noon.getTime() + seconds * 1000);

function enqueue(db: Db, key: string, runAt = noon): Promise<void> {
  return enqueueJob(db, { organizationId: null, kind: "close-wave", key, payload: { key }, runAt });
}

databaseTest("the queue gives out what is due, the earliest first, and each job once", async (db) => {
  await enqueue(db, "second", after(-1));
  await enqueue(db, "first", after(-2));
  await enqueue(db, "later", after(1));
  expect((await takeJob(db, noon))?.key).toBe("first");
  expect((await takeJob(db, noon))?.key).toBe("second");
  expect(await takeJob(db, noon)).toBeNull();
  expect((await takeJob(db, after(1)))?.key).toBe("later");
});

databaseTest("work that is enqueued twice is one job at the later request's time", async (db) => {
  await enqueue(db, "a", noon);
  await enqueue(db, "a", after(60));
  expect(await takeJob(db, after(59))).toBeNull();
  expect((await takeJob(db, after(60)))?.key).toBe("a");
});

databaseTest("a job of a process that died is given out again, one that is renewed is not", async (db) => {
  await enqueue(db, "a");
  const first = await takeJob(db, noon);
  expect(await takeJob(db, after(11))).toBeNull();
  if (first) await renewJob(db, first, after(11));
  expect(await takeJob(db, after(22))).toBeNull();
  expect((await takeJob(db, after(23)))?.attempts).toBe(2);
});

databaseTest(
  "a process that slept past its lease neither keeps nor ends the job another one took",
  async (db) => {
    await enqueue(db, "a");
    const slept = await takeJob(db, noon);
    const taken = await takeJob(db, after(12));
    expect(taken?.attempts).toBe(2);
    if (slept) await renewJob(db, slept, after(20));
    if (slept) await finishJob(db, slept);
    expect(await takeJob(db, after(23))).toBeNull();
    expect((await takeJob(db, after(24)))?.attempts).toBe(3);
  },
);

databaseTest("a job that was put off while it was done stays, a finished one goes", async (db) => {
  await enqueue(db, "close");
  const taken = await takeJob(db, noon);
  await enqueue(db, "close", after(3600));
  if (taken) await finishJob(db, taken);
  const again = await takeJob(db, after(3600));
  expect(again?.key).toBe("close");
  if (again) await finishJob(db, again);
  expect(await db.select().from(job)).toEqual([]);
});

databaseTest("a job that fails comes later each time and is set aside after twenty attempts", async (db) => {
  await enqueue(db, "a");
  let now = noon;
  const waits: number[] = [];
  for (;;) {
    const taken = await takeJob(db, now);
    if (taken === null) break;
    await postponeJob(db, taken, "Error: no", now);
    const [row] = await db.select().from(job).where(eq(job.id, taken.id));
    waits.push(((row?.runAt.getTime() ?? 0) - now.getTime()) / 1000);
    now = row?.runAt ?? now;
  }
  expect(waits).toHaveLength(20);
  expect(waits.slice(0, 4)).toEqual([2, 4, 8, 16]);
  expect(waits.at(-1)).toBe(3600);
  expect(await db.select({ lastError: job.lastError }).from(job)).toEqual([{ lastError: "Error: no" }]);
});

databaseTest("cancelJob says whether the work was still there", async (db) => {
  await enqueue(db, "a");
  expect(await cancelJob(db, "close-wave", "a")).toBe(true);
  expect(await cancelJob(db, "close-wave", "a")).toBe(false);
});

committedDatabaseTest("ten takers at once get ten different jobs", async ({ db }) => {
  for (let at = 0; at < 10; at++) await enqueue(db, `job ${at}`);
  const taken = await Promise.all(Array.from({ length: 12 }, () => takeJob(db, noon)));
  const keys = taken.flatMap((one) => (one === null ? [] : [one.key]));
  expect(new Set(keys).size).toBe(keys.length);
  while (keys.length < 10) {
    const more = await takeJob(db, noon);
    if (more === null) break;
    keys.push(more.key);
  }
  expect(new Set(keys).size).toBe(10);
});
