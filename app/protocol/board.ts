import { deriveBallot, listMarks } from "#app/protocol/ballot";
import { computeLeaf } from "#app/protocol/cast";
import {
  type Bytes,
  canonicalJson,
  compareBytes,
  decodeBase64Url,
  encodeBase64Url,
  encodeText,
  equalBytes,
  type Json,
} from "#app/protocol/encoding";
import { type Manifest, type PinnedManifest, readManifest } from "#app/protocol/manifest";
import { computeMerkleRoot } from "#app/protocol/merkle";
import { type Slip, verifyReceipt } from "#app/protocol/receipt";
import { checkTurns, parseTurn } from "#app/protocol/turn";

/** The only edition there is of a board. */
export const BOARD_FORMAT = "parallax/v1/board";
/** Leaves of a board that hides a team's number come in multiples of it. */
export const BOARD_PADDING = 16;

/** What is published of a box once its wave is released (M9). Byte strings are base64url, lists in ascending byte order. */
export type Board = {
  readonly format: typeof BOARD_FORMAT;
  /** Of the organization's audit log after the release: a later log still contains it. Null on boards of before 2026-12. */
  readonly auditHead: string | null;
  readonly manifest: Manifest;
  /** MH. */
  readonly manifestHash: string;
  /** Merkle root over the leaves, RFC 6962. */
  readonly root: string;
  readonly size: number;
  /** Ballots whose ratings could not be read; null where leaves and marks are padded, because a team's number is hidden. */
  readonly unread: number | null;
  /** Ballots without a single rating; null likewise. */
  readonly empty: number | null;
  readonly leaves: readonly string[];
  readonly marks: readonly string[];
  /** What key holders signed; empty in server custody. */
  readonly turns: readonly Json[];
};

/** How many those are: none is missing, and none is there that nobody checks. */
const MEMBERS = 11;

/** What does not hold of a board. */
export type BoardFault =
  /** The manifest breaks a rule, or is not in its canonical form. */
  | "manifest"
  /** MH is another one. */
  | "manifest_hash"
  /** A leaf is malformed, out of order or there twice. */
  | "leaves"
  /** `size` is not the number of leaves, or a padded list has no padded length. */
  | "size"
  /** More ballots than people were invited. */
  | "too_many_ballots"
  | "root"
  /** A mark is malformed, out of order or there twice. */
  | "marks"
  /** More marks than the ballots have parts. */
  | "too_many_marks"
  /** More ballots are said to be unread or empty than there are. */
  | "counts"
  /** Two-key custody without two turns that hold, of holders who open it together, or server custody with any. */
  | "turns";

/** A board that was read, with everything in it that does not hold. */
export type CheckedBoard = {
  readonly pinned: PinnedManifest | null;
  readonly padded: boolean;
  readonly root: Bytes;
  readonly leaves: readonly Bytes[];
  readonly marks: readonly Bytes[];
  readonly unread: number | null;
  readonly empty: number | null;
  readonly auditHead: Bytes | null;
  readonly faults: readonly BoardFault[];
};

/** Where a slip stands against a board. */
export type SlipFinding = "in_box" | "not_in_box" | "other_wave" | "other_manifest" | "bad_receipt";

/** What the ballot code tells beside the slip. */
export type CodeFinding =
  | { readonly kind: "withdrawn" }
  /** `found` of the ballot's `parts` were opened and read. */
  | { readonly kind: "marks"; readonly found: number; readonly parts: number };

/**
 * Reads a board and checks everything that can be checked without a slip: nothing in it is believed, the root is
 * computed again from the leaves.
 * @param text the JSON of board.json
 * @throws RangeError when it is no board at all
 */
export async function checkBoard(text: string): Promise<CheckedBoard> {
  const board = parseBoard(text);
  const pinned = await pinManifest(board);
  const leaves = readHashes(board.leaves);
  const marks = readHashes(board.marks);
  const root = readHash(board.root);
  const padded = board.unread === null;
  const faults: BoardFault[] = [];
  const refuse = (fault: BoardFault, holds: boolean) => {
    if (!holds) faults.push(fault);
  };
  refuse("manifest", pinned !== null);
  refuse("manifest_hash", pinned === null || encodeBase64Url(pinned.hash) === board.manifestHash);
  refuse("leaves", leaves !== null);
  // what key holders worked from stood before anybody knew which team would be hidden
  const isLong = !padded || pinned?.manifest.custody === "two-key" || board.size % BOARD_PADDING === 0;
  refuse("size", board.size === board.leaves.length && isLong);
  const computed = leaves === null ? null : await computeMerkleRoot(leaves);
  refuse("root", root !== null && (computed === null || equalBytes(computed, root)));
  refuse("marks", marks !== null);
  refuse("counts", countsFit(board));
  if (pinned !== null) {
    const { teams, parts, custody } = pinned.manifest;
    const invited = teams.reduce((sum, team) => sum + team.invited, 0);
    const most = padded ? padLength(invited) : invited;
    refuse("too_many_ballots", board.leaves.length <= most);
    refuse("too_many_marks", board.marks.length <= board.leaves.length * parts.length);
    const taken = custody === "two-key" ? 2 : 0;
    const fault = root === null ? null : await checkTurns(pinned, root, board.turns);
    refuse("turns", board.turns.length === taken && fault === null && countsAreOfBox(board));
  }
  return {
    ...{ pinned, padded, faults, unread: board.unread, empty: board.empty },
    auditHead: board.auditHead === null ? null : readHash(board.auditHead),
    ...{ root: root ?? new Uint8Array(0), leaves: leaves ?? [], marks: marks ?? [] },
  };
}

