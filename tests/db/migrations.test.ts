import { readFileSync } from "node:fs";
import { eq, sql } from "drizzle-orm";
import { expect } from "vitest";
import { newPlan } from "#app/features/waves/wave/plan";
import { parsePlan } from "#app/features/waves/wave/stored-plan.server";
import { wave } from "#db/schema";
import { databaseTest } from "#tests/helpers/database";
import { createReadyDraft } from "#tests/helpers/draft-wave";
import { testPlatform } from "#tests/helpers/platform";

databaseTest("the migration of targets keeps the index that was aimed at", async (db) => {
  const { waveId } = await createReadyDraft(testPlatform(db));
  const change = sql.raw(readFileSync("db/migrations/0001_targets_of_dimensions.sql", "utf8"));
  for (const target of [65, null]) {
    await db
      .update(wave)
      .set({ plan: { ...newPlan(), target } })
      .where(eq(wave.id, waveId));
    for (const _again of [1, 2]) await db.execute(change);
    const [row] = await db.select({ plan: wave.plan }).from(wave).where(eq(wave.id, waveId));
    expect(parsePlan(row?.plan)).toEqual({ ...newPlan(), target: { index: target, dimensions: {} } });
  }
});
