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

/** What was published of a box when it closed, in two-key custody: key holders sign its root. Gone with the release. */
export const closedBox = ballots.table(
  "closed_box",
  {
    organizationId: uuid("organization_id").notNull(),
    waveId: uuid("wave_id").notNull(),
    root: bytes().notNull(),
    /** Hashes of 32 bytes in ascending order, filled up where a team is small. */
    leaves: bytes().notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.waveId] })],
);

/**
 * Envelopes that a key holder handed on, in ascending byte order, some of one team and part at a time. `begun` is the
 * holder who took the first turn of the order, `step` counts turns from 0.
 */
export const handedOn = ballots.table(
  "handed_on",
  {
    organizationId: uuid("organization_id").notNull(),
    waveId: uuid("wave_id").notNull(),
    begun: integer().notNull(),
    step: integer().notNull(),
    team: integer().notNull(),
    part: integer().notNull(),
    /** The number of envelopes before the first of these. */
    start: integer().notNull(),
    envelopes: bytes().notNull(),
  },
  (table) => [
    primaryKey({
      columns: [
        table.organizationId,
        table.waveId,
        table.begun,
        table.step,
        table.team,
        table.part,
        table.start,
      ],
    }),
  ],
);

/** A turn that was signed (app/protocol/turn owns the shape). */
export const turn = ballots.table(
  "turn",
  {
    organizationId: uuid("organization_id").notNull(),
    waveId: uuid("wave_id").notNull(),
    begun: integer().notNull(),
    step: integer().notNull(),
    body: jsonb().notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.waveId, table.begun, table.step] })],
);
