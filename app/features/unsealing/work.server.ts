import { createReleaseWork } from "./release-work.server";
import { createUnsealWork } from "./unseal-work.server";

/** Everything that is done beside the event loop when a wave is unsealed and released. */
export function createWork() {
  return { ...createUnsealWork(), ...createReleaseWork() };
}

export type Work = ReturnType<typeof createWork>;
