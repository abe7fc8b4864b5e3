import { z } from "zod";
import { CHOICE_KINDS } from "#app/core/questions/kinds";
import type { ReleasedIndex } from "#app/core/release/alignment-index";
import type { ReleasedChoice } from "#app/core/release/choices";
import type { ReleasedCoverage } from "#app/core/release/coverage";
import type { ReleasedDimension } from "#app/core/release/dimensions";
import type { GapFigures } from "#app/core/release/gaps";
import type { ReleasedQuestion } from "#app/core/release/questions";
import type { ReleasedShare, ShareFigures } from "#app/core/release/shares";
import type { ReleasedCoorientation, ReleasedSelfView } from "#app/core/release/views";
import { byTeamSchema, dimensionSchema, teamSchema } from "#app/features/surveys/question-set-schema";
import {
  answeredSchema,
  coarseShareSchema,
  countSchema,
  hiddenSchema,
  intervalSchema,
  pointsSchema,
  probabilitySchema,
  scoreSchema,
  withheldSchema,
} from "./public-cells-schema";

/* The figures that release and report have in common. */

export const labelSchema = z.enum([
  "aligned_strength",
  "shared_pain",
  "middling",
  "sales_sees_a_problem",
  "marketing_sees_a_problem",
  "different_degree",
  "split",
  "inconclusive",
]);
export const certaintySchema = z.enum(["clear", "likely", "open"]);
export const denialKindSchema = z.enum(["denial", "known_dispute", "unclear", "gap_of_denial_kind"]);

export const standingsSchema = byTeamSchema(z.enum(["low", "middle", "high", "divided"])).nullable();
/** A score as it may be shown: null near unanimity, with the range it may lie in where it is not known. */
export const publicScoreFields = { score: scoreSchema.nullable(), range: intervalSchema.nullable() };
export const publicScoreSchema = z.strictObject(publicScoreFields);

const shareSchema = z.strictObject({
  share: probabilitySchema,
  count: countSchema,
  interval: intervalSchema,
});

export const shareDifferenceSchema = z.strictObject({ value: pointsSchema, interval: intervalSchema });

export const shareFiguresSchema = z.discriminatedUnion("state", [
  hiddenSchema,
  coarseShareSchema,
  z.strictObject({
    state: z.literal("share"),
    n: z.int().min(10),
    favourable: shareSchema.omit({ count: true }),
    unfavourable: probabilitySchema.nullable(),
  }),
]) satisfies z.ZodType<ShareFigures>;

export const releasedShareFields = {
  key: z.string(),
  teams: byTeamSchema(shareFiguresSchema),
  difference: shareDifferenceSchema.nullable(),
};
export const releasedShareSchema = z.strictObject(releasedShareFields) satisfies z.ZodType<ReleasedShare>;

export const teamFiguresSchema = z.discriminatedUnion("state", [
  hiddenSchema,
  z.strictObject({
    state: z.literal("small"),
    n: answeredSchema,
    score: scoreSchema,
    range: intervalSchema.nullable(),
    interval: intervalSchema,
  }),
  z.strictObject({
    state: z.literal("coarse"),
    n: answeredSchema,
    score: z.null(),
    range: intervalSchema,
    interval: intervalSchema,
    bucket: z.array(z.int()),
    atLeast: z.int(),
  }),
  z.strictObject({
    state: z.literal("counts"),
    n: answeredSchema,
    score: scoreSchema,
    range: z.null(),
    interval: intervalSchema,
    sd: z.number().nonnegative(),
    consensus: probabilitySchema,
    favourable: shareSchema.nullable(),
    neutral: probabilitySchema.nullable(),
    unfavourable: probabilitySchema.nullable(),
    split: z.boolean(),
    dontKnow: shareSchema,
    notApplicable: shareSchema,
    skipped: shareSchema,
  }),
]);

const gapFigures = z.strictObject({
  withheld: z.literal(false),
  points: pointsSchema,
  range: intervalSchema.nullable(),
  interval: intervalSchema,
  df: z.number().positive().nullable(),
  test: z.enum(["mann_whitney", "nominal", "welch"]),
  p: probabilitySchema,
  q: probabilitySchema,
  label: labelSchema.nullable(),
  labelTeams: z.array(teamSchema),
  standings: standingsSchema,
  certainty: certaintySchema,
}) satisfies z.ZodType<GapFigures>;
export const gapSchema = z.discriminatedUnion("withheld", [withheldSchema, gapFigures]);

const estimateSchema = z.strictObject({ value: z.number().min(-1).max(1), interval: intervalSchema });

export const releasedQuestionFields = {
  key: z.string(),
  teams: byTeamSchema(teamFiguresSchema),
  gap: gapSchema.nullable(),
  effects: z
    .strictObject({ u: z.number(), delta: estimateSchema, favourable: estimateSchema.nullable() })
    .nullable(),
  denial: z.strictObject({ team: teamSchema, certainty: certaintySchema, kind: denialKindSchema }).nullable(),
};
export const releasedQuestionSchema = z.strictObject(
  releasedQuestionFields,
) satisfies z.ZodType<ReleasedQuestion>;

