import { type CredentialKey, importCredentialKey } from "#app/protocol/blind-rsa";
import {
  type Bytes,
  canonicalJson,
  decodeBase64Url,
  decodeText,
  encodeText,
  equalBytes,
  type Json,
} from "#app/protocol/encoding";
import { sha256 } from "#app/protocol/hash";
import { importPoint } from "#app/protocol/hpke";
import type { Points } from "#app/protocol/layers";
import { describeManifestFault } from "#app/protocol/manifest-faults";
import { type Manifest, SERVER_PARTY } from "#app/protocol/manifest-form";
import { findBrokenPromise } from "#app/protocol/manifest-promises";

export {
  type Manifest,
  type ManifestPart,
  type ManifestQuestion,
  type ManifestTeam,
  SERVER_PARTY,
} from "#app/protocol/manifest-form";

/** A manifest that was checked, with its hash MH and its keys imported: what every later step works from. */
export type PinnedManifest = {
  readonly manifest: Manifest;
  /** MH = SHA-256 of the canonical bytes. */
  readonly hash: Bytes;
  readonly credentialKeys: readonly CredentialKey[];
  readonly points: Points;
};

/**
 * RFC 8785 bytes of a manifest: the file that is published and hashed.
 * @throws RangeError when it breaks a rule of `describeManifestFault`
 */
export function encodeManifest(manifest: Manifest): Bytes {
  const fault = describeManifestFault(manifest);
  if (fault !== null) throw new RangeError(fault);
  return encodeText(canonicalJson(toJson(manifest)));
}

/**
 * Reads a published manifest as every client must (M2): parse, check, serialise again, demand byte equality,
 * import every key.
 * @throws RangeError with the first fault found
 */
export async function readManifest(bytes: Bytes): Promise<PinnedManifest> {
  const manifest = parseManifest(bytes);
  const fault = describeManifestFault(manifest);
  if (fault !== null) throw new RangeError(fault);
  return pinManifest(manifest, bytes);
}

/**
 * Reads a manifest as the booth does, which has no room for every rule: those that protect who answers.
 * @throws RangeError when one of them is broken, any error where it is no manifest at all
 */
export async function readPromises(bytes: Bytes): Promise<PinnedManifest> {
  const manifest = parseManifest(bytes);
  const broken = findBrokenPromise(manifest);
  if (broken !== null) throw new RangeError(`The manifest breaks a promise: ${broken}.`);
  return pinManifest(manifest, bytes);
}

async function pinManifest(manifest: Manifest, bytes: Bytes): Promise<PinnedManifest> {
  if (!equalBytes(encodeText(canonicalJson(toJson(manifest))), bytes))
    throw new RangeError("The manifest is not written in its canonical form.");
  const points = new Map([
    ...manifest.holders.map((holder, party) => [party, decodeBase64Url(holder.sealKey)] as const),
    [SERVER_PARTY, decodeBase64Url(manifest.sealKey)] as const,
  ]);
  await Promise.all([...points.values()].map(importPoint));
  const credentialKeys = await Promise.all(
    manifest.teams.map(({ credentialKey }) => importCredentialKey(credentialKey)),
  );
  return { manifest, hash: await sha256(bytes), credentialKeys, points };
}

function parseManifest(bytes: Bytes): Manifest {
  try {
    return JSON.parse(decodeText(bytes)) as Manifest;
  } catch {
    throw new RangeError("The manifest is not JSON.");
  }
}

function toJson(manifest: Manifest): Json {
  const { teams, ...rest } = manifest;
  return {
    ...rest,
    teams: teams.map(({ credentialKey: { kty, n, e }, ...team }) => ({
      ...team,
      credentialKey: { kty, n, e },
    })),
  } as unknown as Json;
}
