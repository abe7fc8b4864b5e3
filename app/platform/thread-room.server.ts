import { existsSync, readlinkSync } from "node:fs";
import { setPriority } from "node:os";
import { basename } from "node:path";
import { parentPort, Worker } from "node:worker_threads";

/** Work with a name for each of its acts; an act takes one message and gives one. */
type Acts = Record<string, (argument: never) => Promise<unknown>>;
type Argument<Act extends Acts[string]> = Parameters<Act>[0];

/** Where heavy work is done beside the event loop. */
export type Room<Work extends Acts> = {
  call: <Name extends keyof Work & string>(
    name: Name,
    ...argument: Argument<Work[Name]> extends undefined ? [] : [Argument<Work[Name]>]
  ) => Promise<Awaited<ReturnType<Work[Name]>>>;
  /** False once its thread has ended; nothing can be called then. */
  isOpen: () => boolean;
  close: () => Promise<void>;
};

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

type Request = { id: number; name: string; argument: unknown };
type Reply = { id: number; result: unknown } | { id: number; error: string };

/** A thread of its own where its bundled file is (a built server); else (tests, tsx) the caller's own thread. */
export function openRoom<Work extends Acts>(path: string, create: () => Work): Room<Work> {
  return (existsSync(path) ? openThread(path) : openHere(create())) as Room<Work>;
}

/** As `nice` counts: whoever waits for an answer comes first. */
const BEHIND_REQUESTS = 5;

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
  parentPort?.on("message", async ({ id, name, argument }: Request) => {
    try {
      const act = work[name] as (argument: unknown) => Promise<unknown>;
      const result = await act(argument);
      parentPort?.postMessage({ id, result }, listGiven(result));
    } catch (error) {
      parentPort?.postMessage({ id, error: error instanceof Error ? error.message : "unknown" });
    }
  });
}

function openHere(work: Acts) {
  return {
    call: async (name: string, argument: unknown) =>
      (work[name] as (argument: unknown) => Promise<unknown>)(argument),
    isOpen: () => true,
    close: async () => {},
  };
}

function openThread(path: string) {
  const worker = new Worker(path, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES } });
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (reason: Error) => void }>();
  let next = 0;
  let ended: Error | null = null;
  const fail = (reason: Error) => {
    ended = reason;
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
  };
  worker.on("message", (reply: Reply) => {
    const asked = waiting.get(reply.id);
    waiting.delete(reply.id);
    if ("error" in reply) asked?.reject(new Error(reply.error));
    else asked?.resolve(reply.result);
  });
  worker.on("error", fail);
  worker.on("exit", () => fail(new Error("The thread ended.")));
  worker.unref();
  return {
    call: (name: string, argument: unknown) =>
      new Promise((resolve, reject) => {
        if (ended !== null) return reject(ended);
        const id = next++;
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, name, argument }, listGiven(argument));
      }),
    isOpen: () => ended === null,
    close: async () => void (await worker.terminate()),
  };
}
