import { expect, onTestFinished, test } from "vitest";
import { openWorkroom } from "#app/features/unsealing/workroom.server";
import { giveAway } from "#app/platform/rooms/thread-room.server";
import { bundleProcess } from "#tests/helpers/bundle";
import { questionSetOf } from "#tests/helpers/responses";

test("giveAway moves the memory of a message to the thread, and no other message's", async () => {
  const room = openWorkroom(await bundleProcess("app/features/unsealing/thread.server.ts"));
  onTestFinished(() => room.close());
  const box = {
    manifest: new Uint8Array(2),
    questionSet: questionSetOf({ form: "core" }),
    scalar: new Uint8Array(32),
    point: new Uint8Array(65),
  };
  await expect(room.call("begin", giveAway(box, [box.scalar.buffer]))).rejects.toThrow("manifest");
  expect(box.scalar.byteLength).toBe(0);
  expect(box.point.byteLength).toBe(65);
});
