import { and, desc, eq } from "drizzle-orm";
import { expect } from "vitest";
import { ROLES } from "#app/core/vocabulary";
import { fillDemo } from "#app/features/demo/demo.server";
import { getRelease } from "#app/features/releases/stored-release.server";
import { release, survey, wave } from "#db/schema";
import { databaseTest } from "#tests/helpers/database";
import { createWorld, routes } from "#tests/helpers/route-world";
import { DOORS } from "./doors";

const PAGES = [
  "app.waves.$wave.results._index",
  "app.waves.$wave.results.$tab",
  "app.waves.$wave.results.dimensions.$dimension",
  "app.waves.$wave.results.comments.all",
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
  const stored = await getRelease(db, { organizationId, waveId: newest?.wave ?? "" }, "leads");
  const comments = stored?.release?.public.comments.find(({ withheld }) => !withheld);
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

databaseTest(
  "Results that cannot be read are named in a sentence, and every other page goes on",
  async (db) => {
    const world = await createWorld(db);
    const { organizationId, owner, params } = world.canary;
    await fillDemo(world.platform, db, { organizationId, userId: owner.userId });
    const waves = await db
      .select({ wave: wave.id, survey: wave.surveyId, name: wave.name })
      .from(wave)
      .where(and(eq(wave.organizationId, organizationId), eq(wave.state, "released")))
      .orderBy(desc(wave.closedAt));
    const [newest, broken] = waves;
    if (!newest || !broken) throw new Error("The demo has one wave only.");
    await db
      .update(release)
      .set({ body: { schema: "parallax/release/99" } })
      .where(eq(release.waveId, broken.wave));
    const visit = async (page: string, shown: typeof newest) => {
      Object.assign(params, { wave: shown.wave, survey: shown.survey });
      const query = page.endsWith("comments.all") ? "?question=OE1&team=sales" : "";
      const { status, body } = await world.visit(page, "loader", { as: world.ours.viewer, query });
      expect(status, `${page} of ${shown.name}`).toBe(200);
      return JSON.parse(body) as { unreadable?: { name: string }[]; report?: unknown; found?: unknown };
    };
    for (const page of ["app.waves.$wave.results.$tab", "app.surveys.$survey.trend"]) {
      const { report, unreadable } = await visit(page, newest);
      expect(report).not.toBeNull();
      expect(unreadable?.map(({ name }) => name)).toEqual([broken.name]);
    }
    expect(await visit("app.waves.$wave.results._index", newest)).toMatchObject({
      overview: { wave: { name: newest.name } },
      unreadable: [{ name: broken.name }],
    });
    expect(await visit("app.waves.$wave.results._index", broken)).toMatchObject({ overview: null });
    expect(await visit("app.waves.$wave.results.$tab", broken)).toMatchObject({ report: null });
    expect(await visit("app.waves.$wave.results.comments.all", broken)).toMatchObject({ found: null });
    await visit("app.home", newest);
  },
);

databaseTest(
  "A viewer reads nothing of a release before it is shown to viewers, on any page, file or list",
  async (db) => {
    const world = await createWorld(db);
    const { organizationId, owner, params } = world.canary;
    await fillDemo(world.platform, db, { organizationId, userId: owner.userId });
    const [newest, earlier] = await db
      .select({ wave: wave.id, survey: wave.surveyId, name: wave.name })
      .from(wave)
      .where(and(eq(wave.organizationId, organizationId), eq(wave.state, "released")))
      .orderBy(desc(wave.closedAt));
    if (!newest || !earlier) throw new Error("The demo has one wave only.");
    await db.update(wave).set({ viewersSince: null }).where(eq(wave.id, newest.wave));
    Object.assign(params, { wave: newest.wave, survey: newest.survey });
    const read = (page: string, query = "") => world.visit(page, "loader", { as: world.ours.viewer, query });
    for (const page of routes.filter((name) => DOORS[name]?.loader === "member")) {
      if (DOORS[page]?.action !== undefined && !page.includes("$")) continue;
      const { status, body } = await read(page);
      const figures = body.match(/"(score|gap|index|mean|bodies)":/g) ?? [];
      if (page.includes("$wave")) expect([page, figures]).toEqual([page, []]);
      if (DOORS[page]?.unreleased) expect([page, status]).toEqual([page, 404]);
    }
    expect((await read("app.waves.$wave.results.comments.all", "?question=OE1&team=sales")).status).toBe(404);
    expect((await read("app.home")).body).not.toContain(newest.wave);
    expect((await read("app.portfolio")).body).not.toContain(newest.wave);
    expect((await read(`app.surveys.$survey._index`)).body).not.toContain(newest.wave);
    const trend = JSON.parse((await read("app.surveys.$survey.trend")).body) as {
      report: { wave: { id: string } };
    };
    expect(trend.report.wave.id).toBe(earlier.wave);
    const lead = await world.visit("app.waves.$wave.results.$tab", "loader", { as: world.ours.lead });
    expect(JSON.parse(lead.body)).toMatchObject({ report: { wave: { id: newest.wave } } });
  },
);
