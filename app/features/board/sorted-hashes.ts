/** Hashes of 32 bytes one behind the other in one value: a hundred thousand of them are one object, not as many. */
export const HASH = 32;

/** The same hashes in ascending byte order. */
export function sortHashes(hashes: Uint8Array): Uint8Array<ArrayBuffer> {
  const sorted = new Uint8Array(hashes.length);
  let place = 0;
  for (const at of orderHashes(hashes)) {
    sorted.set(hashes.subarray(at * HASH, (at + 1) * HASH), place);
    place += HASH;
  }
  return sorted;
}

/** One byte a hash, in the order given: 1 where the same hash stands elsewhere too. */
export function flagRepeated(hashes: Uint8Array): Uint8Array {
  const order = orderHashes(hashes);
  const flags = new Uint8Array(order.length);
  for (let place = 1; place < order.length; place++) {
    const [one, other] = [order[place - 1] as number, order[place] as number];
    if (compareAt(hashes, one, other) === 0) flags[one] = flags[other] = 1;
  }
  return flags;
}

/** Where the hashes stand, by ascending bytes. Nearly all are told apart by their first four. */
function orderHashes(hashes: Uint8Array): Uint32Array {
  const view = new DataView(hashes.buffer, hashes.byteOffset, hashes.byteLength);
  const heads = Uint32Array.from({ length: hashes.length / HASH }, (_, at) => view.getUint32(at * HASH));
  return Uint32Array.from(heads.keys()).sort(
    (one, other) => (heads[one] as number) - (heads[other] as number) || compareAt(hashes, one, other),
  );
}

function compareAt(hashes: Uint8Array, one: number, other: number): number {
  for (let at = 0; at < HASH; at++) {
    const difference = (hashes[one * HASH + at] as number) - (hashes[other * HASH + at] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}
