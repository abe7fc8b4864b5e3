import {
  customType,
  doublePrecision,
  index,
  integer,
  jsonb,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import type { Norm } from "#app/core/benchmarks/norms";
import type { Rating, Team } from "#app/core/vocabulary";
import { bytes, results } from "./planes";

/** `smallint[]` in question order; NULL inside is a skipped question. */
const ratings = customType<{ data: Rating[]; driverData: string | Rating[] }>({
  dataType: () => "smallint[]",
  toDriver: (value) => `{${value.map((rating) => rating ?? "NULL").join(",")}}`,
  fromDriver: (value) =>
    Array.isArray(value)
      ? value.map((rating) => (Number.isInteger(rating) ? rating : null))
      : value === "{}"
        ? []
        : value
            .slice(1, -1)
            .split(",")
            .map((rating) => (rating === "NULL" ? null : Number(rating))),
});

/** The ratings of one opened ballot. Never a nullifier, a comment or a time. */
export const response = results.table(
  "response",
  {
    organizationId: uuid("organization_id").notNull(),
    id: uuid().notNull(),
    waveId: uuid("wave_id").notNull(),
    team: text().$type<Team>().notNull(),
    ratings: ratings().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    index().on(table.organizationId, table.waveId),
  ],
);

/** A comment torn off from its ballot. */
export const comment = results.table(
  "comment",
  {
    organizationId: uuid("organization_id").notNull(),
    id: uuid().notNull(),
    waveId: uuid("wave_id").notNull(),
    team: text().$type<Team>().notNull(),
    question: text().notNull(),
    body: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    index().on(table.organizationId, table.waveId),
  ],
);

/** The leaves of the closed box, in ascending order when read. */
export const leaf = results.table(
  "leaf",
  {
    organizationId: uuid("organization_id").notNull(),
    waveId: uuid("wave_id").notNull(),
    leaf: bytes().notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.waveId, table.leaf] })],
);

export const root = results.table(
  "root",
  {
    organizationId: uuid("organization_id").notNull(),
    waveId: uuid("wave_id").notNull(),
    root: bytes().notNull(),
    size: integer().notNull(),
    /** Ballots whose rating sheet could not be counted: unreadable, unfit, or with a repeated mark. */
    unread: integer().notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.waveId] })],
);

/** The marks of the opened parts, published with the board: whoever sealed a part finds it counted. */
export const mark = results.table(
  "mark",
  {
    organizationId: uuid("organization_id").notNull(),
    waveId: uuid("wave_id").notNull(),
    team: text().$type<Team>().notNull(),
    part: integer().notNull(),
    mark: bytes().notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.waveId, table.mark] })],
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
