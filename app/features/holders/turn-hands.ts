import { type CastFault, parseCast } from "#app/protocol/cast";
import { verifyHandedBallot } from "#app/protocol/closed-box";
import { type Bytes, concatBytes } from "#app/protocol/encoding";
import { sha256 } from "#app/protocol/hash";
import { type PinnedManifest, readManifest } from "#app/protocol/manifest";
import { type SealedPart, splitBallot } from "#app/protocol/tally";
import { measureHandedOn } from "#app/protocol/turn";
import type { GivenBallot, GivenEnvelopes } from "./given";
import { readBase64Url, spellBase64Url } from "./web-base64";
import { createWebPeel } from "./web-peel";

/** What a turn is about: everything else comes with its pieces. `layers` are those that come off, from and to. */
export type TurnJob = {
  manifest: Bytes;
  party: number;
  scalar: Bytes;
  point: Bytes;
  layers: readonly [from: number, to: number];
};

/** Some envelopes of one team and part, one behind the other, and SHA-256 of each. At layer 0 each is bound to N and seq. */
export type SealedPiece = {
  team: number;
  part: number;
  count: number;
  envelopes: Bytes;
  hashes: Bytes;
  nullifiers: Bytes;
  seqs: readonly number[];
};

/** Ballots that hold by themselves, cut into their parts; whether they are of the box is seen by whoever has it. */
type CheckedBallots =
  | { ok: true; teams: number[]; leaves: Bytes[]; pieces: SealedPiece[] }
  | { ok: false; reason: CastFault };

/** Takes the layers `from` to `to` − 1 off one part; null when it cannot be opened. */
export type Peel = (sealed: SealedPart, layers: TurnJob["layers"]) => Bytes | null | Promise<Bytes | null>;

/** What gives the same bytes everywhere, and is made of what is fastest where it runs. */
type TurnTools = {
  createPeel: (pinned: PinnedManifest, job: TurnJob) => Peel | Promise<Peel>;
  hash: (bytes: Bytes) => Bytes | Promise<Bytes>;
  /** Base64url, as the protocol's own functions spell and read it. */
  encode: (bytes: Bytes) => string;
  decode: (text: string) => Bytes;
};

/** The tools that browsers have, and every other place where the protocol runs. */
export const WEB_TOOLS: TurnTools = {
  createPeel: (pinned, { party, scalar, point }) => createWebPeel(pinned, party, scalar, point),
  hash: sha256,
  encode: spellBase64Url,
  decode: readBase64Url,
};

export const HASH_LENGTH = 32;

/** The heavy part of a turn. It needs nothing but its messages and remembers its job alone, so any thread can do it. */
export function createTurnActs(tools: TurnTools) {
  let pinned: PinnedManifest;
  let peel: Peel;
  let layers: TurnJob["layers"];
  const hashEach = async (envelopes: readonly Bytes[]) =>
    concatBytes(...(await Promise.all(envelopes.map((one) => tools.hash(one)))));

  return {
    async begin(job: TurnJob): Promise<void> {
      pinned = await readManifest(job.manifest);
      peel = await tools.createPeel(pinned, job);
      layers = job.layers;
    },

    /** Credential and signature of each ballot. */
    async check(given: readonly GivenBallot[]): Promise<CheckedBallots> {
      const { teams, parts } = pinned.manifest;
      const checked = await Promise.all(given.map(checkOne));
      const ballots = [];
      for (const one of checked) {
        if (!one.ok) return one;
        ballots.push(one.cast);
      }
      const sealed = ballots.flatMap((ballot) => splitBallot(pinned, ballot));
      const groups = teams.flatMap((_, team) => parts.map((_, part) => ({ team, part })));
      const pieces = groups.map(({ team, part }) =>
        makePiece(
          team,
          part,
          sealed.filter((one) => one.team === team && one.part === part),
        ),
      );
      return {
        ok: true,
        teams: ballots.map(({ team }) => team),
        leaves: ballots.map(({ leaf }) => leaf),
        pieces: await Promise.all(pieces),
      };
    },

    /** What was handed on, as it is kept; null where it is not of whole envelopes. */
    async receive({ team, part, envelopes }: GivenEnvelopes): Promise<SealedPiece | null> {
      const bytes = tools.decode(envelopes);
      const length = measureHandedOn(pinned, layers[0], part);
      if (pinned.manifest.teams[team] === undefined || bytes.length % length !== 0) return null;
      const each = cutBytes(bytes, length);
      return makePiece(
        team,
        part,
        each.map((envelope) => ({ team, part, envelope })),
      );
    },

    /** Takes the layers off a piece: what could be opened, and how many could not. */
    async open({ team, part, count, envelopes, nullifiers, seqs }: SealedPiece) {
      const from = cutBytes(nullifiers, HASH_LENGTH);
      const opened = await Promise.all(
        cutBytes(envelopes, envelopes.length / count).map((envelope, at) => {
          const [nullifier, seq] = [from[at], seqs[at]];
          const origin = nullifier === undefined || seq === undefined ? {} : { nullifier, seq };
          return peel({ team, part, envelope, ...origin }, layers);
        }),
      );
      const readable = opened.filter((one) => one !== null);
      return { opened: concatBytes(...readable), unreadable: opened.length - readable.length };
    },

    /** Envelopes as they are handed on, and the hash of each. */
    async pack({ envelopes, length }: { envelopes: Bytes; length: number }) {
      return { text: tools.encode(envelopes), hashes: await hashEach(cutBytes(envelopes, length)) };
    },
  };

  async function checkOne(given: GivenBallot) {
    const cast = parseCast(given, tools.decode);
    return cast === null ? ({ ok: false, reason: "malformed" } as const) : verifyHandedBallot(pinned, cast);
  }

  async function makePiece(team: number, part: number, sealed: readonly SealedPart[]): Promise<SealedPiece> {
    const envelopes = sealed.map(({ envelope }) => envelope);
    return {
      ...{ team, part, count: sealed.length },
      envelopes: concatBytes(...envelopes),
      hashes: await hashEach(envelopes),
      nullifiers: concatBytes(...sealed.flatMap(({ nullifier }) => nullifier ?? [])),
      seqs: sealed.flatMap(({ seq }) => seq ?? []),
    };
  }
}

