import { MODULUS_LENGTH, PREFIX_LENGTH, verifyCredential } from "#app/protocol/blind-rsa";
import { hasPlainPoints, verifyEd25519 } from "#app/protocol/ed25519";
import {
  type Bytes,
  concatBytes,
  decodeBase64Url,
  domain,
  encodeBase64Url,
  encodeInteger,
  equalBytes,
} from "#app/protocol/encoding";
import { sha256 } from "#app/protocol/hash";
import { measureEnvelope } from "#app/protocol/layers";
import type { Manifest, PinnedManifest } from "#app/protocol/manifest";

/** What a browser brings to the box. `ct` is empty when the ballot is withdrawn. */
export type Cast = {
  readonly team: number;
  readonly message: Bytes;
  readonly signature: Bytes;
  readonly publicKey: Bytes;
  readonly seq: number;
  readonly ct: Bytes;
  readonly ballotSignature: Bytes;
};

/** A cast whose every signature was verified. */
export type VerifiedCast = Cast & {
  readonly nullifier: Bytes;
  readonly leaf: Bytes;
};

/** Why the box refuses a cast. None of them says anything about its content. */
export type CastFault =
  | "malformed"
  | "unknown_team"
  | "other_wave"
  | "bad_credential"
  | "bad_signature"
  | "bad_length";

const HASH_LENGTH = 32;
const SIGNATURE_LENGTH = 64;
/** Four bytes on the wire, of which the highest bit stays free: the box keeps it as a signed integer. */
const HIGHEST_SEQ = 0x7fff_ffff;

/** The JSON body of POST /box/<wave>: {team, msg, sig, bkpub, seq, ct, bsig}, byte strings in base64url. */
export function formatCast(cast: Cast): string {
  return JSON.stringify({
    team: cast.team,
    msg: encodeBase64Url(cast.message),
    sig: encodeBase64Url(cast.signature),
    bkpub: encodeBase64Url(cast.publicKey),
    seq: cast.seq,
    ct: encodeBase64Url(cast.ct),
    bsig: encodeBase64Url(cast.ballotSignature),
  });
}

/**
 * A cast from the parsed JSON of a request, or null when any field is missing, extra, or of another form.
 * @param decode reads base64url as `decodeBase64Url` does; whoever reads a whole box may have a faster one
 */
export function parseCast(body: unknown, decode = decodeBase64Url): Cast | null {
  if (typeof body !== "object" || body === null || Object.keys(body).length !== 7) return null;
  const fields = new Map<string, unknown>(Object.entries(body));
  const team = fields.get("team");
  const seq = fields.get("seq");
  const [message, signature, publicKey, ct, ballotSignature] = ["msg", "sig", "bkpub", "ct", "bsig"].map(
    (name) => readBytes(fields.get(name), decode),
  );
  if (!isInteger(team, 0, 255) || !isSeq(seq)) return null;
  if (!message || !ct || signature?.length !== MODULUS_LENGTH) return null;
  if (publicKey?.length !== HASH_LENGTH || ballotSignature?.length !== SIGNATURE_LENGTH) return null;
  return { team, message, signature, publicKey, seq, ct, ballotSignature };
}

/** Whether something numbers a cast: the first one is 1. */
export function isSeq(value: unknown): value is number {
  return isInteger(value, 1, HIGHEST_SEQ);
}

/**
 * What the box checks before it looks at anything stored: msg well formed and of this wave, sig valid under
 * TK[team], N = H(bkpub), bsig valid, ct of the wave's one length or empty. The cheap checks come first, the
 * credential before the ballot's own signature.
 */
export async function verifyCast(
  pinned: PinnedManifest,
  cast: Cast,
): Promise<{ ok: true; cast: VerifiedCast } | { ok: false; reason: CastFault }> {
  const key = pinned.credentialKeys[cast.team];
  if (key === undefined) return { ok: false, reason: "unknown_team" };
  if (cast.ct.length !== 0 && cast.ct.length !== measureBallot(pinned.manifest))
    return { ok: false, reason: "bad_length" };
  const nullifier = await computeNullifier(cast.publicKey);
  if (!equalBytes(cast.message.slice(PREFIX_LENGTH), encodeCredential(pinned.hash, nullifier)))
    return { ok: false, reason: "other_wave" };
  if (!(await verifyCredential(key, cast.message, cast.signature)))
    return { ok: false, reason: "bad_credential" };
  const statement = await encodeCastStatement(pinned.hash, nullifier, cast.seq, cast.ct);
  const { publicKey, ballotSignature } = cast;
  const isPlain = hasPlainPoints(publicKey, ballotSignature);
  if (!isPlain || !(await verifyEd25519(publicKey, ballotSignature, statement)))
    return { ok: false, reason: "bad_signature" };
  return { ok: true, cast: { ...cast, nullifier, leaf: await computeLeaf(nullifier, cast.seq, cast.ct) } };
}

/** The one length of every sealed ballot of a wave. */
export function measureBallot({ layers, parts }: Manifest): number {
  return parts.reduce((length, { bucket }) => length + measureEnvelope(layers, bucket), 0);
}

/** N = SHA-256(s(nullifier) | ballot public key) */
export async function computeNullifier(publicKey: Bytes): Promise<Bytes> {
  return sha256(domain("nullifier"), publicKey);
}

/** s(credential) | MH | N: what the team's key signs, behind its 32-byte prefix. */
export function encodeCredential(manifestHash: Bytes, nullifier: Bytes): Bytes {
  return concatBytes(domain("credential"), manifestHash, nullifier);
}

/** s(cast) | MH | N | seq | SHA-256(ct): what the ballot key signs. */
export async function encodeCastStatement(
  manifestHash: Bytes,
  nullifier: Bytes,
  seq: number,
  ct: Bytes,
): Promise<Bytes> {
  return concatBytes(domain("cast"), manifestHash, nullifier, encodeInteger(seq, 4), await sha256(ct));
}

/** leaf = SHA-256(0x00 | N | seq | SHA-256(ct)): a leaf hash of RFC 6962 over N | seq | SHA-256(ct). */
export async function computeLeaf(nullifier: Bytes, seq: number, ct: Bytes): Promise<Bytes> {
  return sha256(Uint8Array.of(0), nullifier, encodeInteger(seq, 4), await sha256(ct));
}

function readBytes(value: unknown, decode: (text: string) => Bytes): Bytes | null {
  if (typeof value !== "string") return null;
  try {
    return decode(value);
  } catch {
    return null;
  }
}

function isInteger(value: unknown, low: number, high: number): value is number {
  return Number.isInteger(value) && Number(value) >= low && Number(value) <= high;
}
