import { type Bytes, domain, equalBytes } from "#app/protocol/encoding";
import { sha256 } from "#app/protocol/hash";

/** Words that people compare. */
const FINGERPRINT_WORDS = 12;
const ITERATIONS = 200_000;

/**
 * The manifest's fingerprint for people: 12 words of 11 bits, the first 132 bits of
 * PBKDF2-HMAC-SHA-256(MH, s(fingerprint), 200,000). It is long and slow because the server chooses both
 * manifests it would like to confuse, so tagging somebody is a collision problem, not a preimage one.
 *
 * The words come from the BIP-39 list but are never a valid seed phrase: where the last four bits happen to
 * be the checksum of the other 128 (one case in sixteen), the very last bit is flipped.
 * @param words the 2,048 English words of BIP-39, loaded by the caller where words are shown
 */
export async function computeFingerprint(manifestHash: Bytes, words: readonly string[]): Promise<string[]> {
  if (words.length !== 2048) throw new RangeError("The word list must have 2,048 words.");
  const key = await crypto.subtle.importKey("raw", manifestHash, "PBKDF2", false, ["deriveBits"]);
  const algorithm = { name: "PBKDF2", hash: "SHA-256", salt: domain("fingerprint"), iterations: ITERATIONS };
  const bits = new Uint8Array(await crypto.subtle.deriveBits(algorithm, key, 136));
  return (await avoidSeedPhrase(bits)).map((index) => words[index] ?? "");
}

/** Indices of the 12 words of the first 132 bits of 17 bytes, with the last bit flipped where they would be a seed phrase. */
export async function avoidSeedPhrase(bits: Bytes): Promise<number[]> {
  const checksum = (await sha256(bits.slice(0, 16)))[0] ?? 0;
  const last = (bits[16] ?? 0) >> 4;
  const isSeedPhrase = equalBytes(Uint8Array.of(checksum >> 4), Uint8Array.of(last));
  const binary = Array.from(bits, (byte) => byte.toString(2).padStart(8, "0")).join("");
  return Array.from({ length: FINGERPRINT_WORDS }, (_, position) => {
    const index = Number.parseInt(binary.slice(11 * position, 11 * position + 11), 2);
    return isSeedPhrase && position === FINGERPRINT_WORDS - 1 ? index ^ 1 : index;
  });
}
