import { date, jsonb, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bytes, surveys } from "./planes";

/** What a leader expects of a wave, sealed until its release (features/predictions owns the shape). */
export const prediction = surveys.table(
  "prediction",
  {
    organizationId: uuid("organization_id").notNull(),
    waveId: uuid("wave_id").notNull(),
    userId: text("user_id").notNull(),
    sealed: bytes().notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.waveId, table.userId] })],
);

/** A wave that owner and both leads took out of the trend. */
export const leftOutWave = surveys.table(
  "left_out_wave",
  {
    organizationId: uuid("organization_id").notNull(),
    waveId: uuid("wave_id").notNull(),
    reason: text().notNull(),
    /** The names of who said so. */
    by: jsonb().$type<string[]>().notNull(),
    leftOutOn: date("left_out_on", { mode: "string" }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.waveId] })],
);

/** A wish to take a wave out of the trend or put it back, until the owner and a lead of each side have said so. */
export const trendMotion = surveys.table(
  "trend_motion",
  {
    organizationId: uuid("organization_id").notNull(),
    waveId: uuid("wave_id").notNull(),
    wish: text().$type<"out" | "back">().notNull(),
    reason: text().notNull(),
    /** Who said so, by user; null for who has not yet. */
    owner: text(),
    sales: text(),
    marketing: text(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.waveId] })],
);
