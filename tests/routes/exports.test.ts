import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { ROLES, TEAMS } from "#app/core/vocabulary";
import { en } from "#app/locales/en";
import { actionOwner, jointAction, leftOutWave, wave } from "#db/schema";
import { databaseTest } from "#tests/helpers/database";
import { createReleasedWorld } from "#tests/helpers/exports/released-world";
import { routeArguments, type TestMember } from "#tests/helpers/members";
import { loadRoute } from "#tests/helpers/route-world";

type ReleasedWorld = Awaited<ReturnType<typeof createReleasedWorld>>;

const FORMATS = ["csv", "xlsx", "json", "pptx", "board.pptx", "pdf", "board.pdf"];

databaseTest(
  "The files of a released wave open to every role of its organization and to nobody else",
  async (db) => {
    const world = await createReleasedWorld(db);
    for (const format of FORMATS) {
      const page = pageOf(format);
      for (const role of ROLES) {
        const inside = await world.visit(page, "loader", { as: world.ours[role] });
        expect(inside.status, `${page} as ${role}`).toBe(200);
        expect(inside.body.length, `${page} as ${role}`).toBeGreaterThan(5000);
        const outside = await world.visit(page, "loader", { as: world.theirs[role] });
        expect([outside.status, outside.body], `${page} as ${role} of another organization`).toEqual([
          404,
          "Not found",
        ]);
      }
      const nobody = await world.visit(page, "loader", { as: undefined });
      expect(nobody.status).toBe(302);
    }
  },
);

databaseTest(
  "A file of a wave says what it is, has a name in ASCII and is kept nowhere on its way",
  async (db) => {
    const world = await createReleasedWorld(db);
    for (const format of FORMATS) {
      const answer = await download(world, format, world.newest, world.ours.viewer);
      expect(answer.headers.get("Cache-Control")).toBe("no-store");
      expect(answer.headers.get("Content-Disposition")).toMatch(
        new RegExp(`^attachment; filename="[a-z0-9-]+\\.${format.split(".").at(-1)}"$`),
      );
    }
  },
);

databaseTest("A wave that is not released has no file but a sentence", async (db) => {
  const world = await createReleasedWorld(db);
  world.canary.params.wave = world.draft;
  for (const format of FORMATS) {
    const page = pageOf(format);
    const answer = await world.visit(page, "loader", { as: world.ours.owner });
    expect([answer.status, answer.body]).toEqual([404, en.figures.notReleased]);
  }
});

function pageOf(format: string): string {
  return `app.waves.$wave.export[.]${format.replace(".", "[.]")}`;
}

/** Takes a file of the year, or the refusal. */
async function takeYear(
  world: ReleasedWorld,
  format: string,
  waveId: string,
  query: string,
): Promise<Response> {
  const { loader } = await loadRoute(YEAR);
  const params = { wave: waveId, format };
  const asked = routeArguments(world.platform, `/app/waves/${waveId}/year/${format}${query}`, {
    as: world.ours.viewer,
    params,
  });
  return (await Promise.resolve(loader?.(asked)).catch((thrown: unknown) => thrown)) as Response;
}

/** Puts an action about the process understanding beside the demo's own. */
async function storeAction(
  { platform: { db }, canary }: ReleasedWorld,
  said: { waveId: string; title: string; status: "agreed" | "done" | "dropped"; confirmed: boolean },
): Promise<void> {
  const { organizationId, owner } = canary;
  const now = new Date("2026-03-01T00:00:00Z");
  const { waveId, title, status, confirmed } = said;
  const [found] = await db.select({ surveyId: wave.surveyId }).from(wave).where(eq(wave.id, waveId));
  const [made] = await db
    .insert(jointAction)
    .values({
      ...{ organizationId, surveyId: found?.surveyId ?? "", waveId, aboutType: "dimension", aboutKey: "PU" },
      ...{ title, difference: "It is.", dueOn: "2025-09-30", target: 10, status, statusAt: now },
      ...{ createdBy: owner.userId, createdAt: now, changedAt: now },
    })
    .returning({ id: jointAction.id });
  await db.insert(actionOwner).values(
    TEAMS.map((team) => ({
      ...{ organizationId, actionId: made?.id ?? "", team, userId: owner.userId, name: "Ada" },
      confirmedAt: confirmed || team === "sales" ? now : null,
    })),
  );
}

