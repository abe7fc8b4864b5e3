import { and, eq } from "drizzle-orm";
import { expect } from "vitest";
import { castBallot } from "#app/features/box/cast-ballot.server";
import type { Platform } from "#app/platform/platform.server";
import type { Answers } from "#app/protocol/answers";
import { sealBallot } from "#app/protocol/ballot";
import { formatCast } from "#app/protocol/cast";
import { encodeBase64Url } from "#app/protocol/encoding";
import { verifyReceipt } from "#app/protocol/receipt";
import { openBallots } from "#app/protocol/tally";
import type { Db } from "#db/client.server";
import { sealed, wave } from "#db/schema";
import { committedDatabaseTest, databaseTest } from "#tests/helpers/database";
import { type OpenWave, openTestWave } from "#tests/helpers/open-wave";
import { testPlatform } from "#tests/helpers/platform";
import { claimBallot } from "#tests/helpers/protocol-wave";

const answersOf = (rating: number): Answers => ({
  ratings: [rating, null, -1],
  slices: [],
  comments: ["Because."],
});

/** A person with a credential; `seal` makes the JSON body of a cast. */
async function takeCredential(open: OpenWave, team = 0) {
  const { ballot, signature } = await claimBallot(open, team);
  const seal = async (
    seq: number,
    answers: Answers | null = answersOf(4),
  ): Promise<Record<string, unknown>> =>
    JSON.parse(formatCast(await sealBallot(open.pinned, ballot, signature, seq, answers)));
  return { ballot, seal };
}

function readBox(db: Db, open: OpenWave) {
  return db.select().from(sealed).where(eq(sealed.waveId, open.waveId));
}

async function reasonOf(platform: Platform, open: OpenWave, body: unknown) {
  const result = await castBallot(platform, open.waveId, body);
  return result.ok ? "stored" : result.reason;
}

databaseTest(
  "castBallot stores a sealed ballot under its nullifier and gives a receipt that verifies",
  async (db) => {
    const platform = testPlatform(db);
    const open = await openTestWave(platform);
    const { ballot, seal } = await takeCredential(open, 1);
    const result = await castBallot(platform, open.waveId, await seal(1));
    if (!result.ok) throw new Error(result.reason);
    expect(await verifyReceipt(open.pinned, 1, result.leaf, result.receipt)).toBe(true);
    const [row, ...others] = await readBox(db, open);
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      organizationId: open.organizationId,
      team: "marketing",
      seq: 1,
      leaf: result.leaf,
    });
    expect(row?.nullifier).toEqual(ballot.nullifier);
    const key = open.parties.get(3);
    if (key === undefined || row === undefined) throw new Error("nothing stored");
    const stored = { team: 1, seq: row.seq, nullifier: ballot.nullifier, ct: Uint8Array.from(row.ct) };
    const tally = await openBallots(open.pinned, key, [stored]);
    expect(tally.responses).toEqual([{ team: 1, ratings: [4, null, -1], slices: [] }]);
    expect(tally.comments).toEqual([{ team: 1, question: "OE1", body: "Because." }]);
  },
);

databaseTest("castBallot answers a replay with the same leaf and keeps one row", async (db) => {
  const platform = testPlatform(db);
  const open = await openTestWave(platform);
  const body = await (await takeCredential(open)).seal(1);
  const first = await castBallot(platform, open.waveId, body);
  expect(await castBallot(platform, open.waveId, body)).toEqual(first);
  expect(await readBox(db, open)).toHaveLength(1);
});

databaseTest(
  "castBallot lets a higher number replace, a lower or equal one not, and a withdrawal empty it",
  async (db) => {
    const platform = testPlatform(db);
    const open = await openTestWave(platform);
    const { seal } = await takeCredential(open);
    expect(await reasonOf(platform, open, await seal(5))).toBe("stored");
    expect(await castBallot(platform, open.waveId, await seal(4))).toEqual({
      ok: false,
      reason: "outdated",
      seq: 5,
    });
    expect(await castBallot(platform, open.waveId, await seal(5))).toEqual({
      ok: false,
      reason: "outdated",
      seq: 5,
    });
    expect(await reasonOf(platform, open, await seal(6))).toBe("stored");
    expect(await reasonOf(platform, open, await seal(7, null))).toBe("stored");
    const rows = await readBox(db, open);
    expect(rows.map(({ seq, ct }) => [seq, ct.length])).toEqual([[7, 0]]);
  },
);

