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

/** A private half that does one thing: sign what it cannot read. */
export type BlindSigner = { readonly key: KeyObject; readonly modulus: Buffer };

/** The signer of an unwrapped private half. Its key object is used by `signBlinded` and nothing else. */
export function importSigningKey(privateKey: Buffer): BlindSigner {
  return toBlindSigner(createPrivateKey({ key: privateKey, format: "der", type: "pkcs8" }));
}

function toBlindSigner(key: KeyObject): BlindSigner {
  const { n } = key.export({ format: "jwk" });
  if (n === undefined) throw new RangeError("This is not an RSA key.");
  return { key, modulus: Buffer.from(n, "base64url") };
}

/** Whether a value is one that an honest client sends: as long as n, and none of 0, 1, n−1, n and above. */
export function canSignBlinded({ modulus }: BlindSigner, blinded: Uint8Array): boolean {
  if (blinded.length !== modulus.length) return false;
  const value = BigInt(`0x${Buffer.from(blinded).toString("hex")}`);
  return value > 1n && value < BigInt(`0x${modulus.toString("hex")}`) - 1n;
}

/**
 * RFC 9474 section 4.3, BlindSign: the raw private operation on a value the server cannot read. 0, 1 and n−1
 * are their own signatures and n and above would be reduced, so all of them are refused; the result is
 * checked before it leaves, because one faulty CRT signature gives the factors of n away.
 * @throws RangeError when the value must not be signed or the computation went wrong
 */
export function signBlinded(signer: BlindSigner, blinded: Uint8Array): Buffer {
  if (!canSignBlinded(signer, blinded)) throw new RangeError("This value must not be signed.");
  const { key } = signer;
  const signature = privateDecrypt({ key, padding }, blinded);
  if (!publicEncrypt({ key, padding }, signature).equals(blinded))
    throw new RangeError("The blind signature failed its own check and was not sent.");
  return signature;
}
