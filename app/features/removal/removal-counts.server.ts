import {
  and,
  count,
  countDistinct,
  eq,
  inArray,
  isNull,
  max,
  ne,
  notExists,
  type SQL,
  sql,
} from "drizzle-orm";
import { alias, type PgColumn, type PgTable } from "drizzle-orm/pg-core";
import { DAYS_APART } from "#app/features/waves/distance/asked-rosters.server";
import type { Db } from "#db/client.server";
import {
  agreement,
  apiToken,
  askedRoster,
  invitation,
  jointAction,
  mail,
  member,
  norm,
  person,
  prediction,
  readLink,
  release,
  sharedPage,
  survey,
  wave,
} from "#db/schema";

/** What hangs on waves that are to be removed. */
export type WaveCounts = {
  results: number;
  comments: number;
  invitations: number;
  /** Mails that still wait to be sent. */
  mails: number;
  predictions: number;
  actions: number;
  pages: number;
  links: number;
};

export type OrganizationCounts = WaveCounts & {
  surveys: number;
  waves: number;
  members: number;
  /** Of the members, those who belong to no other organization. */
  accounts: number;
  people: number;
  agreements: number;
  norms: number;
  tokens: number;
};

type OfWave = PgTable & { organizationId: PgColumn; waveId: PgColumn };
type OfOrganization = PgTable & { organizationId: PgColumn };

const DAY = 86_400_000;

/** Counts what hangs on the waves of an organization, or on some of them. */
export async function countWaveRows(db: Db, organizationId: string, waveIds?: string[]): Promise<WaveCounts> {
  const within = (table: OfWave) =>
    and(
      eq(table.organizationId, organizationId),
      waveIds === undefined ? undefined : inArray(table.waveId, waveIds),
    );
  const of = (table: OfWave, also?: SQL) => db.$count(table, and(within(table), also));
  const waiting = inArray(mail.status, ["queued", "sending"]);
  return {
    results: await of(release),
    comments: await countComments(db, within(release)),
    invitations: await of(invitation),
    mails: await of(mail, waiting),
    predictions: await of(prediction),
    actions: await of(jointAction),
    pages: await of(sharedPage),
    links: await of(readLink, isNull(readLink.revokedAt)),
  };
}

/** As the releases have them: long lists stand beside, and their count is in the release all the same. */
async function countComments(db: Db, which: SQL | undefined): Promise<number> {
  const counts = sql`jsonb_path_query(${release.body}, '$.public.comments[*] ? (@.withheld == false).count')`;
  const ofOne = sql`(select coalesce(sum(found::text::int), 0) from ${counts} as counts(found))`;
  const [all] = await db
    .select({ comments: sql<number>`coalesce(sum(${ofOne}), 0)::int` })
    .from(release)
    .where(which);
  return all?.comments ?? 0;
}

export async function countOrganizationRows(db: Db, organizationId: string): Promise<OrganizationCounts> {
  const of = (table: OfOrganization, also?: SQL) =>
    db.$count(table, and(eq(table.organizationId, organizationId), also));
  const place = alias(member, "place");
  const elsewhere = db
    .select({ one: sql`1` })
    .from(place)
    .where(and(eq(place.userId, member.userId), ne(place.organizationId, organizationId)));
  const [sources] = await db
    .select({ count: countDistinct(sql`(${norm.source}, ${norm.date})`) })
    .from(norm)
    .where(eq(norm.organizationId, organizationId));
  return {
    ...(await countWaveRows(db, organizationId)),
    surveys: await of(survey),
    waves: await of(wave),
    members: await of(member),
    accounts: await of(member, notExists(elsewhere)),
    people: await of(person, isNull(person.removedAt)),
    agreements: await of(agreement),
    norms: sources?.count ?? 0,
    tokens: await of(apiToken, isNull(apiToken.revokedAt)),
  };
}

/** Until when waves keep others at a distance by the hashes of whom they asked; null where none is kept any more. */
export async function findDistanceEnd(
  db: Db,
  organizationId: string,
  waveIds?: string[],
): Promise<Date | null> {
  const [found] = await db
    .select({ closesAt: max(askedRoster.closesAt), rosters: count() })
    .from(askedRoster)
    .where(
      and(
        eq(askedRoster.organizationId, organizationId),
        waveIds === undefined ? undefined : inArray(askedRoster.waveId, waveIds),
      ),
    );
  const last = found?.closesAt ?? null;
  return last === null ? null : new Date(last.getTime() + DAYS_APART * DAY);
}