export type TurnActs = ReturnType<typeof createTurnActs>;

/** Whoever does what is asked: a thread, a worker, or the caller's own thread. */
export type TurnHand = {
  call: <Name extends keyof TurnActs>(
    name: Name,
    argument: Parameters<TurnActs[Name]>[0],
  ) => Promise<Awaited<ReturnType<TurnActs[Name]>>>;
};

/** Those who do the heavy part of a turn between them. */
export type TurnHands = TurnHand & {
  begin: (job: TurnJob) => Promise<void>;
  /** Pieces that are given out at once, so that nobody waits for the next; no more are in memory on their way. */
  atOnce: number;
};

/** A hand that works in the caller's own thread. */
export function workAlone(acts: TurnActs): TurnHand {
  const call = async (name: keyof TurnActs, argument: never) => acts[name](argument);
  return { call: call as TurnHand["call"] };
}

/** Gives each piece to the one who has least to do. What comes of a piece does not depend on who did it. */
export function joinHands(hands: readonly TurnHand[]): TurnHands {
  const busy = hands.map(() => 0);
  const call = async (name: keyof TurnActs, argument: never) => {
    const at = busy.indexOf(Math.min(...busy));
    const hand = hands[at];
    if (hand === undefined) throw new RangeError("Nobody is there to do the work.");
    busy[at] = (busy[at] ?? 0) + 1;
    try {
      return await hand.call(name, argument);
    } finally {
      busy[at] = (busy[at] ?? 0) - 1;
    }
  };
  return {
    atOnce: 2 * hands.length,
    begin: async (job) => void (await Promise.all(hands.map((hand) => hand.call("begin", job)))),
    call: call as TurnHand["call"],
  };
}

/** Does some pieces at a time and gives what came of them in the order of the pieces. */
export async function* doInOrder<Piece, Done>(
  pieces: AsyncIterable<Piece> | Iterable<Piece>,
  atOnce: number,
  work: (piece: Piece) => Promise<Done>,
): AsyncGenerator<Done> {
  const underWay: Promise<Done>[] = [];
  for await (const piece of pieces) {
    const done = work(piece);
    // it is waited for later: what fails until then is not lost
    done.catch(() => {});
    underWay.push(done);
    if (underWay.length >= atOnce) yield await (underWay.shift() as Promise<Done>);
  }
  for (const done of underWay) yield await done;
}

/** Views of bytes that lie one behind the other, `length` each. */
export function cutBytes(bytes: Bytes, length: number): Bytes[] {
  return Array.from({ length: bytes.length === 0 ? 0 : bytes.length / length }, (_, at) =>
    bytes.subarray(at * length, (at + 1) * length),
  );
}
