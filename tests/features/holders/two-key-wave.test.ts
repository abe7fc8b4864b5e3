import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { lookAsHolder } from "#app/features/holders/look.server";
import { acceptTurn, keepEnvelopes } from "#app/features/holders/take-turn.server";
import { finishWave } from "#app/features/unsealing/finish-wave.server";
import type { Platform } from "#app/platform/platform.server";
import { checkBoard } from "#app/protocol/board";
import { readClosedBox } from "#app/protocol/closed-box";
import { TURN_ORDERS, type Turn } from "#app/protocol/turn";
import { closedBox, handedOn, keyHolder, layerKey, release, sealed, turn } from "#db/schema";
import { databaseTest } from "#tests/helpers/database";
import {
  boardOf,
  castTwoKeyWave,
  closeTwoKeyWave,
  courierOf,
  openClock,
  readBox,
  stateOf,
  takeServerTurn,
  tokenOf,
} from "#tests/helpers/holders/two-key-wave";
import type { OpenWave } from "#tests/helpers/open-wave";

const lookAs = async (platform: Platform, open: OpenWave, party: number) =>
  lookAsHolder(platform, open.waveId, tokenOf(platform, open, party));

describe("Two of three holders open a closed wave", () => {
  for (const [first, second] of TURN_ORDERS)
    databaseTest(`${first}, then ${second}`, async (db) => {
      const { platform, clock } = openClock(db);
      const open = await castTwoKeyWave(platform, [7, 6]);
      await closeTwoKeyWave(platform, open, clock);
      expect(await stateOf(platform, open)).toBe("closed");
      expect(await db.$count(release)).toBe(0);
      const begun = await takeServerTurn(platform, open, first);
      expect(begun.counts.every((one) => one.in === one.out)).toBe(true);
      expect(begun.told.map(({ doing }) => doing)).toEqual(
        expect.arrayContaining(["fetching", "opening", "sending"]),
      );
      await finishWave(platform, open);
      expect(await stateOf(platform, open)).toBe("closed");
      await takeServerTurn(platform, open, second);
      await finishWave(platform, open);
      expect(await stateOf(platform, open)).toBe("released");
      const [frozen] = await db.select().from(release);
      const body = frozen?.body as { public?: { responses?: unknown } } | undefined;
      expect(body?.public?.responses).toEqual({
        sales: { withheld: false, n: 7 },
        marketing: { withheld: false, n: 6 },
      });
      const checked = await checkBoard(await boardOf(platform, open));
      expect(checked.faults).toEqual([]);
      expect([checked.leaves.length, checked.unread, checked.empty]).toEqual([13, 0, 0]);
      for (const table of [sealed, handedOn, turn, closedBox, keyHolder, layerKey])
        expect(await db.$count(table)).toBe(0);
      expect(platform.keys.listWaveKeys()).toEqual([]);
    });
});

databaseTest(
  "before a day has passed nobody is given a ballot, and the box is there for everybody",
  async (db) => {
    const { platform, clock } = openClock(db);
    const open = await castTwoKeyWave(platform, [6, 5]);
    expect((await lookAs(platform, open, 1))?.phase).toBe("launched");
    await closeTwoKeyWave(platform, open, clock);
    clock.now = new Date("2026-03-11T08:59:00Z");
    expect(await lookAs(platform, open, 1)).toMatchObject({ phase: "waiting", turn: null });
    await expect(courierOf(platform, open, 1).ballots("")).rejects.toThrow("too_early");
    const box = await readClosedBox(open.pinned, await readBox(platform, open));
    expect(box.leaves).toHaveLength(11);
    clock.now = new Date("2026-03-11T09:00:00Z");
    expect((await courierOf(platform, open, 1).ballots("")).length).toBe(11);
  },
);

databaseTest(
  "the head of Sales waits, the two others may begin, and whoever is away keeps nobody waiting",
  async (db) => {
    const { platform, clock } = openClock(db);
    const open = await castTwoKeyWave(platform, [6, 5]);
    await closeTwoKeyWave(platform, open, clock);
    const turns = async () =>
      Promise.all([0, 1, 2].map(async (one) => (await lookAs(platform, open, one))?.turn));
    expect(await turns()).toEqual([null, { begun: 1, step: 0 }, { begun: 2, step: 0 }]);
    await takeServerTurn(platform, open, 1);
    expect(await turns()).toEqual([{ begun: 1, step: 1 }, null, { begun: 2, step: 0 }]);
    expect((await lookAs(platform, open, 1))?.phase).toBe("opening");
    // the head of Sales never comes: the third begins anew, and the head of Marketing goes on
    await takeServerTurn(platform, open, 2);
    expect(await turns()).toEqual([{ begun: 1, step: 1 }, { begun: 2, step: 1 }, null]);
    await takeServerTurn(platform, open, 1);
    expect(await turns()).toEqual([null, null, null]);
    for (const party of [0, 1, 2]) expect((await lookAs(platform, open, party))?.phase).toBe("counting");
    await expect(courierOf(platform, open, 0).envelopes(null)).rejects.toThrow("not_your_turn");
    await finishWave(platform, open);
    expect(await stateOf(platform, open)).toBe("released");
    expect((await checkBoard(await boardOf(platform, open))).faults).toEqual([]);
  },
);

