import { beforeAll, describe, expect, test } from "vitest";
import type { Answers } from "#app/protocol/answers";
import { computeLeaf, computeNullifier } from "#app/protocol/cast";
import { type Bytes, concatBytes, encodeBase64Url } from "#app/protocol/encoding";
import { computeMerkleRoot, sortLeaves } from "#app/protocol/merkle";
import { collectTally, openPart, type SealedBallot } from "#app/protocol/tally";
import {
  checkTurns,
  isShuffled,
  isTurnOrder,
  layerAfter,
  measureHandedOn,
  peelPart,
  shuffleGroup,
  TURN_ORDERS,
  type Turn,
} from "#app/protocol/turn";
import { groupBallots, takeTurn, toSealed } from "#tests/helpers/holders/memory-turns";
import { castAnswers, createProtocolWave, type ProtocolWave } from "#tests/helpers/protocol-wave";

const answersOf = (rating: number, comment: string): Answers => ({
  ratings: [rating, null, -1],
  slices: [],
  comments: [comment],
});

let wave: ProtocolWave;
let ballots: SealedBallot[];
let root: Bytes;

beforeAll(async () => {
  wave = await createProtocolWave("two-key");
  const votes = [
    [0, answersOf(5, "one")],
    [0, answersOf(4, "")],
    [0, answersOf(3, "two")],
    [1, answersOf(1, "three")],
    [1, answersOf(2, "")],
  ] as const;
  ballots = await Promise.all(
    votes.map(async ([team, answers]) => {
      const cast = await castAnswers(wave, team, answers);
      return { team, seq: cast.seq, ct: cast.ct, nullifier: await computeNullifier(cast.publicKey) };
    }),
  );
  const leaves = ballots.map(({ nullifier, seq, ct }) => computeLeaf(nullifier, seq, ct));
  root = await computeMerkleRoot(sortLeaves(await Promise.all(leaves)));
});

/** The turns of two holders and what the server reads after them. */
async function openWith(order: readonly number[], box = ballots) {
  const turns: Turn[] = [];
  let groups = groupBallots(wave, box);
  for (const [at, holder] of order.entries()) {
    const taken = await takeTurn(wave, root, holder, order.slice(0, at), groups);
    turns.push(taken.turn);
    groups = toSealed(taken.groups);
  }
  const server = wave.parties.get(3);
  if (server === undefined) throw new RangeError("no server");
  const sealed = groups.flatMap((group) => group.sealed);
  const opened = await Promise.all(sealed.map((part) => openPart(wave.pinned, server, part)));
  return { turns, groups, tally: collectTally(wave.pinned, sealed, opened) };
}

describe("Any two of three holders open a wave with the server", () => {
  test.each(TURN_ORDERS)("%i, then %i", async (...order) => {
    const { turns, groups, tally } = await openWith(order);
    const ratings = tally.responses.map(({ team, ratings: [first] }) => `${team} ${first}`);
    expect(ratings.sort()).toEqual(["0 3", "0 4", "0 5", "1 1", "1 2"]);
    expect(tally.comments.map(({ team, body }) => `${team} ${body}`).sort()).toEqual([
      "0 one",
      "0 two",
      "1 three",
    ]);
    expect(groups.every(({ sealed }) => isShuffled(sealed.map(({ envelope }) => envelope)))).toBe(true);
    expect(await checkTurns(wave.pinned, root, turns)).toBeNull();
    expect(await checkTurns(wave.pinned, root, turns.slice(0, 1))).toBeNull();
  });

  test("and no other order, none alone and none twice reaches the server's layer", async () => {
    const { layers } = wave.manifest;
    const reaching = [0, 1, 2].flatMap((one) =>
      [0, 1, 2].filter((other) => layerAfter(layers, [one, other]) === 3).map((other) => [one, other]),
    );
    expect(reaching).toEqual([
      [1, 0],
      [2, 0],
      [2, 1],
    ]);
    expect([0, 1, 2, 3].map((one) => layerAfter(layers, [one]))).toEqual([0, 1, 2, 0]);
    expect(isTurnOrder([0])).toBe(false);
    expect(isTurnOrder([1, 2])).toBe(false);
  });

  test("one holder alone, with or without the server, opens nothing", async () => {
    const [first] = groupBallots(wave, ballots)[0]?.sealed ?? [];
    if (first === undefined) throw new RangeError("no part");
    const server = wave.parties.get(3);
    for (const [holder, keys] of wave.holders.entries()) {
      const to = layerAfter(wave.manifest.layers, [holder]);
      const peeled = to === 0 ? first.envelope : await peelPart(wave.pinned, holder, keys, [0, to], first);
      expect(peeled).not.toBeNull();
      const further = { ...first, envelope: peeled as Bytes };
      expect(await peelPart(wave.pinned, holder, keys, [to, to + 1], further)).toBeNull();
      if (server !== undefined) expect(await openPart(wave.pinned, server, further)).toBeNull();
    }
  });
});

