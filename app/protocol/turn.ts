import { signWithSeed, verifyStrictly } from "#app/protocol/bundled-ed25519";
import {
  type Bytes,
  canonicalJson,
  compareBytes,
  concatBytes,
  decodeBase64Url,
  domain,
  encodeBase64Url,
  encodeInteger,
  encodeText,
  equalBytes,
  type Json,
} from "#app/protocol/encoding";
import { sha256 } from "#app/protocol/hash";
import type { HolderKeys } from "#app/protocol/key-card";
import { type Layers, measureEnvelope, peelLayer } from "#app/protocol/layers";
import { type PinnedManifest, SERVER_PARTY } from "#app/protocol/manifest";
import type { SealedPart } from "#app/protocol/tally";

/**
 * Step M8 (b). A key holder takes off every layer of which they are a party, beginning at the outermost that is left,
 * and hands on what is inside in ascending byte order: random bytes lead every envelope, so that order is a shuffle.
 * After two turns the server's layer alone is left.
 */

/** Who can open a wave, and who begins: the head of Marketing or the neutral third, then one who has the other layers. */
export const TURN_ORDERS = [
  [1, 0],
  [2, 0],
  [2, 1],
] as const;

/** What became of the envelopes of one team and part: in = out + unreadable + repeated. */
export type TurnCount = {
  readonly team: number;
  readonly part: number;
  readonly in: number;
  readonly out: number;
  /** What could not be opened, or was left sealed because the team is too small for any result. */
  readonly unreadable: number;
  /** Envelopes that were there more than once. Every copy is dropped, so that nobody follows one by its double. */
  readonly repeated: number;
};

/** A signed turn, as the server keeps it and a board shows it. Byte strings are base64url. */
export type Turn = {
  readonly holder: number;
  /** H(in) and H(out): `hashBatch`. */
  readonly received: string;
  readonly handedOn: string;
  readonly countsHash: string;
  /** By team and part. Null, as the salt, on a board that hides a team. */
  readonly counts: readonly TurnCount[] | null;
  /** 32 random bytes, so that nobody finds hidden counts by trying. */
  readonly salt: string | null;
  readonly signature: string;
};

/** The envelopes of one team and part in the order in which they are handed on. */
export type Group = { readonly team: number; readonly part: number; readonly envelopes: readonly Bytes[] };

/** The same, of each envelope its SHA-256 alone. */
export type HashedGroup = { readonly team: number; readonly part: number; readonly hashes: readonly Bytes[] };

/** Why a turn is not to be believed. */
export type TurnFault =
  /** Not of this form. */
  | "malformed"
  /** These holders cannot open it, or not in this order. */
  | "order"
  /** Not signed by this holder for this wave and this box. */
  | "signature"
  /** It began with something else than what was handed to it. */
  | "received"
  /** The counts do not add up, or are not those that were signed. */
  | "counts";

const HASH = /^[\w-]{43}$/;

/** The first layer that is left after these holders took their turns one after the other. */
export function layerAfter(layers: Layers, holders: readonly number[]): number {
  let layer = 0;
  for (const holder of holders)
    while (layer < layers.length && layers[layer]?.includes(holder) && !layers[layer]?.includes(SERVER_PARTY))
      layer += 1;
  return layer;
}

/** Whether these holders, in this order, are the beginning of an order that opens the wave. */
export function isTurnOrder(holders: readonly number[]): boolean {
  return TURN_ORDERS.some((order) => holders.every((holder, at) => order[at] === holder));
}

/** Bytes of an envelope of a part whose first layer is `layer`. */
export function measureHandedOn({ manifest }: PinnedManifest, layer: number, part: number): number {
  return measureEnvelope(manifest.layers.slice(layer), manifest.parts[part]?.bucket ?? 0);
}

/**
 * Takes the layers `from` to `to` − 1 off one part; null when it cannot be opened. The step as it reads; whoever opens a
 * box does the same by `createPeeling`.
 */
