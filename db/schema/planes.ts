import { customType, pgSchema } from "drizzle-orm/pg-core";

/** One PostgreSQL schema per plane (anonymity.md, "Stored, by plane"): a role of one plane cannot read another. */
export const identity = pgSchema("identity");
export const surveys = pgSchema("surveys");
export const ballots = pgSchema("ballots");
export const results = pgSchema("results");
export const jobs = pgSchema("jobs");
export const audit = pgSchema("audit");

export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array | string }>({
  dataType: () => "bytea",
  toDriver: (value) => value,
  fromDriver: (value) =>
    typeof value === "string" ? Uint8Array.from(Buffer.from(value.slice(2), "hex")) : Uint8Array.from(value),
});
