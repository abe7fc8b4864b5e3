import { type Bytes, compareBytes, equalBytes } from "#app/protocol/encoding";
import { sha256 } from "#app/protocol/hash";

/**
 * The Merkle tree of RFC 6962 section 2.1 over leaf hashes. Leaves carry the prefix 0x00 where they are made
 * (`computeLeaf`), nodes carry 0x01 here, so that no node can be passed off as a leaf.
 */

/**
 * The published order: ascending bytes, which says nothing about arrival.
 * @throws RangeError when a leaf occurs twice
 */
export function sortLeaves(leaves: readonly Bytes[]): Bytes[] {
  const sorted = [...leaves].sort(compareBytes);
  if (sorted.some((leaf, index) => index > 0 && equalBytes(leaf, sorted[index - 1] ?? leaf)))
    throw new RangeError("A leaf occurs twice.");
  return sorted;
}

/** MTH of the leaf hashes in the order given; of none, the hash of the empty string. */
export async function computeMerkleRoot(leaves: readonly Bytes[]): Promise<Bytes> {
  if (leaves.length === 0) return sha256();
  return requireFirst(await climb(leaves, () => {}));
}

/**
 * The audit path PATH(index, leaves) of RFC 6962 section 2.1.1, from the leaf's sibling upwards.
 * @throws RangeError when there is no such leaf
 */
export async function proveInclusion(leaves: readonly Bytes[], index: number): Promise<Bytes[]> {
  if (!Number.isInteger(index) || index < 0 || index >= leaves.length)
    throw new RangeError("There is no such leaf.");
  const path: Bytes[] = [];
  let position = index;
  await climb(leaves, (level) => {
    const sibling = level[position ^ 1];
    if (sibling !== undefined) path.push(sibling);
    position >>= 1;
  });
  return path;
}

/** Checks an audit path as RFC 9162 section 2.1.3.2 prescribes. */
export async function verifyInclusion(
  leaf: Bytes,
  index: number,
  size: number,
  path: readonly Bytes[],
  root: Bytes,
): Promise<boolean> {
  if (!Number.isInteger(index) || index < 0 || index >= size) return false;
  let [node, last, hash] = [index, size - 1, leaf];
  for (const sibling of path) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      hash = await hashNode(sibling, hash);
      while (node % 2 === 0 && node !== 0) [node, last] = [node >> 1, last >> 1];
    } else hash = await hashNode(hash, sibling);
    [node, last] = [node >> 1, last >> 1];
  }
  return last === 0 && equalBytes(hash, root);
}

/** Goes up level by level. A node without a sibling rises unchanged, which gives the RFC's split at the largest power of two. */
async function climb(
  leaves: readonly Bytes[],
  visit: (level: readonly Bytes[]) => void,
): Promise<readonly Bytes[]> {
  let level = leaves;
  while (level.length > 1) {
    visit(level);
    const pairs = Array.from({ length: Math.ceil(level.length / 2) }, (_, pair) =>
      level.slice(2 * pair, 2 * pair + 2),
    );
    level = await Promise.all(pairs.map(([left, right]) => joinPair(left, right)));
  }
  return level;
}

async function joinPair(left: Bytes | undefined, right: Bytes | undefined): Promise<Bytes> {
  if (left === undefined) throw new RangeError("A level of the tree is empty.");
  return right === undefined ? left : hashNode(left, right);
}

function hashNode(left: Bytes, right: Bytes): Promise<Bytes> {
  return sha256(Uint8Array.of(1), left, right);
}

function requireFirst(level: readonly Bytes[]): Bytes {
  const [root] = level;
  if (root === undefined) throw new RangeError("The tree is empty.");
  return root;
}
