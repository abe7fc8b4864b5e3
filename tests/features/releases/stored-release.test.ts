import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { loadDemo } from "#app/features/demo/demo.server";
import { getRelease, listReleases } from "#app/features/releases/stored-release.server";
import { getReport, getTrendReport } from "#app/features/results/reports.server";
import { getLastIndex } from "#app/features/waves/wave/earlier-waves.server";
import { listWaves, type Wave } from "#app/features/waves/wave/waves.server";
import type { Db } from "#db/client.server";
import { release } from "#db/schema";
import { databaseTest } from "#tests/helpers/database";
import { signInAs } from "#tests/helpers/members";
import { testPlatform } from "#tests/helpers/platform";

/** What no version of this code has written. */
const FOREIGN = { schema: "parallax/release/99", wave: {} };
/** What a disk or a hand has made of a release of the first edition. */
const DAMAGED = { schema: "parallax/release/1", questionSet: [] };

/** A survey of three released waves, newest first. */
async function loadThree(db: Db) {
  const platform = testPlatform(db);
  const { userId } = await signInAs(platform, { role: "owner" });
  const { organizationId } = await loadDemo(platform, userId);
  const waves = await listWaves(db, organizationId);
  const [newest, middle, oldest] = waves;
  if (!newest || !middle || !oldest) throw new Error("The demo has fewer than three waves.");
  return { organizationId, surveyId: newest.surveyId, newest, middle, oldest };
}

const breakRelease = (db: Db, { id }: Wave, body: object) =>
  db.update(release).set({ body }).where(eq(release.waveId, id));

const nameOf = ({ id, name }: Wave) => ({ id, name });

databaseTest(
  "listReleases keeps the place of a release that cannot be read, with the wave's name",
  async (db) => {
    const { organizationId, surveyId, middle, newest } = await loadThree(db);
    await breakRelease(db, middle, FOREIGN);
    const stored = await listReleases(db, { organizationId, surveyId, reader: "leads" });
    expect(stored.map(({ wave, release }) => [wave.name, release?.wave.name ?? null])).toEqual([
      ["2024", "2024"],
      ["2025", null],
      ["2026", "2026"],
    ]);
    const id = { organizationId, waveId: middle.id };
    expect(await getRelease(db, id, "leads")).toEqual({ wave: nameOf(middle), release: null });
    expect((await getRelease(db, { ...id, waveId: newest.id }, "leads"))?.release?.wave.name).toBe("2026");
  },
);

databaseTest("getReport goes on without an earlier wave that cannot be read, and names it", async (db) => {
  const { organizationId, newest, middle, oldest } = await loadThree(db);
  await breakRelease(db, middle, DAMAGED);
  const later = await getReport(db, { organizationId, waveId: newest.id }, "leads");
  expect(later.report?.trend.waves.map(({ name }) => name)).toEqual(["2024", "2026"]);
  expect(later.unreadable).toEqual([nameOf(middle)]);
  const before = await getReport(db, { organizationId, waveId: oldest.id }, "leads");
  expect(before.report?.wave.name).toBe("2024");
  expect(before.unreadable).toEqual([]);
  const own = await getReport(db, { organizationId, waveId: middle.id }, "leads");
  expect(own).toMatchObject({ report: null, unreadable: [nameOf(middle)] });
});

databaseTest("getTrendReport shows the newest wave that can be read, and names the others", async (db) => {
  const { organizationId, surveyId, newest, middle, oldest } = await loadThree(db);
  const read = () => getTrendReport(db, { organizationId, surveyId, reader: "leads", baseline: middle.id });
  await breakRelease(db, newest, FOREIGN);
  expect((await read()).report?.wave.name).toBe("2025");
  expect((await read()).unreadable).toEqual([nameOf(newest)]);
  await breakRelease(db, middle, DAMAGED);
  await breakRelease(db, oldest, FOREIGN);
  expect(await read()).toMatchObject({ report: null, unreadable: [oldest, middle, newest].map(nameOf) });
});

databaseTest("getLastIndex does not pass an older result off as the last one", async (db) => {
  const { organizationId, surveyId, newest } = await loadThree(db);
  expect(await getLastIndex(db, { organizationId, surveyId }, "full")).toMatchObject({
    wave: "2026",
    index: expect.any(Number),
  });
  await breakRelease(db, newest, FOREIGN);
  expect(await getLastIndex(db, { organizationId, surveyId }, "full")).toEqual({
    wave: "2026",
    unreadable: true,
  });
});
