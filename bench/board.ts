/**
 * Checking the board of a released wave of 10,000 ballots with two parts each, as `parallax verify` and the browser do,
 * beside the floor: the hashes of its tree alone, one after the other in node:crypto. Goal: 2 s.
 * Run: npm run bench -- board (BENCH_BALLOTS, BENCH_ROUNDS)
 */
import { randomBytes } from "node:crypto";
import { hashTree } from "#app/features/board/hash-tree.server";
import { sortHashes } from "#app/features/board/sorted-hashes";
import { BOARD_FORMAT, type Board, checkBoard } from "#app/protocol/board";
import { encodeBase64Url } from "#app/protocol/encoding";
import { createProtocolWave } from "#tests/helpers/protocol-wave";
import { clock, printTable, quantileOf } from "./clock";

const BALLOTS = Number(process.env.BENCH_BALLOTS ?? 10_000);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 7);
const HASH = 32;

const teams = (await createProtocolWave()).manifest.teams.map((team) => ({ ...team, invited: BALLOTS }));
const { manifest, pinned } = await createProtocolWave("server", { teams });
const leaves = sortHashes(randomBytes(BALLOTS * HASH));
const marks = sortHashes(randomBytes(2 * BALLOTS * HASH));
const listed = (hashes: Uint8Array) =>
  Array.from({ length: hashes.length / HASH }, (_, at) =>
    encodeBase64Url(hashes.subarray(at * HASH, (at + 1) * HASH)),
  );
const board: Board = {
  ...{ format: BOARD_FORMAT, auditHead: null, manifest, manifestHash: encodeBase64Url(pinned.hash) },
  ...{ root: encodeBase64Url(hashTree(leaves)), size: BALLOTS, unread: 0, empty: 0 },
  ...{ leaves: listed(leaves), marks: listed(marks), turns: [] },
};
const text = JSON.stringify(board);
const [checked, floor]: [number[], number[]] = [[], []];
for (let round = 0; round < ROUNDS; round += 1) {
  const { faults } = await clock(checked, () => checkBoard(text));
  if (faults.length > 0) throw new Error(`The board does not hold: ${faults.join(", ")}.`);
  await clock(floor, async () => hashTree(leaves));
}
printTable(`A board of ${BALLOTS} ballots, ${(text.length / 1e6).toFixed(1)} MB (goal: 2,000 ms)`, [
  ["", "median, ms", "slowest, ms"],
  ["everything checked", quantileOf(checked, 0.5), quantileOf(checked, 1)],
  ["floor: the tree's hashes alone", quantileOf(floor, 0.5), quantileOf(floor, 1)],
]);
