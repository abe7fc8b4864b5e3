import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { createWork, type WorkArgument, type WorkName, type WorkReply, type WorkResult } from "./work.server";

/** Where the heavy part of unsealing a wave is done. */
export type Workroom = {
  call: <Name extends WorkName>(
    name: Name,
    ...argument: WorkArgument<Name> extends undefined ? [] : [WorkArgument<Name>]
  ) => Promise<WorkResult<Name>>;
  close: () => Promise<void>;
};

const bundled = fileURLToPath(new URL("unsealing-thread.js", import.meta.url));

/** A thread of its own in a built server; without the bundled file (tests, tsx) the caller's own thread. */
export function openWorkroom(path: string = bundled): Workroom {
  return existsSync(path) ? openThread(path) : openHere();
}

function openHere(): Workroom {
  const work = createWork();
  return {
    call: async (name, ...argument) => {
      const act = work[name] as (argument: unknown) => Promise<never>;
      return act(argument[0]);
    },
    close: async () => {},
  };
}

function openThread(path: string): Workroom {
  const worker = new Worker(path);
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (reason: Error) => void }>();
  let next = 0;
  let ended: Error | null = null;
  const fail = (reason: Error) => {
    ended = reason;
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
  };
  worker.on("message", (reply: WorkReply) => {
    const asked = waiting.get(reply.id);
    waiting.delete(reply.id);
    if ("error" in reply) asked?.reject(new Error(reply.error));
    else asked?.resolve(reply.result as never);
  });
  worker.on("error", fail);
  worker.on("exit", () => fail(new Error("The thread that unseals waves ended.")));
  return {
    call: (name, ...argument) =>
      new Promise((resolve, reject) => {
        if (ended !== null) return reject(ended);
        const id = next++;
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, name, argument: argument[0] });
      }),
    close: async () => void (await worker.terminate()),
  };
}
