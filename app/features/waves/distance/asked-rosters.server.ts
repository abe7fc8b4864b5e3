import { and, desc, eq, gt, lt, ne, or } from "drizzle-orm";
import { listQuestionMarks } from "#app/core/questions/marks";
import type { QuestionSet } from "#app/core/questions/set";
import { TEAMS, type Team } from "#app/core/vocabulary";
import { parseQuestionSet } from "#app/features/surveys/question-set-schema";
import type { Keys } from "#app/platform/keys.server";
import type { Db } from "#db/client.server";
import { askedRoster, wave } from "#db/schema";
import { isWave, ofWave, type WaveId } from "#db/wave-scope";
import { countShared, packPeople } from "./asked-people";

/** R11: from the close of one wave to the opening of the next that asks some of the same people a same question. */
export const DAYS_APART = 90;
/** As many people of a team may be asked by both. */
const MOST_SHARED = 4;
const DAY = 86_400_000;

type People = readonly { team: Team; email: string | null }[];

/** What a wave asks, and when. */
export type Asking = { questionSet: QuestionSet; opensAt: Date; closesAt: Date };

/** A wave that is too near; its name is told to its own organization only. */
export type NearRoster = { name: string | null; closesAt: Date; freeFrom: Date };

type Roster = Pick<typeof askedRoster.$inferSelect, "team" | "people" | "questions" | "opensAt" | "closesAt">;

/** Remembers whom a wave that is launched asks. */
export async function recordAskedRoster(
  tx: Db,
  keys: Keys,
  id: WaveId,
  asking: Asking,
  people: People,
): Promise<void> {
  await tx
    .insert(askedRoster)
    .values(listRosters(keys, asking, people).map((roster) => ({ ...id, ...roster })));
}

/**
 * A launched wave of the installation, of whatever survey or organization, that keeps this one from its dates; or null.
 * The people are read only where a wave is near at all: there may be a hundred thousand.
 */
export async function findNearRoster(
  db: Db,
  keys: Keys,
  id: WaveId,
  asking: Asking,
  readPeople: () => Promise<People>,
): Promise<NearRoster | null> {
  const imported = await findNearImported(db, id, {
    ...asking,
    questions: listQuestionMarks(asking.questionSet),
  });
  if (imported !== null) return imported;
  const near = await listNear(db, id, asking);
  return near.length === 0 ? null : chooseNear(db, id, near, listRosters(keys, asking, await readPeople()));
}

/** The same, of a launched wave that is to close later than it was planned. */
export async function findNearExtension(db: Db, id: WaveId, closesAt: Date): Promise<NearRoster | null> {
  const own = await db.select().from(askedRoster).where(ofWave(askedRoster, id));
  const [first] = own;
  if (first === undefined) return null;
  const { opensAt, questions } = first;
  const imported = await findNearImported(db, id, { opensAt, closesAt, questions });
  return imported ?? chooseNear(db, id, await listNear(db, id, { opensAt, closesAt }), own);
}

/** A wave closes earlier or later than planned. */
export async function moveAskedRoster(tx: Db, id: WaveId, closesAt: Date): Promise<void> {
  await tx.update(askedRoster).set({ closesAt }).where(ofWave(askedRoster, id));
}

/** A wave of which nothing comes out keeps no other one away. */
export async function forgetAskedRoster(tx: Db, id: WaveId): Promise<void> {
  await tx.delete(askedRoster).where(ofWave(askedRoster, id));
}

/** Nobody is kept longer than the distance asks for. */
export async function purgeAskedRosters(db: Db, now: Date): Promise<void> {
  await db.delete(askedRoster).where(lt(askedRoster.closesAt, new Date(now.getTime() - DAYS_APART * DAY)));
}

function listRosters(keys: Keys, { questionSet, opensAt, closesAt }: Asking, people: People): Roster[] {
  const questions = listQuestionMarks(questionSet);
  return TEAMS.map((team) => {
    const hashes = people.flatMap(({ team: own, email }) =>
      own === team && email !== null ? [keys.hashAddress("every organization", email)] : [],
    );
    return { team, people: packPeople(hashes), questions, opensAt, closesAt };
  });
}

/** The waves whose dates are too near: few, if any. */
function listNear(db: Db, id: WaveId, { opensAt, closesAt }: Pick<Asking, "opensAt" | "closesAt">) {
  return db
    .select()
    .from(askedRoster)
    .where(
      and(
        or(ne(askedRoster.organizationId, id.organizationId), ne(askedRoster.waveId, id.waveId)),
        gt(askedRoster.closesAt, addDays(opensAt, -DAYS_APART)),
        lt(askedRoster.opensAt, addDays(closesAt, DAYS_APART)),
      ),
    );
}

/** Of those that ask some of the same people the same, the one that closes last. */
async function chooseNear(
  db: Db,
  id: WaveId,
  near: Awaited<ReturnType<typeof listNear>>,
  rosters: readonly Roster[],
): Promise<NearRoster | null> {
  const [last] = near
    .filter((other) => rosters.some((roster) => asksTheSame(roster, other)))
    .sort((one, other) => other.closesAt.getTime() - one.closesAt.getTime());
  if (last === undefined) return null;
  const { organizationId, closesAt } = last;
  const name = organizationId === id.organizationId ? await readName(db, last) : null;
  return { name, closesAt, freeFrom: addDays(closesAt, DAYS_APART) };
}

/** Nobody knows whom an imported wave asked: in its own organization it counts as if it had asked the same people. */
async function findNearImported(
  db: Db,
  { organizationId }: WaveId,
  { opensAt, closesAt, questions }: Pick<Asking, "opensAt" | "closesAt"> & { questions: readonly string[] },
): Promise<NearRoster | null> {
  const near = await db
    .select({ name: wave.name, closedAt: wave.closedAt, questionSet: wave.questionSet })
    .from(wave)
    .where(
      and(
        eq(wave.organizationId, organizationId),
        eq(wave.imported, true),
        gt(wave.closedAt, addDays(opensAt, -DAYS_APART)),
        lt(wave.closedAt, addDays(closesAt, DAYS_APART)),
      ),
    )
    .orderBy(desc(wave.closedAt));
  const same = near.find(({ questionSet }) =>
    listQuestionMarks(parseQuestionSet(questionSet)).some((mark) => questions.includes(mark)),
  );
  if (same?.closedAt === null || same === undefined) return null;
  return { name: same.name, closesAt: same.closedAt, freeFrom: addDays(same.closedAt, DAYS_APART) };
}

function addDays(date: Date, days: number): Date {
  return new Date(date.getTime() + days * DAY);
}

function asksTheSame(one: Roster, other: Roster): boolean {
  return (
    one.team === other.team &&
    one.questions.some((mark) => other.questions.includes(mark)) &&
    countShared(one.people, other.people) > MOST_SHARED
  );
}

async function readName(db: Db, id: WaveId): Promise<string | null> {
  const [found] = await db.select({ name: wave.name }).from(wave).where(isWave(id));
  return found?.name ?? null;
}
