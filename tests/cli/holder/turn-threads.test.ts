import { expect, onTestFinished, test } from "vitest";
import type { Courier } from "#app/features/holders/courier";
import type { GivenEnvelopes } from "#app/features/holders/given";
import { takeOwnTurn } from "#app/features/holders/own-turn";
import {
  createTurnActs,
  joinHands,
  type TurnHands,
  WEB_TOOLS,
  workAlone,
} from "#app/features/holders/turn-hands";
import { encodeManifest } from "#app/protocol/manifest";
import type { Turn } from "#app/protocol/turn";
import { openTurnThreads } from "#cli/holder/turn-threads";
import { bundleProcess } from "#tests/helpers/bundle";
import { makeClosedBallots } from "#tests/helpers/holders/closed-ballots";
import { createProtocolWave, type ProtocolWave } from "#tests/helpers/protocol-wave";

const PARTY = 2;
const AT_ONCE = 4;

async function openThreads(): Promise<TurnHands> {
  const threads = openTurnThreads(await bundleProcess("cli/holder/turn-thread.ts"));
  onTestFinished(threads.close);
  return threads.hands;
}

/** A turn over a box, with what it handed on and signed. */
async function takeTurnOver(
  wave: ProtocolWave,
  { box, given }: Awaited<ReturnType<typeof makeClosedBallots>>,
  hands: TurnHands,
) {
  const keys = wave.holders[PARTY];
  if (keys === undefined) throw new RangeError("no such holder");
  const kept: GivenEnvelopes[] = [];
  let signed: Turn | undefined;
  const courier: Courier = {
    manifest: async () => encodeManifest(wave.manifest),
    box: async () => JSON.stringify(box),
    ballots: async (after) => {
      const start = after === "" ? 0 : box.leaves.indexOf(after) + 1;
      return given.slice(start, start + AT_ONCE);
    },
    envelopes: async () => ({ turns: [], piece: null }),
    keep: async (piece) => void kept.push(piece),
    accept: async (turn) => {
      signed = turn;
    },
  };
  const own = { pinned: wave.pinned, keys, party: PARTY, place: { begun: PARTY, step: 0 } as const };
  const counts = await takeOwnTurn(
    courier,
    { ...own, now: new Date(box.opensAt), worked: { read: () => null, keep: () => {} } },
    () => {},
    hands,
  );
  // several are on their way at a time, and may come in any order
  kept.sort((one, other) => one.team - other.team || one.part - other.part || one.start - other.start);
  return { counts, kept, received: signed?.received, handedOn: signed?.handedOn };
}

test("a turn in threads hands on, counts and signs what one thread on Web Crypto does, to the byte", async () => {
  const wave = await createProtocolWave("two-key");
  const closed = await makeClosedBallots(wave, 13, 2);
  const shared = await takeTurnOver(wave, closed, await openThreads());
  const alone = await takeTurnOver(wave, closed, joinHands([workAlone(createTurnActs(WEB_TOOLS))]));
  expect(shared).toEqual(alone);
  expect(shared.counts.map(({ out }) => out)).toEqual([7, 7, 6, 6]);
  expect(shared.kept.length).toBe(4);
});

test("a ballot that does not hold stops the turn in threads with its reason, and nothing is handed on", async () => {
  const wave = await createProtocolWave("two-key");
  const { box, given } = await makeClosedBallots(wave, 11, 2);
  const [sig = "", at = 9] = [given[0]?.sig];
  const changed = given.map((one, number) => (number === at ? { ...one, sig } : one));
  await expect(takeTurnOver(wave, { box, given: changed }, await openThreads())).rejects.toMatchObject({
    kind: "ballot",
    facts: { reason: "bad_credential" },
  });
});
