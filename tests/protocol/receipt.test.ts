import { expect, test } from "vitest";
import { encodeManifest, readManifest } from "#app/protocol/manifest";
import { formatSlip, parseSlip, signReceipt, verifyReceipt } from "#app/protocol/receipt";
import { createProtocolWave } from "#tests/helpers/protocol-wave";

const { pinned, receiptKey, manifest } = await createProtocolWave("server");
const leaf = new Uint8Array(32).fill(8);
const receipt = await signReceipt(receiptKey, pinned.hash, 2, leaf);
const slip = { wave: manifest.wave, manifestHash: pinned.hash, seq: 2, leaf, receipt };

test("verifyReceipt accepts the installation's signature for this wave, number and leaf only", async () => {
  expect(await verifyReceipt(pinned, 2, leaf, receipt)).toBe(true);
  expect(await verifyReceipt(pinned, 3, leaf, receipt)).toBe(false);
  expect(await verifyReceipt(pinned, 2, new Uint8Array(32), receipt)).toBe(false);
  expect(await verifyReceipt(pinned, 2, leaf, receipt.slice(1))).toBe(false);
  const other = await readManifest(encodeManifest({ ...manifest, name: "2027" }));
  expect(await verifyReceipt(other, 2, leaf, receipt)).toBe(false);
  const stranger = (await crypto.subtle.generateKey("Ed25519", true, ["sign", "verify"])) as CryptoKeyPair;
  expect(
    await verifyReceipt(pinned, 2, leaf, await signReceipt(stranger.privateKey, pinned.hash, 2, leaf)),
  ).toBe(false);
});

test("parseSlip reads what formatSlip wrote", () => {
  expect(parseSlip(formatSlip(slip))).toEqual(slip);
});

test("formatSlip holds no answers, no code, no nullifier and no time", () => {
  expect(Object.keys(JSON.parse(formatSlip(slip))).sort()).toEqual([
    "format",
    "leaf",
    "manifestHash",
    "receipt",
    "seq",
    "wave",
  ]);
});

test("parseSlip refuses other files with one sentence", () => {
  for (const text of [
    "",
    "{}",
    "null",
    formatSlip(slip).replace("slip", "list"),
    formatSlip(slip).replace('"seq":2', '"seq":"2"'),
  ])
    expect(() => parseSlip(text)).toThrow("not a slip");
});
