import { and, asc, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Prediction } from "#app/core/benchmarks/predictions";
import { DIMENSIONS } from "#app/core/questions/bank";
import { ROLES, TEAMS } from "#app/core/vocabulary";
import { recordWaveEvent } from "#app/features/audit/record-wave-event.server";
import type { Member } from "#app/features/auth/door/door.server";
import type { Platform } from "#app/platform/platform.server";
import type { Db } from "#db/client.server";
import { member, prediction, user, wave } from "#db/schema";
import { isWave, ofWave, type WaveId } from "#db/wave-scope";

const PURPOSE = "prediction";

const scores = z.partialRecord(z.enum(DIMENSIONS), z.number().int().min(0).max(100));
const predictionSchema = z.object({
  name: z.string(),
  role: z.enum(ROLES),
  team: z.enum(TEAMS).nullable(),
  scores: z.object({ sales: scores, marketing: scores }),
}) satisfies z.ZodType<Prediction>;

/** Keeps what a leader expects, sealed; without any score their prediction is taken back. Only before launch. */
export async function setPrediction(
  { db, keys }: Platform,
  id: WaveId,
  { userId, name, role, team }: Pick<Member, "userId" | "name" | "role" | "team">,
  scores: Prediction["scores"],
  now: Date,
): Promise<{ ok: true } | { ok: false; reason: "launched" }> {
  return db.transaction(async (tx) => {
    const draft = and(isWave(id, "draft"), isNull(wave.manifestHash));
    const [found] = await tx.select({ name: wave.name }).from(wave).where(draft).for("update");
    if (found === undefined) return { ok: false, reason: "launched" };
    const empty = TEAMS.every((one) => Object.keys(scores[one]).length === 0);
    if (empty) await tx.delete(prediction).where(isOf(id, userId));
    else {
      const text = JSON.stringify({ name, role, team, scores } satisfies Prediction);
      const sealed = keys.seal(PURPOSE, bindTo(id, userId), text);
      await tx
        .insert(prediction)
        .values({ ...id, userId, sealed })
        .onConflictDoUpdate({
          target: [prediction.organizationId, prediction.waveId, prediction.userId],
          set: { sealed },
        });
    }
    const kind = empty ? "prediction.withdrawn" : "prediction.typed";
    await recordWaveEvent(tx, id, kind, { name: found.name }, { actor: `user:${userId}`, now });
    return { ok: true };
  });
}

/** What a leader typed themselves; null where they typed nothing. */
export async function getOwnPrediction(
  { db, keys }: Pick<Platform, "db" | "keys">,
  id: WaveId,
  userId: string,
): Promise<Prediction | null> {
  const [row] = await db.select().from(prediction).where(isOf(id, userId));
  return row === undefined ? null : openSealed(keys, row);
}

/** Which of the owners and leads have typed a prediction of a wave, and which have not: never what. */
export async function listPredictors(db: Db, id: WaveId): Promise<{ typed: string[]; waiting: string[] }> {
  const rows = await db
    .select({ name: user.name, role: member.role, typed: prediction.userId })
    .from(member)
    .innerJoin(user, eq(user.id, member.userId))
    .leftJoin(prediction, and(ofWave(prediction, id), eq(prediction.userId, member.userId)))
    .where(eq(member.organizationId, id.organizationId))
    .orderBy(asc(user.name));
  const leaders = rows.filter(({ role }) => role !== "viewer");
  const names = (has: boolean) =>
    leaders.flatMap(({ name, typed }) => ((typed !== null) === has ? [name] : []));
  return { typed: names(true), waiting: names(false) };
}

/** Everybody's predictions, by name: none before the release. One that cannot be opened any more is left out. */
export async function revealPredictions(
  { db, keys }: Pick<Platform, "db" | "keys">,
  id: WaveId,
): Promise<Prediction[]> {
  const rows = await db
    .select({ sealed: prediction.sealed, userId: prediction.userId, waveId: prediction.waveId })
    .from(prediction)
    .innerJoin(wave, and(isWave(id, "released"), eq(wave.id, prediction.waveId)))
    .where(ofWave(prediction, id))
    .prepare("predictions_to_reveal")
    .execute();
  const opened = rows.flatMap((row) => openSealed(keys, { ...row, ...id }) ?? []);
  return opened.sort((one, other) => one.name.localeCompare(other.name));
}

type Sealed = WaveId & { userId: string; sealed: Uint8Array };

/** Null where it was sealed under another secret, or does not read. */
function openSealed(keys: Platform["keys"], { userId, sealed, ...id }: Sealed): Prediction | null {
  try {
    return predictionSchema.parse(JSON.parse(keys.open(PURPOSE, bindTo(id, userId), sealed)));
  } catch {
    return null;
  }
}

/** Moved to another one's row it does not open. */
function bindTo({ organizationId, waveId }: WaveId, userId: string): string {
  return [organizationId, waveId, userId].join(" ");
}

function isOf(id: WaveId, userId: string) {
  return and(ofWave(prediction, id), eq(prediction.userId, userId));
}
