import { serveRoom } from "#app/platform/rooms/thread-room.server";
import { createTurnWork } from "./turn-work";

/* The file that runs in the threads of `openTurnThreads`; it is bundled beside the command line. */
serveRoom(createTurnWork());
