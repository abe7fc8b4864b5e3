import { eq, sql } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { mailTrouble } from "#db/schema";

/**
 * Why no mail leaves: there is no server to ask, it takes nothing from us, it offers no encryption for our password,
 * or it refused so many one after the other that this is not about their addresses.
 */
export type MailTrouble = { kind: (typeof mailTrouble.$inferSelect)["kind"]; reason: string; since: Date };

/** Whoever has mails to send looks for the server several times a minute, so an older word is no longer true. */
const BELIEVED_MILLISECONDS = 300_000;

/** Keeps for every process and page that a carrier takes no mail. */
export async function noteTrouble(
  db: Db,
  carrier: string,
  { kind, reason }: Omit<MailTrouble, "since">,
  now: Date,
): Promise<void> {
  const old = sql`${mailTrouble.seenAt} < ${new Date(now.getTime() - BELIEVED_MILLISECONDS).toISOString()}::timestamptz`;
  await db
    .insert(mailTrouble)
    .values({ organizationId: carrier, kind, reason, since: now, seenAt: now })
    .onConflictDoUpdate({
      target: mailTrouble.organizationId,
      set: {
        kind,
        reason,
        since: sql`case when ${old} then excluded.since else ${mailTrouble.since} end`,
        seenAt: now,
      },
    });
}

/** The carrier took a mail. */
export async function endTrouble(db: Db, carrier: string): Promise<void> {
  await db.delete(mailTrouble).where(eq(mailTrouble.organizationId, carrier));
}

/** Why a carrier takes no mail at present; null when it does, or when none is there to leave. */
export async function getTrouble(db: Db, carrier: string, now: Date): Promise<MailTrouble | null> {
  const [row] = await db.select().from(mailTrouble).where(eq(mailTrouble.organizationId, carrier));
  if (row === undefined || now.getTime() - row.seenAt.getTime() > BELIEVED_MILLISECONDS) return null;
  return { kind: row.kind, reason: row.reason, since: row.since };
}