export async function peelPart(
  { manifest, hash }: PinnedManifest,
  holder: number,
  keys: Pick<HolderKeys, "seal">,
  [from, to]: readonly [number, number],
  { team, part, envelope, nullifier, seq }: SealedPart,
): Promise<Bytes | null> {
  const origin = nullifier === undefined || seq === undefined ? {} : { nullifier, seq };
  const context = { manifestHash: hash, team, part, ...origin };
  try {
    let inner = envelope;
    for (let layer = from; layer < to; layer++)
      inner = await peelLayer(manifest.layers, layer, holder, keys.seal, context, inner);
    return inner;
  } catch {
    return null;
  }
}

/** The shuffle of one team and part: what could be opened in ascending byte order, without what is there more than once. */
export function shuffleGroup(
  { team, part }: Pick<Group, "team" | "part">,
  opened: readonly (Bytes | null)[],
): { group: Group; count: TurnCount } {
  const readable = opened.filter((envelope) => envelope !== null).sort(compareBytes);
  const isSame = (left: Bytes, right: Bytes | undefined) =>
    right !== undefined && compareBytes(left, right) === 0;
  const envelopes = readable.filter(
    (envelope, at) => !isSame(envelope, readable[at - 1]) && !isSame(envelope, readable[at + 1]),
  );
  const count = {
    ...{ team, part, in: opened.length, out: envelopes.length },
    unreadable: opened.length - readable.length,
    repeated: readable.length - envelopes.length,
  };
  return { group: { team, part, envelopes }, count };
}

/**
 * H = SHA-256(s(batch) | layer | for each team and part: team | part | number (4) | SHA-256(envelope) …), teams and
 * parts ascending. What the first holder receives stands in the order of the ballots' leaves, all else in its own.
 */
export async function hashBatch(layer: number, groups: readonly HashedGroup[]): Promise<Bytes> {
  const pieces = groups.flatMap(({ team, part, hashes }) => [
    Uint8Array.of(team, part),
    encodeInteger(hashes.length, 4),
    ...hashes,
  ]);
  return sha256(domain("batch"), Uint8Array.of(layer), ...pieces);
}

/** The hashes of a group's envelopes, which is all that `hashBatch` asks for. */
export async function hashGroup({ team, part, envelopes }: Group): Promise<HashedGroup> {
  return { team, part, hashes: await Promise.all(envelopes.map((envelope) => sha256(envelope))) };
}

/** Whether envelopes stand in strictly ascending byte order, none twice: what everybody demands who is handed some. */
export function isShuffled(envelopes: readonly Bytes[]): boolean {
  return envelopes.every((envelope, at) => {
    const before = envelopes[at - 1];
    return before === undefined || compareBytes(before, envelope) < 0;
  });
}

/**
 * Ed25519(HS; s(turn) | MH | root | H(in) | H(out) | SHA-256(s(counts) | salt | counts)), with the counts as canonical
 * JSON.
 * @param root of the leaves published at close
 */
export async function signTurn(
  { hash }: PinnedManifest,
  root: Bytes,
  holder: number,
  keys: Pick<HolderKeys, "signing">,
  work: { received: Bytes; handedOn: Bytes; counts: readonly TurnCount[] },
): Promise<Turn> {
  const salt = crypto.getRandomValues(new Uint8Array(32));
  const countsHash = await hashCounts(salt, work.counts);
  const statement = encodeTurn(hash, root, { ...work, countsHash });
  return {
    holder,
    received: encodeBase64Url(work.received),
    handedOn: encodeBase64Url(work.handedOn),
    countsHash: encodeBase64Url(countsHash),
    counts: work.counts,
    salt: encodeBase64Url(salt),
    signature: encodeBase64Url(await signWithSeed(keys.signing, statement)),
  };
}

/**
 * Checks the turns that were taken of a wave, one after the other: who took them, that each was signed for this wave
 * and box, that each began with what the one before handed on, and that nothing was lost between in and out.
 * @returns the first fault found, or null
 */