databaseTest("a turn that is interrupted begins again and ends as it would have", async (db) => {
  const { platform, clock } = openClock(db);
  const open = await castTwoKeyWave(platform, [6, 5]);
  await closeTwoKeyWave(platform, open, clock);
  const courier = courierOf(platform, open, 2);
  let kept = 0;
  const cut = {
    ...courier,
    keep: async (piece: Parameters<typeof courier.keep>[0]) => {
      if (kept++ === 1) throw new Error("offline");
      return courier.keep(piece);
    },
  };
  await expect(takeServerTurn(platform, open, 2, cut)).rejects.toThrow("offline");
  expect(await db.$count(turn)).toBe(0);
  await takeServerTurn(platform, open, 2);
  await takeServerTurn(platform, open, 0);
  await finishWave(platform, open);
  expect(await stateOf(platform, open)).toBe("released");
});

databaseTest(
  "the server takes no turn that is malformed, of another holder, or that covers something else",
  async (db) => {
    const { platform, clock } = openClock(db);
    const open = await castTwoKeyWave(platform, [6, 5]);
    const other = await castTwoKeyWave(platform, [5, 5]);
    await closeTwoKeyWave(platform, open, clock);
    const token = tokenOf(platform, open, 2);
    const courier = courierOf(platform, open, 2);
    let signed: Turn | undefined;
    await takeServerTurn(platform, open, 2, {
      ...courier,
      accept: async (made) => {
        signed = made;
      },
    });
    const send = async (body: object) => {
      const answer = await acceptTurn(platform, open.waveId, { token, ...body });
      return answer.ok ? "taken" : answer.reason;
    };
    if (signed === undefined) throw new Error("nothing signed");
    const counts = signed.counts ?? [];
    expect(await send({})).toBe("malformed");
    expect(await send({ turn: { ...signed, signature: "x" } })).toBe("malformed");
    expect(await send({ turn: { ...signed, counts: null, salt: null } })).toBe("malformed");
    expect(await send({ turn: { ...signed, holder: 1 } })).toBe("not_your_turn");
    expect(await send({ turn: signed, token: tokenOf(platform, open, 1) })).toBe("not_your_turn");
    expect(await send({ turn: signed, token: tokenOf(platform, other, 2) })).toBe("unknown");
    expect(await send({ turn: { ...signed, handedOn: signed.received } })).toBe("turn_differs");
    expect(await send({ turn: { ...signed, counts: counts.slice(1) } })).toBe("turn_differs");
    const keep = async (piece: object) => {
      const answer = await keepEnvelopes(platform, open.waveId, { token, ...piece });
      return answer.ok ? "kept" : answer.reason;
    };
    const [row] = await db.select().from(handedOn).limit(1);
    if (row === undefined) throw new Error("nothing kept");
    const letters = Buffer.from(row.envelopes).toString("base64url");
    const { team, part } = row;
    expect(await keep({ team, part, start: 1, envelopes: letters })).toBe("malformed");
    expect(await keep({ team, part, start: 0, envelopes: letters.slice(4) })).toBe("malformed");
    expect(await keep({ team, part, start: 0, envelopes: "" })).toBe("malformed");
    expect(await keep({ team: 9, part, start: 0, envelopes: letters })).toBe("malformed");
    expect(await keep({ team, part: -1, start: 0, envelopes: letters })).toBe("malformed");
    const swapped = Buffer.from(row.envelopes);
    swapped[50] = (swapped[50] ?? 0) ^ 1;
    expect(await keep({ team, part, start: 0, envelopes: swapped.toString("base64url") })).toBe("kept");
    expect(await send({ turn: signed })).toBe("turn_differs");
    expect(await keep({ team, part, start: 0, envelopes: letters })).toBe("kept");
    // written over after it was hashed, before the turn is accepted
    const late = {
      ...platform,
      db: Object.assign(Object.create(db), {
        transaction: async (work: Parameters<typeof db.transaction>[0]) => {
          await db.update(handedOn).set({ envelopes: swapped }).where(eq(handedOn.part, part));
          return db.transaction(work);
        },
      }),
    };
    const refused = await acceptTurn(late, open.waveId, { token, turn: signed });
    expect(refused).toEqual({ ok: false, reason: "turn_differs" });
    await takeServerTurn(platform, open, 2, { ...courier, accept: async () => {} });
    expect(await send({ turn: signed })).toBe("taken");
    expect(await send({ turn: signed })).toBe("not_your_turn");
    expect(await keep({ team, part, start: 0, envelopes: swapped.toString("base64url") })).toBe(
      "not_your_turn",
    );
  },
);
