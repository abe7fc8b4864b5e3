import { expect, test } from "vitest";
import { type Answers, padPart } from "#app/protocol/answers";
import { sealBallot } from "#app/protocol/ballot";
import { type Cast, computeNullifier } from "#app/protocol/cast";
import { concatBytes, encodeText } from "#app/protocol/encoding";
import type { SealKeyPair } from "#app/protocol/hpke";
import { peelLayer, sealLayers } from "#app/protocol/layers";
import {
  collectTally,
  openBallots,
  openPart,
  type SealedBallot,
  type SealedPart,
  splitBallot,
} from "#app/protocol/tally";
import {
  castAnswers,
  claimBallot,
  createProtocolWave,
  type ProtocolWave,
} from "#tests/helpers/protocol-wave";

const answersOf = (rating: number, comment: string): Answers => ({
  ratings: [rating, null, -1],
  slices: [],
  comments: [comment],
});

const toSealed = async (cast: Cast): Promise<SealedBallot> => ({
  team: cast.team,
  seq: cast.seq,
  ct: cast.ct,
  nullifier: await computeNullifier(cast.publicKey),
});

function keyOf(wave: ProtocolWave, party: number): SealKeyPair {
  const key = wave.parties.get(party);
  if (key === undefined) throw new RangeError("no such party");
  return key;
}

async function fillBox(
  wave: ProtocolWave,
  votes: readonly [number, Answers | null][],
): Promise<SealedBallot[]> {
  return Promise.all(votes.map(async ([team, answers]) => toSealed(await castAnswers(wave, team, answers))));
}

test("openBallots turns a box into responses and comments of both teams, counted", async () => {
  const wave = await createProtocolWave("server");
  const box = await fillBox(wave, [
    [0, answersOf(5, "one")],
    [0, answersOf(4, "")],
    [0, answersOf(3, "two")],
    [1, answersOf(1, "three")],
    [1, null],
  ]);
  const tally = await openBallots(wave.pinned, keyOf(wave, 3), box);
  expect(
    tally.responses
      .filter(({ team }) => team === 0)
      .map(({ ratings }) => ratings[0])
      .sort(),
  ).toEqual([3, 4, 5]);
  expect(tally.responses.filter(({ team }) => team === 1)).toEqual([
    { team: 1, ratings: [1, null, -1], slices: [] },
  ]);
  expect(tally.comments.map(({ body }) => body).sort()).toEqual(["one", "three", "two"]);
  expect(tally.comments.every(({ question }) => question === "OE1")).toBe(true);
  expect(tally.counts).toEqual([
    { team: 0, part: 0, in: 3, read: 3, unreadable: 0, repeated: 0 },
    { team: 0, part: 1, in: 3, read: 3, unreadable: 0, repeated: 0 },
    { team: 1, part: 0, in: 1, read: 1, unreadable: 0, repeated: 0 },
    { team: 1, part: 1, in: 1, read: 1, unreadable: 0, repeated: 0 },
  ]);
  expect(tally.marks).toHaveLength(8);
});

test("openBallots gives the same order whatever the order of the box: arrival leaves no trace", async () => {
  const wave = await createProtocolWave("server");
  const votes = Array.from(
    { length: 12 },
    (_, index) => [0, answersOf(1 + (index % 5), `comment ${index}`)] as [number, Answers],
  );
  const box = await fillBox(wave, votes);
  const tally = await openBallots(wave.pinned, keyOf(wave, 3), box);
  const reversed = await openBallots(wave.pinned, keyOf(wave, 3), [...box].reverse());
  expect(reversed).toEqual(tally);
  const arrival = tally.comments.map(({ body }) => Number(body.slice(8)));
  expect(arrival).not.toEqual([...arrival].sort((left, right) => left - right));
});

test("openBallots orders ratings and comments independently of each other", async () => {
  const wave = await createProtocolWave("server");
  const votes = Array.from({ length: 12 }, (_, index) => {
    const sheet: Answers = {
      ratings: [null, null, 1 + (index % 8)],
      slices: [],
      comments: [String(1 + (index % 8))],
    };
    return [0, sheet] as [number, Answers];
  });
  const tally = await openBallots(wave.pinned, keyOf(wave, 3), await fillBox(wave, votes));
  expect(tally.responses.map(({ ratings }) => String(ratings[2]))).not.toEqual(
    tally.comments.map(({ body }) => body),
  );
});

test("openBallots counts what it cannot read and keeps the rest", async () => {
  const wave = await createProtocolWave("server");
  const [good, broken] = await fillBox(wave, [
    [0, answersOf(5, "kept")],
    [0, answersOf(4, "lost")],
  ]);
  if (good === undefined || broken === undefined) throw new RangeError("no box");
  const damaged = { ...broken, ct: broken.ct.map((byte, index) => (index === 900 ? byte ^ 1 : byte)) };
  const tally = await openBallots(wave.pinned, keyOf(wave, 3), [good, damaged]);
  expect(tally.counts[0]).toEqual({ team: 0, part: 0, in: 2, read: 1, unreadable: 1, repeated: 0 });
  expect(tally.responses).toHaveLength(1);
  expect(tally.comments).toHaveLength(2);
});

