import {
  boolean,
  index,
  integer,
  jsonb,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { bytes, jobs } from "./planes";

const at = (name: string) => timestamp(name, { withTimezone: true });

/** Every kind of job; `app/jobs/schedule.server.ts` says who does each. */
export type JobKind =
  | "action-mail"
  | "agreement-mail"
  | "close-wave"
  | "factor-mail"
  | "finish-wave"
  | "holder-mail"
  | "member-invitation"
  | "open-wave"
  | "release-mail"
  | "remind-people"
  | "sign-in-link";

/** The durable queue. `payload` holds ids only; `key` makes enqueueing the same work twice harmless. */
export const job = jobs.table(
  "job",
  {
    organizationId: uuid("organization_id"),
    id: uuid().primaryKey().defaultRandom(),
    kind: text().$type<JobKind>().notNull(),
    key: text().notNull(),
    payload: jsonb().notNull(),
    runAt: at("run_at").notNull(),
    attempts: integer().notNull().default(0),
    lockedUntil: at("locked_until"),
    failedAt: at("failed_at"),
    lastError: text("last_error"),
  },
  (table) => [uniqueIndex().on(table.kind, table.key), index().on(table.runAt)],
);

/**
 * Mail to people and members, one row per message, rendered when it is sent.
 * queued → sending → transmitting → accepted | bounced; `transmitting` after a crash means: may have arrived.
 */
export const mail = jobs.table(
  "mail",
  {
    organizationId: uuid("organization_id").notNull(),
    id: uuid().notNull().defaultRandom(),
    kind: text().$type<"invitation" | "reminder" | "cancellation" | "results">().notNull(),
    waveId: uuid("wave_id").notNull(),
    invitationId: uuid("invitation_id").notNull(),
    round: integer().notNull().default(0),
    status: text()
      .$type<"queued" | "sending" | "transmitting" | "accepted" | "bounced" | "in_doubt">()
      .notNull()
      .default("queued"),
    /** Goes up each time a process takes the message, so that only the last one to take it may end it. */
    attempts: integer().notNull().default(0),
    /** How often the mail server asked to come back later. */
    deferrals: integer().notNull().default(0),
    runAt: at("run_at").notNull(),
    lockedUntil: at("locked_until"),
    lastError: text("last_error"),
    /** It was in doubt once, so its link may have arrived although a later attempt was refused. */
    doubted: boolean().notNull().default(false),
    /** When it was first refused in a way that may have been about the sender, not about this address. */
    refusedAt: at("refused_at"),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    uniqueIndex().on(table.organizationId, table.invitationId, table.round),
    index().on(table.status, table.runAt),
    index().on(table.organizationId, table.waveId),
    index().on(table.organizationId, table.status, table.runAt),
  ],
);

/**
 * While a mail server takes no mail from us: why, since when, and when that was last seen. One row for each
 * organization with a server of its own; that of the installation stands under the id without a digit but 0.
 */
export const mailTrouble = jobs.table("mail_trouble", {
  organizationId: uuid("organization_id").primaryKey(),
  kind: text().$type<"unreachable" | "sender" | "no_encryption" | "refusing">().notNull(),
  reason: text().notNull(),
  since: at("since").notNull(),
  seenAt: at("seen_at").notNull(),
});

/** The processes that run this installation now, each with the instant (of the database's clock) it was last seen. */
export const runningProcess = jobs.table("process", {
  id: uuid().primaryKey(),
  seenAt: at("seen_at").notNull(),
});

/** What every process must hold alike, by the hash of a mark: the folder of keys and the secret; a box, the receipt key. */
export const keyMark = jobs.table("key_mark", {
  name: text().$type<"folder" | "secret" | "receipt">().primaryKey(),
  mark: bytes().notNull(),
});
