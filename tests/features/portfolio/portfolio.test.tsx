import { and, desc, eq } from "drizzle-orm";
import { renderToStaticMarkup } from "react-dom/server";
import { expect } from "vitest";
import type { ByTeam } from "#app/core/vocabulary";
import { requireMember } from "#app/features/auth/door/door.server";
import { fillDemo } from "#app/features/demo/demo.server";
import { NewestFigures } from "#app/features/portfolio/newest-figures";
import { listStandings } from "#app/features/portfolio/portfolio.server";
import { getReport } from "#app/features/results/reports.server";
import { wordsIn } from "#app/locales/languages.server";
import type { Platform } from "#app/platform/platform.server";
import { loader } from "#app/routes/app.portfolio";
import type { Db } from "#db/client.server";
import { organization, release, wave } from "#db/schema";
import { createCanaryOrganization } from "#tests/helpers/canary-organization";
import { databaseTest } from "#tests/helpers/database";
import {
  createTestOrganization,
  joinAs,
  routeArguments,
  signInAs,
  type TestMember,
} from "#tests/helpers/members";
import { testPlatform } from "#tests/helpers/platform";

/** A consultant: owner of a company with results and a draft, viewer in another with the same. */
async function openOffice(db: Db) {
  const platform = testPlatform(db);
  const canary = await createCanaryOrganization(platform);
  const consultant = canary.owner;
  await fillDemo(platform, db, { organizationId: canary.organizationId, userId: consultant.userId });
  const other = await createTestOrganization(platform, "A neighbour");
  const neighbour = await signInAs(platform, { role: "owner", organizationId: other });
  await fillDemo(platform, db, { organizationId: other, userId: neighbour.userId });
  const newest = await newestWave(db, other);
  await db.update(wave).set({ state: "draft" }).where(eq(wave.id, newest));
  const viewing = await joinAs(platform, consultant, { organizationId: other, role: "viewer" });
  return { platform, canary, other, neighbour, consultant, viewing };
}

async function newestWave(db: Db, organizationId: string): Promise<string> {
  const [found] = await db
    .select({ id: wave.id })
    .from(wave)
    .where(and(eq(wave.organizationId, organizationId), eq(wave.state, "released")))
    .orderBy(desc(wave.releasedAt))
    .limit(1);
  return found?.id ?? "";
}

async function readStandings(platform: Platform, as: TestMember) {
  const member = await requireMember(routeArguments(platform, "/app/portfolio", { as }));
  return listStandings(platform.db, member.organizations);
}

databaseTest(
  "The portfolio stands by name, with what each role may see and nothing between two",
  async (db) => {
    const { platform, canary, other, consultant } = await openOffice(db);
    const standings = await readStandings(platform, consultant);
    expect(standings.map(({ organization: { name, role } }) => [name, role])).toEqual([
      ["A neighbour", "viewer"],
      [canary.name, "owner"],
    ]);
    const [theirs, ours] = standings;
    expect(ours?.due.map(({ name, phase }) => [name, phase])).toEqual([["The canary wave", "draft"]]);
    // a draft is the business of owners and leads
    expect(theirs?.due).toEqual([]);
    expect(theirs?.newest?.waveId).toBe(await newestWave(db, other));
    expect(Object.keys(theirs?.newest?.result ?? {}).sort()).toEqual([
      "imported",
      "index",
      "invited",
      "response",
      "teamNames",
    ]);
  },
);

databaseTest("The portfolio says of each index what its own page says", async (db) => {
  const { platform, canary, consultant } = await openOffice(db);
  const standings = await readStandings(platform, consultant);
  for (const { organization, newest } of standings) {
    const id = { organizationId: organization.id, waveId: newest?.waveId ?? "" };
    const { report } = await getReport(db, id, "leads");
    expect(newest?.result?.index).toEqual(report?.index.figures);
    expect(newest?.result?.response).toEqual(report?.coverage.response);
  }
  const ours = standings.find(({ organization: { id } }) => id === canary.organizationId);
  if (ours === undefined) throw new Error("The organization is missing.");
  const { newest } = ours;
  if (newest === null) throw new Error("There is no result.");
  const html = renderToStaticMarkup(<NewestFigures newest={newest} timeZone="UTC" />);
  const index = newest.result?.index;
  if (index === undefined || index.withheld) throw new Error("The demo has an index.");
  expect(html).toContain(String(Math.round(index.index)));
  const { interval } = wordsIn("en").results.index;
  const { low, high } = index.interval;
  expect(html).toContain(interval(`${Math.round(low)} to ${Math.round(high)}`));
});

