import { createHash } from "node:crypto";
import { HASH } from "./sorted-hashes";

const NODE = Uint8Array.of(1);

/**
 * `computeMerkleRoot` of the protocol over leaf hashes in one value, in one thread: Web Crypto would answer each of a
 * hundred thousand nodes with a promise.
 */
export function hashTree(leaves: Uint8Array): Uint8Array {
  if (leaves.length === 0) return new Uint8Array(createHash("sha256").digest());
  const level = leaves.slice();
  for (let count = leaves.length / HASH; count > 1; count = Math.ceil(count / 2)) {
    for (let node = 0; 2 * node < count; node++) {
      const pair = level.subarray(2 * node * HASH, Math.min(2 * node + 2, count) * HASH);
      const rises = pair.length === HASH;
      level.set(rises ? pair : createHash("sha256").update(NODE).update(pair).digest(), node * HASH);
    }
  }
  return level.slice(0, HASH);
}
