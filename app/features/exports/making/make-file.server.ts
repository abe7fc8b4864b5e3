import { describeError, type Log } from "#app/platform/log.server";
import { type FileRooms, fileRoomsIn } from "./file-room.server";
import { type FileJob, isPrinted } from "./file-work.server";

/** Files that are made at the same time: each has a thread and its memory. */
const MOST_AT_ONCE = 2;
/** Whoever comes when so many wait already is told to come again. */
const MOST_WAITING = 20;

type MadeFile = { ok: true; bytes: Uint8Array } | { ok: false; reason: "busy" | "cancelled" | "failed" };

/** Where files are made, a few at a time. */
export type FileWorkshop = {
  /** Makes a file in rooms of its own, which end with it, or at once when nobody wants the file any more. */
  make: (job: FileJob, signal: AbortSignal) => Promise<MadeFile>;
};

export function openFileWorkshop(
  log: Pick<Log, "error">,
  { openFileRoom, openPrintRoom }: FileRooms = fileRoomsIn(),
): FileWorkshop {
  const waiting: (() => void)[] = [];
  let working = 0;

  /** False where nobody waits any more. */
  async function takePlace(signal: AbortSignal): Promise<boolean> {
    if (working < MOST_AT_ONCE) {
      working++;
      return true;
    }
    return new Promise((resolve) => {
      const begin = () => {
        signal.removeEventListener("abort", leave);
        resolve(true);
      };
      const leave = () => {
        waiting.splice(waiting.indexOf(begin), 1);
        resolve(false);
      };
      waiting.push(begin);
      signal.addEventListener("abort", leave, { once: true });
    });
  }

  /** The place goes to whoever has waited longest. */
  function leavePlace(): void {
    const next = waiting.shift();
    if (next === undefined) working--;
    else next();
  }

  async function work(job: FileJob, signal: AbortSignal): Promise<MadeFile> {
    const room = openFileRoom();
    // it starts while the document is made
    const printer = isPrinted(job) ? openPrintRoom() : null;
    try {
      const made = await within(room, signal, () => room.call("makeFile", job));
      if (signal.aborted) return { ok: false, reason: "cancelled" };
      if (printer === null || made instanceof Uint8Array) return { ok: true, bytes: made as Uint8Array };
      const bytes = await within(printer, signal, () => printer.call("print", made));
      return signal.aborted ? { ok: false, reason: "cancelled" } : { ok: true, bytes };
    } catch (error) {
      if (signal.aborted) return { ok: false, reason: "cancelled" };
      log.error("a file could not be made", { kind: job.format, reason: describeError(error) });
      return { ok: false, reason: "failed" };
    } finally {
      await Promise.all([room.close(), printer?.close()]);
    }
  }

  return {
    make: async (job, signal) => {
      if (signal.aborted) return { ok: false, reason: "cancelled" };
      if (waiting.length >= MOST_WAITING) return { ok: false, reason: "busy" };
      if (!(await takePlace(signal))) return { ok: false, reason: "cancelled" };
      try {
        return await work(job, signal);
      } finally {
        leavePlace();
      }
    },
  };
}

/** Does something in a room, which begins to end with it or when nobody wants it any more. */
async function within<Result>(
  room: { readonly close: () => Promise<void> },
  signal: AbortSignal,
  act: () => Promise<Result>,
): Promise<Result> {
  const stop = () => void room.close();
  signal.addEventListener("abort", stop, { once: true });
  try {
    return await act();
  } finally {
    signal.removeEventListener("abort", stop);
    stop();
  }
}
