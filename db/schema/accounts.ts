import { boolean, index, integer, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { bytes, identity } from "./planes";

const at = (name: string) => timestamp(name, { withTimezone: true });

/* user, session, account and verification have the columns better-auth asks for. */
export const user = identity.table("user", {
  id: text().primaryKey(),
  name: text().notNull(),
  email: text().notNull().unique(),
  emailVerified: boolean("email_verified").notNull().default(false),
  image: text(),
  /** The language of their screens; null where they never chose one. */
  language: text(),
  /**
   * The organization over whose own mail server a link went that opens this account: its owners could read it. Such an
   * account gets no place in another organization. Null where nobody but the installation sent one.
   */
  openedOver: uuid("opened_over"),
  createdAt: at("created_at").notNull().defaultNow(),
  updatedAt: at("updated_at").notNull().defaultNow(),
});

export const session = identity.table(
  "session",
  {
    id: text().primaryKey(),
    userId: text("user_id")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    token: text().notNull().unique(),
    expiresAt: at("expires_at").notNull(),
    ipAddress: text("ip_address"),
    userAgent: text("user_agent"),
    createdAt: at("created_at").notNull().defaultNow(),
    updatedAt: at("updated_at").notNull().defaultNow(),
  },
  (table) => [index().on(table.userId)],
);

export const account = identity.table(
  "account",
  {
    id: text().primaryKey(),
    accountId: text("account_id").notNull(),
    providerId: text("provider_id").notNull(),
    userId: text("user_id")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    accessToken: text("access_token"),
    refreshToken: text("refresh_token"),
    idToken: text("id_token"),
    accessTokenExpiresAt: at("access_token_expires_at"),
    refreshTokenExpiresAt: at("refresh_token_expires_at"),
    scope: text(),
    password: text(),
    createdAt: at("created_at").notNull().defaultNow(),
    updatedAt: at("updated_at").notNull().defaultNow(),
  },
  (table) => [index().on(table.userId)],
);

export const verification = identity.table(
  "verification",
  {
    id: text().primaryKey(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: at("expires_at").notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
    updatedAt: at("updated_at").notNull().defaultNow(),
  },
  (table) => [index().on(table.identifier)],
);

/** A form whose sender's session had ended, sealed under a key that only their browser has; gone after an hour. */
export const keptForm = identity.table(
  "kept_form",
  {
    id: uuid().primaryKey().defaultRandom(),
    userId: text("user_id")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    sealed: bytes().notNull(),
    createdAt: at("created_at").notNull(),
  },
  (table) => [index().on(table.userId)],
);

/** Attempts to sign in, by the keyed hash of who tried what, for all processes together. */
export const attempt = identity.table(
  "attempt",
  {
    key: bytes().primaryKey(),
    count: integer().notNull(),
    endsAt: at("ends_at").notNull(),
  },
  (table) => [index().on(table.endsAt)],
);
