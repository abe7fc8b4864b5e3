import { and, desc, eq } from "drizzle-orm";
import { expect } from "vitest";
import { ROLES } from "#app/core/vocabulary";
import { fillDemo } from "#app/features/demo/demo.server";
import { getRelease } from "#app/features/releases/stored-release.server";
import { survey, wave } from "#db/schema";
import { databaseTest } from "#tests/helpers/database";
import { createWorld } from "#tests/helpers/route-world";

const PAGES = [
  "app.waves.$wave.results._index",
  "app.waves.$wave.results.comments",
  "app.surveys.$survey.trend",
];

databaseTest("Released results open to every role of their organization and to nobody else", async (db) => {
  const world = await createWorld(db);
  const { organizationId, owner, params } = world.canary;
  await fillDemo(world.platform, db, { organizationId, userId: owner.userId });
  const [newest] = await db
    .select({ wave: wave.id, survey: survey.id })
    .from(wave)
    .innerJoin(survey, eq(survey.id, wave.surveyId))
    .where(and(eq(wave.organizationId, organizationId), eq(wave.state, "released")))
    .orderBy(desc(wave.closedAt))
    .limit(1);
  const release = await getRelease(db, { organizationId, waveId: newest?.wave ?? "" });
  const comments = release?.public.comments.find(({ withheld }) => !withheld);
  Object.assign(params, newest);
  const query = `?question=${comments?.question}&team=${comments?.team}`;
  for (const page of PAGES) {
    for (const role of ROLES) {
      const inside = await world.visit(page, "loader", { as: world.ours[role], query });
      expect(inside.status, `${page} as ${role}`).toBe(200);
      expect(inside.body.length, `${page} as ${role}`).toBeGreaterThan(500);
      const outside = await world.visit(page, "loader", { as: world.theirs[role], query });
      expect([403, 404], `${page} as ${role} of another organization`).toContain(outside.status);
    }
  }
});
