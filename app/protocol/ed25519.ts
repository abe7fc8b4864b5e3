import { type Bytes, concatBytes, decodeBase64Url, decodeInteger } from "#app/protocol/encoding";

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

/** The prime of the field, and the y of a point of order 8. */
const FIELD = 0x7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffedn;
const EIGHTH = 0x05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826n;

/**
 * Whether both points of a signature, the key and R, are written in their one form and have no small order. Some engines
 * verify others and some do not, so whoever takes a signature that others have to verify asks for this too.
 */
export function hasPlainPoints(publicKey: Bytes, signature: Bytes): boolean {
  const smallOrder = [0n, 1n, FIELD - 1n, EIGHTH, FIELD - EIGHTH];
  return [publicKey, signature.slice(0, 32)].every((point) => {
    // the highest bit is the sign of x
    const y = BigInt.asUintN(255, decodeInteger(point.slice().reverse()));
    return y < FIELD && !smallOrder.includes(y);
  });
}
