import { serveRoom } from "#app/platform/rooms/thread-room.server";
import { createNormWork } from "./norm-work.server";

/* The file that runs in the threads of `openNormRoom`; the build bundles it on its own. */
serveRoom(createNormWork());
