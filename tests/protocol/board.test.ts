import { expect, test } from "vitest";
import { createBallotCode, parseBallotCode } from "#app/protocol/ballot-code";
import { type Board, checkBoard, checkCode, checkSlip, padLength } from "#app/protocol/board";
import { computeLeaf } from "#app/protocol/cast";
import { decodeBase64Url, encodeBase64Url } from "#app/protocol/encoding";
import { encodeManifest, readManifest } from "#app/protocol/manifest";
import type { Turn } from "#app/protocol/turn";
import { makeBoard, replaceLeaves, signSlip } from "#tests/helpers/board/made-board";
import { claimBallot, createProtocolWave } from "#tests/helpers/protocol-wave";

const { wave, board, voters } = await makeBoard([7, 4]);
const leaves = board.leaves.map(decodeBase64Url);
const [first, second] = voters;
if (first === undefined || second === undefined) throw new Error("nobody voted");

const faultsOf = async (changed: object) =>
  (await checkBoard(JSON.stringify({ ...board, ...changed }))).faults;
const stranger = encodeBase64Url(new Uint8Array(32).fill(7));
const withOne = (list: readonly string[], one: string) =>
  [...list, one]
    .map(decodeBase64Url)
    .sort((left, right) => Buffer.compare(left, right))
    .map(encodeBase64Url);

test("a board as it is published holds, and every slip and code of it fits", async () => {
  const checked = await checkBoard(JSON.stringify(board));
  expect(checked.faults).toEqual([]);
  expect(checked.leaves).toHaveLength(11);
  if (checked.pinned === null) throw new Error("no manifest");
  for (const { slip, code } of voters) {
    expect(await checkSlip(checked.pinned, checked.leaves, slip)).toBe("in_box");
    expect(await checkCode(checked.pinned, checked.marks, slip, parseBallotCode(code))).toEqual({
      kind: "marks",
      found: 2,
      parts: 2,
    });
  }
});

test("a ballot that was dropped, added, altered or doubled after the root is found", async () => {
  expect(await faultsOf({ leaves: board.leaves.slice(1), size: 10 })).toEqual(["root", "too_many_marks"]);
  expect(await faultsOf({ leaves: withOne(board.leaves, stranger), size: 12 })).toEqual(["root"]);
  const altered = withOne(board.leaves.slice(1), stranger);
  expect(await faultsOf({ leaves: altered })).toEqual(["root"]);
  const doubled = [board.leaves[0], ...board.leaves];
  expect(await faultsOf({ leaves: doubled, size: 12 })).toEqual(["leaves"]);
});

test("leaves in another order, malformed ones, and a size that is not theirs are found", async () => {
  expect(await faultsOf({ leaves: [...board.leaves].reverse() })).toEqual(["leaves"]);
  for (const wrong of ["", "AA", `${stranger}=`, 7, null])
    expect(await faultsOf({ leaves: [wrong, ...board.leaves.slice(1)] })).toEqual(["leaves"]);
  expect(await faultsOf({ size: 12 })).toEqual(["size"]);
  expect(await faultsOf({ root: stranger })).toEqual(["root"]);
  expect(await faultsOf({ root: "x" })).toEqual(["root"]);
});

test("a ballot that was dropped before the root is found by its slip alone", async () => {
  const others = leaves.filter((leaf) => !equal(leaf, first.slip.leaf));
  const cheated = { ...(await replaceLeaves(board, others)), marks: board.marks.slice(2) };
  const checked = await checkBoard(JSON.stringify(cheated));
  expect(checked.faults).toEqual([]);
  expect(await checkSlip(wave.pinned, checked.leaves, first.slip)).toBe("not_in_box");
  expect(await checkSlip(wave.pinned, checked.leaves, second.slip)).toBe("in_box");
});

test("a manifest that was swapped is found, by its hash and by the slip", async () => {
  const manifest = { ...wave.manifest, name: "2027" };
  expect(await faultsOf({ manifest })).toEqual(["manifest_hash"]);
  expect(await faultsOf({ manifest: { ...wave.manifest, format: "parallax/v2" } })).toEqual(["manifest"]);
  const other = await makeBoard([5, 5], { ...wave, ...(await swap(manifest)) });
  const checked = await checkBoard(JSON.stringify(other.board));
  expect(checked.faults).toEqual([]);
  if (checked.pinned === null) throw new Error("no manifest");
  expect(await checkSlip(checked.pinned, checked.leaves, first.slip)).toBe("other_manifest");
});

