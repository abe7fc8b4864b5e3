import { and, asc, desc, eq, isNotNull, ne } from "drizzle-orm";
import type { Form } from "#app/core/questions/bank";
import { buildQuestionSet } from "#app/core/questions/build";
import type { QuestionChoices } from "#app/core/questions/choices";
import { listQuestions, type QuestionSet } from "#app/core/questions/set";
import type { Db } from "#db/client.server";
import { organization, questionVersion, survey, wave } from "#db/schema";
import { parseQuestionSet } from "./question-set-schema";
import {
  composeChoices,
  newSelection,
  parseDefinition,
  parseSelection,
  type Selection,
  type SurveyQuestions,
} from "./selection";

export type Survey = {
  id: string;
  name: string;
  form: Form;
  demo: boolean;
  createdAt: Date;
  selection: Selection;
};

/** Makes a survey that asks the questions of a form. */
export async function createSurvey(
  db: Db,
  organizationId: string,
  wish: { name: string; form: Form; language?: string; demo?: boolean },
): Promise<{ id: string }> {
  const { name, form, language, demo = false } = wish;
  const row = { organizationId, name, selection: newSelection(form, language), demo };
  const [made] = await db.insert(survey).values(row).returning({ id: survey.id });
  return { id: made?.id ?? "" };
}

export async function listSurveys(db: Db, organizationId: string): Promise<Survey[]> {
  const rows = await db
    .select()
    .from(survey)
    .where(eq(survey.organizationId, organizationId))
    .orderBy(asc(survey.createdAt), asc(survey.id));
  return rows.map(readSurvey);
}

export async function getSurvey(db: Db, organizationId: string, id: string): Promise<Survey | null> {
  const [row] = await db
    .select()
    .from(survey)
    .where(isSurvey(organizationId, id))
    .prepare("survey_by_id")
    .execute();
  return row === undefined ? null : readSurvey(row);
}

/** The selection of a survey with every wording its questions ever had, oldest first. */
export async function getSurveyQuestions(
  db: Db,
  organizationId: string,
  surveyId: string,
): Promise<SurveyQuestions | null> {
  const [found] = await db
    .select({ survey, sales: organization.salesName, marketing: organization.marketingName })
    .from(survey)
    .innerJoin(organization, eq(organization.id, survey.organizationId))
    .where(isSurvey(organizationId, surveyId));
  if (found === undefined) return null;
  const rows = await db
    .select()
    .from(questionVersion)
    .where(and(eq(questionVersion.organizationId, organizationId), eq(questionVersion.surveyId, surveyId)))
    .orderBy(asc(questionVersion.key), asc(questionVersion.version));
  const versions = rows.map(({ key, version, definition, createdAt }) => {
    return { key, version, definition: parseDefinition(definition), createdAt };
  });
  const { sales, marketing } = found;
  return { selection: parseSelection(found.survey.selection), versions, teamNames: { sales, marketing } };
}

/** What the next wave of a survey would ask. @throws RangeError when there is no such survey. */
export async function getQuestionSet(db: Db, organizationId: string, surveyId: string): Promise<QuestionSet> {
  const found = await getSurveyQuestions(db, organizationId, surveyId);
  if (found === null) throw new RangeError("There is no such survey.");
  return freezeQuestions(composeChoices(found));
}

/** A stored selection always freezes: a change that does not is refused. */
function freezeQuestions(choices: QuestionChoices): QuestionSet {
  const built = buildQuestionSet(choices);
  if (!built.ok) throw new RangeError(built.problems.map((problem) => problem.sentence).join(" "));
  return built.set;
}

export type AskedBefore = { waveName: string; versions: Record<string, number> };

/** The versions that the last launched wave of a survey asked, by key; null before the first launch. */
export async function getAskedBefore(
  db: Db,
  organizationId: string,
  surveyId: string,
): Promise<AskedBefore | null> {
  const [last] = await db
    .select({ name: wave.name, questionSet: wave.questionSet })
    .from(wave)
    .where(
      and(
        eq(wave.organizationId, organizationId),
        eq(wave.surveyId, surveyId),
        isNotNull(wave.questionSet),
        ne(wave.state, "cancelled"),
      ),
    )
    .orderBy(desc(wave.createdAt))
    .limit(1);
  if (last === undefined) return null;
  const questions = listQuestions(parseQuestionSet(last.questionSet));
  const versions = Object.fromEntries(questions.map((question) => [question.key, question.version]));
  return { waveName: last.name, versions };
}

function readSurvey(row: typeof survey.$inferSelect): Survey {
  const { id, name, demo, createdAt } = row;
  const selection = parseSelection(row.selection);
  return { id, name, form: selection.form, demo, createdAt, selection };
}

function isSurvey(organizationId: string, id: string) {
  return and(eq(survey.organizationId, organizationId), eq(survey.id, id));
}
