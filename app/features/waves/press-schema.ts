import { z } from "zod";
import { DEFAULT_THRESHOLDS } from "#app/core/gate/thresholds";
import { DIMENSIONS } from "#app/core/questions/bank";
import { HOLDERS } from "#app/features/holders/custody";
import { holderField } from "#app/features/holders/holders-form";
import { SLICING_PLACES, slicingField } from "#app/features/waves/slices/read-slices-form";
import { type AimField, aimField, MOST_REMINDERS } from "#app/features/waves/wave/plan";
import { getWords } from "#app/locales/spoken";
import type { Words } from "#app/locales/words";
import { TURNS } from "#app/ui/zone-clock";

const said = (read: (words: Words["waves"]) => string) => ({ error: () => read(getWords().waves) });

export const waveName = z
  .string()
  .trim()
  .min(
    1,
    said((words) => words.new.nameMissing),
  )
  .max(
    60,
    said((words) => words.new.nameLong),
  );

const moment = z.string().max(
  40,
  said((words) => words.dates.invalid),
);
const turn = z.enum(TURNS).optional().catch(undefined);
const day = z
  .string()
  .trim()
  .transform((text) => (text === "" ? null : Number(text)))
  .refine(
    (days) => days === null || (Number.isInteger(days) && days >= 1 && days <= 365),
    said((words) => words.reminders.invalid),
  );
const aim = z
  .string()
  .trim()
  .regex(
    /^(\d{1,2}|100)?$/,
    said((words) => words.target.invalid),
  )
  .transform((text) => (text === "" ? null : Number(text)));
/** One field for each dimension; one that is not asked has none. */
const dimensionAims = Object.fromEntries(
  DIMENSIONS.map((dimension) => [aimField(dimension), aim.optional()]),
) as Record<AimField, z.ZodOptional<typeof aim>>;
const atLeast = (least: number) =>
  z.coerce
    .number()
    .int(said((words) => words.anonymity.weak(least)))
    .min(
      least,
      said((words) => words.anonymity.weak(least)),
    )
    .max(10_000);

/** A name and an address of each key holder. */
const holderFields = Object.fromEntries(
  HOLDERS.flatMap((party) =>
    (["name", "email"] as const).map((what) => [holderField(party, what), z.string().default("")]),
  ),
);

/** A question and its values as lines of each slicing. */
const slicingFields = Object.fromEntries(
  SLICING_PLACES.flatMap((at) =>
    (["question", "values"] as const).map((what) => [
      slicingField(at, what),
      z.string().max(10_000).default(""),
    ]),
  ),
);

/** Everything that can be pressed on a wave's page. */
export const waveSchema = z.discriminatedUnion("act", [
  z.object({ act: z.literal("rename"), name: waveName }),
  z.object({ act: z.literal("dates"), opens: moment, opensTurn: turn, closes: moment, closesTurn: turn }),
  z.object({
    act: z.literal("reminders"),
    to: z.enum(["everyone", "unclaimed"]),
    day1: day,
    day2: day,
    day3: day,
  }),
  z.object({
    act: z.literal("thresholds"),
    answers: atLeast(DEFAULT_THRESHOLDS.answers),
    counts: atLeast(DEFAULT_THRESHOLDS.counts),
    commentResponses: atLeast(DEFAULT_THRESHOLDS.commentResponses),
    comments: atLeast(DEFAULT_THRESHOLDS.comments),
    slices: atLeast(DEFAULT_THRESHOLDS.slices),
  }),
  z.object({ act: z.literal("slices"), ...slicingFields }),
  z.object({ act: z.literal("custody"), phrase: z.string() }),
  z.object({ act: z.literal("holders"), ...holderFields }),
  z.object({ act: z.literal("dismissHolders"), ...holderFields }),
  z.object({ act: z.literal("writeToHolders") }),
  z.object({ act: z.literal("target"), index: aim, ...dimensionAims }),
  z.object({ act: z.literal("test") }),
  z.object({ act: z.literal("delete") }),
  z.object({ act: z.literal("remind"), sent: z.coerce.number().int().min(0).max(MOST_REMINDERS) }),
  z.object({ act: z.literal("extend"), closes: moment, closesTurn: turn }),
  z.object({ act: z.literal("close"), name: z.string().default("") }),
  z.object({ act: z.literal("cancel"), name: z.string() }),
  z.object({ act: z.literal("again"), which: z.enum(["doubtful", "refused", "all"]).default("all") }),
  z.object({ act: z.literal("correct"), invitationId: z.uuid(), email: z.string() }),
]);

export type WavePress = z.output<typeof waveSchema>;
