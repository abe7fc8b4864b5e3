import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { countCells } from "#app/core/gate/cells";
import { publicCells } from "#app/core/gate/gate";
import { NO_JOINT_FIGURES } from "#app/core/gate/joint-figures";
import { DEFAULT_THRESHOLDS } from "#app/core/gate/thresholds";
import { listRatedQuestions } from "#app/core/questions/set";
import type { Release } from "#app/core/release/release";
import type { Rating, Team } from "#app/core/vocabulary";
import { COMMENTS_IN_RELEASE } from "#app/features/releases/stored-release.server";
import { finishWave, resumeUnsealings } from "#app/features/unsealing/finish-wave.server";
import { forgetKeys } from "#app/features/unsealing/forget-keys.server";
import { releaseWave } from "#app/features/unsealing/release-wave.server";
import { enqueueJob } from "#app/platform/queue.server";
import type { Bytes } from "#app/protocol/encoding";
import { computeMerkleRoot, sortLeaves } from "#app/protocol/merkle";
import type { Db } from "#db/client.server";
import { board, event, job, layerKey, publishedComment, release, sealed, wave } from "#db/schema";
import { databaseTest } from "#tests/helpers/database";
import { testPlatform } from "#tests/helpers/platform";
import { questionSetOf, seededRandom } from "#tests/helpers/responses";
import { type Sheet, sealedWave } from "#tests/helpers/sealed-wave";

const set = questionSetOf({ form: "core" });

function sheetsOf(team: Team, people: number, body: (at: number) => string = () => ""): Sheet[] {
  const random = seededRandom(people + team.length);
  const rate = (options: number): Rating => 1 + Math.floor(random() * options);
  return Array.from({ length: people }, (_, at) => ({
    team,
    ratings: listRatedQuestions(set).map((question) => rate(question.answers.length)),
    comments: [body(at)],
  }));
}

async function readRelease(db: Db, waveId: string): Promise<Release> {
  const [row] = await db.select().from(release).where(eq(release.waveId, waveId));
  return row?.body as Release;
}

function ratingsOf(sheets: readonly Sheet[], team: Team): (readonly Rating[])[] {
  return sheets.filter((sheet) => sheet.team === team).map((sheet) => sheet.ratings);
}

databaseTest("finishWave freezes the public cells of the ballots and keeps no row", async (db) => {
  const platform = testPlatform(db);
  const sheets = [
    ...sheetsOf("sales", 15, (at) => (at < 4 ? `Why ${at}` : "")),
    ...sheetsOf("marketing", 12, (at) => (at < 2 ? `Secret ${at}` : "")),
  ];
  const closed = await sealedWave(platform, set, sheets, { sales: 20, marketing: 12 });
  await finishWave(platform, closed);
  const built = await readRelease(db, closed.waveId);
  const responses = { sales: ratingsOf(sheets, "sales"), marketing: ratingsOf(sheets, "marketing") };
  const tally = { counted: countCells(responses, set), joint: NO_JOINT_FIGURES, comments: [] };
  expect(built.public.cells).toEqual(publicCells(tally, set, DEFAULT_THRESHOLDS).cells);
  expect(built.wave).toMatchObject({
    id: closed.waveId,
    organization: "Acme",
    custody: "server",
    trial: false,
    demo: false,
    invited: { sales: 20, marketing: 12 },
    releasedOn: "2026-03-02",
  });
  expect(built.public.comments).toEqual([
    {
      question: "OE1",
      team: "sales",
      withheld: false,
      count: 4,
      bodies: ["Why 0", "Why 1", "Why 2", "Why 3"],
    },
    { question: "OE1", team: "marketing", withheld: true, reason: "too_few_comments" },
  ]);
  expect(JSON.stringify(built)).not.toContain("Secret");
  expect(await db.select().from(sealed).where(eq(sealed.waveId, closed.waveId))).toEqual([]);
  expect(await db.select().from(layerKey).where(eq(layerKey.waveId, closed.waveId))).toEqual([]);
  const [after] = await db.select().from(wave).where(eq(wave.id, closed.waveId));
  expect(after?.state).toBe("released");
  expect(after?.releasedAt).toEqual(platform.now());
});

databaseTest("finishWave keeps the chain of acts without a word about answers", async (db) => {
  const platform = testPlatform(db);
  const closed = await sealedWave(platform, set, sheetsOf("sales", 6));
  await finishWave(platform, closed);
  const events = await db.select().from(event).where(eq(event.organizationId, closed.organizationId));
  expect(events.map(({ kind, actor, detail }) => ({ kind, actor, detail }))).toEqual([
    { kind: "wave.unsealed", actor: "system", detail: { waveId: closed.waveId } },
    { kind: "wave.released", actor: "system", detail: { waveId: closed.waveId } },
  ]);
});

