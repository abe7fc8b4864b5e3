import { sql } from "drizzle-orm";
import { isDatabaseLost, isFull, isOutage } from "#db/outage";
import { job, sealed } from "#db/schema";
import type { Outcome } from "./outage-answer.server";
import type { Platform } from "./platform.server";

const PATIENCE_MILLISECONDS = 600;
const FULL_MILLISECONDS = 15_000;
const MOST_ATTEMPTS = 3;

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

function probeWrite(platform: Platform): Promise<boolean> {
  const probe = canWrite(platform).finally(() => platform.memory.delete("health probe"));
  platform.memory.set("health probe", probe);
  return probe;
}

/** One lost connection is not the database's end: the next one is asked. */
async function canWrite(platform: Platform): Promise<boolean> {
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    try {
      await writeNothing(platform);
      return true;
    } catch (error) {
      if (!isDatabaseLost(error)) return false;
    }
  }
  return false;
}

/** Where whoever runs here writes. */
async function writeNothing({ db, planes, env }: Platform): Promise<void> {
  if (env.PARALLAX_ROLE === "box")
    await planes.box
      .update(sealed)
      .set({ seq: sql`${sealed.seq}` })
      .where(sql`false`);
  else
    await db
      .update(job)
      .set({ attempts: sql`${job.attempts}` })
      .where(sql`false`);
}
