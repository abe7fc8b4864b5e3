import { and, count, isNotNull, isNull, lte, ne, or, sql } from "drizzle-orm";
import { job, mail, mailTrouble } from "#db/schema";
import type { JobKind } from "#db/schema/jobs";
import type { Platform } from "../platform.server";
import { gauge, type Metric } from "./metric-text.server";

const TROUBLES: (typeof mailTrouble.$inferSelect.kind)[] = [
  "unreachable",
  "sender",
  "no_encryption",
  "refusing",
];
const JOB_STATES = ["waiting", "due", "running", "failed"] as const;
const MAIL_STATES = ["waiting", "in_doubt", "refused"] as const;
const COUNTED_MAILS = ["invitation", "cancellation"] as const;

/** What the queues hold. Nothing of it changes when somebody claims or casts. */
export async function readQueues({ db, now }: Platform, kinds: readonly JobKind[]): Promise<Metric[]> {
  const jobs = await db
    .select({ kind: job.kind, state: stateOfJob(now()), value: count() })
    .from(job)
    .groupBy(job.kind, sql`2`);
  const mails = await db
    .select({ kind: mail.kind, state: stateOfMail(), value: count() })
    .from(mail)
    // how many reminders there are tells, where only those who have not answered get one, how many have not
    .where(and(ne(mail.kind, "reminder"), ne(mail.status, "accepted")))
    .groupBy(mail.kind, sql`2`);
  const troubles = await db
    .select({ kind: mailTrouble.kind, value: count() })
    .from(mailTrouble)
    .groupBy(mailTrouble.kind);
  return [
    gauge("parallax_jobs", "Jobs in the queue.", fill(kinds, JOB_STATES, jobs)),
    gauge(
      "parallax_mails",
      "Mails that no mail server has taken yet. Reminders are not among them.",
      fill(COUNTED_MAILS, MAIL_STATES, mails),
    ),
    gauge(
      "parallax_mail_trouble",
      "Mail servers that take no mail, by what keeps them from it.",
      TROUBLES.map((kind) => ({
        labels: { kind },
        value: troubles.find((trouble) => trouble.kind === kind)?.value ?? 0,
      })),
    ),
  ];
}

function stateOfJob(now: Date) {
  const failed = isNotNull(job.failedAt);
  const due = and(lte(job.runAt, now), or(isNull(job.lockedUntil), lte(job.lockedUntil, now)));
  return sql<string>`case when ${failed} then 'failed' when ${due} then 'due' when ${job.lockedUntil} > ${now.toISOString()}::timestamptz then 'running' else 'waiting' end`;
}

function stateOfMail() {
  return sql<string>`case ${mail.status} when 'in_doubt' then 'in_doubt' when 'bounced' then 'refused' else 'waiting' end`;
}

/** Every kind in every state, those of which there are none as well. */
function fill(
  kinds: readonly string[],
  states: readonly string[],
  found: readonly { kind: string; state: string; value: number }[],
): Metric["samples"] {
  return kinds.flatMap((kind) =>
    states.map((state) => ({
      labels: { kind, state },
      value: found.find((row) => row.kind === kind && row.state === state)?.value ?? 0,
    })),
  );
}
