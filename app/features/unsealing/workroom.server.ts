import { fileURLToPath } from "node:url";
import { openRoom, type Room } from "#app/platform/thread-room.server";
import { createWork, type Work } from "./work.server";

/** Where the heavy part of unsealing a wave is done. */
export type Workroom = Room<Work>;

const bundled = fileURLToPath(new URL("unsealing-thread.js", import.meta.url));

export function openWorkroom(path: string = bundled): Workroom {
  return openRoom(path, createWork);
}
