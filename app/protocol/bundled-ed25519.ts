import { getPublicKeyAsync, signAsync, verifyAsync } from "@noble/ed25519";
import { type Bytes, concatBytes } from "#app/protocol/encoding";

/*
 * Ed25519 that comes with the booth. Web Crypto's cannot be relied on: some engines lack it, and WebKitGTK 2.50 refuses
 * every private key whose first byte is 0, which one ballot in 256 would meet. SHA-512 is still Web Crypto's.
 */

/** The public half (32 bytes) of a 32-byte seed, RFC 8032. */
export async function derivePublicKey(seed: Bytes): Promise<Bytes> {
  return concatBytes(await getPublicKeyAsync(seed));
}

/** Signs a message with a 32-byte seed, RFC 8032: 64 bytes, always the same ones. */
export async function signWithSeed(seed: Bytes, message: Bytes): Promise<Bytes> {
  return concatBytes(await signAsync(message, seed));
}

/** Verifies a signature as strictly as RFC 8032 allows; a malformed key or signature verifies nothing. */
export async function verifyStrictly(publicKey: Bytes, signature: Bytes, message: Bytes): Promise<boolean> {
  try {
    return await verifyAsync(signature, message, publicKey, { zip215: false });
  } catch {
    return false;
  }
}
