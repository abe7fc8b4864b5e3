import { computeLeaf, computeNullifier, parseCast } from "#app/protocol/cast";
import { type CheckedBox, findLeafFault, measureClosedBox } from "#app/protocol/closed-box";
import { type Bytes, encodeBase64Url } from "#app/protocol/encoding";
import type { PinnedManifest } from "#app/protocol/manifest";
import {
  checkTurns,
  type HashedGroup,
  hashBatch,
  isShuffled,
  measureHandedOn,
  type Turn,
} from "#app/protocol/turn";
import { type Courier, type TurnProgress, TurnStop } from "./courier";
import type { TurnPlace } from "./custody";
import type { GivenBallot, GivenEnvelopes } from "./given";
import {
  cutBytes,
  doInOrder,
  HASH_LENGTH,
  type SealedPiece,
  type TurnHands,
  type TurnJob,
} from "./turn-hands";

export type Tell = (progress: TurnProgress) => void;
/** What every step of a turn works with. */
export type OwnWork = {
  pinned: PinnedManifest;
  box: CheckedBox;
  place: TurnPlace;
  layers: TurnJob["layers"];
  hands: TurnHands;
  tell: Tell;
};
/** What came of one team and part, in pieces. */
export type Parts = { team: number; part: number; pieces: SealedPiece[] };

/** The ballots of the box, each of them checked. @throws TurnStop on a ballot that is none of the box, and where some of the box are missing */
export async function fetchBallots(
  courier: Courier,
  { pinned, box, hands, tell }: OwnWork,
): Promise<Parts[]> {
  const given = makeParts(pinned);
  const ballots = pinned.manifest.teams.map(() => 0);
  let before: Bytes | null = null;
  let done = 0;
  const checked = doInOrder(askForBallots(courier), hands.atOnce, (some) => hands.call("check", some));
  for await (const some of checked) {
    if (!some.ok) throw new TurnStop("ballot", { reason: some.reason });
    for (const leaf of some.leaves) {
      const fault = findLeafFault(box, leaf, before);
      if (fault !== null) throw new TurnStop("ballot", { reason: fault });
      before = leaf;
    }
    for (const team of some.teams) ballots[team] = (ballots[team] ?? 0) + 1;
    for (const [at, piece] of some.pieces.entries()) if (piece.count > 0) given[at]?.pieces.push(piece);
    done += some.leaves.length;
    tell({ doing: "fetching", done, all: box.leaves.length });
  }
  if (measureClosedBox(ballots, pinned.manifest.thresholds.answers ?? 0) !== box.leaves.length)
    throw new TurnStop("missing", { size: box.leaves.length, given: done });
  return given;
}

/** Asks for the next ballots while those before are checked; one without a form ends it, as whoever checks it says. */
async function* askForBallots(courier: Courier): AsyncGenerator<readonly GivenBallot[]> {
  for (let after = ""; ; ) {
    const some = await courier.ballots(after);
    const last = some.at(-1);
    if (last === undefined) return;
    yield some;
    const cast = parseCast(last);
    if (cast === null) return;
    after = encodeBase64Url(await computeLeaf(await computeNullifier(cast.publicKey), cast.seq, cast.ct));
  }
}

/** What the first holder handed on. @throws TurnStop where the first turn does not hold, or something else was handed on than it covers */
export async function fetchEnvelopes(courier: Courier, work: OwnWork): Promise<Parts[]> {
  const { pinned, layers, hands, tell } = work;
  const given = makeParts(pinned);
  const signed: { first?: Turn } = {};
  let done = 0;
  const received = doInOrder(askForEnvelopes(courier, work, signed), hands.atOnce, async (given) => ({
    start: given.start,
    piece: await hands.call("receive", given).catch(() => null),
  }));
  for await (const { start, piece } of received) {
    const group = given.find(({ team, part }) => team === piece?.team && part === piece.part);
    if (piece === null || group === undefined || start !== countOf(group))
      throw new TurnStop("turn", { reason: "malformed" });
    group.pieces.push(piece);
    done += piece.count;
    tell({ doing: "fetching", done, all: null });
  }
  const hash = await hashBatch(layers[0], given.map(listHashes));
  const isAscending = given.every(({ part, pieces }) => {
    const length = measureHandedOn(pinned, layers[0], part);
    return isShuffled(pieces.flatMap(({ envelopes }) => cutBytes(envelopes, length)));
  });
  if (!isAscending || encodeBase64Url(hash) !== signed.first?.handedOn)
    throw new TurnStop("turn", { reason: "handed_on" });
  return given;
}

/** The pieces of the first turn, once that turn is found to hold. */
async function* askForEnvelopes(
  courier: Courier,
  { pinned, box, place }: OwnWork,
  signed: { first?: Turn },
): AsyncGenerator<GivenEnvelopes> {
  for (let after: Omit<GivenEnvelopes, "envelopes"> | null = null; ; ) {
    const { turns, piece }: Awaited<ReturnType<Courier["envelopes"]>> = await courier.envelopes(after);
    if (signed.first === undefined) {
      const fault = await checkTurns(pinned, box.root, turns);
      const [first] = turns;
      if (fault !== null || first === undefined || turns.length !== 1 || first.holder !== place.begun)
        throw new TurnStop("turn", { reason: fault ?? "order" });
      signed.first = first;
    }
    if (piece === null) return;
    yield piece;
    after = { team: piece.team, part: piece.part, start: piece.start };
  }
}

/** Nothing yet of every team and part, in their order. */
function makeParts({ manifest: { teams, parts } }: PinnedManifest): Parts[] {
  return teams.flatMap((_, team) => parts.map((_, part): Parts => ({ team, part, pieces: [] })));
}

/** How many envelopes there are of it. */
export function countOf({ pieces }: Parts): number {
  return pieces.reduce((sum, { count }) => sum + count, 0);
}

/** The hashes of all its envelopes. */
export function listHashes({ team, part, pieces }: Parts): HashedGroup {
  return { team, part, hashes: pieces.flatMap(({ hashes }) => cutBytes(hashes, HASH_LENGTH)) };
}
