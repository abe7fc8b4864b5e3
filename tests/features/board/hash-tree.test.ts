import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { hashTree } from "#app/features/board/hash-tree.server";
import type { Bytes } from "#app/protocol/encoding";
import { computeMerkleRoot } from "#app/protocol/merkle";

for (const count of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1000])
  test(`hashTree gives the root of the protocol for ${count} leaves, and leaves them as they are`, async () => {
    const leaves = Array.from(
      { length: count },
      (_, at): Bytes => new Uint8Array(createHash("sha256").update(`${at}`).digest()),
    );
    const joined = new Uint8Array(Buffer.concat(leaves));
    expect(hashTree(joined)).toEqual(await computeMerkleRoot(leaves));
    expect(joined).toEqual(new Uint8Array(Buffer.concat(leaves)));
  });
