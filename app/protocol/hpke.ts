import {
  type Bytes,
  concatBytes,
  decodeBase64Url,
  decodeInteger,
  encodeBase64Url,
  encodeInteger,
  encodeText,
} from "#app/protocol/encoding";
import { hmacSha256 } from "#app/protocol/hash";

/**
 * RFC 9180, base mode, one message per context, in the one suite of this product:
 * DHKEM(P-256, HKDF-SHA256) 0x0010, HKDF-SHA256 0x0001, AES-256-GCM 0x0002.
 * Web Crypto has no HPKE of its own; this is sections 4, 5.1 and 6.1 of the RFC on its ECDH, HMAC and AES.
 */

/** A recipient: the private half stays in Web Crypto, the point (65 bytes, beginning 04) is part of the context. */
export type SealKeyPair = {
  readonly privateKey: CryptoKey;
  readonly point: Bytes;
};

/** Bytes of `enc`, an uncompressed P-256 point. */
export const POINT_LENGTH = 65;
/** Bytes that AES-GCM adds. */
export const TAG_LENGTH = 16;

const P256 = { name: "ECDH", namedCurve: "P-256" };
const P256_PRIME = 0xffffffff00000001000000000000000000000000ffffffffffffffffffffffffn;
const P256_B = 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn;
const P256_ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
export const KEM_SUITE = concatBytes(encodeText("KEM"), encodeInteger(0x0010, 2));
export const HPKE_SUITE = encodeSuite(0x0002);
export const HPKE_VERSION = encodeText("HPKE-v1");
const EMPTY = new Uint8Array(0);

/**
 * SealBase: `enc | ct` for the holder of `point`.
 * @param keyLength 32 in the product; 16 is AES-128-GCM, for the vectors of RFC 9180 A.3
 * @param ephemeral drawn anew for every message; given only by the vectors
 */
export async function sealHpke(
  point: Bytes,
  info: Bytes,
  aad: Bytes,
  plaintext: Bytes,
  ephemeral?: SealKeyPair,
  keyLength: 16 | 32 = 32,
): Promise<Bytes> {
  const sender = ephemeral ?? (await generateSealKeyPair());
  const secret = await agree(sender.privateKey, point, sender.point, point);
  const { key, nonce } = await scheduleKey(secret, info, keyLength, "encrypt");
  const algorithm = { name: "AES-GCM", iv: nonce, additionalData: aad };
  return concatBytes(sender.point, new Uint8Array(await crypto.subtle.encrypt(algorithm, key, plaintext)));
}

/**
 * OpenBase of `enc | ct`.
 * @throws when the message was not sealed to this key with this info and aad, or was altered
 */
export async function openHpke(
  recipient: SealKeyPair,
  info: Bytes,
  aad: Bytes,
  sealed: Bytes,
  keyLength: 16 | 32 = 32,
): Promise<Bytes> {
  const enc = sealed.slice(0, POINT_LENGTH);
  const secret = await agree(recipient.privateKey, enc, enc, recipient.point);
  const { key, nonce } = await scheduleKey(secret, info, keyLength, "decrypt");
  const algorithm = { name: "AES-GCM", iv: nonce, additionalData: aad };
  return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, sealed.slice(POINT_LENGTH)));
}

/** Encap and Decap of section 4.1: Diffie-Hellman, then ExtractAndExpand over `enc | pkR`. */
async function agree(
  privateKey: CryptoKey,
  publicPoint: Bytes,
  enc: Bytes,
  recipient: Bytes,
): Promise<Bytes> {
  const shared = await crypto.subtle.deriveBits(
    { name: "ECDH", public: await importPoint(publicPoint) },
    privateKey,
    256,
  );
  const prk = await labeledExtract(KEM_SUITE, EMPTY, "eae_prk", new Uint8Array(shared));
  return labeledExpand(KEM_SUITE, prk, "shared_secret", concatBytes(enc, recipient), 32);
}

/** KeySchedule of section 5.1 in mode base: no psk. */
async function scheduleKey(secret: Bytes, info: Bytes, keyLength: 16 | 32, usage: "encrypt" | "decrypt") {
  const suite = keyLength === 32 ? HPKE_SUITE : encodeSuite(0x0001);
  const [pskIdHash, infoHash, prk] = await Promise.all([
    labeledExtract(suite, EMPTY, "psk_id_hash", EMPTY),
    labeledExtract(suite, EMPTY, "info_hash", info),
    labeledExtract(suite, secret, "secret", EMPTY),
  ]);
  const context = concatBytes(Uint8Array.of(0), pskIdHash, infoHash);
  const [raw, nonce] = await Promise.all([
    labeledExpand(suite, prk, "key", context, keyLength),
    labeledExpand(suite, prk, "base_nonce", context, 12),
  ]);
  return { key: await crypto.subtle.importKey("raw", raw, "AES-GCM", false, [usage]), nonce };
}

