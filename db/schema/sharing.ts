import { boolean, date, integer, primaryKey, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import type { Team } from "#app/core/vocabulary";
import { organization } from "./identity";
import { bytes, identity } from "./planes";

const at = (name: string) => timestamp(name, { withTimezone: true });

const ofOrganization = () =>
  uuid("organization_id")
    .notNull()
    .references(() => organization.id, { onDelete: "cascade" });

/** That the head of one side says: everybody who was asked may read the results of a wave. Gone when it is taken back. */
export const sharingWord = identity.table(
  "sharing_word",
  {
    organizationId: ofOrganization(),
    waveId: uuid("wave_id").notNull(),
    team: text().$type<Team>().notNull(),
    userId: text("user_id").notNull(),
    givenAt: at("given_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.waveId, table.team] })],
);

/** The page of a wave's results for everybody who was asked: one address for all of them, of which only the hash is kept. */
export const sharedPage = identity.table(
  "shared_page",
  {
    organizationId: ofOrganization(),
    waveId: uuid("wave_id").notNull(),
    hash: bytes().notNull(),
    sharedAt: at("shared_at").notNull(),
    /** Who was asked and had no address any more when the link went out. */
    unwritten: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.waveId] })],
);

/** A link that shows the results of one wave to whoever holds it; of the link itself only the hash is kept. */
export const readLink = identity.table(
  "read_link",
  {
    organizationId: ofOrganization(),
    id: uuid().notNull().defaultRandom(),
    waveId: uuid("wave_id").notNull(),
    label: text().notNull(),
    hash: bytes().notNull(),
    /** Whether the figures may be taken along as files. */
    files: boolean().notNull(),
    /** The last day on which it opens anything, of the organization's calendar. */
    endsOn: date("ends_on", { mode: "string" }).notNull(),
    createdAt: at("created_at").notNull(),
    revokedAt: at("revoked_at"),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    unique().on(table.organizationId, table.hash),
  ],
);

/** How often a link was opened on a day. Nothing of whoever opened it. */
export const readLinkDay = identity.table(
  "read_link_day",
  {
    organizationId: ofOrganization(),
    linkId: uuid("link_id").notNull(),
    day: date({ mode: "string" }).notNull(),
    openings: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.linkId, table.day] })],
);