databaseTest("finishWave destroys the wrapping key, so that an old backup stays closed", async (db) => {
  const platform = testPlatform(db);
  const closed = await sealedWave(platform, set, sheetsOf("sales", 6));
  expect(() => platform.keys.wrap(closed.waveId, "x", new Uint8Array(1))).not.toThrow();
  await finishWave(platform, closed);
  expect(() => platform.keys.wrap(closed.waveId, "x", new Uint8Array(1))).toThrow("no longer exist");
});

databaseTest("finishWave does nothing to a wave that is open or of somebody else", async (db) => {
  const platform = testPlatform(db);
  const closed = await sealedWave(platform, set, sheetsOf("sales", 6));
  for (const state of ["draft", "open"] as const) {
    await db.update(wave).set({ state }).where(eq(wave.id, closed.waveId));
    await finishWave(platform, closed);
  }
  await db.update(wave).set({ state: "closed" }).where(eq(wave.id, closed.waveId));
  await finishWave(platform, { ...closed, organizationId: crypto.randomUUID() });
  const [after] = await db.select().from(wave).where(eq(wave.id, closed.waveId));
  expect(after?.state).toBe("closed");
  expect(await db.select().from(release)).toEqual([]);
});

databaseTest("finishWave empties the box of a cancelled wave and releases nothing", async (db) => {
  const platform = testPlatform(db);
  const closed = await sealedWave(platform, set, sheetsOf("sales", 6));
  await db.update(wave).set({ state: "cancelled" }).where(eq(wave.id, closed.waveId));
  await finishWave(platform, closed);
  expect(await db.select().from(sealed).where(eq(sealed.waveId, closed.waveId))).toEqual([]);
  expect(await db.select().from(release)).toEqual([]);
  expect(platform.keys.listWaveKeys()).toEqual([]);
});

databaseTest("forgetKeys removes the key files of ended waves at start, and no other", async (db) => {
  const platform = testPlatform(db);
  const ended = await sealedWave(platform, set, []);
  const waiting = await sealedWave(platform, set, []);
  const foreign = crypto.randomUUID();
  platform.keys.createWaveKey(foreign);
  await db.update(wave).set({ state: "released" }).where(eq(wave.id, ended.waveId));
  await forgetKeys(platform);
  expect(platform.keys.listWaveKeys().sort()).toEqual([waiting.waveId, foreign].sort());
});

databaseTest("finishWave a second time changes nothing", async (db) => {
  const platform = testPlatform(db);
  const closed = await sealedWave(platform, set, sheetsOf("sales", 6));
  await finishWave(platform, closed);
  const before = await readRelease(db, closed.waveId);
  await finishWave({ ...platform, now: () => new Date("2027-01-01T00:00:00Z") }, closed);
  expect(await readRelease(db, closed.waveId)).toEqual(before);
});

databaseTest("resumeUnsealings comes back to an ended wave whose box was not emptied", async (db) => {
  const platform = testPlatform(db);
  const left = await sealedWave(platform, set, sheetsOf("sales", 1));
  const done = await sealedWave(platform, set, []);
  for (const { waveId } of [left, done])
    await db.update(wave).set({ state: "released" }).where(eq(wave.id, waveId));
  await resumeUnsealings(platform);
  expect((await db.select().from(job)).map(({ key }) => key)).toEqual([left.waveId]);
});

databaseTest("resumeUnsealings enqueues closed waves that no living job will finish", async (db) => {
  const platform = testPlatform(db);
  const given = await sealedWave(platform, set, []);
  const waiting = await sealedWave(platform, set, []);
  const forgotten = await sealedWave(platform, set, []);
  const open = await sealedWave(platform, set, []);
  await db.update(wave).set({ state: "open" }).where(eq(wave.id, open.waveId));
  const runAt = new Date("2026-02-01T00:00:00Z");
  for (const { organizationId, waveId } of [given, waiting])
    await enqueueJob(db, {
      organizationId,
      kind: "finish-wave",
      key: waveId,
      payload: { organizationId, waveId },
      runAt,
    });
  await db.update(job).set({ failedAt: runAt }).where(eq(job.key, given.waveId));
  await resumeUnsealings(platform);
  const jobs = await db.select().from(job).where(eq(job.kind, "finish-wave"));
  expect(jobs.map(({ key, runAt, failedAt }) => [key, runAt, failedAt]).sort()).toEqual(
    [
      [given.waveId, platform.now(), null],
      [waiting.waveId, runAt, null],
      [forgotten.waveId, platform.now(), null],
    ].sort(),
  );
});

