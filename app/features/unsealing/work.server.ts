import { createReleaseWork } from "./release-work.server";
import { createUnsealWork } from "./unseal-work.server";

/** Everything that is done beside the event loop when a wave is unsealed and released. */
export function createWork() {
  return { ...createUnsealWork(), ...createReleaseWork() };
}

export type Work = ReturnType<typeof createWork>;
export type WorkName = keyof Work;
export type WorkArgument<Name extends WorkName> = Parameters<Work[Name]>[0];
export type WorkResult<Name extends WorkName> = Awaited<ReturnType<Work[Name]>>;
export type WorkRequest = { id: number; name: WorkName; argument: unknown };
export type WorkReply = { id: number; result: unknown } | { id: number; error: string };
