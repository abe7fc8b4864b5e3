import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { organization } from "#db/schema";
import { databaseTest } from "#tests/helpers/database";

databaseTest("the audit log refuses a change", async (db) => {
  await expect(db.transaction((tx) => tx.execute(sql`delete from audit.event`))).rejects.toThrow();
});

databaseTest("a test's transaction starts on an empty database", async (db) => {
  expect(await db.select().from(organization)).toEqual([]);
  await db.insert(organization).values({ name: "Acme" });
});

databaseTest("a rolled back transaction leaves nothing behind", async (db) => {
  expect(await db.select().from(organization)).toEqual([]);
});