async function download(
  world: ReleasedWorld,
  format: string,
  wave: string,
  as: TestMember,
): Promise<Response> {
  const { loader } = await loadRoute(pageOf(format));
  const path = `/app/waves/${wave}/export.${format}`;
  return (await loader?.(routeArguments(world.platform, path, { as, params: { wave } }))) as Response;
}

const YEAR = "app.waves.$wave.year.$format";
const YEAR_FORMATS = ["pptx", "pdf", "xlsx", "csv", "json"];

databaseTest(
  "The year in review opens to every role of its organization, beside the wave before where none is named",
  async (db) => {
    const world = await createReleasedWorld(db);
    for (const format of YEAR_FORMATS) {
      world.canary.params.format = format;
      for (const role of ROLES) {
        const inside = await world.visit(YEAR, "loader", { as: world.ours[role] });
        expect([inside.status, inside.body.length > 5000], `${format} as ${role}`).toEqual([200, true]);
        const outside = await world.visit(YEAR, "loader", { as: world.theirs[role] });
        expect([outside.status, outside.body], `${format} as ${role} of another organization`).toEqual([
          404,
          "Not found",
        ]);
      }
      const answer = await takeYear(world, format, world.newest, "");
      expect(answer.headers.get("Cache-Control")).toBe("no-store");
      expect(answer.headers.get("Content-Disposition")).toMatch(
        new RegExp(`^attachment; filename="[a-z0-9-]+-2025-2026-year\\.${format}"$`),
      );
    }
    expect((await takeYear(world, "html", world.newest, "")).status).toBe(404);
  },
);

databaseTest("The year in review is held beside the earlier wave that the address names", async (db) => {
  const world = await createReleasedWorld(db);
  const [newest = "", second = "", oldest = ""] = world.released;
  const read = async (wave: string, query: string) => (await takeYear(world, "json", wave, query)).json();
  expect(await read(newest, "")).toMatchObject({ before: { id: second }, after: { id: newest } });
  expect(await read(newest, `?since=${oldest}`)).toMatchObject({ before: { id: oldest, name: "2024" } });
  expect(await read(second, "")).toMatchObject({ before: { id: oldest }, after: { id: second } });
});

databaseTest(
  "A wave without an earlier one in its trend has no year in review but a sentence",
  async (db) => {
    const world = await createReleasedWorld(db);
    const [newest = "", second = "", oldest = ""] = world.released;
    const say = async (wave: string, query: string) => {
      const answer = await takeYear(world, "csv", wave, query);
      return [answer.status, await answer.text()];
    };
    const { no_earlier, not_in_trend } = en.exports.year.refused;
    expect(await say(oldest, "")).toEqual([404, no_earlier]);
    for (const since of [newest, world.draft, "nothing", world.theirs.owner.organizationId])
      expect(await say(newest, `?since=${since}`)).toEqual([404, not_in_trend]);
    expect(await say(world.draft, "")).toEqual([404, en.figures.notReleased]);
    await db.insert(leftOutWave).values({
      ...{ organizationId: world.canary.organizationId, waveId: second },
      ...{ reason: "A trial", by: ["Ada"], leftOutOn: "2026-03-02" },
    });
    expect(await say(newest, `?since=${second}`)).toEqual([404, not_in_trend]);
    expect((await takeYear(world, "json", newest, "").then((one) => one.json())).before.id).toBe(oldest);
  },
);

databaseTest(
  "What both sides agreed about the earlier wave stands in the year in review, and what one proposed does not",
  async (db) => {
    const world = await createReleasedWorld(db);
    const [newest = "", second = ""] = world.released;
    await storeAction(world, { waveId: second, title: "Ride along", status: "done", confirmed: true });
    await storeAction(world, { waveId: second, title: "Only proposed", status: "dropped", confirmed: false });
    await storeAction(world, {
      waveId: newest,
      title: "About the later wave",
      status: "agreed",
      confirmed: true,
    });
    const { figures } = await (await takeYear(world, "json", newest, "")).json();
    const agreed = figures.filter(({ part }: { part: string }) => part === "agreed");
    expect(new Set(agreed.map(({ against }: { against: { name: string } }) => against.name))).toEqual(
      new Set(["Ride along"]),
    );
  },
);
