import { randomBytes } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { listRatedQuestions } from "#app/core/questions/set";
import type { Team } from "#app/core/vocabulary";
import { unsealBox } from "#app/features/unsealing/unseal-box.server";
import type { Bytes } from "#app/protocol/encoding";
import { computeMerkleRoot, sortLeaves } from "#app/protocol/merkle";
import type { Db } from "#db/client.server";
import { comment, layerKey, leaf, mark, response, root, sealed, signingKey, wave } from "#db/schema";
import { databaseTest } from "#tests/helpers/database";
import { testPlatform } from "#tests/helpers/platform";
import { questionSetOf, seededRandom } from "#tests/helpers/responses";
import { putBallots, type SealedWave, type Sheet, sealedWave, sealSheet } from "#tests/helpers/sealed-wave";

const set = questionSetOf({ form: "core" });
const rated = listRatedQuestions(set);

/** Sheets whose first rating counts up, so that each is recognised. */
function sheetsOf(team: Team, people: number, comments: (at: number) => string[] = () => [""]): Sheet[] {
  const random = seededRandom(people);
  return Array.from({ length: people }, (_, at) => ({
    team,
    ratings: rated.map((question) => {
      const draw = Math.floor(random() * (question.answers.length + 2));
      return draw === 0 ? null : draw > question.answers.length ? (question.dontKnow ? -1 : 1) : draw;
    }),
    comments: comments(at),
  }));
}

async function readAll(db: Db, { organizationId, waveId }: SealedWave) {
  const own = <Row extends { organizationId: string; waveId: string }>(rows: Row[]) =>
    rows.filter((row) => row.organizationId === organizationId && row.waveId === waveId);
  return {
    responses: own(await db.select().from(response)),
    comments: own(await db.select().from(comment)),
    leaves: own(await db.select().from(leaf)),
    marks: own(await db.select().from(mark)),
    roots: own(await db.select().from(root)),
    sealed: own(await db.select().from(sealed)),
    layerKeys: own(await db.select().from(layerKey)),
    signingKeys: own(await db.select().from(signingKey)),
  };
}

const sorted = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort();

databaseTest(
  "unsealBox turns ballots into responses and torn-off comments, and destroys box and keys",
  async (db) => {
    const platform = testPlatform(db);
    const sheets = [
      ...sheetsOf("sales", 12, (at) => [at % 3 === 0 ? `From sales ${at}` : ""]),
      ...sheetsOf("marketing", 7, (at) => [at < 2 ? `From marketing ${at}` : ""]),
    ];
    const closed = await sealedWave(platform, set, sheets);
    const before = await readAll(db, closed);
    await unsealBox(platform, closed);
    const after = await readAll(db, closed);
    expect(sorted(after.responses.map(({ team, ratings }) => ({ team, ratings })))).toEqual(
      sorted(sheets.map(({ team, ratings }) => ({ team, ratings }))),
    );
    expect(sorted(after.comments.map(({ team, question, body }) => [team, question, body]))).toEqual(
      sorted(
        sheets.flatMap(({ team, comments }) =>
          (comments ?? []).filter((body) => body !== "").map((body) => [team, "OE1", body]),
        ),
      ),
    );
    const leaves = sortLeaves(before.sealed.map((row) => row.leaf as Bytes));
    expect(after.leaves).toHaveLength(19);
    expect(after.marks).toHaveLength(2 * 19);
    expect(after.roots).toEqual([
      {
        organizationId: closed.organizationId,
        waveId: closed.waveId,
        root: new Uint8Array(await computeMerkleRoot(leaves)),
        size: 19,
        unread: 0,
      },
    ]);
    expect(after.sealed).toEqual([]);
    expect(after.layerKeys).toEqual([]);
    expect(after.signingKeys.map((row) => row.wrappedPrivate)).toEqual([null, null]);
    const [opened] = await db.select().from(wave).where(eq(wave.id, closed.waveId));
    expect(opened?.state).toBe("unsealed");
  },
);

databaseTest("unsealBox counts what it cannot read and stores the rest", async (db) => {
  const platform = testPlatform(db);
  const [good, damaged, unfit, short] = sheetsOf("sales", 4) as [Sheet, Sheet, Sheet, Sheet];
  const closed = await sealedWave(platform, set, [good]);
  const id = { organizationId: closed.organizationId, waveId: closed.waveId };
  const broken = await sealSheet(closed.pinned, damaged);
  broken.ct[200] = (broken.ct[200] ?? 0) ^ 1;
  const offered = rated.findIndex((question) => question.notApplicable === null);
  const impossible = unfit.ratings.map((rating, at) => (at === offered ? -2 : rating));
  const foreign = await sealSheet(closed.pinned, { ...unfit, ratings: impossible });
  const cut = await sealSheet(closed.pinned, short);
  await db.insert(sealed).values([
    { ...id, ...broken },
    { ...id, ...foreign },
    { ...id, ...cut, ct: cut.ct.slice(0, 900) },
  ]);
  await unsealBox(platform, closed);
  const after = await readAll(db, closed);
  expect(after.responses.map((row) => row.ratings)).toEqual([good.ratings]);
  expect(after.roots[0]).toMatchObject({ size: 4, unread: 3 });
});

