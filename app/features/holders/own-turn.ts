import { readClosedBox } from "#app/protocol/closed-box";
import {
  type Bytes,
  concatBytes,
  decodeBase64Url,
  encodeBase64Url,
  equalBytes,
} from "#app/protocol/encoding";
import { deriveHolderKeys, type HolderKeys } from "#app/protocol/key-card";
import { encodeManifest, type PinnedManifest, readManifest } from "#app/protocol/manifest";
import {
  type Group,
  type HashedGroup,
  hashBatch,
  layerAfter,
  measureHandedOn,
  shuffleGroup,
  signTurn,
  type TurnCount,
} from "#app/protocol/turn";
import { type Courier, ENVELOPES_AT_ONCE, TurnStop } from "./courier";
import { listEarlier, type TurnPlace } from "./custody";
import {
  countOf,
  fetchBallots,
  fetchEnvelopes,
  listHashes,
  type OwnWork,
  type Parts,
  type Tell,
} from "./fetch-sealed";
import {
  cutBytes,
  doInOrder,
  HASH_LENGTH,
  type SealedPiece,
  type TurnHands,
  type TurnJob,
} from "./turn-hands";

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

/**
 * Which box of a wave a holder has worked on, as its root in base64url. Whoever runs the server could show a box with one
 * person's ballot in it after the real one, or before it: a holder works on one box of a wave and on no other.
 */
export type BoxMemory = { read: () => string | null; keep: (root: string) => void };

/**
 * A whole turn: fetches what there is to open, checks every piece of it, takes the holder's layers off, shuffles, hands
 * on and signs. It can be begun again at any time: the same card and box give the same envelopes.
 * @param hands who checks, takes layers off and hashes; what comes out does not depend on how many they are
 * @throws TurnStop where anything does not hold, and what the courier throws
 */
export async function takeOwnTurn(
  courier: Courier,
  own: OwnWave & { party: number; place: TurnPlace; now: Date; worked: BoxMemory },
  tell: Tell,
  hands: TurnHands,
): Promise<readonly TurnCount[]> {
  const { pinned, keys, party, place, now, worked } = own;
  const text = await courier.box();
  const box = await readClosedBox(pinned, text).catch((error: Error) => {
    throw new TurnStop("box", { reason: error.message });
  });
  if (now < box.opensAt || now < new Date(pinned.manifest.earliestOpening)) throw new TurnStop("too_early");
  const root = encodeBase64Url(box.root);
  if ((worked.read() ?? root) !== root) throw new TurnStop("other_box");
  const layers = findLayers(pinned, party, place);
  const { scalar, seal } = keys;
  const manifest = encodeManifest(pinned.manifest);
  await hands.begin({ manifest, party, scalar, point: seal.point, layers });
  const work = { pinned, box, place, layers, hands, tell };
  const given = place.step === 0 ? await fetchBallots(courier, work) : await fetchEnvelopes(courier, work);
  const received = await hashBatch(layers[0], given.map(listHashes));
  worked.keep(root);
  const shuffled = await openParts(work, leaveSmallTeams(pinned, given));
  const counts = shuffled.map(({ count }) => count);
  const sent = await handOn(
    courier,
    work,
    shuffled.map(({ group }) => group),
  );
  const handedOn = await hashBatch(layers[1], sent);
  await courier.accept(await signTurn(pinned, box.root, party, keys, { received, handedOn, counts }));
  return counts;
}

function findLayers({ manifest }: PinnedManifest, party: number, place: TurnPlace): TurnJob["layers"] {
  const earlier = listEarlier(place);
  return [layerAfter(manifest.layers, earlier), layerAfter(manifest.layers, [...earlier, party])];
}

/**
 * A team that cast fewer ballots than results need is hidden whatever they say: they stay sealed, so that nobody reads the
 * only ballot of a team, and no server learns one by adding few others to it.
 */
function leaveSmallTeams(
  { manifest }: PinnedManifest,
  given: readonly Parts[],
): (Parts & { leave: boolean })[] {
  const least = manifest.thresholds.answers ?? 0;
  const sizes = new Map(given.filter(({ part }) => part === 0).map((group) => [group.team, countOf(group)]));
  return given.map((parts) => ({ ...parts, leave: (sizes.get(parts.team) ?? 0) < least }));
}

/** Takes the layers off and shuffles. What is still sealed is let go piece by piece. */
async function openParts(
  { pinned, layers, hands, tell }: OwnWork,
  given: readonly (Parts & { leave: boolean })[],
) {
  const all = given.reduce((sum, group) => sum + countOf(group), 0);
  let done = 0;
  const shuffled: { group: Group; count: TurnCount }[] = [];
  for (const { team, part, pieces, leave } of given) {
    const length = measureHandedOn(pinned, layers[1], part);
    const opened: (Bytes | null)[] = [];
    const open = async (piece: SealedPiece) => ({
      count: piece.count,
      ...(leave ? NOTHING_OPENED(piece) : await hands.call("open", piece)),
    });
    for await (const one of doInOrder(takeAll(pieces), hands.atOnce, open)) {
      opened.push(...cutBytes(one.opened, length), ...Array<null>(one.unreadable).fill(null));
      done += one.count;
      tell({ doing: "opening", done, all });
    }
    shuffled.push(shuffleGroup({ team, part }, opened));
  }
  return shuffled;
}

const NOTHING_OPENED = ({ count }: SealedPiece) => ({ opened: new Uint8Array(0), unreadable: count });

function* takeAll<Piece>(pieces: Piece[]): Generator<Piece> {
  for (let next = pieces.shift(); next !== undefined; next = pieces.shift()) yield next;
}

/** Hands everything on, some pieces at a time, and gives the hashes of what was. */
async function handOn(
  courier: Courier,
  { hands, tell }: OwnWork,
  groups: readonly Group[],
): Promise<HashedGroup[]> {
  const all = groups.reduce((sum, { envelopes }) => sum + envelopes.length, 0);
  const hashed = groups.map(({ team, part }) => ({ team, part, hashes: [] as Bytes[] }));
  let done = 0;
  const sent = doInOrder(cutGroups(groups), hands.atOnce, async ({ at, place, some }) => {
    const packed = { envelopes: concatBytes(...some), length: some[0]?.length ?? 0 };
    const { text, hashes } = await hands.call("pack", packed);
    await courier.keep({ ...place, envelopes: text });
    return { at, hashes: cutBytes(hashes, HASH_LENGTH) };
  });
  for await (const { at, hashes } of sent) {
    hashed[at]?.hashes.push(...hashes);
    done += hashes.length;
    tell({ doing: "sending", done, all });
  }
  return hashed;
}

function* cutGroups(groups: readonly Group[]) {
  for (const [at, { team, part, envelopes }] of groups.entries())
    for (let start = 0; start < envelopes.length; start += ENVELOPES_AT_ONCE) {
      const some = envelopes.slice(start, start + ENVELOPES_AT_ONCE);
      yield { at, place: { team, part, start }, some };
    }
}
