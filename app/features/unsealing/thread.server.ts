import { serveRoom, stepBehindRequests } from "#app/platform/rooms/thread-room.server";
import { createWork } from "./work.server";

/* The file that runs in the threads of `openWorkroom`; the build bundles it on its own. */
stepBehindRequests();
serveRoom(createWork());
