import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Bytes, concatBytes } from "#app/protocol/encoding";
import { computeMerkleRoot, proveInclusion, sortLeaves, verifyInclusion } from "#app/protocol/merkle";

const hash = (...parts: Uint8Array[]): Bytes =>
  concatBytes(
    createHash("sha256")
      .update(concatBytes(...parts))
      .digest(),
  );
const toHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");
const leafOf = (data: Uint8Array): Bytes => hash(Uint8Array.of(0), data);

/** The eight inputs and the roots of 1 to 8 of them in the reference tests of RFC 6962's authors. */
const INPUTS = [
  "",
  "00",
  "10",
  "2021",
  "3031",
  "40414243",
  "5051525354555657",
  "606162636465666768696a6b6c6d6e6f",
];
const ROOTS = [
  "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
  "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
  "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
  "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];
const leaves = INPUTS.map((hex) => leafOf(Buffer.from(hex, "hex")));

test("computeMerkleRoot gives the published roots of RFC 6962 trees of 0 to 8 leaves", async () => {
  expect(toHex(await computeMerkleRoot([]))).toBe(
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  );
  for (const [index, root] of ROOTS.entries())
    expect(toHex(await computeMerkleRoot(leaves.slice(0, index + 1)))).toBe(root);
});

test("proveInclusion gives the published audit paths: leaf 0 and 5 of 8, leaf 2 of 3, leaf 1 of 5", async () => {
  const paths = async (index: number, size: number) =>
    (await proveInclusion(leaves.slice(0, size), index)).map(toHex);
  expect(await paths(0, 8)).toEqual([
    "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
    "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
    "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
  ]);
  expect(await paths(5, 8)).toEqual([
    "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
    "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  ]);
  expect(await paths(2, 3)).toEqual(["fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"]);
  expect(await paths(1, 5)).toEqual([
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
    "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
  ]);
});

test("verifyInclusion accepts every leaf of every tree and nothing else", async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 70 }), fc.nat(), async (size, pick) => {
      const list = sortLeaves(Array.from({ length: size }, (_, index) => leafOf(Uint8Array.of(index))));
      const [index, root] = [pick % size, await computeMerkleRoot(list)];
      const path = await proveInclusion(list, index);
      const leaf = list[index] ?? root;
      expect(await verifyInclusion(leaf, index, size, path, root)).toBe(true);
      expect(await verifyInclusion(leafOf(Uint8Array.of(200)), index, size, path, root)).toBe(false);
      expect(await verifyInclusion(leaf, index, size, [...path, leaf], root)).toBe(false);
      if (size > 1) expect(await verifyInclusion(leaf, (index + 1) % size, size, path, root)).toBe(false);
      if (path.length > 0) expect(await verifyInclusion(leaf, index, size, path.slice(1), root)).toBe(false);
      expect(await verifyInclusion(leaf, size, size, path, root)).toBe(false);
    }),
    { numRuns: 60 },
  );
});

test("a node cannot be passed off as a leaf: node and leaf hashes of the same bytes differ", async () => {
  const [left, right] = leaves;
  if (left === undefined || right === undefined) throw new RangeError("no leaves");
  const root = await computeMerkleRoot(leaves.slice(0, 4));
  const node = await computeMerkleRoot([left, right]);
  expect(node).not.toEqual(leafOf(concatBytes(left, right)));
  const path = await proveInclusion(leaves.slice(0, 4), 0);
  expect(await verifyInclusion(node, 0, 4, path.slice(1), root)).toBe(false);
});

test("sortLeaves is independent of the order in and refuses a repeat", () => {
  const shuffled = [3, 0, 7, 1, 6, 2, 5, 4].map((index) => leaves[index] ?? new Uint8Array(0));
  expect(sortLeaves(shuffled)).toEqual(sortLeaves(leaves));
  expect(sortLeaves(leaves).map(toHex)).toEqual(leaves.map(toHex).sort());
  expect(() => sortLeaves([...leaves, ...leaves.slice(2, 3)])).toThrow(RangeError);
});

test("proveInclusion refuses an index outside the tree", async () => {
  for (const index of [-1, 8, 0.5]) await expect(proveInclusion(leaves, index)).rejects.toThrow(RangeError);
});
