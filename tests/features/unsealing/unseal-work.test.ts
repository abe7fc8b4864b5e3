import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { listRatedQuestions } from "#app/core/questions/set";
import type { Team } from "#app/core/vocabulary";
import { sealed } from "#db/schema";
import { databaseTest } from "#tests/helpers/database";
import { testPlatform } from "#tests/helpers/platform";
import { questionSetOf, seededRandom } from "#tests/helpers/responses";
import { type Sheet, sealedWave, sealSheet } from "#tests/helpers/sealed-wave";
import { unsealHere } from "#tests/helpers/unsealed-wave";

const set = questionSetOf({ form: "core" });
const rated = listRatedQuestions(set);

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

const sorted = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort();

databaseTest("ballots turn into rating sheets and torn-off comments", async (db) => {
  const platform = testPlatform(db);
  const sheets = [
    ...sheetsOf("sales", 120, (at) => [at % 3 === 0 ? `From sales ${at}` : ""]),
    ...sheetsOf("marketing", 7, (at) => [at < 2 ? `From marketing ${at}` : ""]),
  ];
  const closed = await sealedWave(platform, set, sheets);
  const { responses, comments, board } = await unsealHere(platform, closed);
  expect(sorted(responses)).toEqual(sorted(sheets.map(({ team, ratings }) => ({ team, ratings }))));
  expect(sorted(comments.map(({ team, question, body }) => [team, question, body]))).toEqual(
    sorted(
      sheets.flatMap(({ team, comments }) =>
        (comments ?? []).filter((body) => body !== "").map((body) => [team, "OE1", body]),
      ),
    ),
  );
  expect(board).toMatchObject({ size: 127, unread: 0, empty: 0 });
});

databaseTest("what cannot be read is counted, and the rest is kept", async (db) => {
  const platform = testPlatform(db);
  const [good, damaged, unfit, short] = sheetsOf("sales", 4) as [Sheet, Sheet, Sheet, Sheet];
  const closed = await sealedWave(platform, set, [good]);
  const id = { organizationId: closed.organizationId, waveId: closed.waveId };
  const broken = await sealSheet(closed.pinned, damaged, undefined, (ct) => ct.with(200, (ct[200] ?? 0) ^ 1));
  const offered = rated.findIndex((question) => question.notApplicable === null);
  const impossible = unfit.ratings.map((rating, at) => (at === offered ? -2 : rating));
  const foreign = await sealSheet(closed.pinned, { ...unfit, ratings: impossible });
  const cut = await sealSheet(closed.pinned, short, undefined, (ct) => ct.slice(0, 900));
  await db.insert(sealed).values([
    { ...id, ...broken },
    { ...id, ...foreign },
    { ...id, ...cut },
  ]);
  const { responses, board } = await unsealHere(platform, closed);
  expect(responses).toEqual([{ team: "sales", ratings: good.ratings }]);
  expect(board).toMatchObject({ size: 4, unread: 3 });
});

databaseTest(
  "what was written into the box past its door is not counted, and keeps no ballot from being counted",
  async (db) => {
    const platform = testPlatform(db);
    const [good, other, changed, ...made] = sheetsOf("sales", 8) as [Sheet, Sheet, Sheet, ...Sheet[]];
    const closed = await sealedWave(platform, set, [good]);
    const id = { organizationId: closed.organizationId, waveId: closed.waveId };
    const [own, theirs, ...strays] = await Promise.all(
      [other, changed, ...made].map((sheet) => sealSheet(closed.pinned, sheet)),
    );
    if (own === undefined || theirs === undefined) throw new Error("There are too few sheets.");
    const [unsigned, ofOtherTeam, counted, copied, nobodys] = strays;
    const empty = new Uint8Array(0);
    await db.insert(sealed).values([
      { ...id, ...own },
      // written over with what another one sealed
      { ...id, ...theirs, ct: own.ct, leaf: own.leaf },
      { ...id, ...unsigned, sig: randomBytes(384) },
      { ...id, ...ofOtherTeam, team: "marketing" },
      { ...id, ...counted, seq: -1 },
      { ...id, ...copied, nullifier: randomBytes(32), leaf: empty },
      { ...id, ...nobodys, team: "nobody" },
      { ...id, ...unsigned, nullifier: Uint8Array.of(1), msg: empty, sig: empty, ballotPublicKey: empty },
    ] as (typeof sealed.$inferInsert)[]);
    const { responses, board } = await unsealHere(platform, closed);
    expect(sorted(responses)).toEqual(
      sorted([good, other].map(({ ratings }) => ({ team: "sales", ratings }))),
    );
    expect(board).toMatchObject({ size: 8, unread: 6 });
    expect(board.marks.length).toBe(2 * 2 * 32);
  },
);

databaseTest("every copy of a repeated mark is refused", async (db) => {
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
  const { responses, comments, board } = await unsealHere(platform, closed);
  expect(responses).toHaveLength(3);
  expect(comments).toEqual([]);
  expect(board).toMatchObject({ size: 5, unread: 2 });
  expect(board.marks.length).toBe(2 * 3 * 32);
});

databaseTest("a withdrawn ballot is in no tree and no answer", async (db) => {
  const platform = testPlatform(db);
  const closed = await sealedWave(platform, set, sheetsOf("sales", 2));
  const [withdrawn] = await db.select().from(sealed).limit(1);
  await db
    .update(sealed)
    .set({ ct: new Uint8Array(0), seq: 2 })
    .where(eq(sealed.nullifier, withdrawn?.nullifier ?? new Uint8Array(0)));
  const { responses, board } = await unsealHere(platform, closed);
  expect(responses).toHaveLength(1);
  expect(board).toMatchObject({ size: 1, unread: 0 });
});

databaseTest(
  "a ballot without a rating is counted as empty and is no response; its comment stays",
  async (db) => {
    const platform = testPlatform(db);
    const nothing: Sheet = { team: "sales", ratings: rated.map(() => null), comments: ["Only this"] };
    const unknowing: Sheet = {
      team: "sales",
      ratings: rated.map(({ dontKnow }) => (dontKnow === null ? null : -1)),
      comments: [""],
    };
    const closed = await sealedWave(platform, set, [nothing, unknowing]);
    const { responses, comments, board } = await unsealHere(platform, closed);
    expect(responses).toEqual([{ team: "sales", ratings: unknowing.ratings }]);
    expect(comments).toEqual([{ team: "sales", question: "OE1", body: "Only this" }]);
    expect(board).toMatchObject({ size: 2, unread: 0, empty: 1 });
  },
);