test("openBallots counts a sheet that is no answer to the questions as unreadable", async () => {
  const wave = await createProtocolWave("server");
  const { ballot } = await claimBallot(wave, 0);
  const { pinned } = wave;
  const envelopes = await Promise.all(
    ['{"ratings":[9,9,9],"slices":[]}', "fine"].map((text, part) => {
      const inner = padPart(
        new Uint8Array(32).fill(part),
        encodeText(text),
        pinned.manifest.parts[part]?.bucket ?? 0,
      );
      const context = { manifestHash: pinned.hash, team: 0, part, nullifier: ballot.nullifier, seq: 1 };
      return sealLayers(pinned.manifest.layers, pinned.points, context, inner);
    }),
  );
  const sealed = { team: 0, nullifier: ballot.nullifier, seq: 1, ct: concatBytes(...envelopes) };
  const tally = await openBallots(pinned, keyOf(wave, 3), [sealed]);
  expect(tally.responses).toEqual([]);
  expect(tally.counts[0]).toMatchObject({ in: 1, read: 0, unreadable: 1 });
  expect(tally.comments).toEqual([{ team: 0, question: "OE1", body: "fine" }]);
});

test("collectTally refuses every copy of a repeated mark, so that a replay shows nothing", async () => {
  const wave = await createProtocolWave("server");
  const box = await fillBox(wave, [
    [0, answersOf(5, "a")],
    [0, answersOf(4, "b")],
  ]);
  const sealed = box.flatMap((ballot) => splitBallot(wave.pinned, ballot));
  const opened = await Promise.all(sealed.map((part) => openPart(wave.pinned, keyOf(wave, 3), part)));
  const [first] = opened;
  if (first === undefined || first === null) throw new RangeError("nothing opened");
  const tally = collectTally(wave.pinned, [...sealed, { team: 0, part: 0 }], [...opened, first]);
  expect(tally.responses.map(({ ratings }) => ratings[0])).toEqual([4]);
  expect(tally.counts[0]).toEqual({ team: 0, part: 0, in: 3, read: 1, unreadable: 0, repeated: 2 });
});

test("openPart cannot open a part under another ballot's nullifier, number, team or part", async () => {
  const wave = await createProtocolWave("server");
  const [mine, other] = await fillBox(wave, [
    [0, answersOf(5, "a")],
    [0, answersOf(4, "b")],
  ]);
  if (mine === undefined || other === undefined) throw new RangeError("no box");
  const [part] = splitBallot(wave.pinned, mine);
  if (part === undefined) throw new RangeError("no part");
  const changes: Partial<SealedPart>[] = [
    { nullifier: other.nullifier },
    { seq: 2 },
    { team: 1 },
    { part: 1 },
  ];
  expect(await openPart(wave.pinned, keyOf(wave, 3), part)).not.toBeNull();
  for (const change of changes)
    expect(await openPart(wave.pinned, keyOf(wave, 3), { ...part, ...change })).toBeNull();
});

test("openPart reads two-key ballots only after two holders have taken the outer layers off", async () => {
  const wave = await createProtocolWave("two-key");
  const { ballot, signature } = await claimBallot(wave, 1);
  const cast = await sealBallot(wave.pinned, ballot, signature, 1, answersOf(2, "sealed"));
  const parts = splitBallot(wave.pinned, await toSealed(cast));
  const results = await Promise.all(
    parts.map(async (sealed) => {
      expect(await openPart(wave.pinned, keyOf(wave, 3), sealed)).toBeNull();
      let envelope = sealed.envelope;
      for (const [layer, party] of [2, 2, 1].entries()) {
        const context = { ...sealed, manifestHash: wave.pinned.hash };
        envelope = await peelLayer(wave.manifest.layers, layer, party, keyOf(wave, party), context, envelope);
      }
      return openPart(wave.pinned, keyOf(wave, 3), { team: 1, part: sealed.part, envelope });
    }),
  );
  const tally = collectTally(wave.pinned, parts, results);
  expect(tally.responses).toEqual([{ team: 1, ratings: [2, null, -1], slices: [] }]);
  expect(tally.comments).toEqual([{ team: 1, question: "OE1", body: "sealed" }]);
});

test("splitBallot refuses a ct of another length", async () => {
  const wave = await createProtocolWave("server");
  const [ballot] = await fillBox(wave, [[0, answersOf(5, "")]]);
  if (ballot === undefined) throw new RangeError("no box");
  expect(() => splitBallot(wave.pinned, { ...ballot, ct: ballot.ct.slice(1) })).toThrow(RangeError);
  expect(() => splitBallot(wave.pinned, { ...ballot, ct: concatBytes(ballot.ct, Uint8Array.of(0)) })).toThrow(
    RangeError,
  );
});
