import { date, foreignKey, index, integer, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import type { Team } from "#app/core/vocabulary";
import { organization } from "./identity";
import { identity } from "./planes";

const at = (name: string) => timestamp(name, { withTimezone: true });

export type AgreementKind = "qualified_lead" | "conversion_points" | "service_levels" | "shared_goals";

/** A text that both heads sign. Its versions say what it says; which is in force follows from the signatures. */
export const agreement = identity.table(
  "agreement",
  {
    organizationId: uuid("organization_id")
      .notNull()
      .references(() => organization.id, { onDelete: "cascade" }),
    id: uuid().notNull().defaultRandom(),
    kind: text().$type<AgreementKind>().notNull(),
    createdAt: at("created_at").notNull(),
    /** When it was ended: nothing of it is in force any more. */
    endedAt: at("ended_at"),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);

/** What an agreement says, from a version on. Never changed: a new text is a new version. */
export const agreementVersion = identity.table(
  "agreement_version",
  {
    organizationId: uuid("organization_id").notNull(),
    agreementId: uuid("agreement_id").notNull(),
    version: integer().notNull(),
    title: text().notNull(),
    body: text().notNull(),
    /** The calendar day on which both look at it again. */
    reviewOn: date("review_on", { mode: "string" }).notNull(),
    userId: text("user_id").notNull(),
    name: text().notNull(),
    createdAt: at("created_at").notNull(),
    /** When the second of the two signed; null until then. */
    inForceSince: at("in_force_since"),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.agreementId, table.version] }),
    foreignKey({
      columns: [table.organizationId, table.agreementId],
      foreignColumns: [agreement.organizationId, agreement.id],
    }).onDelete("cascade"),
    index().on(table.reviewOn),
  ],
);

/** A head's signature for their own side. The name is as it was then. */
export const agreementSignature = identity.table(
  "agreement_signature",
  {
    organizationId: uuid("organization_id").notNull(),
    agreementId: uuid("agreement_id").notNull(),
    version: integer().notNull(),
    team: text().$type<Team>().notNull(),
    userId: text("user_id").notNull(),
    name: text().notNull(),
    signedAt: at("signed_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.agreementId, table.version, table.team] }),
    foreignKey({
      columns: [table.organizationId, table.agreementId, table.version],
      foreignColumns: [
        agreementVersion.organizationId,
        agreementVersion.agreementId,
        agreementVersion.version,
      ],
    }).onDelete("cascade"),
  ],
);