export async function checkTurns(
  pinned: PinnedManifest,
  root: Bytes,
  turns: readonly unknown[],
): Promise<TurnFault | null> {
  const { manifest, hash } = pinned;
  const read = turns.map(parseTurn);
  if (!read.every((turn) => turn !== null)) return "malformed";
  if (!isTurnOrder(read.map(({ holder }) => holder))) return "order";
  for (const [at, turn] of read.entries()) {
    const before = read[at - 1];
    if (before !== undefined && before.handedOn !== turn.received) return "received";
    const [received, handedOn, countsHash, signature] = [
      turn.received,
      turn.handedOn,
      turn.countsHash,
      turn.signature,
    ].map(decodeBase64Url) as [Bytes, Bytes, Bytes, Bytes];
    const signKey = decodeBase64Url(manifest.holders[turn.holder]?.signKey ?? "");
    const statement = encodeTurn(hash, root, { received, handedOn, countsHash });
    if (!(await verifyStrictly(signKey, signature, statement))) return "signature";
    if (turn.counts === null || turn.salt === null) continue;
    if (!equalBytes(await hashCounts(decodeBase64Url(turn.salt), turn.counts), countsHash)) return "counts";
    if (!addsUp(manifest, turn.counts, before?.counts ?? null)) return "counts";
  }
  return null;
}

/** A turn from parsed JSON; null when a member is missing, one too many, or of another form. */
export function parseTurn(value: unknown): Turn | null {
  if (typeof value !== "object" || value === null || Object.keys(value).length !== 7) return null;
  const turn = value as Turn;
  const { holder, received, handedOn, countsHash, counts, salt, signature } = turn;
  if (!Number.isInteger(holder) || holder < 0 || holder >= SERVER_PARTY) return null;
  const texts: unknown[] = [received, handedOn, countsHash, ...(salt === null ? [] : [salt])];
  if (!texts.every(isHash) || !isBase64Url(signature, 64)) return null;
  if ((counts === null) !== (salt === null)) return null;
  return counts === null || (Array.isArray(counts) && counts.every(isCount)) ? turn : null;
}

/** What a holder signs, as `signTurn` says. */
function encodeTurn(
  manifestHash: Bytes,
  root: Bytes,
  { received, handedOn, countsHash }: { received: Bytes; handedOn: Bytes; countsHash: Bytes },
): Bytes {
  return concatBytes(domain("turn"), manifestHash, root, received, handedOn, countsHash);
}

function hashCounts(salt: Bytes, counts: readonly TurnCount[]): Promise<Bytes> {
  return sha256(domain("counts"), salt, encodeText(canonicalJson(counts as unknown as Json)));
}

/** Every team and part in its order, nothing lost, and as many in as the turn before handed on. */
function addsUp(
  { teams, parts }: PinnedManifest["manifest"],
  counts: readonly TurnCount[],
  before: readonly TurnCount[] | null,
): boolean {
  if (counts.length !== teams.length * parts.length) return false;
  return counts.every((count, at) => {
    const { team, part, out, unreadable, repeated } = count;
    const isInPlace = team === Math.floor(at / parts.length) && part === at % parts.length;
    const arrived = before === null ? count.in : before[at]?.out;
    return isInPlace && count.in === out + unreadable + repeated && count.in === arrived;
  });
}

function isCount(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Object.keys(value).length !== 6) return false;
  const { team, part, in: arrived, out, unreadable, repeated } = value as TurnCount;
  return [team, part, arrived, out, unreadable, repeated].every(
    (one) => Number.isSafeInteger(one) && one >= 0,
  );
}

function isHash(value: unknown): boolean {
  return typeof value === "string" && HASH.test(value) && isBase64Url(value, 32);
}

function isBase64Url(value: unknown, length: number): boolean {
  try {
    return typeof value === "string" && decodeBase64Url(value).length === length;
  } catch {
    return false;
  }
}
