import { integer, jsonb, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { Team } from "#app/core/vocabulary";
import { ballots, bytes } from "./planes";

/**
 * The box: sealed ballots of all waves in one plain table; those of a wave are deleted in pieces after its end,
 * when no key opens them any more. Never a time, a serial, an address, a reference to identity.
 * An empty `ct` is a withdrawn ballot.
 */
export const sealed = ballots.table(
  "sealed",
  {
    organizationId: uuid("organization_id").notNull(),
    waveId: uuid("wave_id").notNull(),
    nullifier: bytes().notNull(),
    team: text().$type<Team>().notNull(),
    seq: integer().notNull(),
    msg: bytes().notNull(),
    sig: bytes().notNull(),
    ballotPublicKey: bytes("bkpub").notNull(),
    ballotSignature: bytes("bsig").notNull(),
    ct: bytes().notNull(),
    leaf: bytes().notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.waveId, table.nullifier] })],
);

/** The server's layer key of a wave; deleted with the release. */
export const layerKey = ballots.table(
  "layer_key",
  {
    organizationId: uuid("organization_id").notNull(),
    waveId: uuid("wave_id").notNull(),
    publicJwk: jsonb("public_jwk").notNull(),
    wrappedPrivate: bytes("wrapped_private").notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.waveId] })],
);
