import { sql } from "drizzle-orm";
import {
  boolean,
  index,
  integer,
  jsonb,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { ByTeam, Role, Team } from "#app/core/vocabulary";
import { user } from "./accounts";
import { bytes, identity } from "./planes";

const at = (name: string) => timestamp(name, { withTimezone: true });

export const organization = identity.table("organization", {
  id: uuid().primaryKey().defaultRandom(),
  name: text().notNull(),
  salesName: text().notNull().default("Sales"),
  marketingName: text().notNull().default("Marketing"),
  timeZone: text().notNull().default("UTC"),
  /** The languages whose questions a native speaker has checked for this organization. */
  checkedLanguages: jsonb("checked_languages").$type<string[]>().notNull().default([]),
  /** What the values of the team column of its files stood for when they were last imported. */
  rosterValues: jsonb("roster_values")
    .$type<ByTeam<string[]> & { notAsked: string[] }>()
    .notNull()
    .default({ sales: [], marketing: [], notAsked: [] }),
  /** Whether owners and leads have to have a second factor before they see anything. */
  requiresFactor: boolean("requires_factor").notNull().default(false),
  demo: boolean().notNull().default(false),
  createdAt: at("created_at").notNull().defaultNow(),
});

/** A user's place in an organization. A lead heads one team. */
export const member = identity.table(
  "member",
  {
    organizationId: uuid("organization_id")
      .notNull()
      .references(() => organization.id, { onDelete: "cascade" }),
    userId: text("user_id")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    role: text().$type<Role>().notNull(),
    team: text().$type<Team>(),
    /** An owner who runs the installation, too: makes organizations, reads what was mailed to sign in. */
    ownsInstallation: boolean("owns_installation").notNull().default(false),
    /** What they chose last to hold results against (core/benchmarks owns the shape); null before. */
    benchmark: text(),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.userId] }), index().on(table.userId)],
);

/** An owner's invitation of a future member. */
export const memberInvitation = identity.table(
  "member_invitation",
  {
    organizationId: uuid("organization_id")
      .notNull()
      .references(() => organization.id, { onDelete: "cascade" }),
    id: uuid().notNull().defaultRandom(),
    email: text().notNull(),
    /** As who invites wrote it, to begin with; null where nobody asked. */
    name: text(),
    role: text().$type<Role>().notNull(),
    team: text().$type<Team>(),
    tokenHash: bytes("token_hash").notNull(),
    /** Its link went over the organization's own mail server, and whoever runs that could read it. */
    ownServer: boolean("own_server").notNull().default(false),
    expiresAt: at("expires_at").notNull(),
    acceptedAt: at("accepted_at"),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    unique().on(table.organizationId, table.email),
    unique().on(table.organizationId, table.tokenHash),
  ],
);

/**
 * The mail server that an owner named: the one in force, and what was typed last where no server has taken a mail with
 * it yet. The password is sealed under a key that is not in the database.
 */
export const mailSettings = identity.table(
  "mail_settings",
  {
    organizationId: uuid("organization_id")
      .notNull()
      .references(() => organization.id, { onDelete: "cascade" }),
    standing: text().$type<"in_force" | "tried">().notNull(),
    host: text().notNull(),
    port: integer().notNull(),
    security: text().$type<"tls" | "starttls">().notNull(),
    user: text("user_name"),
    sealedPassword: bytes("sealed_password"),
    /** As MAIL_FROM is written. */
    sender: text().notNull(),
    changedBy: text("changed_by").references(() => user.id, { onDelete: "set null" }),
    changedAt: at("changed_at").notNull(),
    /** When a mail server took a mail with them; null for what was only tried. */
    testedAt: at("tested_at"),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.standing] })],
);