/** The next multiple of 16: how long a list is of which a hidden team is a part. */
export function padLength(ballots: number): number {
  return Math.ceil(ballots / BOARD_PADDING) * BOARD_PADDING;
}

/** Compares a slip with a board whose manifest holds. */
export async function checkSlip(
  pinned: PinnedManifest,
  leaves: readonly Bytes[],
  slip: Slip,
): Promise<SlipFinding> {
  if (slip.wave !== pinned.manifest.wave) return "other_wave";
  if (!equalBytes(slip.manifestHash, pinned.hash)) return "other_manifest";
  if (!(await verifyReceipt(pinned, slip.seq, slip.leaf, slip.receipt))) return "bad_receipt";
  return leaves.some((leaf) => equalBytes(leaf, slip.leaf)) ? "in_box" : "not_in_box";
}

/**
 * What the ballot code tells: whether the slip is of a withdrawal, and how many parts of the ballot were read. A code
 * of another ballot finds no part.
 * @param secret the 30 characters of `parseBallotCode`
 */
export async function checkCode(
  pinned: PinnedManifest,
  marks: readonly Bytes[],
  slip: Slip,
  secret: string,
): Promise<CodeFinding> {
  const known = new Set(marks.map(encodeBase64Url));
  const { teams, parts } = pinned.manifest;
  let found = 0;
  for (const team of teams.keys()) {
    const { nullifier } = await deriveBallot(pinned, team, secret);
    const withdrawal = await computeLeaf(nullifier, slip.seq, new Uint8Array(0));
    if (equalBytes(withdrawal, slip.leaf)) return { kind: "withdrawn" };
    const own = await listMarks(pinned, team, secret, slip.seq);
    found += own.filter((mark) => known.has(encodeBase64Url(mark))).length;
  }
  return { kind: "marks", found, parts: parts.length };
}

/** The manifest where it holds; also of one that has no canonical form null is all there is to say. */
async function pinManifest({ manifest }: Board): Promise<PinnedManifest | null> {
  try {
    return await readManifest(encodeText(canonicalJson(manifest as unknown as Json)));
  } catch {
    return null;
  }
}

function parseBoard(text: string): Board {
  try {
    const board = JSON.parse(text) as Board;
    const { format, auditHead, manifest, manifestHash, root, size, unread, empty, leaves, marks, turns } =
      board;
    const counts = [size, ...(unread === null ? [] : [unread]), ...(empty === null ? [] : [empty])];
    if (
      Object.keys(board).length === MEMBERS &&
      format === BOARD_FORMAT &&
      typeof manifest === "object" &&
      manifest !== null &&
      [manifestHash, root].every((one) => typeof one === "string") &&
      (auditHead === null || readHash(auditHead) !== null) &&
      counts.every((one) => Number.isSafeInteger(one) && one >= 0) &&
      (unread === null) === (empty === null) &&
      [leaves, marks, turns].every(Array.isArray)
    )
      return board;
  } catch {
    // falls through to the one sentence below
  }
  throw new RangeError("This is not a board.");
}

/** Whether the first holder began with as many ballots as there are leaves, where their number is told. */
function countsAreOfBox({ turns, size, unread }: Board): boolean {
  const counts = parseTurn(turns[0])?.counts ?? null;
  if (counts === null || unread === null) return true;
  const ballots = counts.filter(({ part }) => part === 0).reduce((sum, count) => sum + count.in, 0);
  return ballots === size;
}

function countsFit({ size, unread, empty }: Board): boolean {
  return (unread ?? 0) + (empty ?? 0) <= size;
}

/** Hashes in strictly ascending order; null where one is malformed, out of order or there twice. */
export function readHashes(texts: readonly unknown[]): Bytes[] | null {
  const hashes: Bytes[] = [];
  for (const text of texts) {
    const hash = readHash(text);
    const before = hashes.at(-1);
    if (hash === null || (before !== undefined && compareBytes(before, hash) >= 0)) return null;
    hashes.push(hash);
  }
  return hashes;
}

/** A hash of 32 bytes in base64url; null where it is none. */
export function readHash(text: unknown): Bytes | null {
  if (typeof text !== "string") return null;
  try {
    const hash = decodeBase64Url(text);
    return hash.length === 32 ? hash : null;
  } catch {
    return null;
  }
}