/** suite_id of section 5.1, with the code of the cipher. */
function encodeSuite(aead: number): Bytes {
  return concatBytes(encodeText("HPKE"), ...[0x0010, 0x0001, aead].map((id) => encodeInteger(id, 2)));
}

function labeledExtract(suite: Bytes, salt: Bytes, label: string, secret: Bytes): Promise<Bytes> {
  return hmacSha256(salt, HPKE_VERSION, suite, encodeText(label), secret);
}

/** LabeledExpand for lengths up to one block of HKDF-Expand, which is all that this suite asks for. */
async function labeledExpand(
  suite: Bytes,
  prk: Bytes,
  label: string,
  info: Bytes,
  length: number,
): Promise<Bytes> {
  const block = await hmacSha256(
    prk,
    encodeInteger(length, 2),
    HPKE_VERSION,
    suite,
    encodeText(label),
    info,
    Uint8Array.of(1),
  );
  return block.slice(0, length);
}

/**
 * DeriveKeyPair of section 7.1.3, its secret half: the scalar by rejection sampling. Web Crypto cannot make
 * the point from it; the caller that derives keys from a card brings one (`importSealKey`).
 */
export async function deriveScalar(secret: Bytes): Promise<Bytes> {
  const prk = await labeledExtract(KEM_SUITE, EMPTY, "dkp_prk", secret);
  for (let counter = 0; counter < 256; counter++) {
    const candidate = await labeledExpand(KEM_SUITE, prk, "candidate", Uint8Array.of(counter), 32);
    const scalar = decodeInteger(candidate);
    if (scalar > 0n && scalar < P256_ORDER) return candidate;
  }
  throw new RangeError("No key could be derived from this secret.");
}

/** Whether y² = x³ − 3x + b with both coordinates below the prime (SP 800-186): engines need not look themselves. */
export function isOnCurve(point: Bytes): boolean {
  if (point.length !== POINT_LENGTH || point[0] !== 4) return false;
  const x = decodeInteger(point.slice(1, 33));
  const y = decodeInteger(point.slice(33));
  if (x >= P256_PRIME || y >= P256_PRIME) return false;
  return (y * y - x * x * x + 3n * x - P256_B) % P256_PRIME === 0n;
}

/**
 * Imports a point, after it was checked to lie on the curve.
 * @throws RangeError unless it is 65 bytes beginning 04 on P-256
 */
export async function importPoint(point: Bytes): Promise<CryptoKey> {
  if (point.length !== POINT_LENGTH || point[0] !== 4)
    throw new RangeError("A public point must have 65 bytes and begin with 04.");
  if (!isOnCurve(point)) throw new RangeError("A public point does not lie on the curve P-256.");
  return crypto.subtle.importKey("raw", point, P256, true, []);
}

/** Imports a scalar with its point: as JWK, with x and y, because engines refuse a scalar alone. */
export async function importSealKey(scalar: Bytes, point: Bytes): Promise<SealKeyPair> {
  const jwk = {
    kty: "EC",
    crv: "P-256",
    x: encodeBase64Url(point.slice(1, 33)),
    y: encodeBase64Url(point.slice(33)),
    d: encodeBase64Url(scalar),
  };
  return { privateKey: await crypto.subtle.importKey("jwk", jwk, P256, false, ["deriveBits"]), point };
}

/** A new key pair, extractable so that the server can wrap its layer key; an ephemeral one is simply dropped. */
export async function generateSealKeyPair(): Promise<SealKeyPair> {
  const pair = await crypto.subtle.generateKey(P256, true, ["deriveBits"]);
  return {
    privateKey: pair.privateKey,
    point: new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey)),
  };
}

/** The scalar of an extractable pair: 32 bytes, the form in which the server wraps its layer key. */
export async function exportScalar(pair: SealKeyPair): Promise<Bytes> {
  const { d } = await crypto.subtle.exportKey("jwk", pair.privateKey);
  if (d === undefined) throw new RangeError("This key has no private half.");
  return decodeBase64Url(d);
}
