import { and, asc, eq, inArray, isNull, lte, or, sql } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { job } from "#db/schema";
import type { JobKind } from "#db/schema/jobs";

export type { JobKind };

export type QueuedJob = typeof job.$inferSelect;

/** A process that died gives its jobs back after so long; one that works renews them every few seconds. */
const LEASE_SECONDS = 12;
const MAX_ATTEMPTS = 20;

/** Puts work into the queue inside the caller's transaction; the same kind and key twice is one job, the later one. */
export async function enqueueJob(
  db: Db,
  work: {
    organizationId: string | null;
    kind: JobKind;
    key: string;
    payload: Record<string, string | number>;
    runAt: Date;
  },
): Promise<void> {
  await db
    .insert(job)
    .values(work)
    .onConflictDoUpdate({
      target: [job.kind, job.key],
      set: { payload: work.payload, runAt: work.runAt, failedAt: null, attempts: 0 },
    });
}

/** Takes work out of the queue again. Returns whether it was there. */
export async function cancelJob(db: Db, kind: JobKind, key: string): Promise<boolean> {
  const gone = await db
    .delete(job)
    .where(and(eq(job.kind, kind), eq(job.key, key)))
    .returning({ id: job.id });
  return gone.length > 0;
}

/** Takes the next due job, of these kinds, for a short while: whoever works on it renews it. */
export async function takeJob(db: Db, now: Date, kinds?: readonly JobKind[]): Promise<QueuedJob | null> {
  return db.transaction(async (tx) => {
    const [next] = await tx
      .select()
      .from(job)
      .where(
        and(
          lte(job.runAt, now),
          kinds === undefined ? undefined : inArray(job.kind, [...kinds]),
          isNull(job.failedAt),
          or(isNull(job.lockedUntil), lte(job.lockedUntil, now)),
        ),
      )
      .orderBy(asc(job.runAt))
      .limit(1)
      .for("update", { skipLocked: true });
    if (next === undefined) return null;
    const [taken] = await tx
      .update(job)
      .set({ lockedUntil: leaseFrom(now), attempts: sql`${job.attempts} + 1` })
      .where(eq(job.id, next.id))
      .returning();
    return taken ?? null;
  });
}

export async function renewJob(db: Db, taken: QueuedJob, now: Date): Promise<void> {
  await db
    .update(job)
    .set({ lockedUntil: leaseFrom(now) })
    .where(isStillMine(taken));
}

/** Work that was put off to another time while it was done stays in the queue. */
export async function finishJob(db: Db, taken: QueuedJob): Promise<void> {
  await db.delete(job).where(and(isStillMine(taken), eq(job.runAt, taken.runAt)));
  await db.update(job).set({ lockedUntil: null }).where(isStillMine(taken));
}

/** Whether nobody took the job since: whoever takes it counts one attempt more, whoever puts it off counts anew. */
function isStillMine({ id, attempts }: QueuedJob) {
  return and(eq(job.id, id), lte(job.attempts, attempts));
}

/**
 * Gives a job back after an error: later each time, and set aside after twenty attempts. One that only waits for
 * something outside comes again after `waitSeconds`, as often as it takes.
 */
export async function postponeJob(
  db: Db,
  taken: QueuedJob,
  reason: string,
  now: Date,
  waitSeconds: number | null = null,
): Promise<void> {
  const seconds = waitSeconds ?? Math.min(3600, 2 ** taken.attempts);
  await db
    .update(job)
    .set({
      lockedUntil: null,
      runAt: new Date(now.getTime() + seconds * 1000),
      failedAt: waitSeconds === null && taken.attempts >= MAX_ATTEMPTS ? now : null,
      lastError: reason.slice(0, 300),
    })
    .where(and(eq(job.id, taken.id), eq(job.attempts, taken.attempts)));
}

/** Jobs whose process died are taken again at once when a single process owns the database. */
export async function releaseLocks(db: Db): Promise<void> {
  await db.update(job).set({ lockedUntil: null });
}

function leaseFrom(now: Date): Date {
  return new Date(now.getTime() + LEASE_SECONDS * 1000);
}
