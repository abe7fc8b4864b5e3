import { expect, test } from "vitest";
import { parseBallotCode } from "#app/protocol/ballot-code";
import { type Board, type CheckedBoard, checkBoard, checkCode, checkSlip } from "#app/protocol/board";
import { CLOSED_BOX_FORMAT, type ClosedBox, readClosedBox } from "#app/protocol/closed-box";
import { encodeBase64Url } from "#app/protocol/encoding";
import { formatSlip, parseSlip } from "#app/protocol/receipt";
import { makeBoard } from "#tests/helpers/board/made-board";
import { bend, bendDeep, bendText, type Fields } from "#tests/helpers/forged/bent-fields";
import { createProtocolWave } from "#tests/helpers/protocol-wave";

/* What a server that lies could publish, and what somebody could bring as their slip. */

const NAMED = await createProtocolWave("two-key");
const HELD = await makeBoard([6, 5], NAMED);
const ALONE = await makeBoard([6, 5]);
const OTHER = await makeBoard([6, 5], await createProtocolWave("two-key", { name: "2027" }));
const AGAIN = await makeBoard([6, 5], NAMED);

/** A board that was read; null where it is said to be none. @throws any other error */
async function readBoard(text: string): Promise<CheckedBoard | null> {
  return checkBoard(text).catch((error: Error) => {
    if (error.message === "This is not a board.") return null;
    throw error;
  });
}

/** What a board says that no hash or signature covers. Of marks that are left out, each person's code tells. */
const UNPROVED = ["auditHead", "unread", "empty", "marks"] as const;

function isSameButFor(names: readonly string[], one: Fields, other: Fields): boolean {
  const [left, right] = [one, other].map((fields) =>
    JSON.stringify(Object.entries(fields).filter(([name]) => !names.includes(name))),
  );
  return left === right;
}

for (const [custody, { board }] of Object.entries({ "two-key": HELD, server: ALONE }))
  test(`a board with anything in it bent is none, or is found not to hold [${custody}]`, async () => {
    expect((await readBoard(JSON.stringify(board)))?.faults).toEqual([]);
    let found = 0;
    for (const bent of bendDeep(board)) {
      const read = await readBoard(JSON.stringify(bent));
      const what = JSON.stringify(bent).slice(0, 200);
      if (read !== null && read.faults.length === 0) {
        expect(isSameButFor(UNPROVED, bent as Fields, { ...board }), what).toBe(true);
        const { unread, empty, auditHead, marks } = read;
        for (const count of [unread, empty]) expect([0, 1], what).toContain(count);
        expect(auditHead === null || auditHead.length === 32, what).toBe(true);
        expect(board.marks, what).toEqual(expect.arrayContaining(marks.map(encodeBase64Url)));
      } else found += 1;
    }
    expect(found).toBeGreaterThan(400);
    for (const text of bendText({ ...board }))
      expect((await readBoard(text))?.faults, text.slice(0, 80)).not.toEqual([]);
  });

test("a manifest that has no canonical form is a fault of the board and no other error", async () => {
  const { board } = ALONE;
  const deep = `${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}`;
  for (const manifest of [
    JSON.stringify({ ...board.manifest, name: "\ud800" }),
    JSON.stringify({ ...board.manifest, trial: 0 }).replace('"trial":0', '"trial":1e999'),
    deep,
  ]) {
    const text = JSON.stringify({ ...board, manifest: 0 }).replace('"manifest":0', `"manifest":${manifest}`);
    expect((await checkBoard(text)).faults).toContain("manifest");
  }
});

test("no part of another wave's board, or of another box of the same wave, fits into a board", async () => {
  for (const other of [OTHER.board, AGAIN.board, ALONE.board])
    for (const name of Object.keys(HELD.board) as (keyof Board)[]) {
      if (JSON.stringify(other[name]) === JSON.stringify(HELD.board[name])) continue;
      // marks are of what the server read: nothing but a code tells whose they are
      if (name === "marks") continue;
      expect(
        (await readBoard(JSON.stringify({ ...HELD.board, [name]: other[name] })))?.faults,
        name,
      ).not.toEqual([]);
    }
  const [first, second] = HELD.board.turns as unknown as [Fields, Fields];
  for (const name of Object.keys(first))
    for (const turns of [
      [{ ...first, [name]: second[name] }, second],
      [first, { ...second, [name]: first[name] }],
    ])
      expect((await readBoard(JSON.stringify({ ...HELD.board, turns })))?.faults, name).toEqual(
        JSON.stringify(first[name]) === JSON.stringify(second[name]) ? [] : ["turns"],
      );
});

test("a slip with anything in it bent is none, or fits no board", async () => {
  const [voter, colleague] = HELD.voters;
  if (voter === undefined || colleague === undefined) throw new Error("nobody voted");
  const { pinned } = HELD.wave;
  const checked = await checkBoard(JSON.stringify(HELD.board));
  const look = async (fields: unknown) => {
    const slip = await Promise.resolve()
      .then(() => parseSlip(JSON.stringify(fields)))
      .catch((error: Error) => {
        expect(error.message).toBe("This is not a slip.");
        return null;
      });
    if (slip === null) return "none";
    await checkCode(pinned, checked.marks, slip, parseBallotCode(voter.code));
    return checkSlip(pinned, checked.leaves, slip);
  };
  const slip = JSON.parse(formatSlip(voter.slip)) as Fields;
  expect(await look(slip)).toBe("in_box");
  for (const name of Object.keys(slip))
    for (const bent of bend(slip[name]))
      expect(await look({ ...slip, [name]: bent }), `${name} ${JSON.stringify(bent)}`).not.toBe("in_box");
  const others = [colleague.slip, ...(OTHER.voters[0] ? [OTHER.voters[0].slip] : [])];
  for (const other of others.map((one) => JSON.parse(formatSlip(one)) as Fields))
    for (const name of Object.keys(slip).filter((one) => slip[one] !== other[one]))
      expect(await look({ ...slip, [name]: other[name] }), name).not.toBe("in_box");
});

test("a closed box with anything in it bent is none", async () => {
  const { manifestHash, root, size, leaves } = HELD.board;
  const opensAt = "2026-04-02T09:00:00.000Z";
  const box: ClosedBox = { format: CLOSED_BOX_FORMAT, manifestHash, opensAt, root, size, leaves };
  const { pinned } = HELD.wave;
  expect((await readClosedBox(pinned, JSON.stringify(box))).leaves).toHaveLength(11);
  const read = (text: string) =>
    readClosedBox(pinned, text).catch((error: Error) => {
      expect(error).toBeInstanceOf(RangeError);
      return null;
    });
  for (const bent of bendDeep(box)) {
    const what = JSON.stringify(bent).slice(0, 200);
    const found = await read(JSON.stringify(bent));
    // the day is the server's word: a holder holds it against the manifest's
    if (found !== null) expect(isSameButFor(["opensAt"], bent as Fields, { ...box }), what).toBe(true);
    if (found !== null) expect(typeof (bent as Fields).opensAt, what).toBe("string");
  }
  for (const text of bendText({ ...box })) expect(await read(text)).toBeNull();
  for (const other of [OTHER.board, AGAIN.board])
    for (const name of ["manifestHash", "root", "leaves"] as const)
      if (other[name] !== box[name])
        expect(await read(JSON.stringify({ ...box, [name]: other[name] })), name).toBeNull();
});
