import { z } from "zod";
import type { SliceCell } from "#app/core/gate/audit-slices";
import type { PublicCells, PublicComments } from "#app/core/gate/gate";
import type { PublicCell } from "#app/core/gate/public-cells";
import type { PublicShare } from "#app/core/gate/public-shares";
import type { PublicSlicing } from "#app/core/gate/slices";
import { DEFAULT_THRESHOLDS } from "#app/core/gate/thresholds";
import type { WaveFacts } from "#app/core/release/release";
import { byTeamSchema, dimensionSchema, teamSchema } from "#app/features/surveys/question-set-schema";

/* The parts that release and report have in common, strict: a field that is not written here does not leave. */

export const countSchema = z.int().nonnegative();
export const answeredSchema = z.int().min(5);
export const scoreSchema = z.number().min(0).max(100);
export const pointsSchema = z.number().min(-100).max(100);
export const probabilitySchema = z.number().min(0).max(1);
export const intervalSchema = z.strictObject({ low: z.number(), high: z.number() });
export const reasonSchema = z.enum([
  "too_few_answers",
  "too_few_in_other_team",
  "too_few_comments",
  "near_unanimity",
  "small_cell",
  "small_slice",
  "team_without_counts",
  "protects_others",
  "not_in_file",
]);
export const withheldSchema = z.strictObject({ withheld: z.literal(true), reason: reasonSchema });
export const hiddenSchema = z.strictObject({ state: z.literal("withheld"), reason: reasonSchema });

export const waveSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  organization: z.string(),
  teamNames: byTeamSchema(z.string()),
  custody: z.enum(["server", "two-key"]),
  trial: z.boolean(),
  demo: z.boolean(),
  imported: z.boolean(),
  invited: byTeamSchema(countSchema).nullable(),
  openedOn: z.iso.date().nullable(),
  closedOn: z.iso.date(),
  releasedOn: z.iso.date(),
}) satisfies z.ZodType<WaveFacts>;

export const coarseCellFields = {
  state: z.literal("coarse"),
  n: answeredSchema,
  bucket: z.array(z.int()),
  atLeast: z.int().multipleOf(5),
};
export const countsCellSchema = z.strictObject({
  state: z.literal("counts"),
  n: z.int().min(10),
  counts: z.array(countSchema),
  notSplit: countSchema,
  dontKnow: countSchema,
  notApplicable: countSchema,
  skipped: countSchema,
});

const publicCellSchema = z.discriminatedUnion("state", [
  hiddenSchema,
  z.strictObject({
    state: z.literal("small"),
    n: answeredSchema,
    score: z.int().multipleOf(5).min(25).max(75),
  }),
  z.strictObject(coarseCellFields),
  countsCellSchema,
]) satisfies z.ZodType<PublicCell>;

export const coarseShareSchema = z.strictObject({
  state: z.literal("coarse"),
  n: z.int().min(10),
  bucket: z.enum(["favourable", "neutral", "unfavourable", "not_favourable"]),
  atLeast: z.int().multipleOf(5),
});

/** A slice never has fewer than ten answers, so it has no small cell. */
const sliceCellSchema = z.discriminatedUnion("state", [
  hiddenSchema,
  z.strictObject({ ...coarseCellFields, n: z.int().min(10) }),
  countsCellSchema,
]) satisfies z.ZodType<SliceCell>;

const publicSlicingSchema = z.strictObject({
  key: z.string(),
  values: z.array(
    z.strictObject({ value: z.string(), cells: z.record(z.string(), byTeamSchema(sliceCellSchema)) }),
  ),
}) satisfies z.ZodType<PublicSlicing>;

const publicShareSchema = z.discriminatedUnion("state", [
  hiddenSchema,
  coarseShareSchema,
  z.strictObject({
    state: z.literal("share"),
    n: z.int().min(10),
    favourable: probabilitySchema,
    unfavourable: probabilitySchema.nullable(),
  }),
]) satisfies z.ZodType<PublicShare>;

const placeOfComments = { question: z.string(), team: teamSchema };
export const publicCommentsSchema = z.discriminatedUnion("withheld", [
  z.strictObject({ ...placeOfComments, withheld: z.literal(true), reason: reasonSchema }),
  z.strictObject({
    ...placeOfComments,
    withheld: z.literal(false),
    count: z.int().min(3),
    bodies: z.array(z.string()),
  }),
]) satisfies z.ZodType<PublicComments>;

export const jointFields = {
  alpha: z.array(z.strictObject({ dimension: dimensionSchema, value: z.number() })),
  straightLiners: z.int().nonnegative().multipleOf(5).nullable(),
  acquiescence: byTeamSchema(z.number().nullable()),
};

export const thresholdsSchema = z.strictObject({
  answers: z.int().min(5),
  counts: z.int().min(10),
  commentResponses: z.int().min(10),
  comments: z.int().min(3),
  slices: z.int().min(10).default(DEFAULT_THRESHOLDS.slices),
});

export const publicCellsSchema = z.strictObject({
  thresholds: thresholdsSchema,
  responses: byTeamSchema(
    z.discriminatedUnion("withheld", [
      withheldSchema,
      z.strictObject({ withheld: z.literal(false), n: answeredSchema }),
    ]),
  ),
  cells: z.record(z.string(), byTeamSchema(publicCellSchema)),
  shares: z.record(z.string(), byTeamSchema(publicShareSchema)).exactOptional(),
  slices: z.array(publicSlicingSchema).exactOptional(),
  comments: z.array(publicCommentsSchema),
  joint: z.strictObject(jointFields),
}) satisfies z.ZodType<PublicCells>;
