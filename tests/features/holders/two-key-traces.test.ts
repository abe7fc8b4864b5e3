import { sql } from "drizzle-orm";
import { expect, inject, test } from "vitest";
import { makeHolderToken } from "#app/features/holders/holder-token.server";
import { finishWave } from "#app/features/unsealing/finish-wave.server";
import { closeWave } from "#app/features/waves/end/close-wave.server";
import { encodeBase64Url } from "#app/protocol/encoding";
import { openPart, splitBallot } from "#app/protocol/tally";
import { closedBox, sealed, wave } from "#db/schema";
import { findInFiles, openOnDisk } from "#tests/helpers/disk-traces";
import { castTwoKeyWave, takeServerTurn } from "#tests/helpers/holders/two-key-wave";

const CANARY = "canaryoftwokeys";

for (const engine of ["pglite", "postgresql"] as const)
  test(`an answer is nowhere on the disk before two holders opened it, and a holder's link never [${engine}]`, async (context) => {
    const server = inject("postgresUrl");
    if (engine === "postgresql" && server === null) return context.skip();
    const { platform, places } = await openOnDisk(engine, server ?? "");
    const { db } = platform;
    // long values stand as they are, so that a text in them can be found
    await db.execute(sql`alter table results.release alter column body set storage external`);
    const open = await castTwoKeyWave(platform, [12, 11], CANARY);
    const find = async (text: string) => {
      await db.execute(sql`checkpoint`);
      return findInFiles(await places(), text);
    };
    await closeWave(platform, open, { actor: "system", now: new Date() });
    await finishWave(platform, open);
    expect(await db.$count(closedBox)).toBe(1);
    // a day passes
    await db.update(wave).set({ closedAt: sql`${wave.closedAt} - interval '25 hours'` });

    // whoever runs the server has its key already, and opens nothing with it
    const key = open.parties.get(3);
    const [row] = await db.select().from(sealed).limit(1);
    if (key === undefined || row === undefined) throw new Error("nothing sealed");
    const ballot = {
      team: 0,
      nullifier: Uint8Array.from(row.nullifier),
      seq: row.seq,
      ct: Uint8Array.from(row.ct),
    };
    for (const part of splitBallot(open.pinned, ballot))
      expect(await openPart(open.pinned, key, part)).toBeNull();

    expect(await find(CANARY)).toEqual([]);
    await takeServerTurn(platform, open, 2);
    expect(await find(CANARY)).toEqual([]);
    await takeServerTurn(platform, open, 1);
    expect(await find(CANARY)).toEqual([]);
    await finishWave(platform, open);
    expect(await find(CANARY)).not.toEqual([]);
    const token = makeHolderToken(platform.keys, { waveId: open.waveId, party: 2, generation: 0 });
    for (const text of [encodeBase64Url(token), Buffer.from(token).toString("hex")])
      expect(await find(text)).toEqual([]);
    await platform.close();
  });
