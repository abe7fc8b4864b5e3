import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import type { QuestionSet } from "#app/core/questions/set";
import {
  findNearExtension,
  findNearRoster,
  forgetAskedRoster,
  moveAskedRoster,
  purgeAskedRosters,
  recordAskedRoster,
} from "#app/features/waves/distance/asked-rosters.server";
import { launchWave } from "#app/features/waves/launch/launch-wave.server";
import { extendWave } from "#app/features/waves/open/extend-wave.server";
import type { Platform } from "#app/platform/platform.server";
import { askedRoster, wave } from "#db/schema";
import { isWave, type WaveId } from "#db/wave-scope";
import { databaseTest } from "#tests/helpers/database";
import { createReadyDraft } from "#tests/helpers/draft-wave";
import { testPlatform } from "#tests/helpers/platform";
import { questionSetOf } from "#tests/helpers/responses";

const DAY = 86_400_000;
const START = Date.parse("2026-03-02T09:00:00Z");
const core = questionSetOf({ form: "core" });

const on = (day: number) => new Date(START + day * DAY);
const someWave = (organizationId: string = randomUUID()): WaveId => ({
  organizationId,
  waveId: randomUUID(),
});

/** A wave open from one day to another that asks 20 of Sales from this number on, and 8 of Marketing nobody else asks. */
function asking(from: number, opens: number, closes: number, questionSet: QuestionSet = core) {
  const own = randomUUID();
  const sales = Array.from({ length: 20 }, (_, at) => ({
    team: "sales" as const,
    email: `P${from + at}@Example.com`,
  }));
  const marketing = Array.from({ length: 8 }, (_, at) => ({
    team: "marketing" as const,
    email: `${at}@${own}`,
  }));
  return { people: [...sales, ...marketing], questionSet, opensAt: on(opens), closesAt: on(closes) };
}

function record({ db, keys }: Platform, id: WaveId, wish: ReturnType<typeof asking>): Promise<void> {
  return recordAskedRoster(db, keys, id, wish, wish.people);
}

async function isNear(
  { db, keys }: Platform,
  wish: ReturnType<typeof asking>,
  id: WaveId = someWave(),
): Promise<boolean> {
  return (await findNearRoster(db, keys, id, wish, async () => wish.people)) !== null;
}

databaseTest(
  "waves that share five people of a team keep 90 days between close and opening, in both directions",
  async (db) => {
    const platform = testPlatform(db);
    await record(platform, someWave(), asking(0, 100, 114));
    expect(await isNear(platform, asking(15, 204, 210))).toBe(false);
    expect(await isNear(platform, asking(15, 203.9, 210))).toBe(true);
    expect(await isNear(platform, asking(15, 0, 10))).toBe(false);
    expect(await isNear(platform, asking(15, 0, 10.1))).toBe(true);
    expect(await isNear(platform, asking(15, 90, 300))).toBe(true);
  },
);

databaseTest(
  "four people of a team may be asked twice, and anybody a question that the other wave does not ask",
  async (db) => {
    const platform = testPlatform(db);
    await record(platform, someWave(), asking(0, 0, 14));
    expect(await isNear(platform, asking(16, 0, 14))).toBe(false);
    expect(await isNear(platform, asking(15, 0, 14))).toBe(true);
    const pages = core.pages.filter(({ dimension }) => dimension === "TR");
    const only = { ...core, pages };
    await forgetAskedRoster(db, { organizationId: randomUUID(), waveId: randomUUID() });
    expect(await isNear(platform, asking(0, 0, 14, only))).toBe(true);
    expect(await isNear(platform, asking(0, 0, 14, { ...core, pages: [] }))).toBe(false);
  },
);

databaseTest("the name of a near wave is told to its own organization only", async (db) => {
  const platform = testPlatform(db);
  const draft = await createReadyDraft(platform);
  await record(platform, draft, asking(0, 0, 14));
  const wish = asking(0, 20, 30);
  const find = (id: WaveId) => findNearRoster(db, platform.keys, id, wish, async () => wish.people);
  expect(await find(someWave(draft.organizationId))).toEqual({
    name: "2026",
    closesAt: on(14),
    freeFrom: on(104),
  });
  expect((await find(someWave()))?.name).toBeNull();
  expect(await find(draft)).toBeNull();
});

databaseTest("a wave that closes earlier or is forgotten keeps others away for less long", async (db) => {
  const platform = testPlatform(db);
  const first = someWave();
  await record(platform, first, asking(0, 0, 14));
  expect(await isNear(platform, asking(0, 100, 110))).toBe(true);
  await moveAskedRoster(db, first, on(7));
  expect(await isNear(platform, asking(0, 100, 110))).toBe(false);
  expect(await findNearExtension(db, first, on(11))).toBeNull();
  await record(platform, someWave(), asking(0, 100, 110));
  expect(await findNearExtension(db, first, on(10))).toBeNull();
  expect(await findNearExtension(db, first, on(11))).not.toBeNull();
  await forgetAskedRoster(db, first);
  expect(await isNear(platform, asking(0, 0, 5))).toBe(false);
});

databaseTest("nobody's hash is kept longer than the distance asks for", async (db) => {
  const platform = testPlatform(db);
  await record(platform, someWave(), asking(0, 0, 14));
  await purgeAskedRosters(db, on(104));
  expect(await db.select().from(askedRoster)).toHaveLength(2);
  await purgeAskedRosters(db, on(104.1));
  expect(await db.select().from(askedRoster)).toEqual([]);
});

databaseTest("a launch and an extension are refused where they come too near", async (db) => {
  const platform = testPlatform(db);
  const draft = await createReadyDraft(platform);
  const by = { actor: "user:ada" as const, now: platform.now() };
  const people = Array.from({ length: 12 }, (_, at) => ({
    team: "sales" as const,
    email: `sales${at}@${draft.organizationId.slice(0, 8)}.example`,
  }));
  const other = someWave();
  const near = { people, questionSet: core, opensAt: on(-100), closesAt: on(-80) };
  await record(platform, other, near);
  expect(await launchWave(platform, draft, by)).toMatchObject({ ok: false, missing: ["distance"] });
  await moveAskedRoster(db, other, on(-90));
  expect(await launchWave(platform, draft, by)).toMatchObject({ ok: true });
  await db
    .update(wave)
    .set({ closesAt: on(14) })
    .where(isWave(draft));
  await record(platform, someWave(), { ...near, opensAt: on(110), closesAt: on(120) });
  expect(await extendWave(db, draft, on(21), by)).toEqual({ ok: false, reason: "too_near" });
  expect(await extendWave(db, draft, on(19), by)).toEqual({ ok: true });
});
