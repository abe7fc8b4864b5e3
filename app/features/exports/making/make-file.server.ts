import { describeError, type Log } from "#app/platform/log.server";
import { type FileRoom, openFileRoom } from "./file-room.server";
import type { FileJob } from "./file-work.server";

/** Files that are made at the same time: each has a thread and its memory. */
const MOST_AT_ONCE = 2;
/** Whoever comes when so many wait already is told to come again. */
const MOST_WAITING = 20;

type MadeFile = { ok: true; bytes: Uint8Array } | { ok: false; reason: "busy" | "cancelled" | "failed" };

/** Where files are made, a few at a time. */
export type FileWorkshop = {
  /** Makes a file in a thread of its own, which ends with it, or at once when nobody wants the file any more. */
  make: (job: FileJob, signal: AbortSignal) => Promise<MadeFile>;
};

export function openFileWorkshop(
  log: Pick<Log, "error">,
  openRoom: () => FileRoom = openFileRoom,
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
    const room = openRoom();
    const stop = () => void room.close();
    signal.addEventListener("abort", stop, { once: true });
    try {
      const bytes = await room.call("makeFile", job);
      return signal.aborted ? { ok: false, reason: "cancelled" } : { ok: true, bytes };
    } catch (error) {
      if (signal.aborted) return { ok: false, reason: "cancelled" };
      log.error("a file could not be made", { kind: job.format, reason: describeError(error) });
      return { ok: false, reason: "failed" };
    } finally {
      signal.removeEventListener("abort", stop);
      await room.close();
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
