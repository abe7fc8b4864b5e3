import { z } from "zod";
import { DIMENSIONS, FORMS } from "#app/core/questions/bank";
import { KINDS } from "#app/core/questions/kinds";
import type { Question, QuestionSet } from "#app/core/questions/set";
import { TEAMS } from "#app/core/vocabulary";

export const teamSchema = z.enum(TEAMS);
export const dimensionSchema = z.enum(DIMENSIONS);
export const formSchema = z.enum(FORMS);
export const textsSchema = z.record(z.string(), z.string());
export const questionKindSchema = z.enum(KINDS);
export const aboutSchema = z.enum(["marketing", "sales", "both"]);

/** The same thing for both teams. */
export function byTeamSchema<Schema extends z.ZodType>(schema: Schema) {
  return z.strictObject({ sales: schema, marketing: schema });
}

const questionSchema = z.strictObject({
  key: z.string(),
  version: z.int().positive(),
  languageVersions: z.record(z.string(), z.int().positive()).exactOptional(),
  kind: questionKindSchema,
  dimension: dimensionSchema.nullable(),
  about: aboutSchema,
  reverse: z.boolean(),
  companionOf: z.string().nullable(),
  own: z.boolean(),
  index: z.int().nonnegative().nullable(),
  lead: textsSchema.nullable(),
  text: textsSchema,
  answers: z.array(textsSchema),
  shuffled: z.int().nonnegative(),
  dontKnow: textsSchema.nullable(),
  notApplicable: textsSchema.nullable(),
  notSplit: textsSchema.nullable(),
}) satisfies z.ZodType<Question>;

/** The frozen questions of a wave, `parallax/question-set/1`. */
export const questionSetSchema = z.strictObject({
  schema: z.literal("parallax/question-set/1"),
  form: formSchema,
  languages: z.array(z.string()).min(1),
  pages: z.array(
    z.strictObject({
      kind: z.enum(["dimension", "overall", "own", "companions", "comments"]),
      dimension: dimensionSchema.nullable(),
      title: textsSchema,
      questions: z.array(questionSchema),
    }),
  ),
}) satisfies z.ZodType<QuestionSet>;

/** The stored questions of a wave. @throws ZodError when they are not what this version stores */
export function parseQuestionSet(stored: unknown): QuestionSet {
  return questionSetSchema.parse(stored);
}
