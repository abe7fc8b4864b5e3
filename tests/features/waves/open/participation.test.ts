import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { floorAnswers, parseParticipation, roundShare } from "#app/features/waves/open/participation";
import { refreshParticipation } from "#app/features/waves/open/participation.server";
import type { Db } from "#db/client.server";
import { organization, sealed, wave } from "#db/schema";
import type { WaveId } from "#db/wave-scope";
import { databaseTest } from "#tests/helpers/database";
import { createInvitedWave } from "#tests/helpers/invited-wave";
import { testPlatform } from "#tests/helpers/platform";

test("floorAnswers shows multiples of five and hides what is below five", () => {
  const shown = Array.from({ length: 12 }, (_, n) => floorAnswers({ sales: n, marketing: 0 }).sales);
  expect(shown).toEqual([null, null, null, null, null, 5, 5, 5, 5, 5, 10, 10]);
});

test("roundShare is made of the floored number and goes in steps of ten", () => {
  expect(roundShare(null, 38)).toBeNull();
  expect(roundShare(15, 38)).toBe(40);
  expect(roundShare(35, 38)).toBe(90);
  expect(roundShare(5, 5)).toBe(100);
  for (let invited = 5; invited < 200; invited++)
    for (let n = 5; n <= invited; n++) {
      const { sales } = floorAnswers({ sales: n, marketing: 0 });
      expect((roundShare(sales, invited) ?? 1) % 10).toBe(0);
    }
});

async function cast(db: Db, id: WaveId, team: "sales" | "marketing", count: number) {
  const empty = new Uint8Array(0);
  await db.insert(sealed).values(
    Array.from({ length: count }, () => ({
      ...id,
      nullifier: new Uint8Array(randomBytes(32)),
      team,
      seq: 1,
      msg: empty,
      sig: empty,
      ballotPublicKey: empty,
      ballotSignature: empty,
      ct: Uint8Array.of(1),
      leaf: empty,
    })),
  );
}

async function readParticipation(db: Db) {
  return parseParticipation((await db.select().from(wave))[0]?.participation);
}

databaseTest(
  "participation is counted 24 hours after the last time, whatever the time zone says",
  async (db) => {
    let now = new Date("2026-03-02T09:00:00Z");
    const platform = testPlatform(db, { now: () => now });
    const id = await createInvitedWave(platform, { sales: 20, marketing: 20 });
    await cast(db, id, "sales", 7);
    await cast(db, id, "marketing", 4);
    await refreshParticipation(platform);
    const first = { at: "2026-03-02T09:00:00.000Z", answers: { sales: 5, marketing: null } };
    expect(await readParticipation(db)).toEqual(first);
    await cast(db, id, "marketing", 8);
    for (const [hours, timeZone] of [
      [1, "Pacific/Kiritimati"],
      [2, "Pacific/Pago_Pago"],
      [16, "Europe/Berlin"],
      [23.99, "Pacific/Kiritimati"],
    ] as const) {
      await db.update(organization).set({ timeZone });
      now = new Date(Date.parse(first.at) + hours * 3_600_000);
      await refreshParticipation(platform);
      expect(await readParticipation(db)).toEqual(first);
    }
    now = new Date("2026-03-03T09:00:00Z");
    await refreshParticipation(platform);
    const second = { at: "2026-03-03T09:00:00.000Z", answers: { sales: 5, marketing: 10 } };
    expect(await readParticipation(db)).toEqual(second);
  },
);

databaseTest("a ballot counts until the close once it was cast, also when it is withdrawn", async (db) => {
  let now = new Date("2026-03-02T09:00:00Z");
  const platform = testPlatform(db, { now: () => now });
  const id = await createInvitedWave(platform, { sales: 20, marketing: 20 });
  await cast(db, id, "sales", 9);
  await cast(db, id, "sales", 1);
  await refreshParticipation(platform);
  await db.update(sealed).set({ ct: new Uint8Array(0), seq: 2 });
  now = new Date("2026-03-04T09:00:00Z");
  await refreshParticipation(platform);
  expect((await readParticipation(db))?.answers).toEqual({ sales: 10, marketing: null });
});
