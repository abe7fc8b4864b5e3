import { and, asc, count, eq, gt, ilike, isNull, or, type SQL, sql } from "drizzle-orm";
import type { ByTeam, Team } from "#app/core/vocabulary";
import type { Db } from "#db/client.server";
import { person } from "#db/schema";
import type { RosterRow } from "./roster-plan";

export type Person = { id: string; name: string; email: string; team: Team; locale: string | null };

const PAGE = 50;
/** So many at a time that whoever reads them is not kept from other work. */
const ROWS_A_QUERY = 1000;

const columns = {
  id: person.id,
  name: person.name,
  email: sql<string>`${person.email}`,
  team: person.team,
  locale: person.locale,
};

/** Everybody on the roster now. */
export async function listPeople(db: Db, organizationId: string): Promise<Person[]> {
  return db.select(columns).from(person).where(isPresent(organizationId)).orderBy(asc(person.id));
}

export async function countPeople(db: Db, organizationId: string): Promise<ByTeam<number>> {
  const rows = await db
    .select({ team: person.team, n: count() })
    .from(person)
    .where(isPresent(organizationId))
    .groupBy(person.team);
  const byTeam: ByTeam<number> = { sales: 0, marketing: 0 };
  for (const row of rows) byTeam[row.team] = row.n;
  return byTeam;
}

export type PeoplePage = { people: Person[]; found: number; page: number; pages: number; from: number };

/** One page of the roster by name; `text` is looked for in names and addresses. */
export async function searchPeople(
  db: Db,
  organizationId: string,
  query: { text?: string; team?: Team | null; page?: number },
): Promise<PeoplePage> {
  const text = query.text?.replaceAll("\0", "").trim().slice(0, 200) ?? "";
  const pattern = `%${text.replaceAll(/[\\%_]/g, "\\$&")}%`;
  const where = and(
    isPresent(organizationId),
    query.team ? eq(person.team, query.team) : undefined,
    text === "" ? undefined : or(ilike(person.name, pattern), ilike(person.email, pattern)),
  );
  const [total] = await db.select({ n: count() }).from(person).where(where);
  const found = total?.n ?? 0;
  const pages = Math.max(1, Math.ceil(found / PAGE));
  const page = Math.min(Math.max(1, query.page ?? 1), pages);
  const people = await db
    .select(columns)
    .from(person)
    .where(where)
    .orderBy(sql`lower(${person.name})`, asc(person.id))
    .limit(PAGE)
    .offset((page - 1) * PAGE);
  return { people, found, page, pages, from: (page - 1) * PAGE + 1 };
}

export async function getPerson(db: Db, organizationId: string, id: string): Promise<Person | null> {
  const [row] = await db
    .select(columns)
    .from(person)
    .where(and(isPresent(organizationId), eq(person.id, id)));
  return row ?? null;
}

/** The roster with those who were removed, read in pieces. */
export async function* listRosterRows(db: Db, organizationId: string): AsyncGenerator<RosterRow[]> {
  for (let after: string | null = null; ; ) {
    const piece = await db
      .select({ ...columns, email: person.email, emailKey: person.emailKey, removedAt: person.removedAt })
      .from(person)
      .where(
        and(eq(person.organizationId, organizationId), after === null ? undefined : gt(person.id, after)),
      )
      .orderBy(asc(person.id))
      .limit(ROWS_A_QUERY);
    yield piece.map(({ emailKey, removedAt, ...row }) => {
      return { ...row, key: Buffer.from(emailKey).toString("hex"), removed: removedAt !== null };
    });
    after = piece.at(-1)?.id ?? null;
    if (piece.length < ROWS_A_QUERY) return;
  }
}

function isPresent(organizationId: string): SQL | undefined {
  return and(eq(person.organizationId, organizationId), isNull(person.removedAt));
}
