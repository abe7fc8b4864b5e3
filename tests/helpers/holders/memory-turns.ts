import type { Bytes } from "#app/protocol/encoding";
import { type SealedBallot, type SealedPart, splitBallot } from "#app/protocol/tally";
import {
  type Group,
  hashBatch,
  hashGroup,
  layerAfter,
  peelPart,
  shuffleGroup,
  signTurn,
  type Turn,
} from "#app/protocol/turn";
import type { ProtocolWave } from "#tests/helpers/protocol-wave";

/** What a holder is given and what they make of it, in memory: for tests of the protocol. */
export type TakenTurn = { turn: Turn; groups: Group[] };

/** The parts of a box by team and part, in the order of the ballots given. */
export function groupBallots(
  { pinned }: ProtocolWave,
  ballots: readonly SealedBallot[],
): { team: number; part: number; sealed: SealedPart[] }[] {
  const parts = ballots.flatMap((ballot) => splitBallot(pinned, ballot));
  return pinned.manifest.teams.flatMap((_, team) =>
    pinned.manifest.parts.map((_, part) => ({
      team,
      part,
      sealed: parts.filter((one) => one.team === team && one.part === part),
    })),
  );
}

/** A holder's turn after those of others. */
export async function takeTurn(
  wave: ProtocolWave,
  root: Bytes,
  holder: number,
  earlier: readonly number[],
  groups: readonly { team: number; part: number; sealed: readonly SealedPart[] }[],
): Promise<TakenTurn> {
  const { pinned } = wave;
  const keys = wave.holders[holder];
  if (keys === undefined) throw new RangeError("no such holder");
  const from = layerAfter(pinned.manifest.layers, earlier);
  const to = layerAfter(pinned.manifest.layers, [...earlier, holder]);
  const shuffled = await Promise.all(
    groups.map(async ({ team, part, sealed }) =>
      shuffleGroup(
        { team, part },
        await Promise.all(sealed.map((one) => peelPart(pinned, holder, keys, [from, to], one))),
      ),
    ),
  );
  const received = await Promise.all(
    groups.map(({ team, part, sealed }) =>
      hashGroup({ team, part, envelopes: sealed.map(({ envelope }) => envelope) }),
    ),
  );
  const handedOn = shuffled.map(({ group }) => group);
  const turn = await signTurn(pinned, root, holder, keys, {
    received: await hashBatch(from, received),
    handedOn: await hashBatch(to, await Promise.all(handedOn.map(hashGroup))),
    counts: shuffled.map(({ count }) => count),
  });
  return { turn, groups: handedOn };
}

/** What was handed on, as the next one is given it. */
export function toSealed(groups: readonly Group[]) {
  return groups.map(({ team, part, envelopes }) => ({
    team,
    part,
    sealed: envelopes.map((envelope) => ({ team, part, envelope })),
  }));
}
