import { fileURLToPath } from "node:url";
import { openRoom, type Room } from "#app/platform/thread-room.server";
import { createFileWork, type FileWork } from "./file-work.server";

/** Where one file is made beside the event loop. */
export type FileRoom = Room<FileWork>;

/** Pages are bundled one folder below. */
const bundled = fileURLToPath(new URL("../file-thread.js", import.meta.url));

export function openFileRoom(path: string = bundled): FileRoom {
  return openRoom(path, createFileWork);
}
