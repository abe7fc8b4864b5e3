import { parseCast } from "#app/protocol/cast";
import {
  type BallotFault,
  type CheckedBox,
  checkHandedBallot,
  measureClosedBox,
  readClosedBox,
} from "#app/protocol/closed-box";
import {
  type Bytes,
  concatBytes,
  decodeBase64Url,
  encodeBase64Url,
  equalBytes,
} from "#app/protocol/encoding";
import { deriveHolderKeys, type HolderKeys } from "#app/protocol/key-card";
import { type PinnedManifest, readManifest } from "#app/protocol/manifest";
import { type SealedPart, splitBallot } from "#app/protocol/tally";
import {
  checkTurns,
  type Group,
  hashBatch,
  hashGroup,
  isShuffled,
  layerAfter,
  measureHandedOn,
  peelPart,
  shuffleGroup,
  signTurn,
  type Turn,
  type TurnCount,
} from "#app/protocol/turn";
import { listEarlier, type TurnPlace } from "./custody";
import type { GivenBallot, GivenEnvelopes } from "./given";

/** How a holder's program reaches the server. Each answers or throws what the program says of a lost connection. */
export type Courier = {
  manifest: () => Promise<Bytes>;
  box: () => Promise<string>;
  ballots: (after: string) => Promise<readonly GivenBallot[]>;
  envelopes: (
    after: Omit<GivenEnvelopes, "envelopes"> | null,
  ) => Promise<{ turns: readonly Turn[]; piece: GivenEnvelopes | null }>;
  keep: (piece: GivenEnvelopes) => Promise<void>;
  accept: (turn: Turn) => Promise<void>;
};

/** How far a turn is. */
export type TurnProgress = { doing: "fetching" | "opening" | "sending"; done: number; all: number | null };

/** Why a holder's program stops: what the server shows does not hold. Nothing was opened. */
export class TurnStop extends Error {
  constructor(
    readonly kind:
      | "manifest"
      | "other_card"
      | "box"
      | "other_box"
      | "too_early"
      | "ballot"
      | "missing"
      | "turn",
    readonly facts: Readonly<Record<string, string | number>> = {},
  ) {
    super(kind);
  }
}

/** Envelopes that are handed on at once. */
export const ENVELOPES_AT_ONCE = 100;

/** A holder's keys in the wave that the server shows, and that wave: their own two keys stand in it. */
export type OwnWave = { pinned: PinnedManifest; keys: HolderKeys };

/**
 * M0: whether a card is that of this holder in this manifest.
 * @throws TurnStop where the manifest cannot be read or holds other keys
 */
export async function findOwnKeys(
  manifest: Bytes,
  wave: string,
  party: number,
  card: Bytes,
): Promise<OwnWave> {
  const pinned = await readManifest(manifest).catch(() => {
    throw new TurnStop("manifest");
  });
  if (pinned.manifest.wave !== wave) throw new TurnStop("manifest");
  const keys = await deriveHolderKeys(card, wave);
  const holder = pinned.manifest.holders[party];
  const isOwn =
    holder !== undefined &&
    equalBytes(decodeBase64Url(holder.sealKey), keys.seal.point) &&
    equalBytes(decodeBase64Url(holder.signKey), keys.signKey);
  if (!isOwn) throw new TurnStop("other_card");
  return { pinned, keys };
}

/** Takes the layers `from` to `to` − 1 off one part; null when it cannot be opened. */
export type Peel = (
  sealed: SealedPart,
  layers: readonly [from: number, to: number],
) => Bytes | null | Promise<Bytes | null>;

/**
 * Which box of a wave a holder has worked on, as its root in base64url. Whoever runs the server could show a box with one
 * person's ballot in it after the real one, or before it: a holder works on one box of a wave and on no other.
 */
export type BoxMemory = { read: () => string | null; keep: (root: string) => void };

type Work = { pinned: PinnedManifest; keys: HolderKeys; box: CheckedBox; party: number; place: TurnPlace };
type Parts = { team: number; part: number; sealed: SealedPart[] };
type Tell = (progress: TurnProgress) => void;