databaseTest("unsealBox refuses every copy of a repeated mark", async (db) => {
  const platform = testPlatform(db);
  const closed = await sealedWave(platform, set, sheetsOf("marketing", 3));
  const id = { organizationId: closed.organizationId, waveId: closed.waveId };
  const secrets = [new Uint8Array(randomBytes(32)), new Uint8Array(randomBytes(32))];
  const [victim] = sheetsOf("marketing", 1, () => ["Said once"]) as [Sheet];
  const copies = [
    await sealSheet(closed.pinned, victim, secrets),
    await sealSheet(closed.pinned, victim, secrets),
  ];
  await db.insert(sealed).values(copies.map((copy) => ({ ...id, ...copy })));
  await unsealBox(platform, closed);
  const after = await readAll(db, closed);
  expect(after.responses).toHaveLength(3);
  expect(after.comments).toEqual([]);
  expect(after.roots[0]).toMatchObject({ size: 5, unread: 2 });
});

databaseTest("unsealBox leaves withdrawn ballots out of the tree and of the answers", async (db) => {
  const platform = testPlatform(db);
  const closed = await sealedWave(platform, set, sheetsOf("sales", 2));
  const [withdrawn] = await db
    .select()
    .from(sealed)
    .where(and(eq(sealed.waveId, closed.waveId)))
    .limit(1);
  await db
    .update(sealed)
    .set({ ct: new Uint8Array(0), seq: 2 })
    .where(eq(sealed.nullifier, withdrawn?.nullifier ?? new Uint8Array(0)));
  await unsealBox(platform, closed);
  const after = await readAll(db, closed);
  expect(after.responses).toHaveLength(1);
  expect(after.roots[0]).toMatchObject({ size: 1, unread: 0 });
});

databaseTest("unsealBox unseals an empty box", async (db) => {
  const platform = testPlatform(db);
  const closed = await sealedWave(platform, set, []);
  await unsealBox(platform, closed);
  const after = await readAll(db, closed);
  expect(after.responses).toEqual([]);
  expect(after.roots[0]).toMatchObject({ size: 0, unread: 0 });
});

databaseTest("unsealBox stores responses in an order that says nothing about arrival", async (db) => {
  const platform = testPlatform(db);
  const sheets = sheetsOf("sales", 60);
  const closed = await sealedWave(platform, set, sheets);
  await unsealBox(platform, closed);
  const stored = (await readAll(db, closed)).responses.map((row) => JSON.stringify(row.ratings));
  const places = sheets.map((sheet) => stored.indexOf(JSON.stringify(sheet.ratings)));
  expect(Math.abs(kendall(places))).toBeLessThan(0.35);
  const ids = (await readAll(db, closed)).responses.map((row) => row.id);
  expect(ids).toEqual([...ids].sort());
});

/** Kendall's τ of a permutation against its own order; its standard error is 0.09 at 60. */
function kendall(places: readonly number[]): number {
  let sum = 0;
  for (const [i, one] of places.entries())
    for (const other of places.slice(i + 1)) sum += Math.sign(other - one);
  return sum / ((places.length * (places.length - 1)) / 2);
}

databaseTest(
  "unsealBox stores everything in one transaction: no row carries a time of its own",
  async (db) => {
    const platform = testPlatform(db);
    const closed = await sealedWave(
      platform,
      set,
      sheetsOf("sales", 30, (at) => [`Comment ${at}`]),
    );
    await unsealBox(platform, closed);
    const ids = new Set<string>();
    for (const table of [response, comment, leaf, mark]) {
      const rows = await db
        .select({ xmin: sql<string>`xmin::text` })
        .from(table)
        .where(eq(table.waveId, closed.waveId));
      expect(rows.length).toBeGreaterThanOrEqual(30);
      for (const { xmin } of rows) ids.add(xmin);
    }
    expect(ids.size).toBe(1);
  },
);

databaseTest("unsealBox refuses a wave that is not closed", async (db) => {
  const platform = testPlatform(db);
  const closed = await sealedWave(platform, set, []);
  await db.update(wave).set({ state: "open" }).where(eq(wave.id, closed.waveId));
  await expect(unsealBox(platform, closed)).rejects.toThrow("no closed box");
});

databaseTest("unsealBox begins again when a ballot came in while it read the box", async (db) => {
  const platform = testPlatform(db);
  const closed = await sealedWave(platform, set, sheetsOf("sales", 1));
  const late = { ...platform, now: () => new Date() };
  const raced = new Proxy(db, {
    get(target, name) {
      if (name !== "transaction") return Reflect.get(target, name) as unknown;
      return async (body: (tx: Db) => Promise<void>) => {
        await putBallots(target, closed, sheetsOf("sales", 1));
        return target.transaction(body);
      };
    },
  });
  await expect(unsealBox({ ...late, db: raced }, closed)).rejects.toThrow("The box changed");
  expect((await readAll(db, closed)).responses).toEqual([]);
  await unsealBox(late, closed);
  expect((await readAll(db, closed)).responses).toHaveLength(2);
});

test("kendall is 1 for the same order and -1 for the reverse", () => {
  expect(kendall([0, 1, 2])).toBe(1);
  expect(kendall([2, 1, 0])).toBe(-1);
});
