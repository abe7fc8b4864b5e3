import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from "@hpke/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { signWithSeed } from "#app/protocol/bundled-ed25519";
import { verifyEd25519 } from "#app/protocol/ed25519";
import { concatBytes, domain, encodeText } from "#app/protocol/encoding";
import { hkdf } from "#app/protocol/hash";
import { createCardSecret, deriveHolderKeys, readCard, spellCard } from "#app/protocol/key-card";

const WAVE = "0b7e8a1c-5b1d-4c1e-9f00-0123456789ab";

test("spellCard gives the published words of BIP-39 for 32 bytes", () => {
  expect(spellCard(new Uint8Array(32)).join(" ")).toBe(`${"abandon ".repeat(23)}art`);
  expect(spellCard(new Uint8Array(32).fill(0xff)).join(" ")).toBe(`${"zoo ".repeat(23)}vote`);
  expect(() => spellCard(new Uint8Array(16))).toThrow(RangeError);
});

test("readCard reads every card back, however it is typed", () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 32, maxLength: 32 }),
      fc.constantFrom(0, 1, 2, 3),
      (secret, way) => {
        const words = spellCard(concatBytes(secret));
        const typed = [
          words.join(" "),
          words.map((word, at) => `${at + 1}. ${word.toUpperCase()}`).join("\n"),
          `  ${words.join(" \t ")}. `,
          words.join(","),
        ][way];
        expect(readCard(typed ?? "")).toEqual(concatBytes(secret));
      },
    ),
  );
});

test("deriveHolderKeys gives the key pair that another RFC 9180 library derives from the same bytes", async () => {
  const secret = createCardSecret();
  const keys = await deriveHolderKeys(secret, WAVE);
  const suite = new CipherSuite({
    kem: new DhkemP256HkdfSha256(),
    kdf: new HkdfSha256(),
    aead: new Aes256Gcm(),
  });
  const ikm = await hkdf("SHA-256", secret, concatBytes(domain("seal"), encodeText(WAVE)), 32);
  const theirs = await suite.kem.deriveKeyPair(ikm);
  expect(keys.seal.point).toEqual(new Uint8Array(await suite.kem.serializePublicKey(theirs.publicKey)));
});

test("A card gives the same keys again, and keys of another wave or card have nothing in common", async () => {
  const secret = createCardSecret();
  const keys = await deriveHolderKeys(secret, WAVE);
  const again = await deriveHolderKeys(secret, WAVE);
  const later = await deriveHolderKeys(secret, WAVE.replace("0b7e", "1b7e"));
  const other = await deriveHolderKeys(createCardSecret(), WAVE);
  expect(again.seal.point).toEqual(keys.seal.point);
  expect(again.signKey).toEqual(keys.signKey);
  const shown = [keys, later, other].flatMap(({ seal, signKey }) => [seal.point.join(), signKey.join()]);
  expect(new Set(shown).size).toBe(6);
  const message = encodeText("a turn");
  expect(await verifyEd25519(keys.signKey, await signWithSeed(keys.signing, message), message)).toBe(true);
});
