import { and, asc, eq, isNotNull, lte, type SQL, sql } from "drizzle-orm";
import { ZodError } from "zod";
import type { PublicComments } from "#app/core/gate/gate";
import type { Release } from "#app/core/release/release";
import type { Db } from "#db/client.server";
import { publishedComment, release, wave } from "#db/schema";
import { ofWave, type WaveId } from "#db/wave-scope";
import { isFirstEdition, upgradeRelease } from "./first-edition";
import type { MemberReadership, Readership } from "./readership";
import { releaseSchema } from "./release-schema";

/** As many comments of a team to a question stand in the stored release; more of them stand beside it. */
export const COMMENTS_IN_RELEASE = 100;

const ROWS_AT_ONCE = 1000;

/** Freezes a release. Long lists of comments go beside it, so that reading it takes the same time at any size. */
export async function storeRelease(
  tx: Db,
  { organizationId, waveId }: WaveId,
  built: Release,
): Promise<void> {
  const body = { ...built, public: { ...built.public, comments: built.public.comments.map(shortened) } };
  await tx.insert(release).values({ organizationId, waveId, body });
  const rest = built.public.comments.flatMap((group) =>
    group.withheld
      ? []
      : group.bodies.slice(COMMENTS_IN_RELEASE).map((text, at) => ({
          question: group.question,
          team: group.team,
          place: COMMENTS_IN_RELEASE + at,
          body: text,
        })),
  );
  for (let start = 0; start < rest.length; start += ROWS_AT_ONCE) {
    const json = JSON.stringify(rest.slice(start, start + ROWS_AT_ONCE));
    await tx.execute(sql`
      insert into ${publishedComment} (organization_id, wave_id, question, team, place, body)
      select ${organizationId}::uuid, ${waveId}::uuid, question, team, place, body
      from jsonb_to_recordset(${json}::text::jsonb)
        as row(question text, team text, place integer, body text)`);
  }
}

function shortened(group: PublicComments): PublicComments {
  return group.withheld ? group : { ...group, bodies: group.bodies.slice(0, COMMENTS_IN_RELEASE) };
}

/** A released wave with its frozen result: null where what is stored cannot be read. */
export type StoredRelease = { wave: { id: string; name: string }; release: Release | null };

/** The frozen result of a wave, or null before it is out for whoever reads. */
export async function getRelease(db: Db, id: WaveId, reader: Readership): Promise<StoredRelease | null> {
  const rows = await selectReleased(db).where(and(ofWave(release, id), isOut(reader)));
  const [stored = null] = await readStored(db, rows);
  return stored;
}

/** Whether a wave was imported as percentages: it has favourable shares, and no scores. */
export async function hasSharesAlone(db: Db, id: WaveId): Promise<boolean> {
  const [row] = await db
    .select({ shares: sql<boolean>`${release.body}->'shares' is not null` })
    .from(release)
    .where(ofWave(release, id));
  return row?.shares === true;
}

/**
 * The releases of a survey that are out for whoever reads, oldest first, up to a closing date where one is given. One that cannot be read stands in its
 * place, so that nobody takes the wave before it for the last one.
 */
export async function listReleases(
  db: Db,
  {
    organizationId,
    surveyId,
    until,
    reader,
  }: { organizationId: string; surveyId: string; until?: Date; reader: MemberReadership },
): Promise<StoredRelease[]> {
  const rows = await selectReleased(db)
    .where(
      and(
        eq(wave.organizationId, organizationId),
        eq(wave.surveyId, surveyId),
        until === undefined ? undefined : lte(wave.closedAt, until),
        isOut(reader),
      ),
    )
    .orderBy(asc(wave.closedAt))
    .prepare("releases_of_survey")
    .execute();
  return readStored(db, rows);
}

function isOut(reader: Readership): SQL | undefined {
  return reader === "viewers" ? isNotNull(wave.viewersSince) : undefined;
}

type Released = WaveId & { name: string; version: string };

function selectReleased(db: Db) {
  return db
    .select({
      organizationId: wave.organizationId,
      waveId: wave.id,
      name: wave.name,
      version: sql<string>`${release}.ctid::text || ${release}.xmin::text`,
    })
    .from(wave)
    .innerJoin(release, and(eq(release.organizationId, wave.organizationId), eq(release.waveId, wave.id)));
}

/** Releases that were parsed, by wave and by where and when its row was written, in the order of their last use. */
const parsed = new WeakMap<Db, Map<string, Release>>();
const MOST_PARSED = 100;

/**
 * The releases of these waves in their order. Checking one takes longer than everything that a page computes from it,
 * so that is done once; who may read it is asked of the database each time.
 */
async function readStored(db: Db, rows: readonly Released[]): Promise<StoredRelease[]> {
  const known = parsed.get(db) ?? new Map<string, Release>();
  parsed.set(db, known);
  const stored: StoredRelease[] = [];
  for (const { name, version, ...id } of rows) {
    const key = `${id.waveId} ${version}`;
    const found = known.get(key) ?? (await parseStored(db, id));
    known.delete(key);
    if (found !== null) known.set(key, found);
    stored.push({ wave: { id: id.waveId, name }, release: found });
  }
  for (const oldest of known.keys()) {
    if (known.size <= MOST_PARSED) break;
    known.delete(oldest);
  }
  return stored;
}

async function parseStored(db: Db, id: WaveId): Promise<Release | null> {
  const [row] = await db.select({ body: release.body }).from(release).where(ofWave(release, id));
  return row === undefined ? null : orNull(() => parseRelease(row.body));
}

/** What was read, or null where it is no release: damaged, or written by a newer version. */
function orNull<Read>(read: () => Read): Read | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof ZodError || error instanceof RangeError) return null;
    throw error;
  }
}

/**
 * A stored release; one of the first edition is computed anew from its public cells.
 * @throws ZodError when it is neither
 */
function parseRelease(stored: unknown): Release {
  return isFirstEdition(stored) ? upgradeRelease(stored) : releaseSchema.parse(stored);
}
