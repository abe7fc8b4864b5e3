import { z } from "zod";
import type { Release } from "#app/core/release/release";
import { questionSetSchema } from "#app/features/surveys/question-set-schema";
import {
  blindSpotsSchema,
  choiceSchema,
  coorientationSchema,
  coverageSchema,
  denialRateSchema,
  releasedDimensionSchema,
  releasedIndexSchema,
  releasedQuestionSchema,
  releasedShareSchema,
  selfViewsSchema,
} from "./figure-schemas";
import { publicCellsSchema, waveSchema } from "./public-cells-schema";

/** A stored release, `parallax/release/2`. docs/release.md says what its fields mean. */
export const releaseSchema = z.strictObject({
  schema: z.literal("parallax/release/2"),
  wave: waveSchema,
  questionSet: questionSetSchema,
  rules: z.strictObject({
    minimum: z.int().min(5),
    falseDiscoveryRate: z.number(),
    smallestGap: z.number(),
    equivalenceMargin: z.number(),
    good: z.number(),
    poor: z.number(),
  }),
  public: publicCellsSchema,
  shares: z.array(releasedShareSchema).exactOptional(),
  questions: z.array(releasedQuestionSchema),
  dimensions: z.array(releasedDimensionSchema),
  index: releasedIndexSchema,
  denialRate: denialRateSchema,
  coorientation: z.array(coorientationSchema),
  selfViews: selfViewsSchema,
  blindSpots: blindSpotsSchema,
  choices: z.array(choiceSchema),
  coverage: coverageSchema,
}) satisfies z.ZodType<Release>;

/** Of a stored release what a list of several shows. */
export const releaseSummarySchema = releaseSchema.pick({ wave: true, index: true, coverage: true });
