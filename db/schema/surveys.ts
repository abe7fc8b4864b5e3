import { boolean, index, integer, jsonb, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import type { WaveState } from "#app/core/vocabulary";
import { bytes, surveys } from "./planes";

const at = (name: string) => timestamp(name, { withTimezone: true });

/** The instrument followed over the years. `selection` is what its next wave will ask (features/surveys owns the shape). */
export const survey = surveys.table(
  "survey",
  {
    organizationId: uuid("organization_id").notNull(),
    id: uuid().notNull().defaultRandom(),
    name: text().notNull(),
    selection: jsonb().notNull(),
    demo: boolean().notNull().default(false),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);

/** Every wording a question of a survey ever had: a changed wording is a new version, old ones never change. */
export const questionVersion = surveys.table(
  "question_version",
  {
    organizationId: uuid("organization_id").notNull(),
    surveyId: uuid("survey_id").notNull(),
    key: text().notNull(),
    version: integer().notNull(),
    definition: jsonb().notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.surveyId, table.key, table.version] })],
);

/** Whose a wave is. Links name only the wave: this is the one look-up that does not know the organization yet. */
export const waveDirectory = surveys.table("wave_directory", {
  waveId: uuid("wave_id").primaryKey(),
  organizationId: uuid("organization_id").notNull(),
});

/** One fielding of a survey. The frozen columns are null in a draft and never change after launch. */
export const wave = surveys.table(
  "wave",
  {
    organizationId: uuid("organization_id").notNull(),
    id: uuid().notNull().defaultRandom(),
    surveyId: uuid("survey_id").notNull(),
    name: text().notNull(),
    state: text().$type<WaveState>().notNull().default("draft"),
    /** What is decided in the draft: dates, reminders, thresholds, target (features/waves owns the shape). */
    plan: jsonb().notNull(),
    previousWaveId: uuid("previous_wave_id"),
    opensAt: at("opens_at"),
    closesAt: at("closes_at"),
    openedAt: at("opened_at"),
    closedAt: at("closed_at"),
    releasedAt: at("released_at"),
    /** From when on viewers may read its results; null while only owners and leads may. */
    viewersSince: at("viewers_since"),
    remindersSent: integer("reminders_sent").notNull().default(0),
    /** When the last reminder was sent, by hand or by plan. */
    remindedAt: at("reminded_at"),
    /* frozen at launch */
    questionSet: jsonb("question_set"),
    manifest: text(),
    manifestHash: bytes("manifest_hash"),
    boothHash: text("booth_hash"),
    invitedSales: integer("invited_sales"),
    invitedMarketing: integer("invited_marketing"),
    trial: boolean().notNull().default(false),
    demo: boolean().notNull().default(false),
    /** Made with another tool and read from its file: released from the start, without box, board and roster. */
    imported: boolean().notNull().default(false),
    /** Answers so far by team as members may see it: floored to 5, refreshed once a day (R7). */
    participation: jsonb(),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    index().on(table.organizationId, table.surveyId),
  ],
);

/** The booth's files of a launch, by hash: an upgrade of the product does not change the booth of an open wave. */
export const boothBundle = surveys.table("booth_bundle", {
  hash: text().primaryKey(),
  contentType: text("content_type").notNull(),
  body: bytes().notNull(),
});

/** Files that pages name by their hash, of every version that ran lately: a page of one is served by another. */
export const pageAsset = surveys.table("page_asset", {
  name: text().primaryKey(),
  contentType: text("content_type").notNull(),
  /** Compressed with gzip. */
  body: bytes().notNull(),
  /** When a process that has it in its build last started. */
  builtInAt: at("built_in_at").notNull(),
});
