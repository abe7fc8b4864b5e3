import { randomBytes } from "node:crypto";
import { and, asc, eq } from "drizzle-orm";
import { expect } from "vitest";
import { listEvents } from "#app/features/audit/list-events.server";
import { finishWave } from "#app/features/unsealing/finish-wave.server";
import { checkBoard } from "#app/protocol/board";
import { readClosedBox } from "#app/protocol/closed-box";
import { release, sealed } from "#db/schema";
import { ofWave } from "#db/wave-scope";
import { databaseTest } from "#tests/helpers/database";
import {
  boardOf,
  castTwoKeyWave,
  closeTwoKeyWave,
  openClock,
  readBox,
  stateOf,
  takeServerTurn,
} from "#tests/helpers/holders/two-key-wave";

databaseTest(
  "what was written into the box past its door stops no turn, is counted nowhere, and the log says so",
  async (db) => {
    const { platform, clock } = openClock(db);
    const open = await castTwoKeyWave(platform, [8, 6]);
    const ofSales = await db
      .select()
      .from(sealed)
      .where(and(ofWave(sealed, open), eq(sealed.team, "sales")))
      .orderBy(asc(sealed.nullifier));
    const [one, other, third] = ofSales;
    if (one === undefined || other === undefined || third === undefined) throw new Error("too few ballots");
    const isOf = ({ nullifier }: typeof one) => and(ofWave(sealed, open), eq(sealed.nullifier, nullifier));
    // two ballots are written over: what one says, and where the other stands in the tree
    await db.update(sealed).set({ ct: third.ct }).where(isOf(one));
    await db
      .update(sealed)
      .set({ leaf: new Uint8Array(randomBytes(32)) })
      .where(isOf(other));
    const strays = [
      { ...third, nullifier: new Uint8Array(randomBytes(32)) },
      { ...third, nullifier: new Uint8Array(randomBytes(32)), leaf: new Uint8Array(randomBytes(32)) },
      {
        ...third,
        nullifier: Uint8Array.of(1),
        msg: new Uint8Array(0),
        sig: new Uint8Array(0),
        leaf: new Uint8Array(0),
      },
      { ...third, nullifier: new Uint8Array(0) },
      { ...third, nullifier: new Uint8Array(randomBytes(32)), team: "nobody", ct: Uint8Array.of(1) },
    ] as (typeof sealed.$inferInsert)[];
    await db.insert(sealed).values(strays);

    await closeTwoKeyWave(platform, open, clock);
    expect((await readClosedBox(open.pinned, await readBox(platform, open))).leaves).toHaveLength(12);
    await takeServerTurn(platform, open, 2);
    const { counts } = await takeServerTurn(platform, open, 1);
    expect(counts.map((count) => [count.in, count.unreadable + count.repeated])).toEqual(
      counts.map(() => [6, 0]),
    );
    await finishWave(platform, open);
    expect(await stateOf(platform, open)).toBe("released");
    const [frozen] = await db.select().from(release);
    expect(frozen?.body).toMatchObject({
      public: { responses: { sales: { withheld: false, n: 6 }, marketing: { withheld: false, n: 6 } } },
    });
    const board = await checkBoard(await boardOf(platform, open));
    expect([board.faults, board.leaves.length, board.unread]).toEqual([[], 12, 0]);
    expect(await db.$count(sealed)).toBe(0);
    const events = await listEvents(db, open.organizationId, { limit: 50 });
    expect(events.filter(({ kind }) => kind === "wave.strays-removed")).toMatchObject([
      { detail: { waveId: open.waveId, rows: strays.length + 2 } },
    ]);
  },
);
