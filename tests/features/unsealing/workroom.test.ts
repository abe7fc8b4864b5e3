import { expect, onTestFinished, test } from "vitest";
import { readSealedBallots } from "#app/features/box/sealed-ballots.server";
import { readClosedWave } from "#app/features/unsealing/release-wave.server";
import { openWorkroom, type Workroom } from "#app/features/unsealing/workroom.server";
import type { Platform } from "#app/platform/platform.server";
import type { WaveId } from "#db/wave-scope";
import { bundleProcess } from "#tests/helpers/bundle";
import { databaseTest } from "#tests/helpers/database";
import { testPlatform } from "#tests/helpers/platform";
import { leaningResponses } from "#tests/helpers/releases";
import { questionSetOf } from "#tests/helpers/responses";
import { sealedWave } from "#tests/helpers/sealed-wave";

const set = questionSetOf({ form: "core" });

async function openThreadRoom() {
  const room = openWorkroom(await bundleProcess("app/features/unsealing/thread.server.ts"));
  onTestFinished(() => room.close());
  return room;
}

async function closeWave(platform: Platform) {
  const sheetsOf = (team: "sales" | "marketing", people: number, seed: number) =>
    leaningResponses(set, people, seed, 0.1).map((ratings) => ({ team, ratings }));
  return sealedWave(platform, set, [...sheetsOf("sales", 13, 1), ...sheetsOf("marketing", 11, 2)]);
}

async function releaseIn(platform: Platform, id: WaveId, rooms: readonly Workroom[]) {
  const { box, frozen } = await readClosedWave(platform, id, platform.now());
  let turn = 0;
  for (const room of rooms) await room.call("begin", box);
  for await (const piece of readSealedBallots(platform.db, id))
    for (const row of "ballots" in piece ? piece.ballots : [])
      await rooms[turn++ % rooms.length]?.call("unsealPiece", { ballots: [row] });
  const unsealed = await Promise.all(rooms.map((room) => room.call("takeUnsealed")));
  return rooms[0]?.call("release", { frozen, unsealed });
}

databaseTest("however many threads share the ballots, the release is the same to the byte", async (db) => {
  const platform = testPlatform(db);
  const closed = await closeWave(platform);
  const alone = await releaseIn(platform, closed, [openWorkroom("/nowhere/thread.js")]);
  const shared = await releaseIn(platform, closed, [await openThreadRoom(), await openThreadRoom()]);
  expect(JSON.stringify(shared?.release)).toBe(JSON.stringify(alone?.release));
  expect(shared?.board).toEqual(alone?.board);
  expect(alone?.release.public.responses.sales).toEqual({ withheld: false, n: 13 });
});

test("openWorkroom hands on the sentence of a failure in its thread", async () => {
  const room = await openThreadRoom();
  const box = {
    manifest: new Uint8Array(2),
    questionSet: set,
    scalar: new Uint8Array(32),
    point: new Uint8Array(65),
  };
  await expect(room.call("begin", box)).rejects.toThrow("manifest");
});

test("openWorkroom fails what waits when its thread ends", async () => {
  const room = await openThreadRoom();
  await room.close();
  await expect(room.call("takeUnsealed")).rejects.toThrow("ended");
});
