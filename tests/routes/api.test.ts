import { Ajv2020 } from "ajv/dist/2020.js";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { buildWaveFigures } from "#app/core/figures/figures";
import { buildYearFigures } from "#app/core/figures/year-figures";
import { ROLES } from "#app/core/vocabulary";
import { describeApi } from "#app/features/exports/open-api";
import { readYearInReview } from "#app/features/exports/year/read-year.server";
import { getReport, getUnreadBallots } from "#app/features/results/reports.server";
import { listTokens, makeToken, revokeToken } from "#app/features/tokens/tokens.server";
import { en } from "#app/locales/en";
import { apiToken, event, press } from "#db/schema";
import { readAllRows } from "#tests/helpers/canary-organization";
import { databaseTest } from "#tests/helpers/database";
import { createReleasedWorld } from "#tests/helpers/exports/released-world";
import { routeArguments, type TestMember } from "#tests/helpers/members";
import { loadRoute, routes } from "#tests/helpers/route-world";

type World = Awaited<ReturnType<typeof createReleasedWorld>>;

const guarded = routes.filter((name) => name.startsWith("api.") && name !== "api.v1.openapi[.]json");
const ANY = { name: "A program", scope: "results:read" as const, endsOn: null };

/** The path of each route as the document writes it, and the schema of its answer. */
const PATHS: Record<string, string> = {
  "api.v1.waves._index": "/api/v1/waves",
  "api.v1.waves.$wave._index": "/api/v1/waves/{id}",
  "api.v1.waves.$wave.figures": "/api/v1/waves/{id}/figures",
  "api.v1.waves.$wave.year": "/api/v1/waves/{id}/year",
};

async function ask(
  world: Pick<World, "platform" | "newest">,
  name: string,
  given: { token?: string; as?: TestMember; wave?: string; query?: string },
): Promise<Response> {
  const { loader } = await loadRoute(name);
  const wave = given.wave ?? world.newest;
  const asked = routeArguments(
    world.platform,
    (PATHS[name] ?? "").replace("{id}", wave) + (given.query ?? ""),
    {
      as: given.as,
      params: { wave },
      headers: given.token === undefined ? {} : { Authorization: `Bearer ${given.token}` },
    },
  );
  return (await Promise.resolve(loader?.(asked)).catch((thrown: unknown) => thrown)) as Response;
}

async function tokenOf({ platform }: World, member: TestMember, wish: { endsOn?: string } = {}) {
  const { organizationId, userId } = member;
  const by = { organizationId, actor: `user:${userId}` as const, now: platform.now() };
  return (await makeToken(platform.db, { ...by, ...ANY, ...wish })).text;
}

test("The document of the interface names every route of programs and no other", () => {
  expect(Object.keys(PATHS).sort()).toEqual([...guarded].sort());
  expect(Object.keys(describeApi().paths).sort()).toEqual(Object.values(PATHS).sort());
});

databaseTest(
  "Every route of programs is closed without a token, with a session, and with what is no token",
  async (db) => {
    const world = await createReleasedWorld(db);
    const good = await tokenOf(world, world.ours.owner);
    const wrong = [
      `${good.slice(0, -1)}${good.endsWith("A") ? "B" : "A"}`,
      good.slice(0, -1),
      "plx_",
      world.ours.owner.token,
    ];
    for (const name of guarded) {
      const answers = [
        await ask(world, name, {}),
        ...(await Promise.all(ROLES.map((role) => ask(world, name, { as: world.ours[role] })))),
        ...(await Promise.all(wrong.map((token) => ask(world, name, { token })))),
      ];
      for (const answer of answers) {
        expect(answer.status, name).toBe(401);
        expect(answer.headers.get("Content-Type")).toBe("application/problem+json");
        expect(answer.headers.get("WWW-Authenticate")).toBe("Bearer");
        expect([...answer.headers.keys()].filter((header) => header.startsWith("access-control"))).toEqual(
          [],
        );
        expectToFit("Problem", await answer.json());
      }
      expect((await ask(world, name, { token: good })).status, name).toBe(200);
    }
  },
);

