import { eq, sql } from "drizzle-orm";
import { expect } from "vitest";
import { organization, response } from "#db/schema";
import { databaseTest } from "#tests/helpers/database";

databaseTest("a database keeps ratings as they were given, skipped ones included", async (db) => {
  const organizationId = "00000000-0000-4000-8000-000000000001";
  const ratings = [5, null, -1, 1];
  await db.insert(response).values({
    organizationId,
    id: "00000000-0000-4000-8000-000000000002",
    waveId: "00000000-0000-4000-8000-000000000003",
    team: "sales",
    ratings,
  });
  const [row] = await db.select().from(response).where(eq(response.organizationId, organizationId));
  expect(row?.ratings).toEqual(ratings);
});

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
