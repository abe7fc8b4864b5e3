import { parentPort } from "node:worker_threads";
import { createWork, type WorkRequest } from "./work.server";

/* The file that runs in the thread of `openWorkroom`; the build bundles it on its own. */
const work = createWork();

parentPort?.on("message", async ({ id, name, argument }: WorkRequest) => {
  try {
    const act = work[name] as (argument: unknown) => Promise<unknown>;
    parentPort?.postMessage({ id, result: await act(argument) });
  } catch (error) {
    parentPort?.postMessage({ id, error: error instanceof Error ? error.message : "unknown" });
  }
});
