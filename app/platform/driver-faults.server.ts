import { isDatabaseLost } from "#db/outage";
import { describeError, type Log } from "./log.server";

/**
 * What the database driver throws where nobody can catch it is written down and ends nothing. Every other fault that
 * nobody caught ends the process, as it would without this.
 */
export function surviveDriverFaults(log: Log): void {
  process.on("uncaughtException", (error) => {
    if (isDriverFault(error)) {
      log.error("the database driver failed", { reason: describeError(error) });
      return;
    }
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  });
}

/** Thrown by the driver itself: its own code is the innermost that is nobody's but Node's. */
export function isDriverFault(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (isDatabaseLost(error)) return true;
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  const innermost = frames.find((line) => !/\(?node:|<anonymous>\)?$/.test(line));
  return innermost !== undefined && /[\\/]node_modules[\\/]postgres[\\/]/.test(innermost);
}
