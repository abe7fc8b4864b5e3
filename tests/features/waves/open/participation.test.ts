import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { createPartition } from "#app/features/box/partition.server";
import { floorAnswers, parseParticipation, roundShare } from "#app/features/waves/open/participation";
import { refreshParticipation } from "#app/features/waves/open/participation.server";
import type { Db } from "#db/client.server";
import { sealed, wave } from "#db/schema";
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

async function cast(db: Db, id: WaveId, team: "sales" | "marketing", count: number, ct = Uint8Array.of(1)) {
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
      ct,
      leaf: empty,
    })),
  );
}

databaseTest(
  "participation is counted from ballots that were not withdrawn, and only once a day",
  async (db) => {
    let now = new Date("2026-03-02T09:00:00Z");
    const platform = testPlatform(db, { now: () => now });
    const id = await createInvitedWave(platform, { sales: 20, marketing: 20 });
    await createPartition(db, id.waveId);
    const read = async () => parseParticipation((await db.select().from(wave))[0]?.participation);
    await cast(db, id, "sales", 7);
    await cast(db, id, "marketing", 4);
    await cast(db, id, "marketing", 3, new Uint8Array(0));
    await refreshParticipation(platform);
    expect(await read()).toEqual({ day: "2026-03-02", answers: { sales: 5, marketing: null } });
    await cast(db, id, "marketing", 8);
    now = new Date("2026-03-02T22:59:00Z");
    await refreshParticipation(platform);
    expect(await read()).toEqual({ day: "2026-03-02", answers: { sales: 5, marketing: null } });
    now = new Date("2026-03-02T23:01:00Z");
    await refreshParticipation(platform);
    expect(await read()).toEqual({ day: "2026-03-03", answers: { sales: 5, marketing: 10 } });
  },
);