databaseTest("A token of another organization finds no wave, and an id that is none is none", async (db) => {
  const world = await createReleasedWorld(db);
  const theirs = await tokenOf(world, world.theirs.owner);
  const ours = await tokenOf(world, world.ours.owner);
  expect(await (await ask(world, "api.v1.waves._index", { token: theirs })).json()).toEqual({ waves: [] });
  for (const name of guarded.filter((one) => one.includes("$"))) {
    const stranger = await ask(world, name, { token: theirs });
    const text = await stranger.text();
    expect(stranger.status, name).toBe(404);
    for (const wave of [world.draft, "nothing", "00000000-0000-4000-8000-000000000000"]) {
      const answer = await ask(world, name, { token: ours, wave });
      expect([answer.status, await answer.text()], `${name} ${wave}`).toEqual([404, text]);
    }
  }
});

databaseTest(
  "What the interface answers fits its document and is what the results pages show",
  async (db) => {
    const world = await createReleasedWorld(db);
    const token = await tokenOf(world, world.ours.owner);
    const { organizationId } = world.canary;
    const list = await (await ask(world, "api.v1.waves._index", { token })).json();
    expectToFit("Waves", list);
    expect(list.waves.map(({ id }: { id: string }) => id)).toEqual(world.released);
    for (const wave of world.released) {
      const one = await (await ask(world, "api.v1.waves.$wave._index", { token, wave })).json();
      expect(list.waves).toContainEqual(one);
      expectToFit("Wave", one);
      const answer = await ask(world, "api.v1.waves.$wave.figures", { token, wave });
      expect(answer.headers.get("Cache-Control")).toBe("no-store");
      const figures = await answer.json();
      expectToFit("Figures", figures);
      const id = { organizationId, waveId: wave };
      const { report } = await getReport(db, id, "leads");
      if (report === null) throw new Error("The wave is released.");
      expect(figures).toEqual(
        JSON.parse(JSON.stringify(buildWaveFigures(report, await getUnreadBallots(db, id)))),
      );
    }
  },
);

databaseTest(
  "The year in review over the interface fits its document, is that of the file, and says why there is none",
  async (db) => {
    const world = await createReleasedWorld(db);
    const token = await tokenOf(world, world.ours.owner);
    const [newest = "", second = "", oldest = ""] = world.released;
    const year = "api.v1.waves.$wave.year";
    for (const [query, before] of [
      ["", second],
      [`?since=${oldest}`, oldest],
    ] as const) {
      const answer = await ask(world, year, { token, query });
      expect(answer.headers.get("Cache-Control")).toBe("no-store");
      const figures = await answer.json();
      expectToFit("Year", figures);
      const id = { organizationId: world.canary.organizationId, waveId: newest };
      const read = await readYearInReview(db, id, "leads", before);
      if (!read.ok) throw new Error("Both waves are in the trend.");
      expect(figures).toEqual(JSON.parse(JSON.stringify(buildYearFigures(read.year, read.unread))));
      expect([figures.before.id, figures.after.id]).toEqual([before, newest]);
    }
    const { noEarlier, notInTrend } = en.tokens.problems;
    for (const [wave, query, detail] of [
      [oldest, "", noEarlier],
      [newest, `?since=${world.draft}`, notInTrend],
    ] as const) {
      const refused = await ask(world, year, { token, wave, query });
      expect([refused.status, refused.headers.get("Content-Type")]).toEqual([
        404,
        "application/problem+json",
      ]);
      const problem = await refused.json();
      expectToFit("Problem", problem);
      expect(problem.detail).toBe(detail);
    }
  },
);