databaseTest(
  "castBallot takes nothing once the wave is not open, but repeats the receipt of what it has",
  async (db) => {
    const platform = testPlatform(db);
    const open = await openTestWave(platform);
    const { seal } = await takeCredential(open);
    const stored = await seal(1);
    const first = await castBallot(platform, open.waveId, stored);
    const thisWave = and(eq(wave.organizationId, open.organizationId), eq(wave.id, open.waveId));
    for (const state of ["closed", "unsealed", "released", "cancelled", "draft"] as const) {
      await db.update(wave).set({ state }).where(thisWave);
      expect(await reasonOf(platform, open, await seal(2))).toBe("closed");
      expect(await reasonOf(platform, open, await (await takeCredential(open)).seal(1))).toBe("closed");
      expect(await castBallot(platform, open.waveId, stored)).toEqual(first);
    }
    expect((await readBox(db, open)).map(({ seq }) => seq)).toEqual([1]);
  },
);

databaseTest(
  "castBallot takes at most 20 writes of one ballot an hour, and counts nobody else's",
  async (db) => {
    const platform = testPlatform(db);
    const open = await openTestWave(platform);
    const { seal } = await takeCredential(open);
    const reasons: string[] = [];
    for (let seq = 1; seq <= 21; seq++) reasons.push(await reasonOf(platform, open, await seal(seq)));
    expect(reasons.filter((reason) => reason === "stored")).toHaveLength(20);
    expect(reasons.at(-1)).toBe("too_many");
    expect(await reasonOf(platform, open, await (await takeCredential(open)).seal(1))).toBe("stored");
  },
);

databaseTest("castBallot lets no forged cast use up the limit of a ballot", async (db) => {
  const platform = testPlatform(db);
  const open = await openTestWave(platform);
  const { seal } = await takeCredential(open);
  const body = await seal(1);
  const forged = { ...body, bsig: encodeBase64Url(new Uint8Array(64)) };
  for (let attempt = 0; attempt < 30; attempt++)
    expect(await reasonOf(platform, open, forged)).toBe("bad_signature");
  expect(await reasonOf(platform, open, body)).toBe("stored");
});

committedDatabaseTest(
  "castBallot makes one row of 40 simultaneous casts of one ballot",
  async ({ db, engine }) => {
    const platform = testPlatform(db, { engine });
    const open = await openTestWave(platform);
    const { seal } = await takeCredential(open);
    const same = await seal(1);
    const results = await Promise.all(
      Array.from({ length: 20 }, () => castBallot(platform, open.waveId, same)),
    );
    expect(results.every((result) => result.ok)).toBe(true);
    const fresh = testPlatform(db, { engine, variables: {} });
    const platforms = [fresh, testPlatform(db, { engine })];
    const keys = platform.keys;
    const changes = await Promise.all(Array.from({ length: 40 }, (_, index) => seal(2 + index)));
    const verdicts = await Promise.all(
      changes.map((body, index) =>
        castBallot({ ...(platforms[index % 2] ?? fresh), keys }, open.waveId, body),
      ),
    );
    expect(
      verdicts.every(
        (verdict) => verdict.ok || verdict.reason === "outdated" || verdict.reason === "too_many",
      ),
    ).toBe(true);
    const rows = await readBox(db, open);
    expect(rows).toHaveLength(1);
    const highest = Math.max(...verdicts.flatMap((verdict, index) => (verdict.ok ? [2 + index] : [])));
    expect(rows[0]?.seq).toBe(highest);
  },
);

committedDatabaseTest(
  "castBallot is stored before a close that comes later, or refused after it: a close never overtakes a cast",
  async ({ db, engine }) => {
    if (engine === "pglite") return; // One connection: there is nothing to overtake.
    const platform = testPlatform(db, { engine });
    const open = await openTestWave(platform);
    const { seal } = await takeCredential(open);
    const late = await seal(1);
    await db
      .transaction(async (tx) => {
        await tx.update(wave).set({ state: "closed" }).where(eq(wave.id, open.waveId));
        const casting = reasonOf(platform, open, late);
        await new Promise((resolve) => setTimeout(resolve, 200));
        expect(await readBox(db, open)).toEqual([]);
        return { casting };
      })
      .then(async ({ casting }) => expect(await casting).toBe("closed"));
    expect(await readBox(db, open)).toEqual([]);
  },
);
