import { z } from "zod";
import { getWords } from "#app/locales/spoken";
import type { AgreementKind } from "#db/schema";
import { AGREEMENT_KINDS } from "./kinds";

const words = () => getWords().agreements.errors;
const MOST_DAYS = 1_096;

const filled = (most: number, error: () => string) =>
  z
    .string({ error })
    .transform((text) => text.trim())
    .pipe(z.string().min(1, { error }).max(most, { error }));

export const agreementFields = {
  title: filled(120, () => words().name).transform((text) => text.replaceAll(/\s+/g, " ")),
  body: filled(10_000, () => words().body),
  reviewOn: z.iso.date({ error: () => words().reviewOn }),
};

export const agreementKind = z.enum(AGREEMENT_KINDS as [AgreementKind, ...AgreementKind[]], {
  error: () => words().kind,
});

/** What is wrong with the day of review; null where nothing is. */
export function findReviewProblem(reviewOn: string, today: string): string | null {
  const last = new Date(Date.parse(`${today}T00:00:00Z`) + MOST_DAYS * 86_400_000).toISOString().slice(0, 10);
  return reviewOn > today && reviewOn <= last ? null : words().reviewOn;
}