test("more ballots than people, more marks than parts, and counts beyond the ballots are found", async () => {
  const many = await makeBoard([40, 21]);
  expect((await checkBoard(JSON.stringify(many.board))).faults).toEqual(["too_many_ballots"]);
  const marks = Array.from({ length: 23 }, (_, at) => encodeBase64Url(new Uint8Array(32).fill(at + 1)));
  expect(await faultsOf({ marks })).toEqual(["too_many_marks"]);
  expect(await faultsOf({ marks: [...board.marks].reverse() })).toEqual(["marks"]);
  expect(await faultsOf({ unread: 6, empty: 6 })).toEqual(["counts"]);
});

test("a padded list has a padded length, and may be a little longer than there are people", async () => {
  const pad = async (count: number): Promise<Board> => {
    const more = Array.from({ length: count - leaves.length }, (_, at) => new Uint8Array(32).fill(at + 1));
    return { ...(await replaceLeaves(board, [...leaves, ...more])), unread: null, empty: null };
  };
  expect((await checkBoard(JSON.stringify(await pad(16)))).faults).toEqual([]);
  expect((await checkBoard(JSON.stringify(await pad(17)))).faults).toEqual(["size"]);
  expect((await checkBoard(JSON.stringify(await pad(64)))).faults).toEqual([]);
  expect((await checkBoard(JSON.stringify(await pad(80)))).faults).toEqual(["too_many_ballots"]);
  expect([0, 1, 16, 17].map(padLength)).toEqual([0, 16, 16, 32]);
});

test("turns are asked for by two-key custody and refused in server custody", async () => {
  expect(await faultsOf({ turns: [{}] })).toEqual(["turns"]);
});

test("a slip of another survey, or one that was changed, is told apart", async () => {
  const otherWave = { ...first.slip, wave: "0b7e8a1c-5b1d-4c1e-9f00-0123456789ff" };
  expect(await checkSlip(wave.pinned, leaves, otherWave)).toBe("other_wave");
  expect(await checkSlip(wave.pinned, leaves, { ...first.slip, seq: 2 })).toBe("bad_receipt");
  expect(await checkSlip(wave.pinned, leaves, { ...first.slip, leaf: second.slip.leaf })).toBe("bad_receipt");
});

test("the code tells a withdrawal from a ballot that was left out, and finds nothing of another ballot", async () => {
  const { ballot } = await claimBallot(wave, first.team, first.code);
  const secret = parseBallotCode(first.code);
  const withdrawal = await signSlip(wave, await computeLeaf(ballot.nullifier, 2, new Uint8Array(0)), 2);
  const marks = board.marks.map(decodeBase64Url);
  expect(await checkCode(wave.pinned, marks, withdrawal, secret)).toEqual({ kind: "withdrawn" });
  const strange = parseBallotCode(createBallotCode());
  const found = await checkCode(wave.pinned, marks, first.slip, strange);
  expect(found).toEqual({ kind: "marks", found: 0, parts: 2 });
});

function equal(left: Uint8Array, right: Uint8Array): boolean {
  return Buffer.compare(left, right) === 0;
}

async function swap(manifest: typeof wave.manifest) {
  return { manifest, pinned: await readManifest(encodeManifest(manifest)) };
}

test("a board of two-key custody holds with the turns of two holders alone, signed for its root", async () => {
  const held = await createProtocolWave("two-key");
  const made = await makeBoard([5, 5], held);
  const other = await makeBoard([5, 5], held);
  const faults = async (changed: object) =>
    (await checkBoard(JSON.stringify({ ...made.board, ...changed }))).faults;
  const [first, second] = made.board.turns as unknown as [Turn, Turn];
  expect(await faults({})).toEqual([]);
  for (const turns of [
    [],
    [first],
    [second, first],
    [first, second, second],
    [first, { ...second, holder: 0 }],
    [first, { ...second, handedOn: stranger }],
    other.board.turns,
  ])
    expect(await faults({ turns })).toEqual(["turns"]);
  const without = made.board.leaves.slice(1).map(decodeBase64Url);
  const cheated = await replaceLeaves(made.board, without);
  expect(await faults({ ...cheated, marks: made.board.marks.slice(4) })).toEqual(["turns"]);
});

test("a two-key board that hides a team shows the turns without their counts, and need not be of a padded length", async () => {
  const made = await makeBoard([7, 3], await createProtocolWave("two-key"));
  const turns = made.board.turns.map((turn) => ({ ...(turn as unknown as Turn), counts: null, salt: null }));
  const hidden = { ...made.board, unread: null, empty: null, turns };
  expect((await checkBoard(JSON.stringify(hidden))).faults).toEqual([]);
});
