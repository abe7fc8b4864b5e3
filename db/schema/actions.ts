import { date, foreignKey, index, integer, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import type { Team } from "#app/core/vocabulary";
import { organization } from "./identity";
import { identity } from "./planes";

const at = (name: string) => timestamp(name, { withTimezone: true });

export type ActionStatus = "proposed" | "agreed" | "done" | "dropped";

/** What the two teams agreed to do about a gap: what it is about names a question or a dimension of a released wave. */
export const jointAction = identity.table(
  "joint_action",
  {
    organizationId: uuid("organization_id")
      .notNull()
      .references(() => organization.id, { onDelete: "cascade" }),
    id: uuid().notNull().defaultRandom(),
    surveyId: uuid("survey_id").notNull(),
    /** The wave whose results it answers: the gap as it was then. */
    waveId: uuid("wave_id").notNull(),
    aboutType: text("about_type").$type<"statement" | "dimension">().notNull(),
    aboutKey: text("about_key").notNull(),
    title: text().notNull(),
    difference: text().notNull(),
    /** A calendar day. */
    dueOn: date("due_on", { mode: "string" }).notNull(),
    /** At most how many points the gap is to be; null where none was named. */
    target: integer(),
    status: text().$type<ActionStatus>().notNull(),
    statusAt: at("status_at").notNull(),
    /** The user; null where they are gone. */
    statusBy: text("status_by"),
    /** Goes up with each change, for calendars. */
    sequence: integer().notNull().default(0),
    createdBy: text("created_by").notNull(),
    createdAt: at("created_at").notNull(),
    changedAt: at("changed_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    index().on(table.organizationId, table.status, table.dueOn),
    index().on(table.status, table.dueOn),
  ],
);

/** One from each side. The name is as it was when they were named, for when the account is gone. */
export const actionOwner = identity.table(
  "action_owner",
  {
    organizationId: uuid("organization_id").notNull(),
    actionId: uuid("action_id").notNull(),
    team: text().$type<Team>().notNull(),
    userId: text("user_id").notNull(),
    name: text().notNull(),
    confirmedAt: at("confirmed_at"),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.actionId, table.team] }),
    foreignKey({
      columns: [table.organizationId, table.actionId],
      foreignColumns: [jointAction.organizationId, jointAction.id],
    }).onDelete("cascade"),
  ],
);

export const actionNote = identity.table(
  "action_note",
  {
    organizationId: uuid("organization_id").notNull(),
    id: uuid().notNull().defaultRandom(),
    actionId: uuid("action_id").notNull(),
    userId: text("user_id").notNull(),
    name: text().notNull(),
    body: text().notNull(),
    createdAt: at("created_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    foreignKey({
      columns: [table.organizationId, table.actionId],
      foreignColumns: [jointAction.organizationId, jointAction.id],
    }).onDelete("cascade"),
    index().on(table.organizationId, table.actionId),
  ],
);

export type MemberMailKind =
  | "action-proposed"
  | "action-week"
  | "action-day"
  | "agreement-written"
  | "agreement-review"
  | "second-factor";

/** Mails to members about something that waits for them, each once: the row is what keeps it from being sent again. */
export const memberMail = identity.table(
  "member_mail",
  {
    organizationId: uuid("organization_id")
      .notNull()
      .references(() => organization.id, { onDelete: "cascade" }),
    kind: text().$type<MemberMailKind>().notNull(),
    /** The action or the agreement; of a second factor, the act itself. */
    subjectId: uuid("subject_id").notNull(),
    userId: text("user_id").notNull(),
    /** The day, the version or the act that it is about: another one is another mail. */
    occasion: text().notNull(),
    id: uuid().notNull().defaultRandom(),
    /** From here on a mail server may have it, so it is not handed over again. */
    handedOverAt: at("handed_over_at"),
  },
  (table) => [
    primaryKey({
      columns: [table.organizationId, table.kind, table.subjectId, table.userId, table.occasion],
    }),
  ],
);
