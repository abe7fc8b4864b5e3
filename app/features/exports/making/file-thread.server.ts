import { serveRoom, stepBehindRequests } from "#app/platform/rooms/thread-room.server";
import { createFileWork } from "./file-work.server";

/* The file that runs in the threads of `openFileRoom`; the build bundles it on its own. */
stepBehindRequests();
serveRoom(createFileWork());
