import { constants, createHash, createPublicKey, type KeyObject, verify } from "node:crypto";
import { type CredentialKey, PREFIX_LENGTH, SALT_LENGTH } from "#app/protocol/blind-rsa";
import {
  type Cast,
  type CastFault,
  encodeCredential,
  measureBallot,
  type VerifiedCast,
} from "#app/protocol/cast";
import { hasPlainPoints } from "#app/protocol/ed25519";
import {
  type Bytes,
  concatBytes,
  decodeBase64Url,
  domain,
  encodeInteger,
  equalBytes,
} from "#app/protocol/encoding";
import type { PinnedManifest } from "#app/protocol/manifest";

/** SubjectPublicKeyInfo around a raw Ed25519 key, RFC 8410. */
const SPKI_PREFIX = decodeBase64Url("MCowBQYDK2VwAyEA");

const teamKeys = new WeakMap<CredentialKey, KeyObject>();

/**
 * `verifyCast` of the protocol on node:crypto. Web Crypto answers each of its seven steps from another thread, which
 * takes more of the processor than the steps themselves, on the morning on which everybody casts. The protocol's own
 * function is what this is tested against.
 */
export function checkCast(
  pinned: PinnedManifest,
  cast: Cast,
): { ok: true; cast: VerifiedCast } | { ok: false; reason: CastFault } {
  const { manifest, hash, credentialKeys } = pinned;
  const key = credentialKeys[cast.team];
  const team = manifest.teams[cast.team];
  if (key === undefined || team === undefined) return { ok: false, reason: "unknown_team" };
  if (cast.ct.length !== 0 && cast.ct.length !== measureBallot(manifest))
    return { ok: false, reason: "bad_length" };
  const nullifier = sha256(domain("nullifier"), cast.publicKey);
  if (!equalBytes(cast.message.slice(PREFIX_LENGTH), encodeCredential(hash, nullifier)))
    return { ok: false, reason: "other_wave" };
  const verifying = teamKeys.get(key) ?? createPublicKey({ key: team.credentialKey, format: "jwk" });
  teamKeys.set(key, verifying);
  const pss = { key: verifying, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: SALT_LENGTH };
  if (!verify("sha384", cast.message, pss, cast.signature)) return { ok: false, reason: "bad_credential" };
  const contents = concatBytes(nullifier, encodeInteger(cast.seq, 4), sha256(cast.ct));
  if (!isSigned(cast, concatBytes(domain("cast"), hash, contents)))
    return { ok: false, reason: "bad_signature" };
  return { ok: true, cast: { ...cast, nullifier, leaf: sha256(Uint8Array.of(0), contents) } };
}

/** Whether the ballot's own key signed this statement; a key that is none signs nothing. */
function isSigned({ publicKey, ballotSignature }: Cast, statement: Bytes): boolean {
  if (!hasPlainPoints(publicKey, ballotSignature)) return false;
  try {
    const spki = Buffer.concat([SPKI_PREFIX, publicKey]);
    return verify(
      null,
      statement,
      createPublicKey({ key: spki, format: "der", type: "spki" }),
      ballotSignature,
    );
  } catch {
    return false;
  }
}

function sha256(...parts: Uint8Array[]): Bytes {
  const made = createHash("sha256");
  for (const part of parts) made.update(part);
  return new Uint8Array(made.digest());
}
