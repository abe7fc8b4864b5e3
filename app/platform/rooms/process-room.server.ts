import { fork } from "node:child_process";
import { existsSync } from "node:fs";
import { setPriority } from "node:os";
import { type Acts, answerCall, type Call, type Reply, type Room, talkTo, workHere } from "./room.server";
import { BEHIND_REQUESTS } from "./thread-room.server";

/**
 * glibc would keep a heap for every thread that asks for memory. The process ends with its work, so nothing that it makes
 * in passing has to be kept long either.
 */
const ENV = { NODE_ENV: "production", MALLOC_ARENA_MAX: "1" } as const;
const FLAGS = ["--max-semi-space-size=1"];

/**
 * A process of its own where its bundled file is, else the caller's own thread: for work in foreign machine code, whose
 * memory is given back, and whose end is nobody else's. It is told nothing of the server's settings.
 */
export function openProcessRoom<Work extends Acts>(path: string, create: () => Work): Room<Work> {
  return (existsSync(path) ? openProcess(path) : workHere(create())) as Room<Work>;
}

function openProcess(path: string) {
  const child = fork(path, {
    ...{ env: ENV, execArgv: FLAGS, serialization: "advanced" },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const line = talkTo({
    // one that cannot be sent fails with the process
    send: (call) => void child.send(call, () => {}),
    end: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  });
  child.on("message", (reply) => line.hear(reply as Reply));
  child.on("error", line.fail);
  child.on("exit", () => line.fail(new Error("The process ended.")));
  if (child.pid !== undefined) stepBehind(child.pid);
  child.unref();
  child.channel?.unref();
  return line.room;
}

function stepBehind(pid: number): void {
  try {
    setPriority(pid, BEHIND_REQUESTS);
  } catch {
    // it has ended already, or may not be moved
  }
}

/** What the file that runs in a process does: it answers the calls of its room, and ends with whoever calls. */
export function serveProcess(work: Acts): void {
  process.on("message", (call) => answerCall(work, call as Call, (reply) => process.send?.(reply)));
  process.once("disconnect", () => process.exit());
}
