import { serveRoom } from "#app/platform/rooms/thread-room.server";
import { createHistoryWork } from "./history-work.server";

/* The file that runs in the thread of `readHistoryFile`; the build bundles it on its own. */
serveRoom(createHistoryWork());
