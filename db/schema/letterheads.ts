import { integer, jsonb, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bytes, surveys } from "./planes";

/** What an organization's mails carry of its own. A logo is PNG, made anew from what was given. */
const columns = {
  /** #rrggbb; readable on a light ground. */
  colour: text(),
  mailLogo: bytes("mail_logo"),
  mailLogoWidth: integer("mail_logo_width"),
  mailLogoHeight: integer("mail_logo_height"),
  /** Its own words, by language (features/letterhead owns the shape). */
  words: jsonb().notNull(),
};

/** What an organization's mails and files carry of its own, as it stands now. */
export const letterhead = surveys.table("letterhead", {
  organizationId: uuid("organization_id").primaryKey(),
  ...columns,
  /** For pages and files, larger than the one in mails. */
  logo: bytes(),
  logoWidth: integer("logo_width"),
  logoHeight: integer("logo_height"),
});

/** The same as it stood when a wave was launched: its mails keep it. */
export const waveLetterhead = surveys.table(
  "wave_letterhead",
  { organizationId: uuid("organization_id").notNull(), waveId: uuid("wave_id").notNull(), ...columns },
  (table) => [primaryKey({ columns: [table.organizationId, table.waveId] })],
);
