import { mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openProcessRoom } from "#app/platform/rooms/process-room.server";
import { bundleProcess } from "#tests/helpers/bundle";

type Tried = {
  double: (numbers: Uint8Array) => Promise<Uint8Array>;
  listSettings: () => Promise<string[]>;
  refuse: () => Promise<void>;
  crash: () => Promise<void>;
};

const SOURCE = `
import { serveProcess } from "../../app/platform/rooms/process-room.server";
serveProcess({
  double: async (numbers: Uint8Array) => numbers.map((number) => number * 2),
  listSettings: async () => Object.keys(process.env),
  refuse: async () => { throw new Error("That is no document."); },
  crash: async () => process.abort(),
});`;

/** A room whose process does what the source above says. */
async function openTried() {
  const folder = resolve(".cache/tests");
  mkdirSync(folder, { recursive: true });
  const source = resolve(folder, `tried-process-${process.pid}.ts`);
  writeFileSync(source, SOURCE);
  const room = openProcessRoom<Tried>(await bundleProcess(source), () => {
    throw new Error("It runs in a process.");
  });
  onTestFinished(() => room.close());
  return room;
}

test("openProcessRoom works in another process, which knows none of the settings", async () => {
  const room = await openTried();
  expect([...(await room.call("double", new Uint8Array([1, 2])))]).toEqual([2, 4]);
  const settings = await room.call("listSettings");
  expect(settings).not.toContain("VITEST");
  expect(settings).not.toContain("PATH");
});

test("openProcessRoom hands on why something was refused, and takes more work", async () => {
  const room = await openTried();
  await expect(room.call("refuse")).rejects.toThrow("That is no document.");
  expect([...(await room.call("double", new Uint8Array([4])))]).toEqual([8]);
});

test("openProcessRoom outlives a process that crashes, and says that it ended", async () => {
  const room = await openTried();
  await expect(room.call("crash")).rejects.toThrow("The process ended.");
  expect(room.isOpen()).toBe(false);
  await expect(room.call("double", new Uint8Array())).rejects.toThrow("The process ended.");
});

test("openProcessRoom ends what is under way when it is closed", async () => {
  const room = await openTried();
  await room.call("double", new Uint8Array());
  const ended = expect(room.call("double", new Uint8Array(50_000_000))).rejects.toThrow("The process ended.");
  await room.close();
  await ended;
});
