import { and, gt, lt, ne, or } from "drizzle-orm";
import { listQuestionMarks } from "#app/core/questions/marks";
import type { QuestionSet } from "#app/core/questions/set";
import { TEAMS, type Team } from "#app/core/vocabulary";
import type { Keys } from "#app/platform/keys.server";
import type { Db } from "#db/client.server";
import { askedRoster, wave } from "#db/schema";
import { isWave, ofWave, type WaveId } from "#db/wave-scope";
import { countShared, packPeople } from "./asked-people";

/** R11: from the close of one wave to the opening of the next that asks some of the same people a same question. */
const DAYS_APART = 90;
/** As many people of a team may be asked by both. */
const MOST_SHARED = 4;
const DAY = 86_400_000;

/** Whom a wave asks what, and when. */
export type Asking = {
  people: readonly { team: Team; email: string | null }[];
  questionSet: QuestionSet;
  opensAt: Date;
  closesAt: Date;
};

/** A wave that is too near; its name is told to its own organization only. */
export type NearRoster = { name: string | null; closesAt: Date; freeFrom: Date };

type Roster = Pick<typeof askedRoster.$inferSelect, "team" | "people" | "questions" | "opensAt" | "closesAt">;

/** Remembers whom a wave that is launched asks. */
export async function recordAskedRoster(tx: Db, keys: Keys, id: WaveId, asking: Asking): Promise<void> {
  await tx.insert(askedRoster).values(listRosters(keys, asking).map((roster) => ({ ...id, ...roster })));
}

/** A launched wave of the installation, of whatever survey or organization, that keeps this one from its dates; or null. */
export async function findNearRoster(
  db: Db,
  keys: Keys,
  id: WaveId,
  asking: Asking,
): Promise<NearRoster | null> {
  return findNear(db, id, listRosters(keys, asking));
}

/** The same, of a launched wave that is to close later than it was planned. */
export async function findNearExtension(db: Db, id: WaveId, closesAt: Date): Promise<NearRoster | null> {
  const own = await db.select().from(askedRoster).where(ofWave(askedRoster, id));
  return findNear(
    db,
    id,
    own.map((roster) => ({ ...roster, closesAt })),
  );
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

function listRosters(keys: Keys, { people, questionSet, opensAt, closesAt }: Asking): Roster[] {
  const questions = listQuestionMarks(questionSet);
  return TEAMS.map((team) => {
    const hashes = people.flatMap(({ team: own, email }) =>
      own === team && email !== null ? [keys.hashAddress("every organization", email)] : [],
    );
    return { team, people: packPeople(hashes), questions, opensAt, closesAt };
  });
}

/** The one that ends last of those too near. Reads the few waves whose dates are near, then compares people. */
async function findNear(db: Db, id: WaveId, rosters: readonly Roster[]): Promise<NearRoster | null> {
  const [first] = rosters;
  if (first === undefined) return null;
  const apart = (date: Date, days: number) => new Date(date.getTime() + days * DAY);
  const near = await db
    .select()
    .from(askedRoster)
    .where(
      and(
        or(ne(askedRoster.organizationId, id.organizationId), ne(askedRoster.waveId, id.waveId)),
        gt(askedRoster.closesAt, apart(first.opensAt, -DAYS_APART)),
        lt(askedRoster.opensAt, apart(first.closesAt, DAYS_APART)),
      ),
    );
  const [last] = near
    .filter((other) => rosters.some((roster) => asksTheSame(roster, other)))
    .sort((one, other) => other.closesAt.getTime() - one.closesAt.getTime());
  if (last === undefined) return null;
  const { organizationId, closesAt } = last;
  const name = organizationId === id.organizationId ? await readName(db, last) : null;
  return { name, closesAt, freeFrom: apart(closesAt, DAYS_APART) };
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
