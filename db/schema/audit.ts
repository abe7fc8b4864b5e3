import { bigint, jsonb, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { audit, bytes } from "./planes";

/** Acts of members and the system, hash-chained, insert only (a trigger refuses the rest). Never anything a person does. */
export const event = audit.table(
  "event",
  {
    organizationId: uuid("organization_id").notNull(),
    seq: bigint({ mode: "number" }).notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
    actor: text().notNull(),
    kind: text().notNull(),
    detail: jsonb().notNull(),
    previousHash: bytes("previous_hash").notNull(),
    hash: bytes().notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.seq] })],
);
