import type { QuestionAnswers } from "#app/core/exact/gaps";
import { AGREEMENT_SCALE } from "#app/core/measures/scale";

/** A five-point question with these counts in Sales and in Marketing. */
export function question(key: string, sales: number[], marketing: number[]): QuestionAnswers {
  return { key, scale: AGREEMENT_SCALE, counts: { sales, marketing } };
}
