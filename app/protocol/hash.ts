import { type Bytes, concatBytes } from "#app/protocol/encoding";

/** SHA-256 of the parts joined. */
export async function sha256(...parts: readonly Uint8Array[]): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", concatBytes(...parts)));
}

/** SHA-384 of the parts joined. */
export async function sha384(...parts: readonly Uint8Array[]): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest("SHA-384", concatBytes(...parts)));
}

/** HKDF of RFC 5869 with an empty salt: `length` bytes from the secret for the use named by `info`. */
export async function hkdf(
  hash: "SHA-256" | "SHA-384",
  secret: Bytes,
  info: Bytes,
  length: number,
): Promise<Bytes> {
  const key = await crypto.subtle.importKey("raw", secret, "HKDF", false, ["deriveBits"]);
  const algorithm = { name: "HKDF", hash, salt: new Uint8Array(0), info };
  return new Uint8Array(await crypto.subtle.deriveBits(algorithm, key, 8 * length));
}

/** HMAC-SHA-256. An empty key is sent as 32 zeros, which RFC 2104 makes the same and Web Crypto accepts. */
export async function hmacSha256(key: Bytes, ...parts: readonly Uint8Array[]): Promise<Bytes> {
  const secret = key.length === 0 ? new Uint8Array(32) : key;
  const imported = await crypto.subtle.importKey("raw", secret, { name: "HMAC", hash: "SHA-256" }, false, [
    "sign",
  ]);
  return new Uint8Array(await crypto.subtle.sign("HMAC", imported, concatBytes(...parts)));
}
