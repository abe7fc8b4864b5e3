import { boolean, index, integer, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
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

/** What an account asks for beside its password or mailed link: an app's codes, whose secret is sealed under a key that is not here. */
export const secondFactor = identity.table("second_factor", {
  userId: text("user_id")
    .primaryKey()
    .references(() => user.id, { onDelete: "cascade" }),
  sealedSecret: bytes("sealed_secret").notNull(),
  /** The 30 seconds, counted from 1970, of the last code that was used: none up to it is taken again. */
  lastStep: integer("last_step").notNull().default(0),
  /** When the first code was typed; null while it is being set up, which changes nothing yet. */
  confirmedAt: at("confirmed_at"),
  /** The recovery codes as they are shown after they were drawn, sealed as well; null once they were noted or the time is over. */
  shownCodes: bytes("shown_codes"),
  shownUntil: at("shown_until"),
  createdAt: at("created_at").notNull(),
});

/** A code that stands in for a lost app, by its keyed hash; gone when it was used. */
export const recoveryCode = identity.table(
  "recovery_code",
  {
    userId: text("user_id")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    codeHash: bytes("code_hash").notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.codeHash] })],
);

/** Who proved a password or mailbox and still owes a code, by the hash of what their browser holds; it opens nothing else. */
export const halfSignIn = identity.table(
  "half_sign_in",
  {
    tokenHash: bytes("token_hash").primaryKey(),
    userId: text("user_id")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    method: text().$type<"password" | "link">().notNull(),
    /** The hash of a password they chose with their link: it is theirs once the code is given. */
    newPassword: text("new_password"),
    expiresAt: at("expires_at").notNull(),
  },
  (table) => [index().on(table.userId)],
);
