import { and, eq, inArray, isNotNull, ne } from "drizzle-orm";
import { listQuestionMarks } from "#app/core/questions/marks";
import type { QuestionSet } from "#app/core/questions/set";
import { isTooClose } from "#app/core/trend/waves";
import { type By, recordWaveEvent } from "#app/features/audit/record-wave-event.server";
import { storeRelease } from "#app/features/releases/stored-release.server";
import { parseQuestionSet } from "#app/features/surveys/question-set-schema";
import { newPlan } from "#app/features/waves/wave/plan";
import type { Db } from "#db/client.server";
import { questionVersion, survey, wave } from "#db/schema";
import { insertWaves } from "#db/wave-directory.server";
import type { BuiltHistory } from "./history-work.server";

type Act = By & { organizationId: string; surveyId: string };

/** A wave of the organization that asked a same question too near in time (R11). */
export type NearHistory = { wave: string; other: string; day: string };

/** Stores the waves of a file, in one transaction: their frozen releases and the wordings that are new. */
export async function importHistory(
  db: Db,
  { organizationId, actor, surveyId, now }: Act,
  { set, added, waves }: BuiltHistory,
): Promise<{ ok: true; waveId: string } | { ok: false; near: NearHistory } | { ok: false; near: null }> {
  return db.transaction(async (tx) => {
    const isThis = and(eq(survey.organizationId, organizationId), eq(survey.id, surveyId));
    const [locked] = await tx.select({ id: survey.id }).from(survey).where(isThis).for("update");
    if (locked === undefined) return { ok: false, near: null };
    const near = await findNear(tx, organizationId, set, waves);
    if (near !== null) return { ok: false, near };
    const keys = [...new Set(added.map(({ key }) => key))];
    const known =
      keys.length === 0
        ? []
        : await tx
            .select({ key: questionVersion.key, version: questionVersion.version })
            .from(questionVersion)
            .where(
              and(
                eq(questionVersion.organizationId, organizationId),
                eq(questionVersion.surveyId, surveyId),
                inArray(questionVersion.key, keys),
              ),
            );
    // somebody else added a wording since the file was read
    if (known.some((one) => added.some(({ key, version }) => key === one.key && version === one.version)))
      return { ok: false, near: null };
    if (added.length > 0)
      await tx
        .insert(questionVersion)
        .values(added.map((one) => ({ ...one, organizationId, surveyId, createdAt: now })));
    await insertWaves(
      tx,
      waves.map(({ name, day, invited, release }): typeof wave.$inferInsert => {
        const closed = new Date(`${day}T12:00:00Z`);
        return {
          ...{ id: release.wave.id, organizationId, surveyId, name, state: "released", plan: newPlan() },
          ...{ closesAt: closed, closedAt: closed, releasedAt: now, createdAt: closed, questionSet: set },
          invitedSales: invited?.sales ?? null,
          invitedMarketing: invited?.marketing ?? null,
          imported: true,
        };
      }),
    );
    for (const { name, day, release } of waves) {
      const id = { organizationId, waveId: release.wave.id };
      await storeRelease(tx, id, release);
      await recordWaveEvent(tx, id, "wave.imported", { name, day }, { actor, now });
    }
    return { ok: true, waveId: waves.at(-1)?.release.wave.id ?? "" };
  });
}

/** R11 has no roster of an imported wave to go by: any wave of the organization with a same question keeps it away. */
async function findNear(
  tx: Db,
  organizationId: string,
  set: QuestionSet,
  waves: BuiltHistory["waves"],
): Promise<NearHistory | null> {
  const marks = new Set(listQuestionMarks(set));
  const others = await tx
    .select()
    .from(wave)
    .where(
      and(eq(wave.organizationId, organizationId), isNotNull(wave.questionSet), ne(wave.state, "cancelled")),
    );
  for (const other of others) {
    const closes = other.closedAt ?? other.closesAt;
    if (closes === null) continue;
    const day = closes.toISOString().slice(0, 10);
    const opened = (other.openedAt ?? other.opensAt ?? closes).toISOString().slice(0, 10);
    const found = waves.find((one) => isTooClose(one.day, day) || (one.day >= opened && one.day <= day));
    if (found === undefined) continue;
    if (listQuestionMarks(parseQuestionSet(other.questionSet)).some((mark) => marks.has(mark)))
      return { wave: found.name, other: other.name, day };
  }
  return null;
}