databaseTest("A withheld index is said to be withheld", async (db) => {
  const { platform, consultant } = await openOffice(db);
  const [standing] = await readStandings(platform, consultant);
  if (!standing?.newest?.result) throw new Error("There is no result.");
  const result = { ...standing.newest.result, index: { withheld: true, reason: "too_few_answers" } as const };
  const withheld = { ...standing.newest, result };
  const html = renderToStaticMarkup(<NewestFigures newest={withheld} timeZone="UTC" />);
  expect(html).toContain(wordsIn("en").results.index.withheld);
});

databaseTest(
  "Of an imported wave the portfolio says what is not known, never that too few answered",
  async (db) => {
    const { platform, consultant } = await openOffice(db);
    const [standing] = await readStandings(platform, consultant);
    if (!standing?.newest) throw new Error("There is no result.");
    const { newest } = standing;
    const { result } = newest;
    if (result === null) throw new Error("There is no result.");
    const say = (invited: ByTeam<number> | null) =>
      renderToStaticMarkup(
        <NewestFigures
          newest={{ ...newest, result: { ...result, imported: true, response: null, invited } }}
          timeZone="UTC"
        />,
      );
    const { history, results } = wordsIn("en");
    expect(say(null)).toContain(history.askedUnknown);
    expect(say({ sales: 20, marketing: 12 })).toContain(history.answeredUnknown);
    expect(say(null)).not.toContain(results.coverage.hidden);
  },
);

databaseTest(
  "A stored release that cannot be read is named in its own row and takes no other down",
  async (db) => {
    const { platform, other, canary, consultant } = await openOffice(db);
    for (const body of [{ schema: "parallax/release/99" }, { schema: "parallax/release/2", index: 3 }, "x"]) {
      await db.update(release).set({ body }).where(eq(release.organizationId, other));
      const [theirs, ours] = await readStandings(platform, consultant);
      if (!theirs?.newest) throw new Error("The wave is missing.");
      expect(theirs.newest).toMatchObject({ name: "2025", result: null });
      const html = renderToStaticMarkup(<NewestFigures newest={theirs.newest} timeZone="UTC" />);
      expect(html).toContain(wordsIn("en").organizations.portfolio.unreadable);
      expect(ours?.newest?.result, canary.name).not.toBeNull();
    }
  },
);

databaseTest("The portfolio is for whoever belongs to several: others are led home", async (db) => {
  const { platform, neighbour, consultant } = await openOffice(db);
  const lone = await Promise.resolve(
    loader(routeArguments(platform, "/app/portfolio", { as: neighbour })),
  ).catch((thrown: unknown) => thrown);
  expect(lone instanceof Response && lone.headers.get("Location")).toBe("/app/home");
  const shown = await loader(routeArguments(platform, "/app/portfolio", { as: consultant }));
  expect(shown.standings).toHaveLength(2);
});

databaseTest("The portfolio takes as many statements for twenty organizations as for two", async (db) => {
  const { platform, consultant } = await openOffice(db);
  for (let at = 0; at < 18; at++) {
    const organizationId = await createTestOrganization(platform, `Client ${at}`);
    await joinAs(platform, consultant, { organizationId, role: "viewer" });
  }
  await db.update(organization).set({ demo: true }).where(eq(organization.name, "Client 3"));
  const { organizations } = await requireMember(routeArguments(platform, "/app/home", { as: consultant }));
  let statements = 0;
  const counting = new Proxy(db, {
    get: (target, name) => {
      if (name === "select") statements += 1;
      const value = Reflect.get(target, name) as unknown;
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  const standings = await listStandings(counting, organizations);
  expect(standings).toHaveLength(20);
  expect(statements).toBe(2);
  expect(standings.filter(({ organization: { demo } }) => demo)).toHaveLength(1);
});
