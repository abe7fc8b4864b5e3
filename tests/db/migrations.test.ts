import { readFileSync } from "node:fs";
import { eq, sql } from "drizzle-orm";
import { expect } from "vitest";
import { newPlan } from "#app/features/waves/wave/plan";
import { parsePlan } from "#app/features/waves/wave/stored-plan.server";
import { member, organization, wave } from "#db/schema";
import { databaseTest } from "#tests/helpers/database";
import { createReadyDraft } from "#tests/helpers/draft-wave";
import { createTestOrganization, signInAs } from "#tests/helpers/members";
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

databaseTest(
  "the migration of owners lets those of the first real organization run the installation",
  async (db) => {
    const platform = testPlatform(db);
    const [demo, first, second] = [
      await createTestOrganization(platform, "Demo"),
      await createTestOrganization(platform, "First"),
      await createTestOrganization(platform, "Second"),
    ];
    const ages = [
      [demo, { demo: true, createdAt: new Date("2020-01-01") }],
      [first, { createdAt: new Date("2021-01-01") }],
      [second, { createdAt: new Date("2022-01-01") }],
    ] as const;
    for (const [id, age] of ages) await db.update(organization).set(age).where(eq(organization.id, id));
    const owner = await signInAs(platform, { role: "owner", organizationId: first });
    await signInAs(platform, { role: "lead", team: "sales", organizationId: first });
    for (const organizationId of [demo, second]) await signInAs(platform, { role: "owner", organizationId });
    const text = readFileSync("db/migrations/0008_several_organizations.sql", "utf8");
    await db.execute(sql.raw(text.split("--> statement-breakpoint").at(-1) ?? ""));
    const running = await db
      .select({ userId: member.userId })
      .from(member)
      .where(eq(member.ownsInstallation, true));
    expect(running).toEqual([{ userId: owner.userId }]);
  },
);
