import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { chooseTrendWaves } from "#app/core/trend/waves";
import { findPreviousWave } from "#app/features/waves/draft/repeat-survey.server";
import { findNearWave, getLastIndex } from "#app/features/waves/wave/earlier-waves.server";
import { createWave } from "#app/features/waves/wave/waves.server";
import type { Platform } from "#app/platform/platform.server";
import { release, wave } from "#db/schema";
import { databaseTest } from "#tests/helpers/database";
import { createReadyDraft, type DraftWave } from "#tests/helpers/draft-wave";
import { testPlatform } from "#tests/helpers/platform";
import { leaningResponses, releaseOf } from "#tests/helpers/releases";
import { questionSetOf } from "#tests/helpers/responses";

const zone = "Europe/Berlin";

/** A wave of a survey, as it stands after its closing. */
async function addClosed(
  platform: Platform,
  { organizationId, surveyId }: DraftWave,
  wish: { name: string; closedAt: string; state?: "open" | "released" | "cancelled" },
): Promise<string> {
  const by = { actor: "system" as const, now: platform.now() };
  const { id } = await createWave(platform.db, { organizationId, surveyId, name: wish.name, ...by });
  const state = wish.state ?? "released";
  const date = new Date(wish.closedAt);
  await platform.db
    .update(wave)
    .set({ state, closesAt: date, closedAt: state === "open" ? null : date })
    .where(eq(wave.id, id));
  return id;
}

databaseTest(
  "a wave is near within 90 days on either side, counted in the organization's days",
  async (db) => {
    const platform = testPlatform(db);
    const draft = await createReadyDraft(platform);
    await addClosed(platform, draft, { name: "2025", closedAt: "2026-01-09T23:30:00Z" });
    const find = (day: string) => findNearWave(db, draft, new Date(day), zone);
    expect(await find("2026-04-09T18:00:00Z")).toEqual({ name: "2025", day: "2026-01-10" });
    expect(await find("2026-04-10T18:00:00Z")).toBeNull();
    expect(await find("2025-10-12T18:00:00Z")).toBeNull();
    expect(await find("2025-10-13T18:00:00Z")).toEqual({ name: "2025", day: "2026-01-10" });
  },
);

databaseTest(
  "the latest of several near waves is named, an open one counts, drafts and cancelled ones do not",
  async (db) => {
    const platform = testPlatform(db);
    const draft = await createReadyDraft(platform);
    const find = () => findNearWave(db, draft, new Date("2026-06-01T16:00:00Z"), zone);
    await addClosed(platform, draft, { name: "gone", closedAt: "2026-05-01T16:00:00Z", state: "cancelled" });
    expect(await find()).toBeNull();
    await addClosed(platform, draft, { name: "running", closedAt: "2026-04-20T16:00:00Z", state: "open" });
    await addClosed(platform, draft, { name: "spring", closedAt: "2026-03-20T16:00:00Z" });
    expect(await find()).toEqual({ name: "running", day: "2026-04-20" });
  },
);

test("Waves are near for a checklist exactly where a trend leaves one of them out", () => {
  const set = questionSetOf({ form: "core" });
  const answers = { sales: leaningResponses(set, 12, 1), marketing: leaningResponses(set, 11, 2) };
  const made = (id: string, closedOn: string) => releaseOf(answers, set, { id, closedOn });
  const leftOut = (closedOn: string) =>
    chooseTrendWaves(made("now", "2026-04-10"), [made("then", closedOn)]).leftOut.length;
  expect(leftOut("2026-01-10")).toBe(0);
  expect(leftOut("2026-01-11")).toBe(1);
});

databaseTest(
  "a new wave hears of one that closed too near to the day on which it would close",
  async (db) => {
    const platform = testPlatform(db);
    const draft = await createReadyDraft(platform);
    await addClosed(platform, draft, { name: "2025", closedAt: "2026-01-10T12:00:00Z" });
    const near = async (now: string) => (await findPreviousWave(db, draft, new Date(now), zone)).near;
    expect(await near("2026-03-26T12:00:00Z")).toMatchObject({ name: "2025" });
    expect(await near("2026-03-27T12:00:00Z")).toBeNull();
  },
);

databaseTest(
  "the last index is the newest result's with its interval, and none of another form",
  async (db) => {
    const platform = testPlatform(db);
    const draft = await createReadyDraft(platform);
    const { organizationId } = draft;
    expect(await getLastIndex(db, draft, "core")).toBeNull();
    const questionSet = questionSetOf({ form: "core" });
    for (const [at, name] of ["2024", "2025"].entries()) {
      const waveId = await addClosed(platform, draft, { name, closedAt: `${name}-03-20T12:00:00Z` });
      const answers = {
        sales: leaningResponses(questionSet, 30, 1 + at, at),
        marketing: leaningResponses(questionSet, 30, 3 + at, at),
      };
      await db.update(wave).set({ questionSet }).where(eq(wave.id, waveId));
      await db
        .insert(release)
        .values({ organizationId, waveId, body: releaseOf(answers, questionSet, { name }) });
      const built = releaseOf(answers, questionSet).index;
      if (built.withheld) throw new Error("The index of thirty people a team is withheld.");
      const { low, high } = built.interval;
      expect(await getLastIndex(db, draft, "core")).toEqual({ wave: name, index: built.index, low, high });
    }
    expect(await getLastIndex(db, draft, "full")).toBeNull();
  },
);
