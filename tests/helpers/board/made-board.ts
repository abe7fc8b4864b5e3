import { randomBytes } from "node:crypto";
import { listMarks, sealBallot } from "#app/protocol/ballot";
import { createBallotCode, parseBallotCode } from "#app/protocol/ballot-code";
import { BOARD_FORMAT, type Board } from "#app/protocol/board";
import { computeLeaf } from "#app/protocol/cast";
import { type Bytes, compareBytes, encodeBase64Url, type Json } from "#app/protocol/encoding";
import { computeMerkleRoot, sortLeaves } from "#app/protocol/merkle";
import { type Slip, signReceipt } from "#app/protocol/receipt";
import type { SealedBallot } from "#app/protocol/tally";
import { groupBallots, takeTurn, toSealed } from "#tests/helpers/holders/memory-turns";
import { claimBallot, createProtocolWave, type ProtocolWave } from "#tests/helpers/protocol-wave";

/** What a person keeps, and what only a test knows besides. */
export type Voter = { team: number; code: string; slip: Slip };

/** A board of this many people of each team, made without a server, and what they kept. */
export async function makeBoard(
  [sales, marketing]: [number, number],
  wave?: ProtocolWave,
): Promise<{ wave: ProtocolWave; board: Board; voters: Voter[] }> {
  const held = wave ?? (await createProtocolWave());
  const teams = [...Array(sales).fill(0), ...Array(marketing).fill(1)] as number[];
  const cast = await Promise.all(teams.map((team) => castOne(held, team)));
  const leaves = sortLeaves(cast.map(({ voter }) => voter.slip.leaf));
  const root = await computeMerkleRoot(leaves);
  const board: Board = {
    format: BOARD_FORMAT,
    auditHead: encodeBase64Url(new Uint8Array(32).fill(5)),
    manifest: held.manifest,
    manifestHash: encodeBase64Url(held.pinned.hash),
    root: encodeBase64Url(root),
    size: leaves.length,
    unread: 0,
    empty: 0,
    leaves: leaves.map(encodeBase64Url),
    marks: sortLeaves(cast.flatMap(({ marks }) => marks)).map(encodeBase64Url),
    turns: await takeTurns(
      held,
      root,
      cast.map(({ ballot }) => ballot),
    ),
  };
  return { wave: held, board, voters: cast.map(({ voter }) => voter) };
}

/** Signs a slip as the box does. */
export async function signSlip(wave: ProtocolWave, leaf: Bytes, seq = 1): Promise<Slip> {
  const receipt = await signReceipt(wave.receiptKey, wave.pinned.hash, seq, leaf);
  return { wave: wave.manifest.wave, manifestHash: wave.pinned.hash, seq, leaf, receipt };
}

/** The same board with other leaves, and the root that fits them: what a server that cheats would publish. */
export async function replaceLeaves(board: Board, leaves: readonly Bytes[]): Promise<Board> {
  const sorted = sortLeaves(leaves);
  const root = encodeBase64Url(await computeMerkleRoot(sorted));
  return { ...board, root, size: sorted.length, leaves: sorted.map(encodeBase64Url) };
}

/** What the third holder and the head of Marketing sign of a box in two-key custody; nothing in server custody. */
async function takeTurns(wave: ProtocolWave, root: Bytes, box: readonly SealedBallot[]): Promise<Json[]> {
  if (wave.manifest.custody === "server") return [];
  const sorted = [...box].sort((left, right) => compareBytes(left.nullifier, right.nullifier));
  const first = await takeTurn(wave, root, 2, [], groupBallots(wave, sorted));
  const second = await takeTurn(wave, root, 1, [2], toSealed(first.groups));
  return [first.turn, second.turn] as unknown as Json[];
}

async function castOne(
  wave: ProtocolWave,
  team: number,
): Promise<{ voter: Voter; marks: Bytes[]; ballot: SealedBallot }> {
  const code = createBallotCode();
  const secret = parseBallotCode(code);
  const { ballot, signature } = await claimBallot(wave, team, code);
  const answers = { ratings: [4, 3, 2], slices: [], comments: [randomBytes(4).toString("hex")] };
  const { ct } = await sealBallot(wave.pinned, ballot, signature, 1, answers);
  const leaf = await computeLeaf(ballot.nullifier, 1, ct);
  return {
    voter: { team, code, slip: await signSlip(wave, leaf) },
    marks: await listMarks(wave.pinned, team, secret, 1),
    ballot: { team, seq: 1, ct, nullifier: ballot.nullifier },
  };
}
