import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from "@hpke/core";
import { p256 } from "@noble/curves/nist.js";
import { expect, test } from "vitest";
import { type Bytes, concatBytes, encodeText } from "#app/protocol/encoding";
import {
  deriveScalar,
  exportScalar,
  generateSealKeyPair,
  importPoint,
  importSealKey,
  openHpke,
  sealHpke,
} from "#app/protocol/hpke";

const fromHex = (hex: string): Bytes => concatBytes(Buffer.from(hex, "hex"));
const toHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

/** RFC 9180 appendix A.3.1: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-128-GCM, base mode, sequence number 0. */
const A3 = {
  info: "4f6465206f6e2061204772656369616e2055726e",
  ikmE: "4270e54ffd08d79d5928020af4686d8f6b7d35dbe470265f1f5aa22816ce860e",
  skEm: "4995788ef4b9d6132b249ce59a77281493eb39af373d236a1fe415cb0c2d7beb",
  pkEm: "04a92719c6195d5085104f469a8b9814d5838ff72b60501e2c4466e5e67b325ac98536d7b61a1af4b78e5b7f951c0900be863c403ce65c9bfcb9382657222d18c4",
  ikmR: "668b37171f1072f3cf12ea8a236a45df23fc13b82af3609ad1e354f6ef817550",
  skRm: "f3ce7fdae57e1a310d87f1ebbde6f328be0a99cdbcadf4d6589cf29de4b8ffd2",
  pkRm: "04fe8c19ce0905191ebc298a9245792531f26f0cece2460639e8bc39cb7f706a826a779b4cf969b8a0e539c7f62fb3d30ad6aa8f80e30f1d128aafd68a2ce72ea0",
  plaintext: "4265617574792069732074727574682c20747275746820626561757479",
  aad: "436f756e742d30",
  ciphertext: "5ad590bb8baa577f8619db35a36311226a896e7342a6d836d8b7bcd2f20b6c7f9076ac232e3ab2523f39513434",
};

const theirs = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});
const toBuffer = (bytes: Bytes): ArrayBuffer => bytes.slice().buffer;

test("deriveScalar gives both secret keys of RFC 9180 A.3, and their points follow", async () => {
  for (const [ikm, sk, pk] of [
    [A3.ikmE, A3.skEm, A3.pkEm],
    [A3.ikmR, A3.skRm, A3.pkRm],
  ] as const) {
    const scalar = await deriveScalar(fromHex(ikm));
    expect(toHex(scalar)).toBe(sk);
    expect(toHex(p256.getPublicKey(scalar, false))).toBe(pk);
  }
});

test("sealHpke and openHpke reproduce RFC 9180 A.3.1", async () => {
  const [info, aad, plaintext] = [fromHex(A3.info), fromHex(A3.aad), fromHex(A3.plaintext)];
  const ephemeral = await importSealKey(fromHex(A3.skEm), fromHex(A3.pkEm));
  const recipient = await importSealKey(fromHex(A3.skRm), fromHex(A3.pkRm));
  const sealed = await sealHpke(recipient.point, info, aad, plaintext, ephemeral, 16);
  expect(toHex(sealed)).toBe(A3.pkEm + A3.ciphertext);
  expect(await openHpke(recipient, info, aad, sealed, 16)).toEqual(plaintext);
});

test("openHpke opens what @hpke/core sealed with AES-256-GCM", async () => {
  const recipient = await generateSealKeyPair();
  const [info, aad, text] = [
    encodeText("info"),
    encodeText("aad"),
    encodeText("from the other implementation"),
  ];
  const recipientPublicKey = await theirs.kem.deserializePublicKey(toBuffer(recipient.point));
  const sender = await theirs.createSenderContext({ recipientPublicKey, info: toBuffer(info) });
  const ct = new Uint8Array(await sender.seal(toBuffer(text), toBuffer(aad)));
  expect(await openHpke(recipient, info, aad, concatBytes(new Uint8Array(sender.enc), ct))).toEqual(text);
});

test("sealHpke seals what @hpke/core opens", async () => {
  const recipient = await generateSealKeyPair();
  const [info, aad, text] = [
    encodeText("info"),
    encodeText("aad"),
    encodeText("to the other implementation"),
  ];
  const sealed = await sealHpke(recipient.point, info, aad, text);
  const recipientKey = await theirs.kem.deserializePrivateKey(toBuffer(await exportScalar(recipient)));
  const publicKey = await theirs.kem.deserializePublicKey(toBuffer(recipient.point));
  const enc = toBuffer(sealed.slice(0, 65));
  const context = await theirs.createRecipientContext({
    recipientKey: { privateKey: recipientKey, publicKey },
    enc,
    info: toBuffer(info),
  });
  expect(new Uint8Array(await context.open(toBuffer(sealed.slice(65)), toBuffer(aad)))).toEqual(text);
});

test("openHpke refuses another aad, info, recipient, encapsulated key and a flipped tag", async () => {
  const recipient = await generateSealKeyPair();
  const stranger = await generateSealKeyPair();
  const [info, aad] = [encodeText("info"), encodeText("aad")];
  const sealed = await sealHpke(recipient.point, info, aad, encodeText("text"));
  const flip = (index: number) => sealed.map((byte, position) => (position === index ? byte ^ 1 : byte));
  await expect(openHpke(recipient, info, encodeText("aaD"), sealed)).rejects.toThrow();
  await expect(openHpke(recipient, encodeText("infO"), aad, sealed)).rejects.toThrow();
  await expect(openHpke(stranger, info, aad, sealed)).rejects.toThrow();
  await expect(
    openHpke(recipient, info, aad, concatBytes(stranger.point, sealed.slice(65))),
  ).rejects.toThrow();
  await expect(openHpke(recipient, info, aad, flip(sealed.length - 1))).rejects.toThrow();
  await expect(openHpke(recipient, info, aad, flip(40))).rejects.toThrow();
  await expect(openHpke(recipient, info, aad, sealed.slice(0, 64))).rejects.toThrow();
});

test("importPoint refuses compressed points, wrong lengths and points off the curve", async () => {
  const { point } = await generateSealKeyPair();
  const off = point.map((byte, index) => (index === 64 ? byte ^ 1 : byte));
  for (const bytes of [
    off,
    point.slice(0, 33),
    concatBytes(point, Uint8Array.of(0)),
    concatBytes(Uint8Array.of(2), point.slice(1, 33)),
  ])
    await expect(importPoint(bytes)).rejects.toThrow(RangeError);
});
