import { randomBytes } from "node:crypto";
import { HASH } from "./sorted-hashes";

/** The hashes with random ones behind them, which nobody has a slip for, until they are so many. */
export function fillUp(hashes: Uint8Array, count: number): Uint8Array {
  const missing = count - hashes.length / HASH;
  return missing <= 0 ? hashes : new Uint8Array(Buffer.concat([hashes, randomBytes(missing * HASH)]));
}