databaseTest(
  "A token that is revoked or has ended opens nothing, and its use is kept by the day only",
  async (db) => {
    const world = await createReleasedWorld(db);
    const { organizationId, userId } = world.ours.owner;
    const by = { organizationId, actor: `user:${userId}` as const, now: world.platform.now() };
    const ended = await tokenOf(world, world.ours.owner, { endsOn: "2026-03-01" });
    const lasting = await tokenOf(world, world.ours.owner, { endsOn: "2026-03-02" });
    const list = "api.v1.waves._index";
    expect((await ask(world, list, { token: ended })).status).toBe(401);
    expect((await ask(world, list, { token: lasting })).status).toBe(200);
    const [used] = (await listTokens(db, organizationId)).filter(({ lastUsedOn }) => lastUsedOn !== null);
    expect(used).toMatchObject({ endsOn: "2026-03-02", lastUsedOn: "2026-03-02" });
    const elsewhere = { ...by, organizationId: world.theirs.owner.organizationId };
    expect(await revokeToken(db, { ...elsewhere, id: used?.id ?? "" })).toEqual({ ok: false });
    expect(await revokeToken(db, { ...by, id: used?.id ?? "" })).toEqual({ ok: true, name: "A program" });
    expect((await ask(world, list, { token: lasting })).status).toBe(401);
    const kinds = (
      await db.select({ kind: event.kind }).from(event).where(eq(event.organizationId, organizationId))
    ).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind.startsWith("token."))).toEqual([
      "token.made",
      "token.made",
      "token.made",
      "token.revoked",
    ]);
  },
);

databaseTest("A token that asks too often waits, and another one does not", async (db) => {
  const world = await createReleasedWorld(db);
  const [busy, other] = [await tokenOf(world, world.ours.owner), await tokenOf(world, world.ours.owner)];
  const list = "api.v1.waves._index";
  for (let at = 0; at < 300; at++) await ask(world, list, { token: busy });
  const refused = await ask(world, list, { token: busy });
  expect([refused.status, refused.headers.get("Retry-After")]).toEqual([429, "900"]);
  expectToFit("Problem", await refused.json());
  expect((await ask(world, list, { token: other })).status).toBe(200);
});

databaseTest("A token opens no page of members", async (db) => {
  const world = await createReleasedWorld(db);
  const token = await tokenOf(world, world.ours.owner);
  for (const name of ["app.home", "app.waves.$wave.export[.]json"]) {
    const { loader } = await loadRoute(name);
    const headers = { Authorization: `Bearer ${token}` };
    const asked = routeArguments(world.platform, "/app/home", { headers, params: { wave: world.newest } });
    const answer = await Promise.resolve(loader?.(asked)).catch((thrown: unknown) => thrown);
    expect((answer as Response).status, name).toBe(302);
  }
});

databaseTest(
  "A token is shown in the answer to the press that made it, and is stored nowhere",
  async (db) => {
    const world = await createReleasedWorld(db);
    const { owner } = world.ours;
    const { action } = await loadRoute("app.organization_.tokens");
    const form = { act: "make", name: "Our dashboard", endsOn: "", press: "one press" };
    const send = async () => {
      const asked = routeArguments(world.platform, "/app/organization/tokens", { as: owner, form });
      return (await action?.(asked)) as { data: { text: string | null } };
    };
    const first = await send();
    const text = first.data.text ?? "";
    expect(text).toMatch(/^plx_[0-9a-f]{32}_[\w-]{43}$/);
    expect((await ask(world, "api.v1.waves._index", { token: text })).status).toBe(200);
    const second = await send();
    expect(second.data.text).toBeNull();
    const made = await db.select().from(apiToken).where(eq(apiToken.name, "Our dashboard"));
    expect(made).toHaveLength(1);
    const secret = text.split("_").slice(2).join("_");
    expect(await readAllRows(db, owner.organizationId)).not.toContain(secret);
    expect(JSON.stringify(await db.select().from(press))).not.toContain(secret);
  },
);

/** Holds an answer against the schema of this name in the document. */
function expectToFit(name: string, answer: unknown): void {
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
  ajv.addSchema({ $id: "api", ...describeApi() });
  const fits = ajv.getSchema(`api#/components/schemas/${name}`);
  if (fits === undefined) throw new Error(`The document has no schema ${name}.`);
  fits(answer);
  expect((fits.errors ?? []).slice(0, 3)).toEqual([]);
}
