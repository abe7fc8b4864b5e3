import { serveRoom } from "#app/platform/rooms/thread-room.server";
import { createRosterWork } from "./roster-work.server";

/* The file that runs in the threads of `openRosterRoom`; the build bundles it on its own. */
serveRoom(createRosterWork());
