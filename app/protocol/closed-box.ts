import { padLength, readHash, readHashes } from "#app/protocol/board";
import { type Cast, type CastFault, type VerifiedCast, verifyCast } from "#app/protocol/cast";
import { type Bytes, compareBytes, encodeBase64Url, equalBytes } from "#app/protocol/encoding";
import type { PinnedManifest } from "#app/protocol/manifest";
import { computeMerkleRoot } from "#app/protocol/merkle";

/** The only edition there is of a closed box. */
export const CLOSED_BOX_FORMAT = "parallax/v1/box";

/**
 * What is published of a box of two-key custody as soon as it is closed (M8 (a)): nothing can be put into it or taken
 * out of it afterwards without its root changing. Byte strings are base64url, leaves in ascending byte order.
 */
export type ClosedBox = {
  readonly format: typeof CLOSED_BOX_FORMAT;
  readonly manifestHash: string;
  /** When holders may begin: a day after the close. ISO date and time. */
  readonly opensAt: string;
  readonly root: string;
  readonly size: number;
  readonly leaves: readonly string[];
};

/** How many members that has: none is missing, and none is there that nobody checks. */
const MEMBERS = 6;

/** A closed box that was read and found to be whole. */
export type CheckedBox = {
  readonly root: Bytes;
  readonly leaves: readonly Bytes[];
  /** The leaves in base64url, to look one up. */
  readonly names: ReadonlySet<string>;
  readonly opensAt: Date;
};

/** Why a ballot that was handed to a holder is none that counts. */
export type BallotFault =
  | CastFault
  /** It is not among the leaves that were published. */
  | "not_in_box"
  /** It was handed over twice, or before one that comes before it. */
  | "order";

/**
 * Reads a closed box as everybody must who works with it: the root is computed again, and there are not more leaves
 * than people were invited (filled up to the next multiple of 16 where a team is small).
 * @throws RangeError with what does not hold
 */
export async function readClosedBox({ manifest, hash }: PinnedManifest, text: string): Promise<CheckedBox> {
  const box = parseClosedBox(text);
  if (box.manifestHash !== encodeBase64Url(hash))
    throw new RangeError("The closed box is of another manifest.");
  const root = readHash(box.root);
  const leaves = readHashes(box.leaves);
  if (root === null || leaves === null || leaves.length !== box.size)
    throw new RangeError("The leaves of the closed box are not in order.");
  if (!equalBytes(await computeMerkleRoot(leaves), root))
    throw new RangeError("The root of the closed box is not that of its leaves.");
  const invited = manifest.teams.reduce((sum, team) => sum + team.invited, 0);
  if (leaves.length > padLength(invited))
    throw new RangeError("The closed box holds more ballots than people were invited.");
  return { root, leaves, names: new Set(box.leaves), opensAt: new Date(box.opensAt) };
}

/**
 * How many leaves a closed box has for so many ballots of each team: where a team cast fewer than results need, its number
 * would be what is left of the list, and random hashes fill it up as if every team had as many as a hidden one can have.
 * @param answers the least number of answers that results are shown for (R1)
 */
export function measureClosedBox(ballots: readonly number[], answers: number): number {
  const isSmall = ballots.some((count) => count < answers);
  const size = ballots.reduce((sum, count) => sum + Math.max(count, isSmall ? answers - 1 : 0), 0);
  return isSmall ? padLength(size) : size;
}

/** What a holder checks of every ballot by itself, before any layer comes off: its credential and its own signature. */
export async function verifyHandedBallot(
  pinned: PinnedManifest,
  cast: Cast,
): Promise<{ ok: true; cast: VerifiedCast } | { ok: false; reason: CastFault }> {
  return cast.ct.length === 0 ? { ok: false, reason: "bad_length" } : verifyCast(pinned, cast);
}

/**
 * Whether a ballot is one of the published leaves, and comes in their order; null where it is.
 * @param before the leaf of the ballot that was handed over before it; null for the first
 */
export function findLeafFault(box: CheckedBox, leaf: Bytes, before: Bytes | null): BallotFault | null {
  if (!box.names.has(encodeBase64Url(leaf))) return "not_in_box";
  return before === null || compareBytes(before, leaf) < 0 ? null : "order";
}

function parseClosedBox(text: string): ClosedBox {
  try {
    const box = JSON.parse(text) as ClosedBox;
    if (
      Object.keys(box).length === MEMBERS &&
      box.format === CLOSED_BOX_FORMAT &&
      typeof box.manifestHash === "string" &&
      Number.isSafeInteger(box.size) &&
      Array.isArray(box.leaves) &&
      typeof box.opensAt === "string" &&
      !Number.isNaN(Date.parse(box.opensAt))
    )
      return box;
  } catch {
    // falls through to the one sentence below
  }
  throw new RangeError("This is not a closed box.");
}
