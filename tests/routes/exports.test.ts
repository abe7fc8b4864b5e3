import { expect } from "vitest";
import { ROLES } from "#app/core/vocabulary";
import { en } from "#app/locales/en";
import { databaseTest } from "#tests/helpers/database";
import { createReleasedWorld } from "#tests/helpers/exports/released-world";
import { routeArguments, type TestMember } from "#tests/helpers/members";
import { loadRoute } from "#tests/helpers/route-world";

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

async function download(
  world: Awaited<ReturnType<typeof createReleasedWorld>>,
  format: string,
  wave: string,
  as: TestMember,
): Promise<Response> {
  const { loader } = await loadRoute(pageOf(format));
  const path = `/app/waves/${wave}/export.${format}`;
  return (await loader?.(routeArguments(world.platform, path, { as, params: { wave } }))) as Response;
}
