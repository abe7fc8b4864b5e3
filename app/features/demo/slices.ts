import type { SliceChoices } from "#app/core/gate/audit-slices";
import { QUESTION_KINDS } from "#app/core/questions/kinds";
import { listRatedQuestions, type QuestionSet } from "#app/core/questions/set";
import type { Slicing } from "#app/core/questions/slicings";
import { type ByTeam, byTeam, type Rating } from "#app/core/vocabulary";
import { createRandom } from "./random";
import { WORKPLACES } from "./story";

const SEED = 7;

/**
 * Where the people of the demo company work: those of Sales who are less content sit in the field more often. From a chance of its own, so that it changes no answer.
 */
export function inventSlices(
  set: QuestionSet,
  responses: ByTeam<readonly (readonly Rating[])[]>,
): { slicings: readonly Slicing[]; choices: ByTeam<SliceChoices[]> } {
  const random = createRandom(SEED);
  const statements = listRatedQuestions(set).filter(({ kind }) => QUESTION_KINDS[kind].judged);
  return {
    slicings: [WORKPLACES.asked],
    choices: byTeam((team) =>
      responses[team].map((ratings) => {
        const given = statements.flatMap(({ index }) => Math.max(0, ratings[index] ?? 0) || []);
        const mean = given.reduce((sum, rating) => sum + rating, 0) / (given.length || 1);
        const mood = mean >= WORKPLACES.content ? "content" : "others";
        return [random.next() < WORKPLACES.office[team][mood] ? 0 : 1];
      }),
    ),
  };
}
