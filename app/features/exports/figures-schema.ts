import { z } from "zod";
import { FIGURE_PARTS, type Figure, MEASURES, type Measure, type Unit } from "#app/core/figures/figure";
import type { FigureSubject, WaveFigures } from "#app/core/figures/figures";
import type { Shown } from "#app/core/figures/shown";
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

const figureSchema = z.strictObject({
  part: z.enum(FIGURE_PARTS),
  of: z.string(),
  measure: z.enum(Object.keys(MEASURES) as [Measure, ...Measure[]]),
  unit: z.enum([...new Set(Object.values(MEASURES))] as [Unit, ...Unit[]]),
  team: teamSchema.nullable(),
  answers: z.array(z.int()),
  against: z
    .strictObject({
      kind: z.enum(["baseline", "target", "norm", "prediction"]),
      name: z.string(),
      date: z.string().nullable(),
    })
    .nullable(),
  shown: shownSchema,
  interval: z.strictObject(ends).nullable(),
  n: z.int().nullable(),
  certainty: certaintySchema.nullable(),
  rounded: z.boolean(),
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
