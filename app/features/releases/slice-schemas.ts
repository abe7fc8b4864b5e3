import { z } from "zod";
import type { ReportSlicing } from "#app/core/report/slices";
import { byTeamSchema, textsSchema } from "#app/features/surveys/question-set-schema";
import { teamFiguresSchema } from "./figure-schemas";
import { intervalSchema, pointsSchema } from "./public-cells-schema";

const spreadSchema = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("too_few") }),
  z.strictObject({ state: z.literal("open") }),
  z.strictObject({
    state: z.literal("apart"),
    high: z.int().nonnegative(),
    low: z.int().nonnegative(),
    points: pointsSchema,
    interval: intervalSchema,
  }),
]);

/** How groups inside each team answered. */
export const slicingSchema = z.strictObject({
  key: z.string(),
  values: z.array(z.string()),
  questions: z.array(
    z.strictObject({
      key: z.string(),
      text: textsSchema,
      teams: byTeamSchema(z.strictObject({ slices: z.array(teamFiguresSchema), spread: spreadSchema })),
    }),
  ),
}) satisfies z.ZodType<ReportSlicing>;
