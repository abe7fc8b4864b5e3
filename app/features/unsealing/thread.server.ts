import { readlinkSync } from "node:fs";
import { setPriority } from "node:os";
import { basename } from "node:path";
import { serveRoom } from "#app/platform/thread-room.server";
import { createWork } from "./work.server";

/** As `nice` counts: whoever waits for an answer comes first. */
const BEHIND_REQUESTS = 5;

/* The file that runs in the threads of `openWorkroom`; the build bundles it on its own. */
try {
  // Linux alone tells a thread its own number
  setPriority(Number(basename(readlinkSync("/proc/thread-self"))), BEHIND_REQUESTS);
} catch {
  // elsewhere a thread is as important as any other
}
serveRoom(createWork());
