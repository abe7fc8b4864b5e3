import {
  constants,
  createPrivateKey,
  generateKeyPair,
  type KeyObject,
  privateDecrypt,
  publicEncrypt,
} from "node:crypto";
import { promisify } from "node:util";
import type { CredentialJwk } from "#app/protocol/blind-rsa";

const MODULUS_BITS = 3072;
const padding = constants.RSA_NO_PADDING;

/** A team's new credential key: the public half for the manifest, the private one (PKCS #8) to be wrapped. */
export async function generateSigningKey(): Promise<{ publicJwk: CredentialJwk; privateKey: Buffer }> {
  const { publicKey, privateKey } = await promisify(generateKeyPair)("rsa", {
    modulusLength: MODULUS_BITS,
    publicExponent: 65537,
  });
  const { n, e } = publicKey.export({ format: "jwk" });
  if (n === undefined || e === undefined) throw new RangeError("The new key has no modulus.");
  return { publicJwk: { kty: "RSA", n, e }, privateKey: privateKey.export({ format: "der", type: "pkcs8" }) };
}

/** The key object of an unwrapped private half. It may be used by `signBlinded` and nothing else. */
export function importSigningKey(privateKey: Buffer): KeyObject {
  return createPrivateKey({ key: privateKey, format: "der", type: "pkcs8" });
}

/**
 * RFC 9474 section 4.3, BlindSign: the raw private operation on a value the server cannot read.
 * 0, 1 and n−1 are their own signatures and n and above would be reduced, so all of them are refused; the
 * result is checked before it leaves, because one faulty CRT signature gives the factors of n away.
 * @returns null when the value is not one that an honest client sends
 * @throws RangeError when the computation went wrong
 */
export function signBlinded(key: KeyObject, blinded: Uint8Array): Buffer | null {
  const modulus = readModulus(key);
  if (blinded.length !== modulus.length) return null;
  const value = BigInt(`0x${Buffer.from(blinded).toString("hex")}`);
  const n = BigInt(`0x${modulus.toString("hex")}`);
  if (value <= 1n || value >= n - 1n) return null;
  const signature = privateDecrypt({ key, padding }, blinded);
  if (!publicEncrypt({ key, padding }, signature).equals(blinded))
    throw new RangeError("The blind signature failed its own check and was not sent.");
  return signature;
}

function readModulus(key: KeyObject): Buffer {
  const { n } = key.export({ format: "jwk" });
  if (n === undefined) throw new RangeError("This is not an RSA key.");
  return Buffer.from(n, "base64url");
}