/**
 * A whole turn: fetches what there is to open, checks every piece of it, takes the holder's layers off, shuffles, hands
 * on and signs. It can be begun again at any time: the same card and box give the same envelopes.
 * @param peel what takes the layers off: `peelPart` of the protocol, or what does the same faster where it runs
 * @throws TurnStop where anything does not hold, and what the courier throws
 */
export async function takeOwnTurn(
  courier: Courier,
  own: OwnWave & { party: number; place: TurnPlace; now: Date; worked: BoxMemory },
  tell: Tell,
  peel: Peel = (sealed, layers) => peelPart(own.pinned, own.party, own.keys, layers, sealed),
): Promise<readonly TurnCount[]> {
  const { pinned, keys, party, place, now, worked } = own;
  const text = await courier.box();
  const box = await readClosedBox(pinned, text).catch((error: Error) => {
    throw new TurnStop("box", { reason: error.message });
  });
  if (now < box.opensAt || now < new Date(pinned.manifest.earliestOpening)) throw new TurnStop("too_early");
  const root = encodeBase64Url(box.root);
  if ((worked.read() ?? root) !== root) throw new TurnStop("other_box");
  const work = { pinned, keys, box, party, place };
  const given =
    place.step === 0 ? await fetchBallots(courier, work, tell) : await fetchEnvelopes(courier, work, tell);
  const { from, to } = layersOf(work);
  const received = await hashBatch(from, await Promise.all(given.map(hashParts)));
  worked.keep(root);
  const shuffled = await openParts([from, to], leaveSmallTeams(work, given), tell, peel);
  const groups = shuffled.map(({ group }) => group);
  const counts = shuffled.map(({ count }) => count);
  await handOn(courier, groups, tell);
  const handedOn = await hashBatch(to, await Promise.all(groups.map(hashGroup)));
  await courier.accept(await signTurn(pinned, box.root, party, keys, { received, handedOn, counts }));
  return counts;
}

function layersOf({ pinned, party, place }: Work): { from: number; to: number } {
  const { layers } = pinned.manifest;
  const earlier = listEarlier(place);
  return { from: layerAfter(layers, earlier), to: layerAfter(layers, [...earlier, party]) };
}

/** @throws TurnStop on a ballot that is none of the box, and where some of the box are missing */
async function fetchBallots(courier: Courier, work: Work, tell: Tell): Promise<Parts[]> {
  const { pinned, box } = work;
  const { teams, parts, thresholds } = pinned.manifest;
  const given = teams.flatMap((_, team) => parts.map((_, part): Parts => ({ team, part, sealed: [] })));
  const ballots = teams.map(() => 0);
  let before: Bytes | null = null;
  let done = 0;
  for (;;) {
    const some = await courier.ballots(before === null ? "" : encodeBase64Url(before));
    if (some.length === 0) break;
    for (const one of some) {
      const checked = await checkGiven(work, one, before);
      if (!checked.ok) throw new TurnStop("ballot", { reason: checked.reason });
      const { team, nullifier, seq, ct, leaf } = checked.cast;
      for (const sealed of splitBallot(pinned, { team, nullifier, seq, ct }))
        given[sealed.team * parts.length + sealed.part]?.sealed.push(sealed);
      ballots[team] = (ballots[team] ?? 0) + 1;
      before = leaf;
    }
    done += some.length;
    tell({ doing: "fetching", done, all: box.leaves.length });
  }
  if (measureClosedBox(ballots, thresholds.answers ?? 0) !== box.leaves.length)
    throw new TurnStop("missing", { size: box.leaves.length, given: done });
  return given;
}

async function checkGiven(
  { pinned, box }: Work,
  given: GivenBallot,
  before: Bytes | null,
): Promise<Awaited<ReturnType<typeof checkHandedBallot>> | { ok: false; reason: BallotFault }> {
  const cast = parseCast(given);
  return cast === null ? { ok: false, reason: "malformed" } : checkHandedBallot(pinned, box, cast, before);
}

