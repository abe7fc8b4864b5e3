import {
  type Bytes,
  canonicalJson,
  concatBytes,
  decodeBase64Url,
  decodeInteger,
  encodeBase64Url,
  encodeInteger,
  encodeText,
} from "#app/protocol/encoding";
import { sha256, sha384 } from "#app/protocol/hash";

/** The public half of a team's credential key, as it stands in the manifest. */
export type CredentialJwk = {
  readonly kty: "RSA";
  readonly n: string;
  readonly e: string;
};

/** A modulus and its length in bytes: all that blinding needs to know of a key. */
export type Modulus = {
  readonly n: bigint;
  readonly size: number;
};

/** A checked public key of RSABSSA-SHA384-PSS-Randomized. `id` is its RFC 7638 thumbprint. */
export type CredentialKey = Modulus & {
  readonly id: Bytes;
  readonly verifying: CryptoKey;
};

/** The salt of this suite: as long as a SHA-384 hash. */
export const SALT_LENGTH = 48;
/** The random prefix of the Randomized variants. */
export const PREFIX_LENGTH = 32;
/** 3072 bits. */
export const MODULUS_LENGTH = 384;
const HASH_LENGTH = 48;
const EXPONENT = 65537n;

/**
 * Imports a team's public key and refuses every key that is not exactly the suite's: 3072 bits, odd, 65537.
 * A server that could choose the shape of a key could mark a person by it.
 * @throws RangeError with the reason
 */
export async function importCredentialKey(jwk: CredentialJwk): Promise<CredentialKey> {
  if (jwk.kty !== "RSA" || jwk.e !== "AQAB")
    throw new RangeError("A credential key must be RSA with e = 65537.");
  const modulus = decodeBase64Url(jwk.n);
  if (modulus.length !== MODULUS_LENGTH || (modulus[0] ?? 0) < 0x80)
    throw new RangeError("A credential key must have exactly 3072 bits.");
  if (((modulus[MODULUS_LENGTH - 1] ?? 0) & 1) === 0) throw new RangeError("A credential key must be odd.");
  const { kty, n, e } = jwk;
  const algorithm = { name: "RSA-PSS", hash: "SHA-384" };
  const verifying = await crypto.subtle.importKey("jwk", { kty, n, e }, algorithm, false, ["verify"]);
  return { id: await computeKeyId(jwk), n: decodeInteger(modulus), size: MODULUS_LENGTH, verifying };
}

/** RFC 7638: SHA-256 of the canonical JSON of the required members. */
export async function computeKeyId({ kty, n, e }: CredentialJwk): Promise<Bytes> {
  return sha256(encodeText(canonicalJson({ e, kty, n })));
}

/** RFC 9474 section 4.1, PrepareRandomize, with the prefix given. */
export function prepareMessage(prefix: Bytes, message: Bytes): Bytes {
  return concatBytes(prefix, message);
}

/**
 * RFC 9474 section 4.2, Blind, with salt and blinding factor given instead of drawn: both are derived from
 * the ballot code, so that a lost answer of the server or a second device meets the same blinded message.
 * The arithmetic is not constant-time; it runs once, on the person's own device.
 * @param salt 48 bytes in this suite, none in the PSSZERO ones
 * @param r the blinding factor, 0 < r < n
 * @throws RangeError on an r without inverse (this would factor n)
 */
export async function blindMessage(
  modulus: Modulus,
  prepared: Bytes,
  salt: Bytes,
  r: bigint,
): Promise<{ blinded: Bytes; inverse: Bytes }> {
  const { n, size } = modulus;
  const m = decodeInteger(await encodePss(prepared, salt, n.toString(2).length - 1)); // steps 1-3
  invertModulo(m, n); // steps 4-5: m is coprime to n
  const inverse = invertModulo(r, n); // steps 7-8
  const z = (m * raiseToExponent(r, n)) % n; // steps 9-10
  return { blinded: encodeInteger(z, size), inverse: encodeInteger(inverse, size) };
}

/**
 * RFC 9474 section 4.4, Finalize: unblinds and verifies.
 * @throws RangeError when the lengths are wrong or the signature does not verify under the key
 */
export async function finalizeSignature(
  key: CredentialKey,
  prepared: Bytes,
  blindSignature: Bytes,
  inverse: Bytes,
): Promise<Bytes> {
  const signature = unblindSignature(key, blindSignature, inverse);
  if (!(await verifyCredential(key, prepared, signature)))
    throw new RangeError("The server's signature does not verify under the key of the manifest.");
  return signature;
}

/** Steps 1 to 4 of Finalize: s = z · inv mod n. */
export function unblindSignature({ n, size }: Modulus, blindSignature: Bytes, inverse: Bytes): Bytes {
  if (blindSignature.length !== size || inverse.length !== size)
    throw new RangeError("A blind signature must be as long as the modulus.");
  return encodeInteger((decodeInteger(blindSignature) * decodeInteger(inverse)) % n, size);
}

/** RSASSA-PSS-VERIFY of RFC 8017 with SHA-384, MGF1-SHA-384 and a 48-byte salt. */
export async function verifyCredential(
  key: CredentialKey,
  prepared: Bytes,
  signature: Bytes,
): Promise<boolean> {
  const algorithm = { name: "RSA-PSS", saltLength: SALT_LENGTH };
  return crypto.subtle.verify(algorithm, key.verifying, signature, prepared);
}

/** EMSA-PSS-ENCODE, RFC 8017 section 9.1.1, with SHA-384 and the salt given. */
async function encodePss(message: Bytes, salt: Bytes, bits: number): Promise<Bytes> {
  const length = Math.ceil(bits / 8);
  if (length < HASH_LENGTH + salt.length + 2)
    throw new RangeError("The modulus is too short for this encoding.");
  const hash = await sha384(new Uint8Array(8), await sha384(message), salt);
  const block = new Uint8Array(length - HASH_LENGTH - 1);
  block[block.length - salt.length - 1] = 1;
  block.set(salt, block.length - salt.length);
  const mask = await generateMask(hash, block.length);
  const masked = block.map((byte, index) => byte ^ (mask[index] ?? 0));
  masked[0] = (masked[0] ?? 0) & (0xff >> (8 * length - bits));
  return concatBytes(masked, hash, Uint8Array.of(0xbc));
}

/** MGF1 of RFC 8017 appendix B.2.1 with SHA-384. */
async function generateMask(seed: Bytes, length: number): Promise<Bytes> {
  const blocks: Bytes[] = [];
  for (let counter = 0; counter * HASH_LENGTH < length; counter++)
    blocks.push(await sha384(seed, encodeInteger(counter, 4)));
  return concatBytes(...blocks).slice(0, length);
}

/** x^65537 mod n: sixteen squarings and one product. */
function raiseToExponent(x: bigint, n: bigint): bigint {
  let power = x;
  for (let bit = EXPONENT >> 1n; bit > 0n; bit >>= 1n) power = (power * power) % n;
  return (power * x) % n;
}

/** The inverse by the extended Euclidean algorithm. */
function invertModulo(x: bigint, n: bigint): bigint {
  let [low, high] = [x % n, n];
  let [factor, other] = [1n, 0n];
  while (low > 0n) {
    const quotient = high / low;
    [low, high] = [high - quotient * low, low];
    [factor, other] = [other - quotient * factor, factor];
  }
  if (high !== 1n) throw new RangeError("This number has no inverse modulo n.");
  return ((other % n) + n) % n;
}

/** The key id as it is sent and shown. */
export function formatKeyId(key: CredentialKey): string {
  return encodeBase64Url(key.id);
}
