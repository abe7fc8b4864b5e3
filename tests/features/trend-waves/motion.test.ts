import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { getReport, getTrendReport } from "#app/features/results/reports.server";
import { getStanding, type Part, sayMotion, unsayMotion } from "#app/features/trend-waves/motion.server";
import { askedRoster, event, member, wave } from "#db/schema";
import { databaseTest } from "#tests/helpers/database";
import { createReleasedWorld } from "#tests/helpers/exports/released-world";
import { signInAs } from "#tests/helpers/members";

const reason = "A trial with ten people.";

async function world(db: Parameters<typeof createReleasedWorld>[0]) {
  const { platform, canary, released } = await createReleasedWorld(db);
  const { organizationId, owner } = canary;
  const sales = await signInAs(platform, { role: "lead", team: "sales", organizationId });
  const marketing = await signInAs(platform, { role: "lead", team: "marketing", organizationId });
  const viewer = await signInAs(platform, { role: "viewer", organizationId });
  const [newest = "", middle = "", oldest = ""] = released;
  const say = (userId: string, part: Part, wish: "out" | "back" = "out", why = reason, waveId = middle) =>
    sayMotion(db, { organizationId, waveId, userId, now: platform.now() }, { wish, part, reason: why });
  const trendOf = async () => {
    const [row] = await db.select().from(wave).where(eq(wave.id, newest));
    const wanted = {
      organizationId,
      surveyId: row?.surveyId ?? "",
      baseline: null,
      reader: "leads" as const,
    };
    return (await getTrendReport(db, wanted)).report?.trend;
  };
  const ids = { newest, middle, oldest };
  return { platform, organizationId, owner, sales, marketing, viewer, say, trendOf, ...ids };
}

databaseTest("A wave leaves the trend when owner and both leads have said so, and not before", async (db) => {
  const { organizationId, owner, sales, marketing, say, trendOf, ...ids } = await world(db);
  const before = await db.select().from(askedRoster);
  expect(await say(sales.userId, "sales")).toEqual({ ok: true, done: false });
  expect(await say(owner.userId, "owner", "out", "")).toEqual({ ok: true, done: false });
  expect((await trendOf())?.waves.map(({ id }) => id)).toEqual([ids.oldest, ids.middle, ids.newest]);
  expect(await say(marketing.userId, "marketing")).toEqual({ ok: true, done: true });
  const trend = await trendOf();
  expect(trend?.waves.map(({ id }) => id)).toEqual([ids.oldest, ids.newest]);
  expect(trend?.leftOut).toMatchObject([{ id: ids.middle, reason: "taken_out", because: reason }]);
  expect(trend?.changes.previous?.from).toBe(ids.oldest);
  const own = await getReport(db, { organizationId, waveId: ids.middle }, "leads");
  expect(own.report?.trend.waves.map(({ id }) => id)).toEqual([ids.middle]);
  expect(own.report?.index.benchmarks.filter(({ kind }) => kind === "baseline")).toEqual([]);
  expect(await db.select().from(askedRoster)).toEqual(before);
  const kinds = (await db.select().from(event).where(eq(event.organizationId, organizationId))).map(
    ({ kind }) => kind,
  );
  expect(kinds.filter((kind) => kind.includes("trend"))).toEqual([
    "wave.trend-leave-said",
    "wave.trend-leave-said",
    "wave.left-trend",
  ]);
  for (const [who, part] of [
    [owner, "owner"],
    [sales, "sales"],
    [marketing, "marketing"],
  ] as const)
    expect(await say(who.userId, part, "back", "")).toMatchObject({ ok: true });
  expect((await trendOf())?.waves.map(({ id }) => id)).toEqual([ids.oldest, ids.middle, ids.newest]);
});

databaseTest(
  "Nobody speaks for a part that is not theirs, and words of who has left do not count",
  async (db) => {
    const { platform, organizationId, owner, sales, marketing, viewer, say, trendOf, middle } =
      await world(db);
    const refused = { ok: false, reason: "not_yours" };
    expect(await say(sales.userId, "marketing")).toEqual(refused);
    expect(await say(sales.userId, "owner")).toEqual(refused);
    expect(await say(owner.userId, "sales")).toEqual(refused);
    for (const part of ["owner", "sales", "marketing"] as const)
      expect(await say(viewer.userId, part)).toEqual(refused);
    expect(await say(sales.userId, "sales", "out", "  ")).toEqual({ ok: false, reason: "no_reason" });
    await say(sales.userId, "sales");
    expect(await say(owner.userId, "owner", "out", "Another reason")).toEqual({
      ok: false,
      reason: "changed",
    });
    await db.delete(member).where(eq(member.userId, sales.userId));
    await say(owner.userId, "owner");
    expect(await say(marketing.userId, "marketing")).toEqual({ ok: true, done: false });
    expect((await trendOf())?.leftOut).toEqual([]);
    const act = { organizationId, waveId: middle, now: platform.now() };
    expect(await unsayMotion(db, { ...act, userId: owner.userId }, "owner")).toEqual({ ok: true });
    const standing = await getStanding(db, act, owner.userId);
    expect(standing.motion?.said).toMatchObject({ owner: null, sales: null });
    expect(standing.mine).toEqual(["owner"]);
  },
);

databaseTest("An owner who heads a team gives each word in an act of its own", async (db) => {
  const { owner, marketing, say } = await world(db);
  await db.update(member).set({ team: "sales" }).where(eq(member.userId, owner.userId));
  expect(await say(owner.userId, "owner")).toEqual({ ok: true, done: false });
  expect(await say(marketing.userId, "marketing")).toEqual({ ok: true, done: false });
  expect(await say(owner.userId, "sales")).toEqual({ ok: true, done: true });
});
