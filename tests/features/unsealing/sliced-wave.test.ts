import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { countAtoms, publicSlices } from "#app/core/gate/slices";
import { DEFAULT_THRESHOLDS } from "#app/core/gate/thresholds";
import { listRatedQuestions } from "#app/core/questions/set";
import type { Release } from "#app/core/release/release";
import { byTeam, type Team } from "#app/core/vocabulary";
import { finishWave } from "#app/features/unsealing/finish-wave.server";
import { release } from "#db/schema";
import { databaseTest } from "#tests/helpers/database";
import { testPlatform } from "#tests/helpers/platform";
import { questionSetOf, seededRandom } from "#tests/helpers/responses";
import { type Sheet, sealedWave } from "#tests/helpers/sealed-wave";

const set = questionSetOf({ form: "core" });
const slicings = [
  { key: "Where do you work?", values: ["Head office", "Field"] },
  { key: "For how long?", values: ["One year", "Five years", "Longer"] },
];
const random = seededRandom(11);

function sheetsOf(team: Team, people: number): Sheet[] {
  const pick = (options: number) => Math.floor(random() * options);
  return Array.from({ length: people }, () => ({
    team,
    ratings: listRatedQuestions(set).map(({ answers }) => (pick(20) === 0 ? null : 1 + pick(answers.length))),
    slices: slicings.map(({ values }) => (pick(3) === 0 ? null : pick(values.length))),
  }));
}

databaseTest("what people said of themselves in sealed ballots is shown as the gate lets it", async (db) => {
  const sheets = [...sheetsOf("sales", 90), ...sheetsOf("marketing", 12)];
  const invited = { sales: 120, marketing: 20 };
  const platform = testPlatform(db);
  const closed = await sealedWave(platform, set, sheets, invited, slicings);
  await finishWave(platform, closed);
  const [row] = await db.select().from(release).where(eq(release.waveId, closed.waveId));
  const own = (team: Team) => sheets.filter((sheet) => sheet.team === team);
  const atoms = countAtoms(
    byTeam((team) => own(team).map(({ ratings }) => ratings)),
    byTeam((team) => own(team).map(({ slices = [] }) => slices)),
    slicings,
    set,
  );
  const shown = (row as { body: Release }).body.public.slices;
  expect(shown).toEqual(publicSlices(atoms, set, DEFAULT_THRESHOLDS));
  const states = (team: Team) =>
    shown?.flatMap(({ values }) =>
      values.flatMap(({ cells }) => Object.values(cells).map((pair) => pair[team].state)),
    );
  expect(states("sales")).toContain("counts");
  expect(new Set(states("marketing"))).toEqual(new Set(["withheld"]));
});

databaseTest("an empty ballot counts in no slice, whatever its person said of themselves", async (db) => {
  const nothing = listRatedQuestions(set).map(() => null);
  const empty: Sheet = { team: "sales", ratings: nothing, slices: [1, 2] };
  const ten = sheetsOf("sales", 10).map((sheet) => ({ ...sheet, slices: [0, 0] }));
  const platform = testPlatform(db);
  const closed = await sealedWave(platform, set, [...ten, empty], undefined, slicings);
  await finishWave(platform, closed);
  const [row] = await db.select().from(release).where(eq(release.waveId, closed.waveId));
  const { slices, responses } = (row as { body: Release }).body.public;
  expect(responses.sales).toEqual({ withheld: false, n: 10 });
  const field = slices?.[0]?.values[1]?.cells ?? {};
  expect(Object.values(field).every(({ sales }) => sales.state === "withheld")).toBe(true);
});
