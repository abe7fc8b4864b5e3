import { randomUUID } from "node:crypto";
import { asc, eq, sql } from "drizzle-orm";
import { expect } from "vitest";
import { deriveBallot, sealBallot } from "#app/protocol/ballot";
import { createBallotCode, parseBallotCode } from "#app/protocol/ballot-code";
import { computeLeaf } from "#app/protocol/cast";
import { type Bytes, compareBytes } from "#app/protocol/encoding";
import type { SealKeyPair } from "#app/protocol/hpke";
import { openPart, readContent, type SealedBallot, type SealedPart, splitBallot } from "#app/protocol/tally";
import type { Db } from "#db/client.server";
import { sealed } from "#db/schema";
import { databaseTest } from "#tests/helpers/database";
import { groupBallots, takeTurn, toSealed } from "#tests/helpers/holders/memory-turns";
import { createProtocolWave, type ProtocolWave } from "#tests/helpers/protocol-wave";

/*
 * A curious operator has the whole database, with the order in which its rows lie, and knows who cast when. They try to
 * say whose each opened comment is: the i-th in an order of the box is the i-th that was opened.
 */

const RUNS = 20;
const PEOPLE = 40;
const COMMENT_PART = 1;
/** They give the operator their codes, and with them the places of their own parts in every list. */
const COLLUDERS = 15;
/** Right guesses by chance are Poisson with mean 1 a run; 99.99 % of twenty runs together lie within these. */
const CHANCE = { least: 6, most: 40 };

type Run = {
  /** In the order in which people cast. */
  ballots: (SealedBallot & { leaf: Bytes })[];
  /** Who wrote each comment, in the order in which the server opens them. */
  opened: number[];
};

async function playRun(wave: ProtocolWave): Promise<Run> {
  const ballots = await Promise.all(Array.from({ length: PEOPLE }, (_, person) => castAs(wave, person)));
  const inLeafOrder = [...ballots].sort((left, right) => compareBytes(left.leaf, right.leaf));
  const first = await takeTurn(wave, new Uint8Array(32), 2, [], groupBallots(wave, inLeafOrder));
  const second = await takeTurn(wave, new Uint8Array(32), 0, [2], toSealed(first.groups));
  const comments = toSealed(second.groups)
    .flatMap(({ sealed }) => sealed)
    .filter(isComment);
  return { ballots, opened: await openAll(wave, comments) };
}

async function castAs(wave: ProtocolWave, person: number) {
  const ballot = await deriveBallot(wave.pinned, 0, parseBallotCode(createBallotCode()));
  const answers = { ratings: [3, null, -1], slices: [], comments: [`person ${person}`] };
  const { ct } = await sealBallot(wave.pinned, ballot, new Uint8Array(0), 1, answers);
  const { nullifier } = ballot;
  return { team: 0, seq: 1, nullifier, ct, leaf: await computeLeaf(nullifier, 1, ct) };
}

const isComment = ({ part }: SealedPart) => part === COMMENT_PART;

/** Whose comment each part is, as whoever holds the server's key reads it. */
async function openAll({ pinned, parties }: ProtocolWave, parts: readonly SealedPart[]): Promise<number[]> {
  const key = parties.get(3) as SealKeyPair;
  const opened = await Promise.all(parts.map((part) => openPart(pinned, key, part)));
  const form = pinned.manifest.parts[COMMENT_PART];
  return opened.map((one) => {
    if (one === null || form === undefined) throw new Error("A comment cannot be read.");
    return Number(/\d+/.exec(String(readContent(pinned.manifest, form, one.inner)))?.[0]);
  });
}

let playing: Promise<Run[]> | undefined;

/** Sealing eight hundred ballots takes a while: both engines look at the same ones. */
function playRuns(): Promise<Run[]> {
  playing ??= (async () => {
    const wave = await createProtocolWave("two-key");
    const runs: Run[] = [];
    for (let run = 0; run < RUNS; run++) runs.push(await playRun(wave));
    return runs;
  })();
  return playing;
}

/** Who cast each ballot, in every order that the database gives. */
async function listOrders(db: Db, { ballots }: Run): Promise<number[][]> {
  const [organizationId, waveId] = [randomUUID(), randomUUID()];
  const empty = new Uint8Array(0);
  const unsigned = { msg: empty, sig: empty, ballotPublicKey: empty, ballotSignature: empty };
  for (const { nullifier, seq, ct, leaf } of ballots)
    await db
      .insert(sealed)
      .values({ organizationId, waveId, team: "sales", nullifier, seq, ct, leaf, ...unsigned });
  const people = new Map(ballots.map(({ leaf }, person) => [Buffer.from(leaf).toString("hex"), person]));
  const orders = [sql`${sealed}.ctid`, asc(sealed.nullifier), asc(sealed.leaf), asc(sealed.ct)];
  return Promise.all(
    orders.map(async (order) => {
      const rows = await db
        .select({ leaf: sealed.leaf })
        .from(sealed)
        .where(eq(sealed.waveId, waveId))
        .orderBy(order);
      return rows.map(({ leaf }) => people.get(Buffer.from(leaf).toString("hex")) ?? -1);
    }),
  );
}

databaseTest("with two keys an operator finds no more authors than by guessing", async (db) => {
  const runs = await playRuns();
  const right = [0, 0, 0, 0];
  for (const run of runs) {
    expect([...run.opened].sort((left, right) => left - right)).toEqual(
      Array.from({ length: PEOPLE }, (_, at) => at),
    );
    for (const [at, order] of (await listOrders(db, run)).entries())
      right[at] = (right[at] ?? 0) + order.filter((person, place) => run.opened[place] === person).length;
  }
  for (const found of right) {
    expect(found).toBeGreaterThanOrEqual(CHANCE.least);
    expect(found).toBeLessThanOrEqual(CHANCE.most);
  }
});

databaseTest("people who tell an operator which ballots are theirs help to find nobody else", async (db) => {
  const runs = await playRuns();
  const isSilent = (person: number) => person >= COLLUDERS;
  const right = [0, 0, 0, 0];
  for (const run of runs) {
    const opened = run.opened.filter(isSilent);
    expect(opened.length).toBe(PEOPLE - COLLUDERS);
    for (const [at, order] of (await listOrders(db, run)).entries()) {
      const others = order.filter(isSilent);
      right[at] = (right[at] ?? 0) + others.filter((person, place) => opened[place] === person).length;
    }
  }
  for (const found of right) {
    expect(found).toBeGreaterThanOrEqual(CHANCE.least);
    expect(found).toBeLessThanOrEqual(CHANCE.most);
  }
});

databaseTest(
  "where the server holds the key, whoever runs it finds every author: that is why it says so",
  async (db) => {
    const wave = await createProtocolWave("server");
    const ballots = await Promise.all(Array.from({ length: PEOPLE }, (_, person) => castAs(wave, person)));
    const [inOrderOfCasts = []] = await listOrders(db, { ballots, opened: [] });
    const parts = inOrderOfCasts.flatMap((person) =>
      splitBallot(wave.pinned, ballots[person] as SealedBallot),
    );
    expect(await openAll(wave, parts.filter(isComment))).toEqual(inOrderOfCasts);
  },
);
