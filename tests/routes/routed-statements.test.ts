import { readFileSync } from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import { expect, inject, onTestFinished, test } from "vitest";
import type { Db } from "#db/client.server";
import { WITHOUT_ORGANIZATION } from "#db/schema/planes";
import { answerSurvey } from "#tests/helpers/booth/answer-survey";
import { openTestWave } from "#tests/helpers/open-wave";
import { ownRoutes } from "#tests/helpers/own-routes";
import { testPlatform } from "#tests/helpers/platform";
import { createWorld } from "#tests/helpers/route-world";
import { DOORS } from "./doors";

/** A database that hands over every statement that is sent to it. */
async function openListening(hear: (statement: string) => void): Promise<Db> {
  const client = await PGlite.create({ loadDataDir: new Blob([readFileSync(inject("embeddedSnapshot"))]) });
  onTestFinished(() => client.close());
  const logger = { logQuery: (statement: string) => hear(statement) };
  return drizzle(client, { logger }) as unknown as Db;
}

/** Tables of the product that a statement names and that are spread by organization. */
function spreadTables(statement: string): string[] {
  const named = [...statement.matchAll(/"(identity|surveys|ballots|results|jobs|audit)"\."(\w+)"/g)];
  return [...new Set(named.map(([, plane, table]) => `${plane}.${table}`))].filter(
    (table) => !(table in WITHOUT_ORGANIZATION),
  );
}

/** Whether a statement names the organization it is for, or the few, so that no other node is asked. */
function isRouted(statement: string): boolean {
  if (spreadTables(statement).length === 0) return true;
  if (/^\s*insert into/i.test(statement) && /organization_id/.test(statement)) return true;
  return /"?organization_id"?\s*(=\s*|in\s*\()\$\d+/.test(statement);
}

test("isRouted tells a statement that names its organization from one that asks every node", () => {
  expect(isRouted('select 1 from "surveys"."wave" where "surveys"."wave"."organization_id" = $1')).toBe(true);
  expect(isRouted('select 1 from "surveys"."wave" where "surveys"."wave"."id" = $1')).toBe(false);
  expect(isRouted('select 1 from "identity"."user" where "identity"."user"."email" = $1')).toBe(true);
});

test("every statement of a member's page and form names the organization", async () => {
  const heard: string[] = [];
  let listening = false;
  const db = await openListening((statement) => listening && heard.push(statement));
  const world = await createWorld(db);
  for (const [name, { loader, action, forms = [] }] of Object.entries(DOORS)) {
    listening = true;
    if (loader) await world.visit(name, "loader", { as: world.canary.owner });
    if (action) for (const form of forms) await world.visit(name, "action", { as: world.canary.owner, form });
    listening = false;
  }
  expect(heard.length).toBeGreaterThan(100);
  expect(unrouted(heard)).toEqual([]);
});

test("every statement of a claim and a cast names the organization, once the wave was looked up", async () => {
  const heard: string[] = [];
  let listening = false;
  const db = await openListening((statement) => listening && heard.push(statement));
  const platform = testPlatform(db);
  const open = await openTestWave(platform);
  listening = true;
  const cast = await answerSurvey({ fetch: ownRoutes(platform) }, open.links[0]?.url ?? "", {
    ratings: open.manifest.parts[0]?.questions.map(() => null) ?? [],
    slices: [],
    comments: open.manifest.parts.slice(1).map(() => ""),
  });
  expect(cast.ok).toBe(true);
  expect(heard.some((statement) => statement.includes("wave_directory"))).toBe(true);
  expect(unrouted(heard)).toEqual([]);
});

/** What the world of a test reads to compare rows is its own and never a page's: it selects whole tables. */
function unrouted(heard: readonly string[]): string[] {
  return [...new Set(heard.filter((statement) => !isRouted(statement)))];
}
