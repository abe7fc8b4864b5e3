import { countCells, type ResponsesByTeam } from "#app/core/gate/cells";
import { type Comment, publicCells } from "#app/core/gate/gate";
import { countJointFigures } from "#app/core/gate/joint-figures";
import type { Thresholds } from "#app/core/gate/thresholds";
import type { QuestionSet } from "#app/core/questions/set";
import { buildRelease, type Release, type WaveFacts } from "#app/core/release/release";
import type { ByTeam, Rating, Team } from "#app/core/vocabulary";

/** Everything a release is made of; nothing behind the gate sees a row of it. */
export type WaveAnswers = {
  questionSet: QuestionSet;
  thresholds: Thresholds;
  facts: WaveFacts;
  responses: ByTeam<readonly (readonly Rating[])[]> & ResponsesByTeam;
  comments: readonly Comment[];
};

/** The one gate, from rows to the frozen release: countCells → publicCells → buildRelease. */
export function releaseAnswers({
  questionSet,
  thresholds,
  facts,
  responses,
  comments,
}: WaveAnswers): Release {
  const counted = countCells(responses, questionSet);
  const joint = countJointFigures(responses, questionSet);
  return buildRelease(publicCells({ counted, joint, comments }, questionSet, thresholds), questionSet, facts);
}

/** Collects the rows of an unsealed wave and passes them through the gate, beside the event loop. */
export function createReleaseWork() {
  const responses: ByTeam<(readonly Rating[])[]> = { sales: [], marketing: [] };
  const comments: Comment[] = [];
  return {
    async addResponses(some: readonly { team: Team; ratings: readonly Rating[] }[]) {
      for (const { team, ratings } of some) responses[team].push(ratings);
    },

    async addComments(some: readonly Comment[]) {
      comments.push(...some);
    },

    async release(frozen: Pick<WaveAnswers, "questionSet" | "thresholds" | "facts">): Promise<Release> {
      return releaseAnswers({ ...frozen, responses, comments });
    },
  };
}
