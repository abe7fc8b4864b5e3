import { z } from "zod";
import { FIGURE_PARTS, type Figure, MEASURES, type Measure, type Unit } from "#app/core/figures/figure";
import type { FigureSubject, WaveFigures } from "#app/core/figures/figures";
import type { Shown } from "#app/core/figures/shown";
import {
  SIDES,
  YEAR_MEASURES,
  YEAR_PARTS,
  type YearFigure,
  type YearMeasure,
} from "#app/core/figures/year-figure";
import type { YearFigures } from "#app/core/figures/year-figures";
import { certaintySchema, labelSchema, standingsSchema } from "#app/features/releases/figure-schemas";
import {
  aboutSchema,
  byTeamSchema,
  teamSchema,
  textsSchema,
} from "#app/features/surveys/question-set-schema";

const ends = { low: z.number(), high: z.number(), side: z.enum(["above", "below"]).nullable() };

const shownSchema = z.discriminatedUnion("as", [
  z.strictObject({ as: z.literal("number"), value: z.number() }),
  z.strictObject({ as: z.literal("or_more"), value: z.number() }),
  z.strictObject({ as: z.literal("or_less"), value: z.number() }),
  z.strictObject({ as: z.literal("below"), value: z.number() }),
  z.strictObject({ as: z.literal("between"), low: z.number(), high: z.number() }),
  z.strictObject({ as: z.literal("range"), ...ends }),
  z.strictObject({ as: z.literal("none") }),
  z.strictObject({
    as: z.literal("withheld"),
    reason: z.enum([
      "too_few_answers",
      "too_few_in_other_team",
      "too_few_comments",
      "near_unanimity",
      "small_cell",
      "small_slice",
      "team_without_counts",
      "protects_others",
      "not_in_file",
    ]),
  }),
  z.strictObject({
    as: z.literal("label"),
    label: labelSchema,
    teams: z.array(teamSchema),
    standings: standingsSchema,
  }),
  z.strictObject({
    as: z.literal("finding"),
    kind: z.enum([
      "shares",
      "hidden",
      "denial",
      "gap",
      "gap_change",
      "index_change",
      "blind_spot",
      "nothing_flagged",
    ]),
    place: z.int().positive(),
    value: z.number().nullable(),
  }),
  z.strictObject({ as: z.literal("word"), word: z.string() }),
  z.strictObject({ as: z.literal("text"), text: z.string() }),
]) satisfies z.ZodType<Shown>;

const againstSchema = z.strictObject({
  kind: z.enum(["baseline", "target", "norm", "prediction"]),
  name: z.string(),
  date: z.string().nullable(),
});

/** What a figure of one wave and one of two have. */
const figureFields = {
  of: z.string(),
  unit: z.enum([...new Set(Object.values(MEASURES))] as [Unit, ...Unit[]]),
  team: teamSchema.nullable(),
  interval: z.strictObject(ends).nullable(),
  n: z.int().nullable(),
  certainty: certaintySchema.nullable(),
  rounded: z.boolean(),
};

const figureSchema = z.strictObject({
  ...figureFields,
  part: z.enum(FIGURE_PARTS),
  measure: z.enum(Object.keys(MEASURES) as [Measure, ...Measure[]]),
  answers: z.array(z.int()),
  against: againstSchema.nullable(),
  slice: z.strictObject({ asked: z.string(), values: z.array(z.string()) }).nullable(),
  shown: shownSchema,
}) satisfies z.ZodType<Figure>;

const subjectSchema = z.strictObject({
  key: z.string(),
  kind: z.enum(["dimension", "statement", "frequency", "choice", "comments"]),
  text: textsSchema,
  answers: z.array(textsSchema),
  notSplit: textsSchema.nullable(),
  dimension: z.string().nullable(),
  about: aboutSchema.nullable(),
  version: z.int().nullable(),
  reverse: z.boolean(),
  own: z.boolean(),
}) satisfies z.ZodType<FigureSubject>;

/** The figures of a wave as programs read them. docs/api.md says what the fields mean. */
export const waveFiguresSchema = z.strictObject({
  schema: z.literal("parallax/figures/1"),
  wave: z.strictObject({
    id: z.string(),
    name: z.string(),
    organization: z.string(),
    teamNames: byTeamSchema(z.string()),
    closedOn: z.iso.date(),
    releasedOn: z.iso.date(),
  }),
  languages: z.array(z.string()),
  subjects: z.array(subjectSchema),
  figures: z.array(figureSchema),
}) satisfies z.ZodType<WaveFigures>;

const changeSchema = z.strictObject({
  as: z.literal("change"),
  value: z.number(),
  label: z.enum([
    "improved",
    "worsened",
    "narrowed",
    "widened",
    "turned",
    "one_of_many",
    "no_detectable_change",
  ]),
});
const notComparedSchema = z.strictObject({
  as: z.literal("not_compared"),
  reason: z.enum(["asked_differently", "not_asked_before", "not_asked_after", "other_form", "not_followed"]),
});

const yearFigureSchema = z.strictObject({
  ...figureFields,
  part: z.enum(YEAR_PARTS),
  measure: z.enum(Object.keys(YEAR_MEASURES) as [YearMeasure, ...YearMeasure[]]),
  wave: z.enum(SIDES).nullable(),
  against: againstSchema
    .extend({ kind: z.enum(["baseline", "target", "norm", "prediction", "action"]) })
    .nullable(),
  shown: z.discriminatedUnion("as", [...shownSchema.options, changeSchema, notComparedSchema]),
  state: z.enum(["small", "counts", "coarse", "mean"]).nullable(),
}) satisfies z.ZodType<YearFigure>;

const yearWaveSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  teamNames: byTeamSchema(z.string()),
  closedOn: z.iso.date(),
  releasedOn: z.iso.date(),
  imported: z.boolean(),
});

/** The figures of two waves as programs read them. docs/api.md says what the fields mean. */
export const yearFiguresSchema = z.strictObject({
  schema: z.literal("parallax/year/1"),
  organization: z.string(),
  before: yearWaveSchema,
  after: yearWaveSchema,
  languages: z.array(z.string()),
  subjects: z.array(subjectSchema),
  figures: z.array(yearFigureSchema),
}) satisfies z.ZodType<YearFigures>;

/** A wave as it stands in the list. */
export const listedWaveSchema = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  survey: z.strictObject({ id: z.uuid(), name: z.string() }),
  closedOn: z.iso.date(),
  releasedOn: z.iso.date(),
  figures: z.string(),
});
export type ListedWave = z.infer<typeof listedWaveSchema>;

/** What is wrong, for programs and people (RFC 9457). */
export const problemSchema = z.strictObject({
  type: z.literal("about:blank"),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
});
