import { sql } from "drizzle-orm";
import { isFull, isOutage } from "#db/outage";
import { job } from "#db/schema";
import type { Outcome } from "./outage-answer.server";
import type { Platform } from "./platform.server";

const PATIENCE_MILLISECONDS = 800;
const FULL_MILLISECONDS = 15_000;

/**
 * Whether the database answers soon and takes writes: the probe would write, finds nothing to write, and is refused
 * where only reading is allowed. There is one probe at a time, however often it is asked.
 */
export async function checkHealth(platform: Platform): Promise<boolean> {
  const { memory } = platform;
  const fullAt = memory.get("database full at");
  if (typeof fullAt === "number" && performance.now() - fullAt < FULL_MILLISECONDS) return false;
  const running = memory.get("health probe") as Promise<boolean> | undefined;
  const probe = running ?? probeWrite(platform);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MILLISECONDS, false);
  });
  return Promise.race([probe, late]).finally(() => clearTimeout(timer));
}

/** Tells an outage from a fault of ours, and remembers for a while that the disk of the database is full. */
export function noteFailure({ memory }: Platform, error: unknown, outcome?: Outcome): void {
  if (isFull(error)) memory.set("database full at", performance.now());
  if (outcome !== undefined && isOutage(error)) outcome.outage = true;
}

function probeWrite({ db, memory }: Platform): Promise<boolean> {
  const probe = db
    .update(job)
    .set({ attempts: sql`${job.attempts}` })
    .where(sql`false`)
    .then(
      () => true,
      () => false,
    )
    .finally(() => memory.delete("health probe"));
  memory.set("health probe", probe);
  return probe;
}