export const releasedDimensionFields = {
  dimension: dimensionSchema,
  asked: z.array(z.string()),
  items: z.array(z.string()),
  teams: byTeamSchema(
    z.discriminatedUnion("state", [
      hiddenSchema,
      z.strictObject({
        state: z.literal("public"),
        n: answeredSchema,
        ...publicScoreFields,
        interval: intervalSchema,
        sd: z.number().nonnegative(),
        nominal: z.boolean(),
        split: z.boolean(),
      }),
    ]),
  ),
  gap: gapSchema,
};
export const releasedDimensionSchema = z.strictObject(
  releasedDimensionFields,
) satisfies z.ZodType<ReleasedDimension>;

export const releasedIndexSchema = z.discriminatedUnion("withheld", [
  withheldSchema,
  z.strictObject({
    withheld: z.literal(false),
    index: z.number(),
    level: scoreSchema,
    meanGap: z.number().nonnegative(),
    interval: intervalSchema,
    halfRange: z.number().nonnegative(),
    se: z.number().nonnegative(),
    df: z.number().positive().nullable(),
    dimensions: z.array(dimensionSchema),
  }),
]) satisfies z.ZodType<ReleasedIndex>;

export const denialRateSchema = byTeamSchema(
  z.strictObject({ share: probabilitySchema, likely: countSchema, named: z.boolean() }),
).nullable();

const distanceSchema = z.strictObject({ points: pointsSchema, interval: intervalSchema.nullable() });
export const coorientationFields = {
  key: z.string(),
  team: teamSchema,
  own: publicScoreSchema,
  estimate: publicScoreSchema,
  truth: publicScoreSchema,
  n: answeredSchema,
  agreement: distanceSchema,
  congruency: distanceSchema,
  accuracy: distanceSchema,
  state: z.enum(["consensus", "open_disagreement", "false_consensus", "false_conflict"]).nullable(),
};
export const coorientationSchema = z.strictObject(
  coorientationFields,
) satisfies z.ZodType<ReleasedCoorientation>;

const selfViewSchema = z.strictObject({
  own: scoreSchema,
  other: scoreSchema,
  points: pointsSchema,
  questions: z.array(
    z.strictObject({
      key: z.string(),
      own: publicScoreSchema,
      other: publicScoreSchema,
      points: pointsSchema,
    }),
  ),
  interval: intervalSchema,
  n: byTeamSchema(answeredSchema),
}) satisfies z.ZodType<ReleasedSelfView>;
export const selfViewsSchema = byTeamSchema(selfViewSchema.nullable());

const spotSchema = z.strictObject({
  key: z.string(),
  team: teamSchema,
  share: probabilitySchema,
  interval: intervalSchema,
});
export const blindSpotsSchema = z.strictObject({
  dontKnow: z.array(spotSchema),
  noAgreement: z.array(spotSchema),
});

const factShareSchema = z.strictObject({
  count: countSchema,
  n: countSchema,
  share: probabilitySchema,
  interval: intervalSchema,
});
const shareComparisonSchema = z.strictObject({
  sales: factShareSchema.nullable(),
  marketing: factShareSchema.nullable(),
  difference: estimateSchema.nullable(),
});
const quartilesSchema = z.strictObject({ lower: z.number(), median: z.number(), upper: z.number() });

export const choiceFields = {
  key: z.string(),
  kind: z.enum(CHOICE_KINDS),
  teams: byTeamSchema(
    z.discriminatedUnion("state", [
      hiddenSchema,
      z.strictObject({
        state: z.literal("coarse"),
        n: answeredSchema,
        bucket: z.array(z.int()),
        atLeast: z.int(),
      }),
      z.strictObject({
        state: z.literal("counts"),
        n: answeredSchema,
        answers: z.array(shareSchema),
        dontKnow: shareSchema,
        skipped: shareSchema,
      }),
    ]),
  ),
  planned: shareComparisonSchema.nullable(),
  share: z
    .strictObject({
      quartiles: byTeamSchema(quartilesSchema.nullable()),
      medianDifference: z.number().nullable(),
      notSplit: shareComparisonSchema,
    })
    .nullable(),
};
export const choiceSchema = z.strictObject(choiceFields) satisfies z.ZodType<ReleasedChoice>;

const teamCoverageSchema = z.strictObject({
  answered: answeredSchema,
  invited: countSchema,
  response: probabilitySchema,
  bounds: intervalSchema,
  everyone: intervalSchema.nullable(),
});
const coverageFields = {
  sales: teamCoverageSchema,
  marketing: teamCoverageSchema,
  lowResponse: z.boolean(),
  tipping: z.strictObject({
    points: z.number().nonnegative().nullable(),
    certainty: certaintySchema,
  }),
};
export const coverageSchema = z.strictObject({
  invited: byTeamSchema(countSchema).nullable(),
  responses: byTeamSchema(answeredSchema.nullable()),
  response: byTeamSchema(probabilitySchema).nullable(),
  lowResponse: z.boolean().nullable(),
  dimensions: z.array(z.strictObject({ dimension: dimensionSchema, ...coverageFields })),
  statements: z.array(z.strictObject({ key: z.string(), ...coverageFields })),
}) satisfies z.ZodType<ReleasedCoverage>;
