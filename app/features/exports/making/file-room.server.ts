import { fileURLToPath } from "node:url";
import { openProcessRoom } from "#app/platform/rooms/process-room.server";
import type { Room } from "#app/platform/rooms/room.server";
import { openRoom } from "#app/platform/rooms/thread-room.server";
import { createFileWork, type FileWork } from "./file-work.server";
import { createPrintWork, type PrintWork } from "./print-work.server";

/** Where one file is made beside the event loop. */
export type FileRoom = Room<FileWork>;
/** Where a document is printed: a process that holds nothing but the document and Typst. */
export type PrintRoom = Room<PrintWork>;

/** Where files are made and printed. */
export type FileRooms = { readonly openFileRoom: () => FileRoom; readonly openPrintRoom: () => PrintRoom };

/** Pages are bundled one folder below. */
const BUNDLED = new URL("../", import.meta.url);

/** Rooms whose bundles stand in this folder. */
export function fileRoomsIn(folder: URL = BUNDLED): FileRooms {
  const bundle = (name: string) => fileURLToPath(new URL(name, folder));
  return {
    openFileRoom: () => openRoom(bundle("file-thread.js"), createFileWork),
    openPrintRoom: () => openProcessRoom(bundle("print-process.js"), createPrintWork),
  };
}
