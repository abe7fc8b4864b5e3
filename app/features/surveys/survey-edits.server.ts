import { and, eq } from "drizzle-orm";
import type { Form } from "#app/core/questions/bank";
import { recordEvent } from "#app/features/audit/record-event.server";
import type { Db } from "#db/client.server";
import { questionVersion, survey } from "#db/schema";
import { changeQuestions, type QuestionChange, type Refusal } from "./question-changes";
import { createSurvey, getSurveyQuestions } from "./surveys.server";

type Act = { organizationId: string; userId: string; now: Date };

/** Makes a survey for an owner, on record. */
export async function addSurvey(
  db: Db,
  { organizationId, userId, now }: Act,
  wish: { name: string; form: Form; language?: string },
): Promise<{ id: string }> {
  return db.transaction(async (tx) => {
    const made = await createSurvey(tx, organizationId, wish);
    await recordEvent(tx, {
      organizationId,
      actor: `user:${userId}`,
      kind: "survey.created",
      detail: { survey: made.id, ...wish },
      at: now,
    });
    return made;
  });
}

/** Makes one change to a survey's questions. Waves that were launched keep what they asked. */
export async function editQuestions(
  db: Db,
  { organizationId, userId, now }: Act,
  surveyId: string,
  change: QuestionChange,
): Promise<{ ok: true; key: string | null } | { ok: false; reason: Refusal | "not_found" }> {
  return db.transaction(async (tx) => {
    const isThis = and(eq(survey.organizationId, organizationId), eq(survey.id, surveyId));
    const [locked] = await tx.select({ name: survey.name }).from(survey).where(isThis).for("update");
    const current = await getSurveyQuestions(tx, organizationId, surveyId);
    if (locked === undefined || current === null) return { ok: false, reason: "not_found" };
    const changed = changeQuestions(current, change);
    if (!changed.ok) return changed;
    const added = changed.added.map((one) => ({ ...one, organizationId, surveyId, createdAt: now }));
    if (added.length > 0) await tx.insert(questionVersion).values(added);
    await tx.update(survey).set({ selection: changed.selection }).where(isThis);
    const key = "key" in change ? change.key : (changed.added[0]?.key ?? null);
    const version = changed.added[0]?.version;
    const verb = change.kind === "switch" ? (change.on ? "on" : "off") : change.kind;
    await recordEvent(tx, {
      organizationId,
      actor: `user:${userId}`,
      kind: "survey.questions-changed",
      detail: {
        survey: surveyId,
        name: locked.name,
        change: verb,
        ...(key && { key }),
        ...(version && { version }),
      },
      at: now,
    });
    return { ok: true, key };
  });
}

export async function renameSurvey(
  db: Db,
  { organizationId, userId, now }: Act,
  surveyId: string,
  name: string,
): Promise<{ ok: boolean }> {
  return db.transaction(async (tx) => {
    const [renamed] = await tx
      .update(survey)
      .set({ name })
      .where(and(eq(survey.organizationId, organizationId), eq(survey.id, surveyId)))
      .returning({ id: survey.id });
    if (renamed === undefined) return { ok: false };
    await recordEvent(tx, {
      organizationId,
      actor: `user:${userId}`,
      kind: "survey.renamed",
      detail: { survey: surveyId, name },
      at: now,
    });
    return { ok: true };
  });
}