/** A form that was sent, by the hash of all that stood in it, so that pressing twice does it once; gone after a day. */
export const press = identity.table(
  "press",
  {
    organizationId: uuid("organization_id")
      .notNull()
      .references(() => organization.id, { onDelete: "cascade" }),
    key: bytes().notNull(),
    /** What was answered (features/auth owns the shape); null while it is done. */
    answer: jsonb(),
    createdAt: at("created_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.key] }), index().on(table.createdAt)],
);

/** The roster as it stands now. `emailKey` is the keyed hash of the address and outlives its deletion. */
export const person = identity.table(
  "person",
  {
    organizationId: uuid("organization_id")
      .notNull()
      .references(() => organization.id, { onDelete: "cascade" }),
    id: uuid().notNull().defaultRandom(),
    name: text().notNull(),
    email: text(),
    emailKey: bytes("email_key").notNull(),
    team: text().$type<Team>().notNull(),
    locale: text(),
    removedAt: at("removed_at"),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    uniqueIndex().on(table.organizationId, table.emailKey),
    index("person_by_name")
      .on(table.organizationId, sql`lower(${table.name})`, table.id)
      .where(sql`${table.removedAt} is null`),
  ],
);

/** A roster file between its dry run and its confirmation; gone after an hour, its text at once when used. */
export const rosterDraft = identity.table(
  "roster_draft",
  {
    organizationId: uuid("organization_id")
      .notNull()
      .references(() => organization.id, { onDelete: "cascade" }),
    id: uuid().notNull().defaultRandom(),
    userId: text("user_id")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    /** The file as it was sent, gzipped, to be read again with other choices; null once imported. */
    source: bytes(),
    /** The readable rows as gzipped JSON; null once imported. */
    body: bytes(),
    /** What the dry run showed (features/people owns the shape). */
    preview: jsonb().notNull(),
    importedAt: at("imported_at"),
    createdAt: at("created_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    uniqueIndex().on(table.organizationId, table.userId),
    index().on(table.createdAt),
  ],
);

/** One person's right to one ballot in one wave. Never a time of claim, an address of a machine, a user agent. */
export const invitation = identity.table(
  "invitation",
  {
    organizationId: uuid("organization_id").notNull(),
    id: uuid().notNull().defaultRandom(),
    waveId: uuid("wave_id").notNull(),
    personId: uuid("person_id").notNull(),
    team: text().$type<Team>().notNull(),
    generation: integer().notNull().default(0),
    tokenHash: bytes("token_hash").notNull(),
    claimHash: bytes("claim_hash"),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    uniqueIndex().on(table.organizationId, table.tokenHash),
    uniqueIndex().on(table.organizationId, table.waveId, table.personId),
  ],
);

/**
 * A person who keeps a key of a wave in two-key custody, by their number among the parties of its layers. The keys are
 * public halves; the card that they come from is never here.
 */
export const keyHolder = identity.table(
  "key_holder",
  {
    organizationId: uuid("organization_id").notNull(),
    waveId: uuid("wave_id").notNull(),
    party: integer().notNull(),
    name: text().notNull(),
    email: text().notNull(),
    /** Goes up when another person or address takes the place: the old link is dead. */
    generation: integer().notNull().default(0),
    tokenHash: bytes("token_hash").notNull(),
    /** HK and HS, from the holder's page; null before. */
    sealKey: bytes("seal_key"),
    signKey: bytes("sign_key"),
    /** Whether they opened test ballots with their card. */
    rehearsed: boolean().notNull().default(false),
    /** When they were last written to. */
    writtenAt: at("written_at"),
    /** Whether an owner or lead needs a second factor here; not in waves launched before there were any. */
    asksFactor: boolean("asks_factor").notNull().default(true),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.waveId, table.party] }),
    uniqueIndex().on(table.organizationId, table.tokenHash),
  ],
);

/**
 * Whom a launched wave asks and what, so that waves that share people keep their distance (R11). It outlives
 * person, wave, survey and organization, and goes when the distance has passed.
 */
export const askedRoster = identity.table(
  "asked_roster",
  {
    organizationId: uuid("organization_id").notNull(),
    waveId: uuid("wave_id").notNull(),
    team: text().$type<Team>().notNull(),
    opensAt: at("opens_at").notNull(),
    closesAt: at("closes_at").notNull(),
    /** The installation's keyed hashes of the addresses, 16 bytes each, ascending. */
    people: bytes().notNull(),
    /** Keys of standard questions, and hashes of folded wordings. */
    questions: jsonb().$type<string[]>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.waveId, table.team] }),
    index().on(table.closesAt),
  ],
);

/** Tokens of links that were replaced by a newer one, so that whoever opens an old link is told so. */
export const retiredToken = identity.table(
  "retired_token",
  {
    organizationId: uuid("organization_id").notNull(),
    waveId: uuid("wave_id").notNull(),
    tokenHash: bytes("token_hash").notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.tokenHash] })],
);

/** The RSA key that signs one team's credentials in one wave; the private half is wrapped, and null after close. */
export const signingKey = identity.table(
  "signing_key",
  {
    organizationId: uuid("organization_id").notNull(),
    waveId: uuid("wave_id").notNull(),
    team: text().$type<Team>().notNull(),
    keyId: text("key_id").notNull(),
    publicJwk: jsonb("public_jwk").notNull(),
    wrappedPrivate: bytes("wrapped_private"),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.waveId, table.team] })],
);
