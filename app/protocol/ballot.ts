import { type Answers, encodeAnswers, MARK_SECRET_LENGTH, padPart } from "#app/protocol/answers";
import {
  blindMessage,
  type CredentialKey,
  finalizeSignature,
  MODULUS_LENGTH,
  PREFIX_LENGTH,
  prepareMessage,
  SALT_LENGTH,
} from "#app/protocol/blind-rsa";
import { derivePublicKey, signWithSeed } from "#app/protocol/bundled-ed25519";
import { type Cast, computeNullifier, encodeCastStatement, encodeCredential } from "#app/protocol/cast";
import {
  type Bytes,
  concatBytes,
  decodeInteger,
  domain,
  encodeInteger,
  encodeText,
} from "#app/protocol/encoding";
import { hkdf, sha256 } from "#app/protocol/hash";
import { sealLayers } from "#app/protocol/layers";
import type { PinnedManifest } from "#app/protocol/manifest";

/** A person's ballot in one wave and team, all of it derived from the ballot code and the manifest. */
export type Ballot = {
  readonly team: number;
  /** The 30 secret characters of the ballot code. */
  readonly secret: string;
  /** The seed of the ballot key, which signs every cast. */
  readonly signing: Bytes;
  readonly publicKey: Bytes;
  /** N, under which the box keeps the ballot. */
  readonly nullifier: Bytes;
  /** msg, prepared for signing. */
  readonly message: Bytes;
  /** What the server signs without seeing the message. */
  readonly blinded: Bytes;
  readonly inverse: Bytes;
};

/** Bytes from which the blinding factor is taken modulo n: 128 bits more than n has, so that no bias is left. */
const BLINDING_LENGTH = MODULUS_LENGTH + 16;

/**
 * M3: ballot key, prefix, salt and blinding factor from the code; then N, msg and the blinded message. The
 * same code gives the same ballot on every device, and ballots of two waves or teams have nothing in common.
 * @param team index in the manifest
 * @param secret the 30 characters of `parseBallotCode`
 * @throws RangeError when the manifest has no such team
 */
export async function deriveBallot(pinned: PinnedManifest, team: number, secret: string): Promise<Ballot> {
  const key = requireCredentialKey(pinned, team);
  const derive = (label: string, length: number) => deriveSecret(pinned, key, secret, domain(label), length);
  const signing = await derive("ballot key", 32);
  const publicKey = await derivePublicKey(signing);
  const nullifier = await computeNullifier(publicKey);
  const message = prepareMessage(
    await derive("prefix", PREFIX_LENGTH),
    encodeCredential(pinned.hash, nullifier),
  );
  const salt = await derive("salt", SALT_LENGTH);
  const r = decodeInteger(await derive("blinding factor", BLINDING_LENGTH)) % key.n;
  return {
    team,
    secret,
    signing,
    publicKey,
    nullifier,
    message,
    ...(await blindMessage(key, message, salt, r)),
  };
}

/**
 * M5: unblinds the server's answer to the claim and verifies it under the manifest's key.
 * @throws RangeError when it does not verify: the client must stop loudly
 */
export async function finalizeBallot(
  pinned: PinnedManifest,
  ballot: Ballot,
  blindSignature: Bytes,
): Promise<Bytes> {
  const key = requireCredentialKey(pinned, ballot.team);
  return finalizeSignature(key, ballot.message, blindSignature, ballot.inverse);
}

/**
 * M6: seals the answers and signs the cast. With `answers` null it is a withdrawal: an empty ct.
 * @param seq 1 for the first cast, higher for every change; the last one counts
 */
export async function sealBallot(
  pinned: PinnedManifest,
  ballot: Ballot,
  signature: Bytes,
  seq: number,
  answers: Answers | null,
): Promise<Cast> {
  const { team, message, publicKey, nullifier } = ballot;
  const ct = answers === null ? new Uint8Array(0) : await sealParts(pinned, ballot, seq, answers);
  const statement = await encodeCastStatement(pinned.hash, nullifier, seq, ct);
  const ballotSignature = await signWithSeed(ballot.signing, statement);
  return { team, message, signature, publicKey, seq, ct, ballotSignature };
}

/** ct = env_0 of every part */
async function sealParts(
  pinned: PinnedManifest,
  ballot: Ballot,
  seq: number,
  answers: Answers,
): Promise<Bytes> {
  const { manifest, hash, points } = pinned;
  const key = requireCredentialKey(pinned, ballot.team);
  const envelopes = encodeAnswers(manifest, answers).map(async (text, part) => {
    const secret = await deriveMarkSecret(pinned, key, ballot.secret, seq, part);
    const inner = padPart(secret, text, manifest.parts[part]?.bucket ?? 0);
    const context = { manifestHash: hash, team: ballot.team, part, nullifier: ballot.nullifier, seq };
    return sealLayers(manifest.layers, points, context, inner);
  });
  return concatBytes(...(await Promise.all(envelopes)));
}

/**
 * The marks of a ballot's parts in the order of the manifest: whoever holds the code finds them on the board, once the
 * parts were read.
 * @param secret the 30 characters of `parseBallotCode`
 * @throws RangeError when the manifest has no such team
 */
export async function listMarks(
  pinned: PinnedManifest,
  team: number,
  secret: string,
  seq: number,
): Promise<Bytes[]> {
  const key = requireCredentialKey(pinned, team);
  const marks = pinned.manifest.parts.map(async (_, part) =>
    computeMark(pinned.hash, team, part, await deriveMarkSecret(pinned, key, secret, seq, part)),
  );
  return Promise.all(marks);
}

/** mark = SHA-256(s(mark) | MH | team | part | t): published after close, known before only to who holds t. */
export async function computeMark(
  manifestHash: Bytes,
  team: number,
  part: number,
  secret: Bytes,
): Promise<Bytes> {
  return sha256(domain("mark"), manifestHash, Uint8Array.of(team, part), secret);
}

/** t = HKDF(seed, mark | seq | part) */
function deriveMarkSecret(
  pinned: PinnedManifest,
  key: CredentialKey,
  secret: string,
  seq: number,
  part: number,
): Promise<Bytes> {
  const label = concatBytes(domain("mark"), encodeInteger(seq, 4), Uint8Array.of(part));
  return deriveSecret(pinned, key, secret, label, MARK_SECRET_LENGTH);
}

/**
 * HKDF-SHA-384(seed, wave | key id | label). The seed is the ASCII of the 30 characters. wave (36 characters)
 * and key id (32 bytes) have fixed lengths and a label ends in 0x00, so no two uses share an info. For t the
 * label is s(mark) | seq | part.
 */
function deriveSecret(
  { manifest }: PinnedManifest,
  key: CredentialKey,
  secret: string,
  label: Bytes,
  length: number,
): Promise<Bytes> {
  return hkdf("SHA-384", encodeText(secret), concatBytes(encodeText(manifest.wave), key.id, label), length);
}

function requireCredentialKey({ credentialKeys }: PinnedManifest, team: number): CredentialKey {
  const key = credentialKeys[team];
  if (key === undefined) throw new RangeError(`There is no team ${team} in this manifest.`);
  return key;
}
