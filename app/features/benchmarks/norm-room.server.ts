import { fileURLToPath } from "node:url";
import type { Room } from "#app/platform/rooms/room.server";
import { openRoom } from "#app/platform/rooms/thread-room.server";
import { createNormWork, type NormWork } from "./norm-work.server";

/** Where one file of norms is read beside the event loop. */
export type NormRoom = Room<NormWork>;

/** Pages are bundled one folder below. */
const bundled = fileURLToPath(new URL("../norm-thread.js", import.meta.url));

export function openNormRoom(path: string = bundled): NormRoom {
  return openRoom(path, createNormWork);
}
