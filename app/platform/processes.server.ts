import { randomUUID } from "node:crypto";
import { eq, lt, sql } from "drizzle-orm";
import type { Db, OpenedDb } from "#db/client.server";
import { runningProcess } from "#db/schema";

/** A process that was not seen for so long does not count any more. */
const SEEN_SECONDS = 30;
const FORGOTTEN = "1 day";
/** However many processes there are, each admits this part of what one alone would. */
const SMALLEST_SHARE = 1 / 8;

/** The processes that run this installation together, and the one clock that all of them go by. */
export type Processes = {
  /** By which the others know this one; null where there are none. */
  id: () => string | null;
  /** How many were seen within half a minute, this one included. */
  count: () => number;
  /** Now, by the database's clock: those of the machines may be minutes or hours apart. */
  now: () => Date;
  /** Tells the others that this one lives. */
  beat: () => Promise<void>;
  /** Tells them that it ends. */
  leave: () => Promise<void>;
};

/** The one process of an embedded database, whose clock is its own. */
export const ALONE: Processes = {
  id: () => null,
  count: () => 1,
  now: () => new Date(),
  beat: async () => {},
  leave: async () => {},
};

/** Counts itself in, and sets its clock, before anything else is done. */
export async function joinProcesses({ db, engine }: Pick<OpenedDb, "db" | "engine">): Promise<Processes> {
  if (engine === "pglite") return ALONE;
  const id = randomUUID();
  let living = 1;
  let behind = 0;
  const beat = async () => {
    const sent = Date.now();
    const seenAt = await noteSeen(db, id);
    const heard = Date.now();
    behind = correctClock(behind, { sent, heard, theirs: seenAt.getTime() });
    living = await countLiving(db);
  };
  await beat();
  return {
    id: () => id,
    count: () => living,
    now: () => new Date(Date.now() + behind),
    beat,
    leave: async () => void (await db.delete(runningProcess).where(eq(runningProcess.id, id))),
  };
}

/**
 * How many milliseconds a clock is behind another one, after one more look at that: what was known stays, as long as
 * the look, which took some time, does not contradict it.
 * @param look when it was asked for and when it came, by the own clock, and what the other one showed in between
 */
export function correctClock(known: number, look: { sent: number; heard: number; theirs: number }): number {
  const least = look.theirs - look.heard;
  const most = look.theirs - look.sent;
  return least <= known && known <= most ? known : (least + most) / 2;
}

/** What one process admits of a limit that holds for all of them together. */
export function shareOut(processes: Pick<Processes, "count">, limit: number): number {
  return Math.ceil(limit * Math.max(SMALLEST_SHARE, 1 / processes.count()));
}

async function noteSeen(db: Db, id: string): Promise<Date> {
  const seenAt = sql`clock_timestamp()`;
  const [seen] = await db
    .insert(runningProcess)
    .values({ id, seenAt })
    .onConflictDoUpdate({ target: runningProcess.id, set: { seenAt } })
    .returning({ at: runningProcess.seenAt });
  if (seen === undefined) throw new Error("The process was not noted.");
  return seen.at;
}

async function countLiving(db: Db): Promise<number> {
  await db
    .delete(runningProcess)
    .where(lt(runningProcess.seenAt, sql`clock_timestamp() - ${FORGOTTEN}::interval`));
  const since = sql`clock_timestamp() - make_interval(secs => ${SEEN_SECONDS})`;
  return db.$count(runningProcess, sql`${runningProcess.seenAt} > ${since}`);
}
