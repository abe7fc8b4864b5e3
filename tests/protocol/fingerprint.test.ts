import { pbkdf2Sync } from "node:crypto";
import { validateMnemonic } from "@scure/bip39";
import { wordlist } from "@scure/bip39/wordlists/english.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { concatBytes } from "#app/protocol/encoding";
import { avoidSeedPhrase, computeFingerprint } from "#app/protocol/fingerprint";

test("computeFingerprint spells the first 132 bits of PBKDF2-HMAC-SHA-256 in words of 11 bits", async () => {
  const hash = new Uint8Array(32).fill(3);
  const bits = pbkdf2Sync(hash, "parallax/v1/fingerprint\0", 200_000, 17, "sha256");
  const binary = [...bits].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const words = await computeFingerprint(hash, wordlist);
  expect(words).toHaveLength(12);
  expect(words.slice(0, 11)).toEqual(
    Array.from(
      { length: 11 },
      (_, index) => wordlist[Number.parseInt(binary.slice(11 * index, 11 * index + 11), 2)],
    ),
  );
  expect(await computeFingerprint(new Uint8Array(32).fill(4), wordlist)).not.toEqual(words);
});

test("computeFingerprint never spells a valid seed phrase", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 17, maxLength: 17 }), async (array) => {
      const indices = await avoidSeedPhrase(concatBytes(array));
      expect(validateMnemonic(indices.map((index) => wordlist[index]).join(" "), wordlist)).toBe(false);
    }),
    { numRuns: 500 },
  );
});

test("computeFingerprint refuses a list that is not the one of 2,048 words", async () => {
  await expect(computeFingerprint(new Uint8Array(32), wordlist.slice(1))).rejects.toThrow(RangeError);
});
