import { expect, test } from "vitest";
import { givingTurns } from "#cli/holder/turn-work";

test("givingTurns lets others have a turn before each part, and gives what was peeled", async () => {
  const inner = new Uint8Array([1, 2]);
  let turns = 0;
  const peel = givingTurns(() => inner);
  for (const at of [1, 2]) {
    setImmediate(() => {
      turns += 1;
    });
    expect(await peel({ team: 0, part: 0, envelope: new Uint8Array(0) }, [0, 1])).toBe(inner);
    expect(turns).toBe(at);
  }
});