/** @throws TurnStop where the first turn does not hold, or something else was handed on than it covers */
async function fetchEnvelopes(courier: Courier, work: Work, tell: Tell): Promise<Parts[]> {
  const { pinned, box, place } = work;
  const { teams, parts } = pinned.manifest;
  const { from } = layersOf(work);
  const given = teams.flatMap((_, team) => parts.map((_, part): Parts => ({ team, part, sealed: [] })));
  let first: Turn | undefined;
  let done = 0;
  for (let after: Omit<GivenEnvelopes, "envelopes"> | null = null; ; ) {
    const { turns, piece }: Awaited<ReturnType<Courier["envelopes"]>> = await courier.envelopes(after);
    if (first === undefined) {
      const fault = await checkTurns(pinned, box.root, turns);
      if (fault !== null || turns.length !== 1 || turns[0]?.holder !== place.begun)
        throw new TurnStop("turn", { reason: fault ?? "order" });
      [first] = turns;
    }
    if (piece === null) break;
    const { team, part, start } = piece;
    const group = given[team * parts.length + part];
    const bytes = decodeBase64Url(piece.envelopes);
    const length = measureHandedOn(pinned, from, part);
    if (group === undefined || bytes.length % length !== 0 || start !== group.sealed.length)
      throw new TurnStop("turn", { reason: "malformed" });
    for (let at = 0; at < bytes.length; at += length)
      group.sealed.push({ team, part, envelope: bytes.slice(at, at + length) });
    done += bytes.length / length;
    tell({ doing: "fetching", done, all: null });
    after = { team, part, start };
  }
  const hash = await hashBatch(from, await Promise.all(given.map(hashParts)));
  const isAscending = given.every(({ sealed }) => isShuffled(sealed.map(({ envelope }) => envelope)));
  if (!isAscending || encodeBase64Url(hash) !== first?.handedOn)
    throw new TurnStop("turn", { reason: "handed_on" });
  return given;
}

/**
 * A team that cast fewer ballots than results need is hidden whatever they say: they stay sealed, so that nobody reads the
 * only ballot of a team, and no server learns one by adding few others to it.
 */
function leaveSmallTeams({ pinned }: Work, given: readonly Parts[]): (Parts & { leave: boolean })[] {
  const least = pinned.manifest.thresholds.answers ?? 0;
  const sizes = new Map(
    given.filter(({ part }) => part === 0).map(({ team, sealed }) => [team, sealed.length]),
  );
  return given.map((parts) => ({ ...parts, leave: (sizes.get(parts.team) ?? 0) < least }));
}

/** Takes the layers off, a hundred parts at a time, so that a page can draw in between. */
async function openParts(
  layers: readonly [number, number],
  given: readonly (Parts & { leave: boolean })[],
  tell: Tell,
  peel: Peel,
) {
  const all = given.reduce((sum, { sealed }) => sum + sealed.length, 0);
  let done = 0;
  const shuffled: { group: Group; count: TurnCount }[] = [];
  for (const { team, part, sealed, leave } of given) {
    const opened: (Bytes | null)[] = [];
    for (let start = 0; start < sealed.length; start += ENVELOPES_AT_ONCE) {
      const some = sealed.slice(start, start + ENVELOPES_AT_ONCE);
      opened.push(...(await Promise.all(some.map((one) => (leave ? null : peel(one, layers))))));
      done += some.length;
      tell({ doing: "opening", done, all });
    }
    shuffled.push(shuffleGroup({ team, part }, opened));
  }
  return shuffled;
}

async function handOn(courier: Courier, groups: readonly Group[], tell: Tell): Promise<void> {
  const all = groups.reduce((sum, { envelopes }) => sum + envelopes.length, 0);
  let done = 0;
  for (const { team, part, envelopes } of groups)
    for (let start = 0; start < envelopes.length; start += ENVELOPES_AT_ONCE) {
      const some = envelopes.slice(start, start + ENVELOPES_AT_ONCE);
      await courier.keep({ team, part, start, envelopes: encodeBase64Url(concatBytes(...some)) });
      done += some.length;
      tell({ doing: "sending", done, all });
    }
}

function hashParts({ team, part, sealed }: Parts) {
  return hashGroup({ team, part, envelopes: sealed.map(({ envelope }) => envelope) });
}
