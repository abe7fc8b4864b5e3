import { expect, test } from "vitest";
import type { FileRooms } from "#app/features/exports/making/file-room.server";
import type { FileJob } from "#app/features/exports/making/file-work.server";
import { openFileWorkshop } from "#app/features/exports/making/make-file.server";

const JOB = { language: "en", format: "csv" } as FileJob;
const PDF = { language: "en", format: "pdf" } as FileJob;
const SET = { data: "{}", timestamp: 0, logo: null };
const UNENDED = new AbortController().signal;

/** A workshop whose threads work until they are told to be done. */
function openSlowWorkshop() {
  const rooms: { done: (made: unknown) => void; fail: (reason: Error) => void; open: boolean }[] = [];
  const said: unknown[] = [];
  const openRoom = () => {
    let room: (typeof rooms)[number];
    const result = new Promise<unknown>((done, fail) => {
      room = { done, fail, open: true };
      rooms.push(room);
    });
    result.catch(() => {});
    const close = async () => {
      room.open = false;
      room.fail(new Error("The thread ended."));
    };
    return { call: () => result, isOpen: () => room.open, close };
  };
  const opened = { openFileRoom: openRoom, openPrintRoom: openRoom } as unknown as FileRooms;
  return { ...openFileWorkshop({ error: (...line) => said.push(line) }, opened), rooms, said };
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

test("A document is printed in a second room, which outlasts the first one; both keep one place", async () => {
  const { make, rooms } = openSlowWorkshop();
  const [printed, beside, waiting] = [make(PDF, UNENDED), make(JOB, UNENDED), make(JOB, UNENDED)];
  await tick();
  rooms[0]?.done(SET);
  await tick();
  expect(rooms.map(({ open }) => open)).toEqual([false, true, true]);
  rooms[1]?.done(new Uint8Array([1]));
  expect(await printed).toEqual({ ok: true, bytes: new Uint8Array([1]) });
  await tick();
  expect(rooms).toHaveLength(4);
  rooms[2]?.done(new Uint8Array());
  rooms[3]?.done(new Uint8Array());
  await Promise.all([beside, waiting]);
  expect(rooms.every(({ open }) => !open)).toBe(true);
});

test.each([
  ["made", false],
  ["printed", true],
])("A document that nobody wants any more while it is %s leaves no room open", async (_, isSet) => {
  const { make, rooms, said } = openSlowWorkshop();
  const wanted = new AbortController();
  const printed = make(PDF, wanted.signal);
  await tick();
  if (isSet) rooms[0]?.done(SET);
  await tick();
  wanted.abort();
  expect(await printed).toEqual({ ok: false, reason: "cancelled" });
  expect(rooms.map(({ open }) => open)).toEqual([false, false]);
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
