import { expect, test } from "vitest";
import type { FileRoom } from "#app/features/exports/making/file-room.server";
import type { FileJob } from "#app/features/exports/making/file-work.server";
import { openFileWorkshop } from "#app/features/exports/making/make-file.server";

const JOB = { language: "en", format: "csv" } as FileJob;
const UNENDED = new AbortController().signal;

/** A workshop whose threads work until they are told to be done. */
function openSlowWorkshop() {
  const rooms: { done: (bytes: Uint8Array) => void; fail: (reason: Error) => void; open: boolean }[] = [];
  const said: unknown[] = [];
  const openRoom = (): FileRoom => {
    let room: (typeof rooms)[number];
    const result = new Promise<Uint8Array>((done, fail) => {
      room = { done, fail, open: true };
      rooms.push(room);
    });
    const close = async () => {
      room.open = false;
      room.fail(new Error("The thread ended."));
    };
    return { call: () => result, isOpen: () => room.open, close } as unknown as FileRoom;
  };
  return { ...openFileWorkshop({ error: (...line) => said.push(line) }, openRoom), rooms, said };
}

const tick = () => new Promise((resolve) => setImmediate(resolve));

test("Two files are made at a time, the others in the order in which they were asked for", async () => {
  const { make, rooms } = openSlowWorkshop();
  const all = [0, 1, 2, 3].map(() => make(JOB, UNENDED));
  await tick();
  expect(rooms).toHaveLength(2);
  rooms[1]?.done(new Uint8Array([1]));
  expect(await all[1]).toEqual({ ok: true, bytes: new Uint8Array([1]) });
  await tick();
  expect(rooms).toHaveLength(3);
  rooms[2]?.done(new Uint8Array([2]));
  expect(await all[2]).toEqual({ ok: true, bytes: new Uint8Array([2]) });
  rooms[0]?.done(new Uint8Array([0]));
  await tick();
  rooms[3]?.done(new Uint8Array([3]));
  await Promise.all(all);
  expect(rooms.every(({ open }) => !open)).toBe(true);
});

test("A file that nobody wants any more ends its thread and gives its place away", async () => {
  const { make, rooms, said } = openSlowWorkshop();
  const wanted = [0, 1, 2, 3].map(() => new AbortController());
  const all = wanted.map(({ signal }) => make(JOB, signal));
  await tick();
  wanted[0]?.abort();
  wanted[2]?.abort();
  expect(await all[0]).toEqual({ ok: false, reason: "cancelled" });
  expect(await all[2]).toEqual({ ok: false, reason: "cancelled" });
  await tick();
  expect(rooms.map(({ open }) => open)).toEqual([false, true, true]);
  rooms[1]?.done(new Uint8Array());
  rooms[2]?.done(new Uint8Array());
  expect((await Promise.all(all)).map(({ ok }) => ok)).toEqual([false, true, false, true]);
  expect(said).toEqual([]);
});

test("A file that fails says so in the log without its content, and the next one is made", async () => {
  const { make, rooms, said } = openSlowWorkshop();
  const failing = make(JOB, UNENDED);
  await tick();
  rooms[0]?.fail(new TypeError("x is not a function"));
  expect(await failing).toEqual({ ok: false, reason: "failed" });
  expect(JSON.stringify(said)).toContain("a file could not be made");
  const next = make(JOB, UNENDED);
  await tick();
  rooms[1]?.done(new Uint8Array([1]));
  expect(await next).toEqual({ ok: true, bytes: new Uint8Array([1]) });
});

test("Whoever comes when twenty wait is told to come again", async () => {
  const { make, rooms } = openSlowWorkshop();
  const wanted = Array.from({ length: 22 }, () => new AbortController());
  const all = wanted.map(({ signal }) => make(JOB, signal));
  expect(await make(JOB, UNENDED)).toEqual({ ok: false, reason: "busy" });
  for (const one of wanted) one.abort();
  expect((await Promise.all(all)).every((made) => !made.ok && made.reason === "cancelled")).toBe(true);
  const next = make(JOB, UNENDED);
  await tick();
  rooms.at(-1)?.done(new Uint8Array([1]));
  expect(await next).toEqual({ ok: true, bytes: new Uint8Array([1]) });
});
