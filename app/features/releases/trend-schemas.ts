import { z } from "zod";
import type { WaveChanges } from "#app/core/trend/changes";
import { byTeamSchema, dimensionSchema } from "#app/features/surveys/question-set-schema";
import { certaintySchema, publicScoreFields, publicScoreSchema, releasedIndexSchema } from "./figure-schemas";
import {
  answeredSchema,
  intervalSchema,
  pointsSchema,
  probabilitySchema,
  reasonSchema,
} from "./public-cells-schema";

/* What a report says of the waves side by side. */

const trendFigureSchema = z.strictObject({
  n: answeredSchema,
  state: z.enum(["small", "counts", "coarse", "mean"]),
  ...publicScoreFields,
  interval: intervalSchema,
});
export const trendPointSchema = z.strictObject({
  wave: z.string(),
  teams: byTeamSchema(trendFigureSchema.nullable()),
  gap: z
    .strictObject({ points: pointsSchema, range: intervalSchema.nullable(), interval: intervalSchema })
    .nullable(),
});
export const indexPointSchema = z.strictObject({
  wave: z.string(),
  index: releasedIndexSchema,
  released: releasedIndexSchema,
});

export function seriesFields<Point extends z.ZodType>(point: Point) {
  const segment = z.strictObject({
    items: z.array(z.string()),
    recomputed: z.array(z.string()),
    points: z.array(point),
  });
  return { segments: z.array(segment) };
}

const contrastFields = {
  points: z.number(),
  range: intervalSchema,
  se: z.number().nonnegative().nullable(),
  df: z.number().positive().nullable(),
  p: probabilitySchema.nullable(),
  interval: intervalSchema.nullable(),
};
const changeLabelSchema = z.enum(["improved", "worsened", "no_detectable_change"]);
const teamChangeSchema = z.strictObject({
  ...contrastFields,
  q: probabilitySchema.nullable(),
  label: changeLabelSchema,
  certainty: certaintySchema,
});
const gapChangeSchema = z.strictObject({
  ...contrastFields,
  label: z.enum(["narrowed", "widened"]).nullable(),
  certainty: certaintySchema,
});

function trendSchema<Extra extends z.ZodRawShape>(extra: Extra) {
  return z.discriminatedUnion("withheld", [
    z.strictObject({ ...extra, key: z.string(), withheld: z.literal(true), reason: reasonSchema }),
    z.strictObject({
      ...extra,
      key: z.string(),
      withheld: z.literal(false),
      sales: teamChangeSchema,
      marketing: teamChangeSchema,
      gapChange: gapChangeSchema,
    }),
  ]);
}

export const changesSchema = z.strictObject({
  from: z.string(),
  to: z.string(),
  statements: z.array(trendSchema({})),
  dimensions: z.array(
    trendSchema({ items: z.array(z.string()), before: byTeamSchema(publicScoreSchema.nullable()) }),
  ),
  index: z
    .strictObject({
      before: z.number(),
      after: z.number(),
      points: z.number(),
      range: intervalSchema,
      interval: intervalSchema,
      se: z.number().nonnegative(),
      df: z.number().positive().nullable(),
      p: probabilitySchema,
      label: changeLabelSchema,
      certainty: certaintySchema,
      dimensions: z.array(dimensionSchema),
    })
    .nullable(),
  match: z.strictObject({
    common: z.array(z.string()),
    broken: z.array(z.string()),
    added: z.array(z.string()),
    removed: z.array(z.string()),
  }),
}) satisfies z.ZodType<WaveChanges>;
