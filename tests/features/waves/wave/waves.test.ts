import { expect, test } from "vitest";
import {
  setDates,
  setReminders,
  setTarget,
  setThresholds,
} from "#app/features/waves/draft/change-draft.server";
import { createWave, getWave, listWaves, suggestClosing } from "#app/features/waves/wave/waves.server";
import { event } from "#db/schema";
import { databaseTest } from "#tests/helpers/database";
import { createReadyDraft } from "#tests/helpers/draft-wave";
import { testPlatform } from "#tests/helpers/platform";

const ada = { actor: "user:ada" as const };

databaseTest("a new draft is open for two weeks, to the evening where the organization is", async (db) => {
  const platform = testPlatform(db);
  const id = await createReadyDraft(platform);
  expect(await getWave(db, id)).toMatchObject({
    name: "2026",
    surveyName: "Alignment",
    phase: "draft",
    opensAt: null,
    closesAt: new Date("2026-03-16T17:00:00Z"),
    invited: null,
    previousWaveId: null,
  });
});

test("suggestClosing never falls on a Saturday or Sunday where the organization is", () => {
  const suggested = (now: string, timeZone = "Europe/Berlin") =>
    suggestClosing(new Date(now), timeZone).toISOString();
  expect(suggested("2026-03-06T09:00:00Z")).toBe("2026-03-20T17:00:00.000Z");
  expect(suggested("2026-03-07T09:00:00Z")).toBe("2026-03-23T17:00:00.000Z");
  expect(suggested("2026-03-08T09:00:00Z")).toBe("2026-03-23T17:00:00.000Z");
  expect(suggested("2026-03-09T09:00:00Z")).toBe("2026-03-23T17:00:00.000Z");
  // Friday evening in London is Saturday in Tokyo
  expect(suggested("2026-03-06T20:00:00Z", "Asia/Tokyo")).toBe("2026-03-23T09:00:00.000Z");
});

databaseTest(
  "the next year's draft keeps reminders and thresholds, and has custody confirmed anew",
  async (db) => {
    const platform = testPlatform(db);
    const by = { ...ada, now: platform.now() };
    const id = await createReadyDraft(platform);
    const thresholds = { answers: 8, counts: 15, commentResponses: 12, comments: 4, slices: 11 };
    await setThresholds(db, id, thresholds, by);
    await setReminders(db, id, { to: "unclaimed", days: [7, 3, 3] }, by);
    const next = await createWave(db, {
      organizationId: id.organizationId,
      surveyId: id.surveyId,
      name: "2027",
      previousWaveId: id.waveId,
      ...by,
    });
    expect(await getWave(db, { ...id, waveId: next.id })).toMatchObject({
      previousWaveId: id.waveId,
      plan: { reminders: { to: "unclaimed", days: [3, 7] }, thresholds, custodyConfirmed: false },
    });
    expect((await listWaves(db, id.organizationId, id.surveyId)).map(({ name }) => name).sort()).toEqual([
      "2026",
      "2027",
    ]);
    expect(await listWaves(db, "00000000-0000-4000-8000-000000000000")).toEqual([]);
  },
);

databaseTest("a draft's dates, thresholds and reminders are checked, and changes are logged", async (db) => {
  const platform = testPlatform(db);
  const now = platform.now();
  const by = { ...ada, now };
  const id = await createReadyDraft(platform);
  const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
  expect(await setDates(db, id, { opensAt: null, closesAt: later(-1) }, by)).toMatchObject({
    reason: "closes_in_past",
  });
  expect(await setDates(db, id, { opensAt: later(2), closesAt: later(2) }, by)).toMatchObject({
    reason: "closes_before_opening",
  });
  expect(await setDates(db, id, { opensAt: later(2), closesAt: later(48) }, by)).toEqual({ ok: true });
  const weak = { answers: 4, counts: 10, commentResponses: 10, comments: 2, slices: 10 };
  expect(await setThresholds(db, id, weak, by)).toEqual({
    ok: false,
    reason: "too_weak",
    which: ["answers", "comments"],
  });
  expect(await setReminders(db, id, { to: "everyone", days: [1, 2, 3, 4] }, by)).toMatchObject({
    reason: "too_many",
  });
  const target = { index: 70, dimensions: { TR: 65 } };
  expect(await setTarget(db, id, target, by)).toEqual({ ok: true });
  expect((await getWave(db, id))?.plan.target).toEqual(target);
  const kinds = (await db.select().from(event)).map(({ kind }) => kind);
  expect(kinds).toEqual(["wave.created", "wave.changed", "wave.changed", "wave.changed"]);
});
