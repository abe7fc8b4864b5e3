import { z } from "zod";
import type { Benchmark } from "#app/core/benchmarks/benchmarks";
import type { JudgedPrediction } from "#app/core/benchmarks/predictions";
import type { Finding } from "#app/core/report/findings";
import type { Report } from "#app/core/report/report";
import type { ReportDimension, ReportQuestion } from "#app/core/report/rows";
import { ROLES } from "#app/core/vocabulary";
import {
  aboutSchema,
  byTeamSchema,
  dimensionSchema,
  formSchema,
  questionKindSchema,
  teamSchema,
  textsSchema,
} from "#app/features/surveys/question-set-schema";
import {
  blindSpotsSchema,
  certaintySchema,
  choiceFields,
  coorientationFields,
  coverageSchema,
  denialKindSchema,
  denialRateSchema,
  labelSchema,
  publicScoreSchema,
  releasedDimensionFields,
  releasedIndexSchema,
  releasedQuestionFields,
  releasedShareFields,
  selfViewsSchema,
  shareDifferenceSchema,
  shareFiguresSchema,
  standingsSchema,
} from "./figure-schemas";
import {
  answeredSchema,
  countSchema,
  intervalSchema,
  jointFields,
  pointsSchema,
  probabilitySchema,
  publicCommentsSchema,
  reasonSchema,
  thresholdsSchema,
  waveSchema,
} from "./public-cells-schema";
import { slicingSchema } from "./slice-schemas";
import { changesSchema, indexPointSchema, seriesFields, trendPointSchema } from "./trend-schemas";

const subjectSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("statement"), key: z.string() }),
  z.strictObject({ type: z.literal("dimension"), key: dimensionSchema }),
]);

const findingSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("shares") }),
  z.strictObject({ kind: z.literal("hidden"), teams: z.array(teamSchema) }),
  z.strictObject({
    kind: z.literal("denial"),
    subject: subjectSchema,
    team: teamSchema,
    denial: denialKindSchema,
    scores: byTeamSchema(publicScoreSchema),
    certainty: certaintySchema,
  }),
  z.strictObject({
    kind: z.literal("gap"),
    subject: subjectSchema,
    label: labelSchema,
    teams: z.array(teamSchema),
    scores: byTeamSchema(publicScoreSchema),
    points: pointsSchema,
    range: intervalSchema.nullable(),
    interval: intervalSchema,
    standings: standingsSchema,
    certainty: certaintySchema,
  }),
  z.strictObject({
    kind: z.literal("gap_change"),
    subject: subjectSchema,
    label: z.enum(["narrowed", "widened"]),
    from: z.string(),
    points: z.number(),
    interval: intervalSchema.nullable(),
    certainty: certaintySchema,
  }),
  z.strictObject({
    kind: z.literal("index_change"),
    label: z.enum(["improved", "worsened"]),
    from: z.string(),
    points: z.number(),
    interval: intervalSchema,
    certainty: certaintySchema,
  }),
  z.strictObject({
    kind: z.literal("blind_spot"),
    key: z.string(),
    team: teamSchema,
    share: probabilitySchema,
    interval: intervalSchema,
  }),
  z.strictObject({
    kind: z.literal("nothing_flagged"),
    detectable: z.number().nullable(),
    unjudged: countSchema,
  }),
]) satisfies z.ZodType<Finding>;

const benchmarkSchema = z.strictObject({
  kind: z.enum(["baseline", "target", "norm"]),
  name: z.string(),
  date: z.string().nullable(),
  team: teamSchema.nullable(),
  measure: z.enum(["score", "favourable", "index"]),
  value: z.number(),
  difference: z.number(),
  interval: intervalSchema.nullable(),
  certainty: certaintySchema.nullable(),
  pool: z
    .strictObject({
      organizations: z.int().min(10),
      lower: z.number(),
      upper: z.number(),
      rank: z.number().min(0).max(1).nullable(),
    })
    .nullable(),
}) satisfies z.ZodType<Benchmark>;

const predictedFields = { dimension: dimensionSchema, team: teamSchema, expected: pointsSchema };
const predictionSchema = z.strictObject({
  name: z.string(),
  role: z.enum(ROLES),
  team: teamSchema.nullable(),
  scores: z.array(
    z.discriminatedUnion("withheld", [
      z.strictObject({ ...predictedFields, withheld: z.literal(true), reason: reasonSchema }),
      z.strictObject({
        ...predictedFields,
        withheld: z.literal(false),
        shown: publicScoreSchema,
        scoreInterval: intervalSchema,
        difference: z.number(),
        interval: intervalSchema.nullable(),
        certainty: certaintySchema.nullable(),
      }),
    ]),
  ),
}) satisfies z.ZodType<JudgedPrediction>;

