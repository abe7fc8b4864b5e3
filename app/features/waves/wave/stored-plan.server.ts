import { z } from "zod";
import { DEFAULT_THRESHOLDS } from "#app/core/gate/thresholds";
import { DIMENSIONS } from "#app/core/questions/bank";
import { MOST_REMINDERS, newPlan, type WavePlan } from "./plan";

const aim = z.number().int().min(0).max(100);
const threshold = z.number().int().min(0).max(10_000);
const plan: z.ZodType<WavePlan> = z.object({
  reminders: z.object({
    to: z.enum(["everyone", "unclaimed"]),
    days: z.array(z.number().int().min(1).max(365)).max(MOST_REMINDERS),
  }),
  thresholds: z.object({
    answers: threshold,
    counts: threshold,
    commentResponses: threshold,
    comments: threshold,
    slices: threshold.default(DEFAULT_THRESHOLDS.slices),
  }),
  slicings: z.array(z.object({ key: z.string(), values: z.array(z.string()) })).default([]),
  custodyConfirmed: z.boolean(),
  timeZone: z.string().optional(),
  target: z
    .object({ index: aim.nullable(), dimensions: z.partialRecord(z.enum(DIMENSIONS), aim) })
    .default({ index: null, dimensions: {} }),
});

/** Waves that never were drafts (the demo's, imported ones) have an empty plan. */
export function parsePlan(stored: unknown): WavePlan {
  return JSON.stringify(stored) === "{}" ? newPlan() : plan.parse(stored);
}