databaseTest("releaseWave refuses a wave that is not closed", async (db) => {
  const platform = testPlatform(db);
  const closed = await sealedWave(platform, set, sheetsOf("sales", 6));
  await db.update(wave).set({ state: "open" }).where(eq(wave.id, closed.waveId));
  await expect(releaseWave(platform, closed, "box")).rejects.toThrow("no closed box");
});

databaseTest("releaseWave keeps leaves and marks of the board as one sorted value each", async (db) => {
  const platform = testPlatform(db);
  const sheets = [...sheetsOf("sales", 15, (at) => `Why ${at}`), ...sheetsOf("marketing", 5)];
  const closed = await sealedWave(platform, set, sheets);
  const stored = await db.select().from(sealed).where(eq(sealed.waveId, closed.waveId));
  await releaseWave(platform, closed, "box");
  const [shown] = await db.select().from(board).where(eq(board.waveId, closed.waveId));
  const leaves = sortLeaves(stored.map((row) => row.leaf as Bytes));
  expect(shown?.leaves).toEqual(new Uint8Array(Buffer.concat(leaves)));
  expect(shown?.root).toEqual(await computeMerkleRoot(leaves));
  const marks =
    Buffer.from(shown?.marks ?? [])
      .toString("hex")
      .match(/.{64}/g) ?? [];
  expect(marks).toHaveLength(2 * 20);
  expect(marks).toEqual([...marks].sort());
});

databaseTest(
  "releaseWave fills the board up where a team is hidden, so that no number is left",
  async (db) => {
    const platform = testPlatform(db);
    const readBoard = async (sales: number, marketing: number) => {
      const sheets = [...sheetsOf("sales", sales), ...sheetsOf("marketing", marketing)];
      const closed = await sealedWave(platform, set, sheets);
      const stored = await db.select().from(sealed).where(eq(sealed.waveId, closed.waveId));
      await releaseWave(platform, closed, "box");
      const [shown] = await db.select().from(board).where(eq(board.waveId, closed.waveId));
      const leaves =
        Buffer.from(shown?.leaves ?? [])
          .toString("hex")
          .match(/.{64}/g) ?? [];
      expect(leaves).toEqual(
        expect.arrayContaining(stored.map(({ leaf }) => Buffer.from(leaf).toString("hex"))),
      );
      expect(leaves).toEqual([...new Set(leaves)].sort());
      const { size, unread, empty, marks } = shown ?? {};
      return { leaves: leaves.length, size, unread, empty, marks: (marks?.length ?? 0) / 32 };
    };
    const filled = (size: number) => ({ leaves: size, size, unread: null, empty: null, marks: 2 * size });
    // 12 and at most 4 are 16; 13 and at most 4 are 17
    for (const hidden of [0, 1, 4]) expect(await readBoard(12, hidden)).toEqual(filled(16));
    for (const hidden of [0, 3]) expect(await readBoard(13, hidden)).toEqual(filled(32));
    expect(await readBoard(2, 3)).toEqual(filled(16));
    expect(await readBoard(12, 5)).toMatchObject({ size: 17, unread: 0, empty: 0 });
  },
);

databaseTest("releaseWave keeps a long list of comments beside the release", async (db) => {
  const platform = testPlatform(db);
  const people = COMMENTS_IN_RELEASE + 30;
  const name = (at: number) => `Comment ${String(at).padStart(4, "0")}`;
  const closed = await sealedWave(platform, set, sheetsOf("sales", people, name), {
    sales: people,
    marketing: 10,
  });
  await releaseWave(platform, closed, "box");
  const built = await readRelease(db, closed.waveId);
  const [group] = built.public.comments;
  expect(group?.withheld === false && group.bodies).toEqual(
    Array.from({ length: COMMENTS_IN_RELEASE }, (_, at) => name(at)),
  );
  const rest = await db.select().from(publishedComment).where(eq(publishedComment.waveId, closed.waveId));
  expect(rest.map((row) => row.place).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 30 }, (_, at) => COMMENTS_IN_RELEASE + at),
  );
  expect(rest.every((row) => row.body === name(row.place))).toBe(true);
});
