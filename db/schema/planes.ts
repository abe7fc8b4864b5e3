import { customType, pgSchema } from "drizzle-orm/pg-core";

/** One PostgreSQL schema per plane (anonymity.md, "Stored, by plane"): a role of one plane cannot read another. */
export const identity = pgSchema("identity");
export const surveys = pgSchema("surveys");
export const ballots = pgSchema("ballots");
export const results = pgSchema("results");
export const jobs = pgSchema("jobs");
export const audit = pgSchema("audit");

/** Where a table stands in a database that is spread over several machines (docs/scale.md). */
export type Place = "distributed" | "reference" | "local";

type Kept = { place: Exclude<Place, "distributed">; why: string };

/**
 * The tables that do not begin their keys with the organization, and why. Every other table does, in its primary
 * key, unique constraints and foreign keys, so that a distributed PostgreSQL can shard by it.
 */
export const WITHOUT_ORGANIZATION: Readonly<Record<string, Kept>> = {
  "identity.organization": { place: "reference", why: "is the organization" },
  "identity.user": {
    place: "reference",
    why: "a person signs in before an organization is known, and may belong to several",
  },
  "identity.session": { place: "local", why: "belongs to a user" },
  "identity.account": { place: "local", why: "belongs to a user" },
  "identity.verification": {
    place: "local",
    why: "belongs to a sign-in that has not happened yet, or to the second press of one that has",
  },
  "identity.kept_form": { place: "local", why: "belongs to a user who has not signed in again yet" },
  "identity.half_sign_in": { place: "local", why: "belongs to a user who has not signed in yet" },
  "identity.second_factor": { place: "local", why: "belongs to a user" },
  "identity.recovery_code": { place: "local", why: "belongs to a user" },
  "identity.member": {
    place: "reference",
    why: "says which organizations a user may enter: small, and copied to every node",
  },
  "identity.attempt": { place: "local", why: "an attempt to sign in comes before an organization is known" },
  "identity.asked_roster": {
    place: "local",
    why: "is asked over all organizations, since a person may stand on several rosters",
  },
  "surveys.wave_directory": {
    place: "reference",
    why: "says whose a wave is, for links that name only the wave: small, and copied to every node",
  },
  "surveys.booth_bundle": { place: "local", why: "the same files for everybody, by their hash" },
  "surveys.page_asset": { place: "local", why: "the same files for everybody, by their names" },
  "jobs.process": { place: "local", why: "the processes serve all organizations" },
  "jobs.key_mark": { place: "local", why: "one folder of keys and one secret for all" },
  "jobs.job": { place: "local", why: "one queue for all, taken with locks that no two nodes can share" },
};

/** Tables of one organization's rows that stay together nevertheless. */
const KEPT_TOGETHER: Readonly<Record<string, Kept>> = {
  "identity.mail_settings": {
    place: "local",
    why: "says of all organizations with mails that are due which have a mail server of their own",
  },
  "jobs.mail": {
    place: "local",
    why: "the mails of all organizations are taken in turn, with locks that no two nodes can share",
  },
  "jobs.mail_trouble": { place: "local", why: "a row for each mail server, that of the installation too" },
};

/** Where a table, by its plane and name, stands, and why. */
export function placeTable(table: string): { place: Place; why: string } {
  const kept = WITHOUT_ORGANIZATION[table] ?? KEPT_TOGETHER[table];
  return kept ?? { place: "distributed", why: "belongs to one organization" };
}

export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array | string }>({
  dataType: () => "bytea",
  toDriver: (value) => value,
  fromDriver: (value) =>
    typeof value === "string" ? Uint8Array.from(Buffer.from(value.slice(2), "hex")) : Uint8Array.from(value),
});
