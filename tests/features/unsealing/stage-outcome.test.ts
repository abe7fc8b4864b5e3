import { asc, eq } from "drizzle-orm";
import { expect } from "vitest";
import { NO_JOINT_FIGURES } from "#app/core/gate/joint-figures";
import type { Release } from "#app/core/release/release";
import { storeRelease } from "#app/features/releases/stored-release.server";
import { finishWave } from "#app/features/unsealing/finish-wave.server";
import { forgetStaged, stageOutcome } from "#app/features/unsealing/stage-outcome.server";
import type { Db } from "#db/client.server";
import { board, publishedComment, release, wave } from "#db/schema";
import type { WaveId } from "#db/wave-scope";
import { databaseTest } from "#tests/helpers/database";
import { testPlatform } from "#tests/helpers/platform";
import { questionSetOf } from "#tests/helpers/responses";
import { sealedWave } from "#tests/helpers/sealed-wave";

const set = questionSetOf({ form: "core" });

function outcomeOf(comments: number, hashes: number) {
  const bodies = Array.from(
    { length: comments },
    (_, at) => `${String(at).padStart(5, "0")} "said" \\ ${"ü".repeat(300)}`,
  );
  const built = {
    public: {
      responses: {
        sales: { withheld: false, n: comments },
        marketing: { withheld: true, reason: "too_few_answers" },
      },
      joint: NO_JOINT_FIGURES,
      comments: [
        { question: "OE1", team: "sales", withheld: false, count: comments, bodies },
        { question: "OE1", team: "marketing", withheld: true, reason: "too_few_comments" },
      ],
    },
  } as unknown as Release;
  const bytes = (length: number, fill: number) => new Uint8Array(32 * length).fill(fill);
  const shown = {
    root: bytes(1, 9),
    size: hashes,
    unread: 1,
    empty: 2,
    leaves: bytes(hashes, 3),
    marks: bytes(2 * hashes, 4),
    turns: [],
  };
  return { release: built, board: shown };
}

async function readAll(db: Db, { waveId }: WaveId) {
  const comments = await db
    .select({
      question: publishedComment.question,
      team: publishedComment.team,
      place: publishedComment.place,
      body: publishedComment.body,
    })
    .from(publishedComment)
    .where(eq(publishedComment.waveId, waveId))
    .orderBy(asc(publishedComment.place));
  const [frozen] = await db.select({ body: release.body }).from(release).where(eq(release.waveId, waveId));
  const [shown] = await db.select().from(board).where(eq(board.waveId, waveId));
  return { comments, body: frozen?.body, shown };
}

databaseTest("stageOutcome and the release after it store what the release alone stores", async (db) => {
  const platform = testPlatform(db);
  const [staged, alone] = [await sealedWave(platform, set, []), await sealedWave(platform, set, [])];
  const outcome = outcomeOf(4_000, 10);
  const left = await stageOutcome(db, staged, outcome);
  expect(left.board).toBeNull();
  expect((await readAll(db, staged)).body).toBeUndefined();
  await storeRelease(db, staged, left.release);
  await storeRelease(db, alone, outcome.release);
  const [one, other] = [await readAll(db, staged), await readAll(db, alone)];
  expect(one.comments).toHaveLength(3_900);
  expect(one.comments).toEqual(other.comments);
  expect(one.body).toEqual(other.body);
  expect(one.shown).toMatchObject(outcome.board);
});

databaseTest("stageOutcome leaves what is small to the one transaction", async (db) => {
  const closed = await sealedWave(testPlatform(db), set, []);
  const outcome = outcomeOf(300, 100);
  expect(await stageOutcome(db, closed, outcome)).toBe(outcome);
  expect(await readAll(db, closed)).toEqual({ comments: [], body: undefined, shown: undefined });
});

databaseTest(
  "stageOutcome begins anew after a process that died, and not once a wave is released",
  async (db) => {
    const closed = await sealedWave(testPlatform(db), set, []);
    await stageOutcome(db, closed, outcomeOf(5_000, 500));
    await stageOutcome(db, closed, outcomeOf(4_500, 200));
    const before = await readAll(db, closed);
    expect(before.comments).toHaveLength(4_400);
    expect(before.shown?.size).toBe(200);
    await db.update(wave).set({ state: "released" }).where(eq(wave.id, closed.waveId));
    await expect(stageOutcome(db, closed, outcomeOf(5_000, 500))).rejects.toThrow("released");
    expect(await readAll(db, closed)).toEqual(before);
  },
);

databaseTest(
  "finishWave takes away what was staged for a wave that was cancelled or is small now",
  async (db) => {
    const platform = testPlatform(db);
    const cancelled = await sealedWave(platform, set, []);
    const released = await sealedWave(platform, set, []);
    for (const id of [cancelled, released]) await stageOutcome(db, id, outcomeOf(5_000, 100));
    await db.update(wave).set({ state: "cancelled" }).where(eq(wave.id, cancelled.waveId));
    await finishWave(platform, cancelled);
    expect(await readAll(db, cancelled)).toEqual({ comments: [], body: undefined, shown: undefined });
    await finishWave(platform, released);
    expect(await readAll(db, released)).toMatchObject({ comments: [], shown: { size: 16 } });
    await forgetStaged(db, released);
    expect((await readAll(db, released)).shown).toBeUndefined();
  },
);
