import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { joinHands, type TurnHand, type TurnHands } from "#app/features/holders/turn-hands";
import { openRoom } from "#app/platform/rooms/thread-room.server";
import { createTurnWork } from "./turn-work";

const bundled = fileURLToPath(new URL("turn-thread.js", import.meta.url));
const HOUR = 3_600_000;

/** A thread for each core, that do the heavy part of a turn until they are closed. */
export function openTurnThreads(path: string = bundled): { hands: TurnHands; close: () => Promise<void> } {
  const rooms = Array.from({ length: availableParallelism() }, () => openRoom(path, createTurnWork));
  // threads keep no process alive: while they work nothing else might
  const awake = setInterval(() => {}, HOUR);
  return {
    hands: joinHands(rooms.map((room) => ({ call: room.call as TurnHand["call"] }))),
    close: async () => {
      clearInterval(awake);
      await Promise.all(rooms.map((room) => room.close()));
    },
  };
}