test("A turn of many envelopes of one length says nothing of where each came from but its bytes", async () => {
  const { groups } = await openWith([2, 0]);
  for (const { part, sealed } of groups)
    for (const { envelope } of sealed) expect(envelope.length).toBe(measureHandedOn(wave.pinned, 3, part));
});

test("shuffleGroup drops every copy of what is there twice, and counts what could not be opened", () => {
  const [a, b, c] = [1, 2, 3].map((byte) => new Uint8Array(4).fill(byte)) as [Bytes, Bytes, Bytes];
  const { group, count } = shuffleGroup({ team: 1, part: 0 }, [c, b, null, concatBytes(b), a]);
  expect(group.envelopes).toEqual([a, c]);
  expect(count).toEqual({ team: 1, part: 0, in: 5, out: 2, unreadable: 1, repeated: 2 });
  expect(isShuffled([a, c])).toBe(true);
  expect(isShuffled([a, a])).toBe(false);
  expect(isShuffled([c, a])).toBe(false);
});

test("A ballot that was altered in the box is counted as unreadable and the others are read", async () => {
  const altered = ballots.map((ballot, at) => {
    if (at !== 0) return ballot;
    const ct = concatBytes(ballot.ct);
    ct[ct.length - 1] = (ct[ct.length - 1] ?? 0) ^ 1;
    return { ...ballot, ct };
  });
  const { turns, tally } = await openWith([2, 1], altered);
  expect(turns[0]?.counts?.map(({ unreadable }) => unreadable)).toEqual([0, 1, 0, 0]);
  expect(tally.responses).toHaveLength(5);
  expect(tally.comments).toHaveLength(2);
});

describe("checkTurns finds", () => {
  let turns: [Turn, Turn];
  beforeAll(async () => {
    turns = (await openWith([1, 0])).turns as [Turn, Turn];
  });
  const forge = (at: 0 | 1, change: Partial<Turn>) =>
    turns.map((turn, place) => (place === at ? { ...turn, ...change } : turn));
  const other = encodeBase64Url(new Uint8Array(32).fill(7));

  test.each([
    ["another holder's name on a turn", () => forge(0, { holder: 2 }), "signature"],
    ["turns in another order", () => [turns[1], turns[0]], "order"],
    ["a turn taken twice", () => [turns[0], turns[0]], "order"],
    ["another signature", () => forge(1, { signature: encodeBase64Url(new Uint8Array(64)) }), "signature"],
    ["something else handed on", () => forge(1, { handedOn: other }), "signature"],
    ["something else received", () => forge(1, { received: other }), "received"],
    [
      "other counts",
      () => forge(0, { counts: (turns[0].counts ?? []).map((count) => ({ ...count, in: 9, out: 9 })) }),
      "counts",
    ],
    ["another salt", () => forge(0, { salt: other }), "counts"],
    ["counts without their salt", () => forge(0, { salt: null }), "malformed"],
    ["one member too many", () => [{ ...turns[0], time: 1 }], "malformed"],
    ["a signature that is cut off", () => forge(0, { signature: "AAAA" }), "malformed"],
    ["no turn at all", () => ["turn"], "malformed"],
  ])("%s", async (_, forged, fault) => {
    expect(await checkTurns(wave.pinned, root, forged())).toBe(fault);
  });

  test("a turn of another box and of another wave", async () => {
    expect(await checkTurns(wave.pinned, new Uint8Array(32), turns)).toBe("signature");
    const elsewhere = await createProtocolWave("two-key", { name: "2027" });
    expect(await checkTurns(elsewhere.pinned, root, turns)).toBe("signature");
  });

  test("nothing where the counts are hidden", async () => {
    const hidden = turns.map((turn) => ({ ...turn, counts: null, salt: null }));
    expect(await checkTurns(wave.pinned, root, hidden)).toBeNull();
  });

  test("a holder who signed counts that do not add up", async () => {
    const groups = groupBallots(wave, ballots);
    const taken = await takeTurn(
      wave,
      root,
      1,
      [],
      groups.with(0, { ...(groups[0] ?? { team: 0, part: 0 }), sealed: [] }),
    );
    expect(await checkTurns(wave.pinned, root, [taken.turn, turns[1]])).toBe("received");
  });
});
