import { customType, pgSchema } from "drizzle-orm/pg-core";

/** One PostgreSQL schema per plane (anonymity.md, "Stored, by plane"): a role of one plane cannot read another. */
export const identity = pgSchema("identity");
export const surveys = pgSchema("surveys");
export const ballots = pgSchema("ballots");
export const results = pgSchema("results");
export const jobs = pgSchema("jobs");
export const audit = pgSchema("audit");

/**
 * The tables that do not begin their keys with the organization, and why. Every other table does, in its primary
 * key, unique constraints and foreign keys, so that a distributed PostgreSQL can shard by it.
 */
export const WITHOUT_ORGANIZATION: Readonly<Record<string, string>> = {
  "identity.organization": "is the organization",
  "identity.user": "a person signs in before an organization is known, and may belong to several",
  "identity.session": "belongs to a user",
  "identity.account": "belongs to a user",
  "identity.verification":
    "belongs to a sign-in that has not happened yet, or to the second press of one that has",
  "identity.kept_form": "belongs to a user who has not signed in again yet",
  "identity.member": "says which organizations a user may enter: small, and copied to every node",
  "identity.attempt": "an attempt to sign in comes before an organization is known",
  "identity.asked_roster": "is asked over all organizations, since a person may stand on several rosters",
  "surveys.wave_directory":
    "says whose a wave is, for links that name only the wave: small, and copied to every node",
  "surveys.booth_bundle": "the same files for everybody, by their hash",
  "surveys.page_asset": "the same files for everybody, by their names",
  "jobs.process": "the processes serve all organizations",
  "jobs.key_mark": "one folder of keys and one secret for all",
  "jobs.job": "one queue for all, taken with locks that no two nodes can share",
  "jobs.mail_trouble": "one mail server for all, and at most one row",
};

export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array | string }>({
  dataType: () => "bytea",
  toDriver: (value) => value,
  fromDriver: (value) =>
    typeof value === "string" ? Uint8Array.from(Buffer.from(value.slice(2), "hex")) : Uint8Array.from(value),
});
