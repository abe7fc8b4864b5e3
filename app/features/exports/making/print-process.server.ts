import { serveProcess } from "#app/platform/rooms/process-room.server";
import { createPrintWork } from "./print-work.server";

/* The file that runs in the processes of `openPrintRoom`; the build bundles it on its own. */
serveProcess(createPrintWork());
