import { and, eq, getTableColumns, inArray, is, like, or, type SQL, sql } from "drizzle-orm";
import { type PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Db } from "#db/client.server";
import * as schema from "#db/schema";
import { deleteRows } from "./delete-rows.server";

const { askedRoster, job, jointAction, member, memberMail, readLink, readLinkDay, wave } = schema;

type OfWave = PgTable & { organizationId: PgColumn; waveId: PgColumn };
type OfSurvey = PgTable & { organizationId: PgColumn; surveyId: PgColumn };

/** Whatever tables there will be: all that belongs to a wave but whom it asked, which keeps other waves at a distance. */
const WAVE_TABLES = Object.values(schema).filter(
  (table): table is typeof schema.release & OfWave =>
    is(table, PgTable) && has(table, "waveId") && table !== askedRoster,
);

const SURVEY_TABLES = Object.values(schema).filter(
  (table): table is typeof schema.questionVersion & OfSurvey => is(table, PgTable) && has(table, "surveyId"),
);

/** Deletes waves with all that hangs on them. */
export async function deleteWaveRows(tx: Db, organizationId: string, waveIds: string[]): Promise<void> {
  if (waveIds.length === 0) return;
  const within = (table: OfWave) =>
    and(eq(table.organizationId, organizationId), inArray(table.waveId, waveIds));
  const mails = await deleteActionMails(tx, organizationId, within(jointAction));
  const links = tx.select({ id: readLink.id }).from(readLink).where(within(readLink));
  await tx
    .delete(readLinkDay)
    .where(and(eq(readLinkDay.organizationId, organizationId), inArray(readLinkDay.linkId, links)));
  const about = inArray(sql`${job.payload} ->> 'waveId'`, waveIds);
  await tx
    .delete(job)
    .where(and(eq(job.organizationId, organizationId), or(about, inArray(job.key, ["", ...mails]))));
  for (const table of WAVE_TABLES) await deleteRows(tx, table, within(table));
  await tx
    .update(wave)
    .set({ previousWaveId: null })
    .where(and(eq(wave.organizationId, organizationId), inArray(wave.previousWaveId, waveIds)));
  await tx
    .update(member)
    .set({ benchmark: null })
    .where(
      and(
        eq(member.organizationId, organizationId),
        or(...waveIds.map((id) => like(member.benchmark, `%${id}%`))),
      ),
    );
  await tx.delete(wave).where(and(eq(wave.organizationId, organizationId), inArray(wave.id, waveIds)));
}

/** Deletes what belongs to a survey beside its waves, and the survey. */
export async function deleteSurveyRows(tx: Db, organizationId: string, surveyId: string): Promise<void> {
  for (const table of SURVEY_TABLES)
    await tx.delete(table).where(and(eq(table.organizationId, organizationId), eq(table.surveyId, surveyId)));
  const { survey } = schema;
  await tx.delete(survey).where(and(eq(survey.organizationId, organizationId), eq(survey.id, surveyId)));
}

/** Returns their ids, by which the queue names them. */
async function deleteActionMails(tx: Db, organizationId: string, actions: SQL | undefined) {
  const ids = tx.select({ id: jointAction.id }).from(jointAction).where(actions);
  const gone = await tx
    .delete(memberMail)
    .where(and(eq(memberMail.organizationId, organizationId), inArray(memberMail.subjectId, ids)))
    .returning({ id: memberMail.id });
  return gone.map(({ id }) => id);
}

function has(table: PgTable, name: string): boolean {
  const columns = getTableColumns(table);
  return "organizationId" in columns && name in columns;
}
