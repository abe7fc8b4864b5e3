import { eq, sql } from "drizzle-orm";
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { ALONE, correctClock, joinProcesses, shareOut } from "#app/platform/processes.server";
import { runningProcess } from "#db/schema";
import { postgresTest } from "#tests/helpers/database";

test("correctClock finds how far a clock is behind, as exactly as the look at the other one was quick", () => {
  const times = fc.record({
    behind: fc.integer({ min: -5_000_000, max: 5_000_000 }),
    there: fc.integer({ min: 0, max: 500 }),
    back: fc.integer({ min: 0, max: 500 }),
  });
  fc.assert(
    fc.property(times, ({ behind, there, back }) => {
      const look = { sent: 1_000, heard: 1_000 + there + back, theirs: 1_000 + there + behind };
      const found = correctClock(Number.MAX_SAFE_INTEGER, look);
      expect(Math.abs(found - behind)).toBeLessThanOrEqual((there + back) / 2);
    }),
  );
});

test("correctClock keeps what is known while a slow look does not contradict it", () => {
  expect(correctClock(7, { sent: 0, heard: 900, theirs: 400 })).toBe(7);
  expect(correctClock(7, { sent: 0, heard: 2, theirs: 3_600_001 })).toBe(3_600_000);
});

test("shareOut deals a limit out among the processes, and never less than an eighth of it", () => {
  const share = (living: number) => shareOut({ count: () => living }, 2_000);
  expect([1, 2, 3, 8, 9, 40].map(share)).toEqual([2_000, 1_000, 667, 250, 250, 250]);
  expect(shareOut(ALONE, 20)).toBe(20);
});

postgresTest(
  "processes count each other while they live, and not once they left or fell silent",
  async (opened) => {
    const first = await joinProcesses(opened);
    expect(first.count()).toBe(1);
    const second = await joinProcesses(opened);
    expect(second.count()).toBe(2);
    await first.beat();
    expect(first.count()).toBe(2);
    await second.leave();
    await first.beat();
    expect(first.count()).toBe(1);

    const silent = "8f14e45f-ceea-4672-a0f0-5e1f2d3c4b5a";
    const ago = (seconds: number) => sql`clock_timestamp() - make_interval(secs => ${seconds})`;
    await opened.db.insert(runningProcess).values({ id: silent, seenAt: ago(25) });
    await first.beat();
    expect(first.count()).toBe(2);
    await opened.db
      .update(runningProcess)
      .set({ seenAt: ago(31) })
      .where(eq(runningProcess.id, silent));
    await first.beat();
    expect(first.count()).toBe(1);
    await opened.db
      .update(runningProcess)
      .set({ seenAt: ago(90_000) })
      .where(eq(runningProcess.id, silent));
    await first.beat();
    expect(await opened.db.$count(runningProcess)).toBe(1);
  },
);

postgresTest(
  "a machine whose clock is an hour behind goes by the database's, also when it is set anew",
  async (opened) => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() - 3_600_000 });
    try {
      const processes = await joinProcesses(opened);
      const isRight = async () => {
        const [row] = await opened.db
          .select({ now: sql<string>`clock_timestamp()::text` })
          .from(runningProcess);
        return Math.abs(processes.now().getTime() - new Date(row?.now ?? "").getTime()) < 2_000;
      };
      expect(await isRight()).toBe(true);
      vi.setSystemTime(Date.now() + 4_000_000);
      expect(await isRight()).toBe(false);
      await processes.beat();
      expect(await isRight()).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  },
);