const distributionSchema = z.strictObject({
  counts: z.array(countSchema),
  n: answeredSchema,
  dontKnow: countSchema,
  notApplicable: countSchema,
  skipped: countSchema,
});

const reportQuestionSchema = z.strictObject({
  ...releasedQuestionFields,
  version: z.int().positive(),
  kind: questionKindSchema,
  dimension: dimensionSchema.nullable(),
  about: aboutSchema,
  own: z.boolean(),
  place: countSchema,
  reverse: z.boolean(),
  text: textsSchema,
  answers: z.array(textsSchema),
  distribution: byTeamSchema(distributionSchema.nullable()),
  rwg: byTeamSchema(z.number().max(1).nullable()),
  detectable: z.number().positive().nullable(),
  benchmarks: z.array(benchmarkSchema),
}) satisfies z.ZodType<ReportQuestion>;

const reportDimensionSchema = z.strictObject({
  ...releasedDimensionFields,
  title: textsSchema,
  detectable: z.number().positive().nullable(),
  benchmarks: z.array(benchmarkSchema),
}) satisfies z.ZodType<ReportDimension>;

const trendWaveFields = {
  id: z.string(),
  name: z.string(),
  closedOn: z.iso.date(),
  demo: z.boolean(),
  imported: z.boolean(),
};

/** The object behind screens and exports, `parallax/report/2`. docs/report.md says what its fields mean. */
export const reportSchema = z.strictObject({
  schema: z.literal("parallax/report/2"),
  wave: waveSchema,
  form: formSchema,
  thresholds: thresholdsSchema,
  languages: z.array(z.string()),
  hiddenTeams: z.array(teamSchema),
  headline: findingSchema,
  findings: z.array(findingSchema).min(1),
  predictions: z.array(predictionSchema),
  shares: z.array(z.strictObject({ ...releasedShareFields, text: textsSchema })).nullable(),
  index: z.strictObject({ figures: releasedIndexSchema, benchmarks: z.array(benchmarkSchema) }),
  dimensions: z.array(reportDimensionSchema),
  statements: z.array(reportQuestionSchema),
  frequencies: z.array(reportQuestionSchema),
  choices: z.array(
    z.strictObject({
      ...choiceFields,
      dimension: dimensionSchema.nullable(),
      text: textsSchema,
      answers: z.array(textsSchema),
      notSplit: textsSchema.nullable(),
    }),
  ),
  quadrant: z.array(
    z.strictObject({
      subject: subjectSchema,
      sales: publicScoreSchema,
      marketing: publicScoreSchema,
      label: labelSchema.nullable(),
    }),
  ),
  cutPoints: z.strictObject({ good: z.number(), poor: z.number() }),
  denialRate: denialRateSchema,
  coorientation: z.array(z.strictObject({ ...coorientationFields, text: textsSchema })),
  selfViews: selfViewsSchema,
  blindSpots: blindSpotsSchema,
  slices: z.array(slicingSchema),
  comments: z.array(
    z.strictObject({
      key: z.string(),
      dimension: dimensionSchema.nullable(),
      text: textsSchema,
      teams: byTeamSchema(publicCommentsSchema.nullable()),
    }),
  ),
  coverage: coverageSchema,
  trend: z.strictObject({
    waves: z.array(z.strictObject(trendWaveFields)),
    leftOut: z.array(
      z.discriminatedUnion("reason", [
        z.strictObject({ ...trendWaveFields, reason: z.enum(["too_close", "too_few_answers", "no_scores"]) }),
        z.strictObject({
          ...trendWaveFields,
          reason: z.literal("taken_out"),
          because: z.string(),
          by: z.array(z.string()),
        }),
      ]),
    ),
    baseline: z.string().nullable(),
    index: z.strictObject(seriesFields(indexPointSchema)),
    dimensions: z.array(
      z.strictObject({
        dimension: dimensionSchema,
        ...seriesFields(trendPointSchema),
        norms: z.array(benchmarkSchema),
      }),
    ),
    statements: z.array(z.strictObject({ key: z.string(), ...seriesFields(trendPointSchema) })),
    changes: z.strictObject({ previous: changesSchema.nullable(), baseline: changesSchema.nullable() }),
    shares: z.array(
      z.strictObject({
        from: z.strictObject(trendWaveFields),
        to: z.strictObject(trendWaveFields),
        statements: z.array(
          z.strictObject({
            key: z.string(),
            text: textsSchema,
            teams: byTeamSchema(
              z.strictObject({
                before: shareFiguresSchema,
                now: shareFiguresSchema,
                change: shareDifferenceSchema.nullable(),
              }),
            ),
          }),
        ),
        askedDifferently: z.array(textsSchema),
      }),
    ),
  }),
  technical: z.strictObject(jointFields),
}) satisfies z.ZodType<Report>;
