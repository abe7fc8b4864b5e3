import { fileURLToPath } from "node:url";
import type { Room } from "#app/platform/rooms/room.server";
import { openRoom } from "#app/platform/rooms/thread-room.server";
import { createRosterWork, type RosterWork } from "./roster-work.server";

/** Where one roster is read and compared beside the event loop. */
export type RosterRoom = Room<RosterWork>;

/** Pages are bundled one folder below. */
const bundled = fileURLToPath(new URL("../roster-thread.js", import.meta.url));

export function openRosterRoom(path: string = bundled): RosterRoom {
  return openRoom(path, createRosterWork);
}
