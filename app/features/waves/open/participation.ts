import { z } from "zod";
import { type ByTeam, byTeam } from "#app/core/vocabulary";

const STEP = 5;

/** What members may see of a team's participation: a multiple of 5, or null while it is below 5. */
export type Participation = { at: string; answers: ByTeam<number | null> };

const stored = z.object({
  at: z.iso.datetime(),
  answers: z.object({ sales: z.number().nullable(), marketing: z.number().nullable() }),
});

/** R7: rounds down to a multiple of 5 and hides what is below it. */
export function floorAnswers(answers: ByTeam<number>): ByTeam<number | null> {
  const floor = (n: number) => (n < STEP ? null : Math.floor(n / STEP) * STEP);
  return byTeam((team) => floor(answers[team]));
}

export function parseParticipation(value: unknown): Participation | null {
  const parsed = stored.safeParse(value);
  return parsed.success ? parsed.data : null;
}

/** The share of a team that answered, from the floored number alone, in steps of 10 %. */
export function roundShare(answers: number | null, invited: number): number | null {
  if (answers === null || invited === 0) return null;
  return Math.min(100, Math.round((10 * answers) / invited) * 10);
}
