import { eq } from "drizzle-orm";
import { expect } from "vitest";
import {
  getOwnPrediction,
  listPredictors,
  revealPredictions,
  setPrediction,
} from "#app/features/predictions/predictions.server";
import { deleteDraft } from "#app/features/waves/draft/change-draft.server";
import { prediction, wave } from "#db/schema";
import { databaseTest } from "#tests/helpers/database";
import { createReadyDraft } from "#tests/helpers/draft-wave";
import { signInAs } from "#tests/helpers/members";
import { testPlatform } from "#tests/helpers/platform";

const scores = { sales: { TR: 70 }, marketing: { TR: 40, PU: 0 } };

async function draftWithLeaders(db: Parameters<typeof testPlatform>[0]) {
  const platform = testPlatform(db);
  const { organizationId, waveId } = await createReadyDraft(platform);
  const owner = await signInAs(platform, { role: "owner", organizationId });
  const as = { userId: owner.userId, name: "Ada", role: "owner" as const, team: null };
  return { platform, id: { organizationId, waveId }, as };
}

databaseTest(
  "A prediction is kept sealed, is its own writer's to read, and opens at the release",
  async (db) => {
    const { platform, id, as } = await draftWithLeaders(db);
    expect(await setPrediction(platform, id, as, scores, platform.now())).toEqual({ ok: true });
    const [row] = await db.select().from(prediction).where(eq(prediction.waveId, id.waveId));
    expect(Buffer.from(row?.sealed ?? []).toString("latin1")).not.toMatch(/Ada|70|TR/);
    expect((await getOwnPrediction(platform, id, as.userId))?.scores).toEqual(scores);
    expect(await getOwnPrediction(platform, id, "another")).toBeNull();
    const before = await listPredictors(db, id);
    expect([before.typed.length, before.waiting.length]).toEqual([1, 2]);
    for (const state of ["draft", "open", "closed", "unsealed"] as const) {
      await db.update(wave).set({ state }).where(eq(wave.id, id.waveId));
      expect(await revealPredictions(platform, id)).toEqual([]);
    }
    await db.update(wave).set({ state: "released" }).where(eq(wave.id, id.waveId));
    expect(await revealPredictions(platform, id)).toEqual([
      { name: "Ada", role: "owner", team: null, scores },
    ]);
  },
);

databaseTest("A prediction can be changed and taken back until the launch, and not after it", async (db) => {
  const { platform, id, as } = await draftWithLeaders(db);
  const set = (given: typeof scores | { sales: object; marketing: object }) =>
    setPrediction(platform, id, as, given, platform.now());
  await set(scores);
  await set({ sales: { TR: 71 }, marketing: {} });
  expect((await getOwnPrediction(platform, id, as.userId))?.scores.sales).toEqual({ TR: 71 });
  await set({ sales: {}, marketing: {} });
  expect(await getOwnPrediction(platform, id, as.userId)).toBeNull();
  await set(scores);
  await db
    .update(wave)
    .set({ manifestHash: new Uint8Array(32) })
    .where(eq(wave.id, id.waveId));
  expect(await set({ sales: { TR: 1 }, marketing: {} })).toEqual({ ok: false, reason: "launched" });
  expect((await getOwnPrediction(platform, id, as.userId))?.scores).toEqual(scores);
});

databaseTest("A sealed prediction that is moved to another leader's row does not open", async (db) => {
  const { platform, id, as } = await draftWithLeaders(db);
  await setPrediction(platform, id, as, scores, platform.now());
  await db.update(prediction).set({ userId: "mallory" }).where(eq(prediction.waveId, id.waveId));
  expect(await getOwnPrediction(platform, id, "mallory")).toBeNull();
});

databaseTest("A draft that is deleted takes its predictions along", async (db) => {
  const { platform, id, as } = await draftWithLeaders(db);
  await setPrediction(platform, id, as, scores, platform.now());
  const by = { actor: `user:${as.userId}` as const, now: platform.now() };
  expect(await deleteDraft(db, id, by)).toEqual({ ok: true });
  expect(await db.select().from(prediction).where(eq(prediction.waveId, id.waveId))).toEqual([]);
});
