import type { Bytes } from "#app/protocol/encoding";
import type { Turn } from "#app/protocol/turn";
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
