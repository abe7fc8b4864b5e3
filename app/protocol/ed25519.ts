import { type Bytes, concatBytes, decodeBase64Url } from "#app/protocol/encoding";

/** An Ed25519 key that signs, with its raw public half. */
export type SignKeyPair = {
  readonly signing: CryptoKey;
  readonly publicKey: Bytes;
};

/** PKCS #8 around a 32-byte seed, RFC 8410. */
const PKCS8_PREFIX = /* @__PURE__ */ decodeBase64Url("MC4CAQAwBQYDK2VwBCIEIA");

/** The key pair of a 32-byte seed; the public half is read from the private key's JWK. */
export async function importSignKey(seed: Bytes): Promise<SignKeyPair> {
  const pkcs8 = concatBytes(PKCS8_PREFIX, seed);
  const signing = await crypto.subtle.importKey("pkcs8", pkcs8, "Ed25519", true, ["sign"]);
  const { x } = await crypto.subtle.exportKey("jwk", signing);
  if (x === undefined) throw new RangeError("This browser does not give the public half of a key.");
  return { signing, publicKey: decodeBase64Url(x) };
}

/** Signs a message, RFC 8032. */
export async function signEd25519(signing: CryptoKey, message: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.sign("Ed25519", signing, message));
}

/** Verifies a signature under a raw public key; a key that cannot be imported verifies nothing. */
export async function verifyEd25519(publicKey: Bytes, signature: Bytes, message: Bytes): Promise<boolean> {
  try {
    const key = await crypto.subtle.importKey("raw", publicKey, "Ed25519", false, ["verify"]);
    return await crypto.subtle.verify("Ed25519", key, signature, message);
  } catch {
    return false;
  }
}
