import { fileURLToPath } from "node:url";
import type { Room } from "#app/platform/rooms/room.server";
import { openRoom } from "#app/platform/rooms/thread-room.server";
import {
  createHistoryWork,
  type HistoryAnswer,
  type HistoryOrder,
  type HistoryWork,
} from "./history-work.server";

/** Pages are bundled one folder below. */
const bundled = fileURLToPath(new URL("../history-thread.js", import.meta.url));

/** Reads a file of an earlier survey beside the event loop; nothing of it stays. */
export async function readHistoryFile(
  order: HistoryOrder,
  openHistoryRoom: () => Room<HistoryWork> = () => openRoom(bundled, createHistoryWork),
): Promise<HistoryAnswer> {
  const room = openHistoryRoom();
  try {
    return await room.call("readFile", order);
  } finally {
    await room.close();
  }
}
