import { and, asc, count, eq, exists, inArray, lte, ne, notExists, type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { invitation, mail, mailSettings, wave } from "#db/schema";
import { ofWave, type WaveId } from "#db/wave-scope";
import { countBurst } from "./pace";

export type QueuedMail = typeof mail.$inferSelect;

/** A process that died gives its mails back after so long; one that sends renews them every few seconds. */
const LEASE_SECONDS = 12;
/** Hours of "come back later" after which the server's answer counts as no: with an hour's pauses, two days. */
const MOST_DEFERRALS = 50;

/** The round of the mail that says a wave was cancelled. */
const CANCELLATION_ROUND = -1;
/** The round of the mail that says where everybody reads the results. */
const RESULTS_ROUND = -2;

type Round = { kind: QueuedMail["kind"]; round: number; to: "everyone" | "unclaimed" };
type Shape = { runAt: Date; perHour: number };

/** Queues the mail with the link for everybody invited. */
export async function enqueueInvitationMails(db: Db, id: WaveId, shape: Shape): Promise<void> {
  await enqueueRound(db, id, { kind: "invitation", round: 0, to: "everyone" }, shape);
}

/** Queues a reminder, the first, second or third. How many it reaches is not said to anybody. */
export async function enqueueReminderMails(
  db: Db,
  id: WaveId,
  { round, to }: { round: number; to: "everyone" | "unclaimed" },
  shape: Shape,
): Promise<void> {
  await enqueueRound(db, id, { kind: "reminder", round, to }, shape);
}

/** Queues the mail that says the wave was cancelled. */
export async function enqueueCancellationMails(db: Db, id: WaveId, shape: Shape): Promise<void> {
  await enqueueRound(db, id, { kind: "cancellation", round: CANCELLATION_ROUND, to: "everyone" }, shape);
}

/** Queues the mail with the address of the results, which is the same for everybody who was asked. */
export async function enqueueResultsMails(db: Db, id: WaveId, shape: Shape): Promise<void> {
  await enqueueRound(db, id, { kind: "results", round: RESULTS_ROUND, to: "everyone" }, shape);
}

/**
 * One statement, whatever the number of people: the first minute's mails at once, the others spread at the pace,
 * so that several processes keep it together. Addresses that bounced are left out of later rounds. The order is
 * drawn: a claim moves its row to the end of the table, so the table's own order tells who has answered.
 */
async function enqueueRound(db: Db, id: WaveId, { kind, round, to }: Round, shape: Shape): Promise<void> {
  const milliseconds = 3_600_000 / shape.perHour;
  const place = sql`greatest(0, row_number() over (order by random()) - ${countBurst(shape.perHour)}::int)`;
  await db.execute(sql`
    insert into ${mail} (organization_id, kind, wave_id, invitation_id, round, run_at)
    select invited.organization_id, ${kind}::text, invited.wave_id, invited.id, ${round}::int,
      ${shape.runAt.toISOString()}::timestamptz + ${place} * (${milliseconds}::float8 * interval '1 millisecond')
    from ${invitation} invited
    where invited.organization_id = ${id.organizationId}::uuid and invited.wave_id = ${id.waveId}::uuid
      and (${to}::text = 'everyone' or invited.claim_hash is null)
      and not exists (
        select 1 from ${mail} first where first.organization_id = invited.organization_id
          and first.invitation_id = invited.id and first.round = 0 and first.status = 'bounced')
    on conflict do nothing`);
}

/**
 * Which mails a carrier takes: those of all; those of one organization; or, where mails can be read on the server, of
 * the organizations without a server of their own, and only those of trials: a link of a real wave must never be read
 * by anybody but its person.
 */
export type Lot = "all" | "outbox" | { organizationId: string };

/** Takes the next due mail for as long as sending it may last. Other processes pass it over. */
export async function takeMail(db: Db, now: Date, lot: Lot = "all"): Promise<QueuedMail | null> {
  const due = and(
    eq(mail.status, "queued"),
    lte(mail.runAt, now),
    lot === "outbox" ? isForOutbox(db) : undefined,
  );
  // ids are random, so those that are due in the same moment leave in no order
  const order = [asc(mail.runAt), asc(mail.id)];
  const organizationId = typeof lot === "object" ? lot.organizationId : await findFirst(db, due, order);
  if (organizationId === null) return null;
  const own = eq(mail.organizationId, organizationId);
  const next = db
    .select({ id: mail.id })
    .from(mail)
    .where(and(own, due))
    .orderBy(...order)
    .limit(1)
    .for("update", { skipLocked: true });
  const [taken] = await db
    .update(mail)
    .set({ status: "sending", attempts: sql`${mail.attempts} + 1`, lockedUntil: leaseFrom(now) })
    .where(and(own, eq(mail.id, sql`(${next})`)))
    .returning();
  return taken ?? null;
}

/** Whose mail is next. */
async function findFirst(db: Db, due: SQL | undefined, order: SQL[]): Promise<string | null> {
  const [first] = await db
    .select({ organizationId: mail.organizationId })
    .from(mail)
    .where(due)
    .orderBy(...order)
    .limit(1);
  return first?.organizationId ?? null;
}

function isForOutbox(db: Db): SQL | undefined {
  const one = { one: sql`1` };
  const trial = db
    .select(one)
    .from(wave)
    .where(and(eq(wave.organizationId, mail.organizationId), eq(wave.id, mail.waveId), eq(wave.trial, true)));
  const ownServer = db
    .select(one)
    .from(mailSettings)
    .where(and(eq(mailSettings.organizationId, mail.organizationId), eq(mailSettings.standing, "in_force")));
  return and(exists(trial), notExists(ownServer));
}

/** Keeps a mail that is being sent, for as long again. */
export async function renewMail(db: Db, taken: QueuedMail, now: Date): Promise<void> {
  await db
    .update(mail)
    .set({ lockedUntil: leaseFrom(now) })
    .where(and(isStillMine(taken), inArray(mail.status, ["sending", "transmitting"])));
}

/**
 * Marks a mail as all but handed over. Returns false when it is no longer this process's to send. The link of a
 * reminder is that of the invitation: where none had arrived before, one may have from now on.
 */
export async function markTransmitting(db: Db, taken: QueuedMail, now: Date): Promise<boolean> {
  if (taken.kind === "reminder") {
    const { organizationId, invitationId } = taken;
    const first = and(eq(mail.organizationId, organizationId), eq(mail.invitationId, invitationId));
    await db
      .update(mail)
      .set({ doubted: true })
      .where(and(first, eq(mail.round, 0), ne(mail.status, "accepted"), eq(mail.doubted, false)));
  }
  const marked = await db
    .update(mail)
    .set({ status: "transmitting", lockedUntil: leaseFrom(now) })
    .where(and(isStillMine(taken), eq(mail.status, "sending")))
    .returning({ id: mail.id });
  return marked.length === 1;
}

/** What became of a mail. Only invitations are kept: whom a reminder reached would tell who had answered by then. */
export async function settleMail(
  db: Db,
  taken: QueuedMail,
  status: "accepted" | "bounced" | "in_doubt",
  reason: string | null = null,
): Promise<void> {
  if (taken.kind !== "invitation") return dropMail(db, taken);
  const doubt = status === "in_doubt" ? { doubted: true } : status === "accepted" ? { refusedAt: null } : {};
  await db
    .update(mail)
    .set({ status, lockedUntil: null, lastError: reason, ...doubt })
    .where(isStillMine(taken));
}

/** Forgets a mail. */
export async function dropMail(db: Db, taken: QueuedMail): Promise<void> {
  await db.delete(mail).where(isStillMine(taken));
}

/** Puts back a mail that no server has taken: soon when there was none to ask, later each time it asked us to wait. */
export async function requeueMail(
  db: Db,
  taken: QueuedMail,
  why: { deferred: boolean; reason: string },
  now: Date,
): Promise<void> {
  const deferrals = taken.deferrals + (why.deferred ? 1 : 0);
  if (deferrals > MOST_DEFERRALS) return settleMail(db, taken, "bounced", why.reason);
  const minutes = why.deferred ? Math.min(60, 2 ** (deferrals - 1)) : 0;
  await db
    .update(mail)
    .set({
      status: "queued",
      deferrals,
      runAt: new Date(now.getTime() + minutes * 60_000),
      lockedUntil: null,
      lastError: why.reason,
    })
    .where(isStillMine(taken));
}

/** Puts back mails whose refusal may have been about the sender: they were not taken, and are tried again at `runAt`. */
export async function sendBackMails(
  db: Db,
  refused: QueuedMail[],
  why: { reason: string; runAt: Date },
  now: Date,
): Promise<void> {
  for (const taken of refused) {
    await db
      .update(mail)
      .set({
        status: "queued",
        runAt: why.runAt,
        refusedAt: taken.refusedAt ?? now,
        lockedUntil: null,
        lastError: why.reason,
      })
      .where(and(isStillMine(taken), inArray(mail.status, ["sending", "transmitting", "bounced"])));
  }
}

/** Whether nobody took the mail since: a process that slept past its lease changes nothing. */
function isStillMine({ organizationId, id, attempts }: QueuedMail) {
  return and(eq(mail.organizationId, organizationId), eq(mail.id, id), eq(mail.attempts, attempts));
}

/**
 * Gives back the mails of processes that died. One that was `sending` had not ended its message, so no server can
 * have taken it: it is sent again. One that was `transmitting` may have arrived: it is never sent again by itself.
 */
export async function recoverMails(db: Db, died: { before: Date } | "all"): Promise<void> {
  const lost = died === "all" ? undefined : lte(mail.lockedUntil, died.before);
  await db
    .update(mail)
    .set({ status: "queued", lockedUntil: null })
    .where(and(eq(mail.status, "sending"), lost));
  await db.delete(mail).where(and(eq(mail.status, "transmitting"), sql`${mail.round} <> 0`, lost));
  await db
    .update(mail)
    .set({ status: "in_doubt", lockedUntil: null, doubted: true })
    .where(and(eq(mail.status, "transmitting"), lost));
}

/** Takes a wave's unsent mails out of the queue; one that is being written stops before its end. */
export async function dropUnsentMails(db: Db, id: WaveId): Promise<void> {
  await db.delete(mail).where(and(ofWave(mail, id), inArray(mail.status, ["queued", "sending"])));
}

/** Sends again what may or may not have arrived. Returns how many. */
export async function requeueDoubtfulMails(db: Db, id: WaveId, now: Date): Promise<number> {
  const again = await db
    .update(mail)
    .set({ status: "queued", runAt: now })
    .where(and(ofWave(mail, id), eq(mail.status, "in_doubt")))
    .returning({ id: mail.id });
  return again.length;
}

/** How many mails `requeueRefusedMails` would send again. */
export async function countRefusedMails(db: Db, id: WaveId): Promise<number> {
  const [row] = await db.select({ n: count() }).from(mail).where(isRefusedOf(id));
  return row?.n ?? 0;
}

/** Sends again, to the same address, what the mail server refused. Returns how many. */
export async function requeueRefusedMails(db: Db, id: WaveId, now: Date): Promise<number> {
  const again = await db
    .update(mail)
    .set({ status: "queued", runAt: now, refusedAt: null, deferrals: 0 })
    .where(isRefusedOf(id))
    .returning({ id: mail.id });
  return again.length;
}

function isRefusedOf(id: WaveId) {
  const addressed = sql`${mail.lastError} is distinct from 'no_address'`;
  return and(ofWave(mail, id), eq(mail.status, "bounced"), addressed);
}

function leaseFrom(now: Date): Date {
  return new Date(now.getTime() + LEASE_SECONDS * 1000);
}
