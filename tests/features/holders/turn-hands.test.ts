import { expect, test } from "vitest";
import { doInOrder, joinHands, type TurnHand } from "#app/features/holders/turn-hands";

test("doInOrder gives what came of pieces in their order, and has only so many under way", async () => {
  let [underWay, most] = [0, 0];
  const waits = [5, 1, 3, 0, 2, 4, 0];
  const done: number[] = [];
  const work = async (at: number) => {
    underWay += 1;
    most = Math.max(most, underWay);
    for (let turn = 0; turn < (waits[at] ?? 0); turn++) await new Promise(setImmediate);
    underWay -= 1;
    return at;
  };
  for await (const at of doInOrder(waits.keys(), 3, work)) done.push(at);
  expect(done).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(most).toBe(3);
});

test("doInOrder fails at the piece that failed, and asks for no more", async () => {
  const asked: number[] = [];
  const pieces = function* () {
    for (let at = 0; at < 100; at++) {
      asked.push(at);
      yield at;
    }
  };
  const work = async (at: number) => {
    if (at === 1) throw new Error("piece 1");
    return at;
  };
  const all = async () => {
    for await (const _ of doInOrder(pieces(), 3, work));
  };
  await expect(all()).rejects.toThrow("piece 1");
  expect(asked.length).toBeLessThan(6);
});

test("joinHands begins with all, and gives a piece to whoever has least to do", async () => {
  const begun: number[] = [];
  const given: number[] = [];
  const finish: (() => void)[] = [];
  const hands = [0, 1].map((at): TurnHand => {
    const call = async (name: string) => {
      if (name === "begin") return void begun.push(at);
      given.push(at);
      return new Promise<void>((resolve) => finish.push(resolve));
    };
    return { call: call as TurnHand["call"] };
  });
  const joined = joinHands(hands);
  const job = { manifest: new Uint8Array(0), scalar: new Uint8Array(0), point: new Uint8Array(0) };
  await joined.begin({ ...job, party: 0, layers: [0, 1] });
  expect(begun).toEqual([0, 1]);
  const [first] = [joined.call("check", []), joined.call("check", []), joined.call("check", [])];
  expect(given).toEqual([0, 1, 0]);
  finish[0]?.();
  finish[2]?.();
  await first;
  await new Promise(setImmediate);
  joined.call("check", []);
  expect(given).toEqual([0, 1, 0, 0]);
  expect(joined.atOnce).toBe(4);
});
