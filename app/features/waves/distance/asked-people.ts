/** Addresses as the installation keeps them of a launched wave: keyed hashes of 16 bytes each, ascending, in one value. */

const LENGTH = 16;

/** Puts the hashes of a roster into one value. Longer hashes are cut. */
export function packPeople(hashes: readonly Uint8Array[]): Uint8Array {
  const cut = hashes.map((hash) => Buffer.from(hash.subarray(0, LENGTH))).sort(Buffer.compare);
  return new Uint8Array(Buffer.concat(cut));
}

/** How many people stand in both values. */
export function countShared(one: Uint8Array, other: Uint8Array): number {
  const left = Buffer.from(one.buffer, one.byteOffset, one.byteLength);
  const right = Buffer.from(other.buffer, other.byteOffset, other.byteLength);
  let [atLeft, atRight, shared] = [0, 0, 0];
  while (atLeft < left.length && atRight < right.length) {
    const order = left.compare(right, atRight, atRight + LENGTH, atLeft, atLeft + LENGTH);
    if (order === 0) shared += 1;
    if (order <= 0) atLeft += LENGTH;
    if (order >= 0) atRight += LENGTH;
  }
  return shared;
}
