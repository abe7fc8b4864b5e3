import { expect, test } from "vitest";
import { derivePublicKey, signWithSeed, verifyStrictly } from "#app/protocol/bundled-ed25519";
import { importSignKey, signEd25519, verifyEd25519 } from "#app/protocol/ed25519";
import { concatBytes } from "#app/protocol/encoding";

/** RFC 8032 section 7.1, test 3. */
const VECTOR = {
  seed: "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
  publicKey: "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
  message: "af82",
  signature:
    "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
};
const fromHex = (hex: string) => concatBytes(Buffer.from(hex, "hex"));
const toHex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");

test("signWithSeed reproduces a vector of RFC 8032", async () => {
  expect(toHex(await derivePublicKey(fromHex(VECTOR.seed)))).toBe(VECTOR.publicKey);
  expect(toHex(await signWithSeed(fromHex(VECTOR.seed), fromHex(VECTOR.message)))).toBe(VECTOR.signature);
});

test("the bundled Ed25519 gives Web Crypto's keys and signatures, also for seeds that begin with zeros", async () => {
  for (let at = 0; at < 60; at += 1) {
    const seed = crypto.getRandomValues(new Uint8Array(32));
    if (at % 3 === 0) seed.fill(0, 0, 1 + (at % 5));
    const message = crypto.getRandomValues(new Uint8Array(at * 7));
    const { signing, publicKey } = await importSignKey(seed);
    const signature = await signWithSeed(seed, message);
    expect(toHex(await derivePublicKey(seed))).toBe(toHex(publicKey));
    expect(toHex(signature)).toBe(toHex(await signEd25519(signing, message)));
    expect(await verifyEd25519(publicKey, signature, message)).toBe(true);
    expect(await verifyStrictly(publicKey, signature, message)).toBe(true);
    signature[at] = (signature[at] ?? 0) ^ 1;
    expect(await verifyStrictly(publicKey, signature, message)).toBe(false);
  }
});

test("verifyStrictly is false, not an error, for malformed keys and signatures and for keys of small order", async () => {
  const empty = new Uint8Array(0);
  expect(await verifyStrictly(new Uint8Array(31), new Uint8Array(64), empty)).toBe(false);
  expect(await verifyStrictly(new Uint8Array(32), new Uint8Array(63), empty)).toBe(false);
  expect(await verifyStrictly(new Uint8Array(32).fill(255), new Uint8Array(64), empty)).toBe(false);
  expect(await verifyStrictly(new Uint8Array(32), new Uint8Array(64), empty)).toBe(false);
});
