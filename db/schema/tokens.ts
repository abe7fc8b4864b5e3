import { date, primaryKey, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { organization } from "./identity";
import { bytes, identity } from "./planes";

/** What a token opens. */
export type TokenScope = "results:read";

/** A token with which an organization's own programs read its results; of the token itself only the hash is kept. */
export const apiToken = identity.table(
  "api_token",
  {
    organizationId: uuid("organization_id")
      .notNull()
      .references(() => organization.id, { onDelete: "cascade" }),
    id: uuid().notNull().defaultRandom(),
    name: text().notNull(),
    scope: text().$type<TokenScope>().notNull(),
    hash: bytes().notNull(),
    /** The last day on which it opens anything, of the organization's calendar; null for one without an end. */
    endsOn: date("ends_on", { mode: "string" }),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
    /** The day only. */
    lastUsedOn: date("last_used_on", { mode: "string" }),
    revokedAt: timestamp("revoked_at", { withTimezone: true }),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    unique().on(table.organizationId, table.hash),
  ],
);
