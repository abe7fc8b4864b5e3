import { fileURLToPath } from "node:url";
import type { Room } from "#app/platform/rooms/room.server";
import { openRoom } from "#app/platform/rooms/thread-room.server";
import { createWork, type Work } from "./work.server";

/** Where the heavy part of unsealing a wave is done. */
export type Workroom = Room<Work>;

const bundled = fileURLToPath(new URL("unsealing-thread.js", import.meta.url));

export function openWorkroom(path: string = bundled): Workroom {
  return openRoom(path, createWork);
}
