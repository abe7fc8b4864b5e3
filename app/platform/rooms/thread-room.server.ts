import { existsSync, readlinkSync } from "node:fs";
import { setPriority } from "node:os";
import { basename } from "node:path";
import { parentPort, Worker } from "node:worker_threads";
import { type Acts, answerCall, type Call, type Room, talkTo, workHere } from "./room.server";

/** What is moved to the other thread with a message instead of being copied, by the message. */
const given = new WeakMap<object, readonly ArrayBuffer[]>();

/** A message whose memory goes along to the thread it is sent to; whoever sends it has it no longer. */
export function giveAway<Message extends object>(message: Message, buffers: readonly ArrayBuffer[]): Message {
  given.set(message, buffers);
  return message;
}

function listGiven(message: unknown): ArrayBuffer[] {
  return [...(given.get(message as object) ?? [])];
}

/** What a thread makes in passing: node would give it four times as much, and keep it. */
const YOUNG_MEGABYTES = 12;

/** A thread of its own where its bundled file is (a built server); else (tests, tsx) the caller's own thread. */
export function openRoom<Work extends Acts>(path: string, create: () => Work): Room<Work> {
  return (existsSync(path) ? openThread(path) : workHere(create())) as Room<Work>;
}

/** As `nice` counts: whoever waits for an answer comes first. */
export const BEHIND_REQUESTS = 5;

/** Lets requests go before the work of the thread that calls this. */
export function stepBehindRequests(): void {
  try {
    // Linux alone tells a thread its own number
    setPriority(Number(basename(readlinkSync("/proc/thread-self"))), BEHIND_REQUESTS);
  } catch {
    // elsewhere a thread is as important as any other
  }
}

/** What the file that runs in a thread does: it answers the calls of its room. */
export function serveRoom(work: Acts): void {
  parentPort?.on("message", (call: Call) =>
    answerCall(work, call, (reply) =>
      parentPort?.postMessage(reply, "result" in reply ? listGiven(reply.result) : []),
    ),
  );
}

function openThread(path: string) {
  const worker = new Worker(path, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES } });
  const line = talkTo({
    send: (call) => worker.postMessage(call, listGiven(call.argument)),
    end: () => worker.terminate(),
  });
  worker.on("message", line.hear);
  worker.on("error", line.fail);
  worker.on("exit", () => line.fail(new Error("The thread ended.")));
  worker.unref();
  return line.room;
}
