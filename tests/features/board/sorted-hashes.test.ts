import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { flagRepeated, HASH, sortHashes } from "#app/features/board/sorted-hashes";
import type { Bytes } from "#app/protocol/encoding";
import { sortLeaves } from "#app/protocol/merkle";

const makeHashes = (count: number): Bytes[] =>
  Array.from({ length: count }, (_, at) => new Uint8Array(createHash("sha256").update(`${at}`).digest()));
const join = (hashes: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(hashes));

for (const count of [0, 1, 2, 3, 1000])
  test(`sortHashes puts ${count} hashes in the order of the protocol`, () => {
    const hashes = makeHashes(count);
    expect(sortHashes(join(hashes))).toEqual(join(sortLeaves(hashes)));
  });

test("sortHashes tells hashes apart by their last byte, counts bytes without a sign, and keeps copies", () => {
  const of = (first: number, last: number) => {
    const hash = new Uint8Array(HASH).fill(7);
    hash[0] = first;
    hash[HASH - 1] = last;
    return hash;
  };
  const sorted = [of(0, 255), of(127, 0), of(127, 1), of(127, 1), of(128, 0), of(255, 128), of(255, 254)];
  const mixed = [4, 0, 6, 2, 5, 1, 3].map((at) => sorted[at] as Uint8Array);
  expect(sortHashes(join(mixed))).toEqual(join(sorted));
});

test("sortHashes reads hashes that stand in the middle of other bytes, and leaves them as they are", () => {
  const hashes = makeHashes(5);
  const framed = join([Uint8Array.of(9), ...hashes, Uint8Array.of(9)]);
  expect(sortHashes(framed.subarray(1, -1))).toEqual(join(sortLeaves(hashes)));
  expect(framed.subarray(1, -1)).toEqual(join(hashes));
});

test("flagRepeated points at every copy and at nothing else", () => {
  const [one, two, three] = makeHashes(3) as [Bytes, Bytes, Bytes];
  expect([...flagRepeated(join([one, two, one, three, two, one]))]).toEqual([1, 1, 1, 0, 1, 1]);
  expect([...flagRepeated(join([one, two, three]))]).toEqual([0, 0, 0]);
  expect([...flagRepeated(new Uint8Array(0))]).toEqual([]);
});
