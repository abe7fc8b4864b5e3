import { expect } from "vitest";
import { checkKeyMarks, checkReceiptKey } from "#app/platform/key-marks.server";
import type { Platform } from "#app/platform/platform.server";
import { keyMark } from "#db/schema";
import { committedDatabaseTest, databaseTest } from "#tests/helpers/database";
import { boxVariables, testPlatform } from "#tests/helpers/platform";

const secret = "r4nd0m".repeat(8);
const shared = { DATABASE_URL: "postgres://db/parallax", PARALLAX_SECRET: secret };

/** A process beside `count - 1` others, and what it logs. */
function amongst(platform: Platform, count: number) {
  const said: string[] = [];
  const log = { ...platform.log, warn: (message: string) => void said.push(message) };
  return { said, ...platform, log, processes: { ...platform.processes, count: () => count } };
}

databaseTest("processes with one folder of keys and one secret start, again and again", async (db) => {
  const platform = amongst(testPlatform(db), 3);
  await checkKeyMarks(platform);
  await checkKeyMarks(platform);
  expect(platform.said).toEqual([]);
});

databaseTest(
  "a process with another folder of keys, another secret or another place is refused",
  async (db) => {
    await checkKeyMarks(testPlatform(db, { variables: shared }));
    const start = (variables: Record<string, string>) =>
      checkKeyMarks(amongst(testPlatform(db, { variables }), 2));
    await expect(start(shared)).rejects.toThrow(
      /KEYS_DIR is not the folder of keys .* Mount the same folder/,
    );
    await expect(start({ ...shared, PARALLAX_KEYS: "database" })).rejects.toThrow(
      /KEYS_DIR is not the folder/,
    );
  },
);

databaseTest(
  "a box starts with the receipt key of its installation and with no other, and makes no mark",
  async (db) => {
    const whole = (PARALLAX_SECRET: string) =>
      testPlatform(db, { variables: { ...shared, PARALLAX_SECRET } });
    const check = (of: Platform) => checkReceiptKey(testPlatform(db, { variables: boxVariables(of) }));
    const [own, other] = [whole(secret), whole("an0ther".repeat(8))];
    await expect(check(own)).rejects.toThrow(/no installation of this version yet/);
    await checkKeyMarks(own);
    await check(own);
    await expect(check(other)).rejects.toThrow(/RECEIPT_KEY is not the one of this installation/);
    const marks = await db.select().from(keyMark).orderBy(keyMark.name);
    expect(marks.map(({ name }) => name)).toEqual(["folder", "receipt", "secret"]);
    await checkKeyMarks(other);
    await check(other);
    await expect(check(own)).rejects.toThrow(/RECEIPT_KEY is not the one of this installation/);
  },
);

databaseTest("machines that share no folder need one secret", async (db) => {
  const variables = { ...shared, PARALLAX_KEYS: "database" };
  await checkKeyMarks(testPlatform(db, { variables }));
  await checkKeyMarks(amongst(testPlatform(db, { variables }), 2));
  const other = { ...variables, PARALLAX_SECRET: "s0meth1ng else".repeat(3) };
  await expect(checkKeyMarks(amongst(testPlatform(db, { variables: other }), 2))).rejects.toThrow(
    /The secret is not the one .* Set the same PARALLAX_SECRET/,
  );
});

databaseTest("a process alone may change its keys, and says so once", async (db) => {
  await checkKeyMarks(testPlatform(db));
  const platform = amongst(testPlatform(db), 1);
  await checkKeyMarks(platform);
  expect(platform.said).toEqual([
    expect.stringMatching(/KEYS_DIR is another folder/),
    expect.stringMatching(/the secret is another one/),
  ]);
  await checkKeyMarks(platform);
  expect(platform.said).toHaveLength(2);
});

committedDatabaseTest(
  "of two that start at once with different folders exactly one does",
  async ({ db, engine }) => {
    const starts = [0, 1].map(() =>
      checkKeyMarks(amongst(testPlatform(db, { engine, variables: shared }), 2)),
    );
    const ended = await Promise.allSettled(starts);
    expect(ended.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  },
);
