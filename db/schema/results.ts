import { doublePrecision, integer, jsonb, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { Norm } from "#app/core/benchmarks/norms";
import type { Team } from "#app/core/vocabulary";
import { bytes, results } from "./planes";

/**
 * What the board shows of a closed box beside the manifest: leaves and marks, each as one value of 32-byte hashes in
 * ascending order, so that nothing of the order in which they came is kept.
 */
export const board = results.table(
  "board",
  {
    organizationId: uuid("organization_id").notNull(),
    waveId: uuid("wave_id").notNull(),
    root: bytes().notNull(),
    /** As many as there are leaves: ballots that were not withdrawn and, where a team is hidden, what fills the list up. */
    size: integer().notNull(),
    /** Ballots whose rating sheet could not be counted: unreadable, unfit, or with a repeated mark. Null where a team is hidden. */
    unread: integer(),
    /** Ballots whose rating sheet has no rating at all; they count nowhere else. Null where a team is hidden. */
    empty: integer(),
    leaves: bytes().notNull(),
    /** Whoever sealed a part finds its mark here. */
    marks: bytes().notNull(),
    /** Of the organization's audit log, after the release; boards of before 2026-12 lack it. */
    auditHead: bytes("audit_head"),
    /** What key holders signed; none in server custody. Without counts where a team is hidden. */
    turns: jsonb().notNull().default([]),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.waveId] })],
);

/** The frozen published result of a wave without its comments: the only thing screens and exports read. */
export const release = results.table(
  "release",
  {
    organizationId: uuid("organization_id").notNull(),
    waveId: uuid("wave_id").notNull(),
    body: jsonb().notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.waveId] })],
);

/** The comments of a release, apart so that a page of them can be read alone. `place` is their order by text. */
export const publishedComment = results.table(
  "published_comment",
  {
    organizationId: uuid("organization_id").notNull(),
    waveId: uuid("wave_id").notNull(),
    question: text().notNull(),
    team: text().$type<Team>().notNull(),
    place: integer().notNull(),
    body: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.waveId, table.question, table.team, table.place] }),
  ],
);

/** Imported figures of others to compare with. `pool` is what stands behind a norm made of organizations. */
export const norm = results.table(
  "norm",
  {
    organizationId: uuid("organization_id").notNull(),
    source: text().notNull(),
    date: text().notNull(),
    key: text().notNull(),
    version: integer().notNull(),
    n: integer(),
    score: doublePrecision(),
    favourable: doublePrecision(),
    pool: jsonb().$type<Norm["pool"]>(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.source, table.date, table.key, table.version] }),
  ],
);

/** A signed file of another company's team means, once a company and year (features/benchmarks owns the shape). */
export const aggregate = results.table(
  "aggregate",
  {
    organizationId: uuid("organization_id").notNull(),
    /** Of the key that signed it and its company there. */
    company: text().notNull(),
    year: integer().notNull(),
    body: jsonb().notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.company, table.year] })],
);

/** The years whose files were pooled to norms: each once, so that two norms never differ by one company. */
export const pooledYear = results.table(
  "pooled_year",
  {
    organizationId: uuid("organization_id").notNull(),
    year: integer().notNull(),
    companies: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.year] })],
);
