import { randomBytes } from "node:crypto";
import { expect } from "vitest";
import { finishWave } from "#app/features/unsealing/finish-wave.server";
import { checkBoard } from "#app/protocol/board";
import { parseCast, verifyCast } from "#app/protocol/cast";
import { CLOSED_BOX_FORMAT, readClosedBox } from "#app/protocol/closed-box";
import { encodeBase64Url } from "#app/protocol/encoding";
import { computeMerkleRoot, sortLeaves } from "#app/protocol/merkle";
import type { Turn } from "#app/protocol/turn";
import { handedOn, release } from "#db/schema";
import { databaseTest } from "#tests/helpers/database";
import {
  boardOf,
  castTwoKeyWave,
  closeTwoKeyWave,
  courierOf,
  openClock,
  readBox,
  takeServerTurn,
} from "#tests/helpers/holders/two-key-wave";
import type { OpenWave } from "#tests/helpers/open-wave";

databaseTest("a server that shows holders something else is stopped before a layer comes off", async (db) => {
  const { platform, clock } = openClock(db);
  const open = await castTwoKeyWave(platform, [6, 5]);
  await closeTwoKeyWave(platform, open, clock);
  const courier = courierOf(platform, open, 2);
  const stops = async (changed: Partial<typeof courier>) => {
    try {
      await takeServerTurn(platform, open, 2, { ...courier, ...changed });
      return "went on";
    } catch (error) {
      return (error as Error).message;
    }
  };
  const all = await courier.ballots("");
  const once = (ballots: typeof all) => {
    let given = false;
    return async () => {
      const now = given ? [] : ballots;
      given = true;
      return now;
    };
  };
  const [one, two, ...rest] = all;
  if (one === undefined || two === undefined) throw new Error("no ballots");
  const text = await readBox(platform, open);
  const box = JSON.parse(text);
  expect(await stops({ ballots: once(all.slice(1)) })).toBe("missing");
  expect(await stops({ ballots: once([...all, one]) })).toBe("ballot");
  expect(await stops({ ballots: once([two, one, ...rest]) })).toBe("ballot");
  expect(await stops({ ballots: once([{ ...one, ct: two.ct }, ...all.slice(1)]) })).toBe("ballot");
  expect(await stops({ ballots: once([{ ...one, team: 1 - one.team }, ...all.slice(1)]) })).toBe("ballot");
  expect(
    await stops({ box: async () => JSON.stringify({ ...box, leaves: box.leaves.slice(1), size: 10 }) }),
  ).toBe("box");
  expect(await stops({ box: async () => JSON.stringify({ ...box, manifestHash: box.root }) })).toBe("box");
  expect(await stops({ box: async () => "<html>" })).toBe("box");
  expect(await stops({ box: async () => JSON.stringify({ ...box, opensAt: "2027-01-01T00:00:00Z" }) })).toBe(
    "too_early",
  );
  expect(await db.$count(handedOn)).toBe(0);
  await takeServerTurn(platform, open, 2);
  const next = courierOf(platform, open, 0);
  const { turns, piece } = await next.envelopes(null);
  const [signed] = turns;
  if (signed === undefined || piece === null) throw new Error("nothing handed on");
  const second = async (envelopes: typeof next.envelopes) => {
    try {
      await takeServerTurn(platform, open, 0, { ...next, envelopes });
      return "went on";
    } catch (error) {
      return (error as Error).message;
    }
  };
  expect(await second(async (after) => ({ ...(await next.envelopes(after)), turns: [] }))).toBe("turn");
  expect(
    await second(async (after) => ({
      ...(await next.envelopes(after)),
      turns: [{ ...signed, handedOn: signed.received }],
    })),
  ).toBe("turn");
  expect(
    await second(async (after) => {
      const answer = await next.envelopes(after);
      return after === null && answer.piece !== null
        ? {
            ...answer,
            piece: { ...answer.piece, envelopes: answer.piece.envelopes.replace(/^.{8}/, "AAAAAAAA") },
          }
        : answer;
    }),
  ).toBe("turn");
  expect(
    await second(async (after) => (after === null ? next.envelopes(piece) : next.envelopes(after))),
  ).toBe("turn");
});

databaseTest("a holder works on one box of a wave and on no other that a server shows", async (db) => {
  const { platform, clock } = openClock(db);
  const open = await castTwoKeyWave(platform, [6, 5]);
  await closeTwoKeyWave(platform, open, clock);
  let root: string | null = null;
  const worked = {
    read: () => root,
    keep: (kept: string) => {
      root = kept;
    },
  };
  const courier = courierOf(platform, open, 2);
  const cut = {
    ...courier,
    accept: async () => {
      throw new Error("offline");
    },
  };
  await expect(takeServerTurn(platform, open, 2, cut, worked)).rejects.toThrow("offline");
  expect(root).toBe(JSON.parse(await readBox(platform, open)).root);
  const alone = await courier.ballots("");
  const shown = { ...courier, box: async () => singleOut(open, alone[0] as (typeof alone)[number]) };
  await expect(takeServerTurn(platform, open, 2, shown, worked)).rejects.toThrow("other_box");
  await takeServerTurn(platform, open, 2, courier, worked);
});

/** What a server that cheats would publish: a box with one person's ballot among random hashes. */
async function singleOut({ pinned }: OpenWave, given: object): Promise<string> {
  const cast = parseCast(given);
  const checked = cast === null ? null : await verifyCast(pinned, cast);
  if (!checked?.ok) throw new Error("no ballot");
  const random = Array.from({ length: 15 }, () => new Uint8Array(randomBytes(32)));
  const leaves = sortLeaves([checked.cast.leaf, ...random]);
  return JSON.stringify({
    ...{
      format: CLOSED_BOX_FORMAT,
      manifestHash: encodeBase64Url(pinned.hash),
      opensAt: "2026-03-11T09:00:00Z",
    },
    ...{
      root: encodeBase64Url(await computeMerkleRoot(leaves)),
      size: 16,
      leaves: leaves.map(encodeBase64Url),
    },
  });
}

databaseTest("where a team is small its number is in neither box nor board", async (db) => {
  const { platform, clock } = openClock(db);
  const open = await castTwoKeyWave(platform, [9, 2]);
  await closeTwoKeyWave(platform, open, clock);
  const box = await readClosedBox(open.pinned, await readBox(platform, open));
  expect(box.leaves).toHaveLength(16);
  const { counts } = await takeServerTurn(platform, open, 1);
  // two ballots of a team whose figures are hidden whatever they say: nobody opens them
  expect(counts.filter(({ team }) => team === 1)).toEqual(
    open.manifest.parts.map((_, part) => ({ team: 1, part, in: 2, out: 0, unreadable: 2, repeated: 0 })),
  );
  await takeServerTurn(platform, open, 0);
  await finishWave(platform, open);
  const [frozen] = await db.select().from(release);
  const body = frozen?.body as { public?: { responses?: unknown } } | undefined;
  expect(body?.public?.responses).toMatchObject({ sales: { n: 9 }, marketing: { withheld: true } });
  const text = await boardOf(platform, open);
  const board = JSON.parse(text);
  expect((await checkBoard(text)).faults).toEqual([]);
  expect(board).toMatchObject({ size: 16, unread: null, empty: null });
  expect(board.marks).toHaveLength(16 * open.manifest.parts.length);
  expect(board.turns.map(({ counts, salt }: Turn) => [counts, salt])).toEqual([
    [null, null],
    [null, null],
  ]);
});
