import { serveRoom } from "#app/platform/rooms/thread-room.server";
import { createSigningWork } from "./signing-work.server";

/* The file that runs in the thread that signs credentials; the build bundles it on its own. */
serveRoom(createSigningWork());
