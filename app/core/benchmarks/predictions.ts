import type { Dimension } from "#app/core/questions/bank";
import type { ReleasedDimension } from "#app/core/release/dimensions";
import type { PublicScore } from "#app/core/release/public-summary";
import type { Interval } from "#app/core/statistics/interval";
import { type ByTeam, type Role, TEAMS, type Team, type Withheld } from "#app/core/vocabulary";
import { type Distance, holdScore } from "./benchmarks";

/** What one leader expects of both teams before launch, 0–100. */
export type Prediction = {
  readonly name: string;
  readonly role: Role;
  /** The team that they head. */
  readonly team: Team | null;
  readonly scores: ByTeam<Readonly<Partial<Record<Dimension, number>>>>;
};

/** One expected score beside the released one; a withheld one stays unjudged. */
export type PredictedScore = {
  readonly dimension: Dimension;
  readonly team: Team;
  readonly expected: number;
} & (
  | { readonly withheld: true; readonly reason: Withheld }
  | ({ readonly withheld: false; readonly shown: PublicScore; readonly scoreInterval: Interval } & Distance)
);

/** A leader's prediction beside what was released. */
export type JudgedPrediction = Omit<Prediction, "scores"> & { readonly scores: readonly PredictedScore[] };

/**
 * Holds predictions against a release, dimension by dimension as they were asked. A prediction has no noise, so the
 * interval of a difference is the score's own; it surprises where that excludes 0. What was not asked is left out.
 */
export function judgePredictions(
  dimensions: readonly ReleasedDimension[],
  predictions: readonly Prediction[],
): JudgedPrediction[] {
  return predictions.map(({ scores, ...who }) => ({
    ...who,
    scores: dimensions.flatMap(({ dimension, teams }) =>
      TEAMS.flatMap((team): PredictedScore[] => {
        const expected = scores[team][dimension];
        if (expected === undefined) return [];
        const said = { dimension, team, expected };
        const figures = teams[team];
        const held = holdScore(figures, expected);
        if (figures.state === "withheld" || held === null) {
          return [
            {
              ...said,
              withheld: true,
              reason: figures.state === "withheld" ? figures.reason : "too_few_answers",
            },
          ];
        }
        const { score, range, interval } = figures;
        return [{ ...said, withheld: false, shown: { score, range }, scoreInterval: interval, ...held }];
      }),
    ),
  }));
}

export type Surprise = Pick<JudgedPrediction, "name" | "role"> & Extract<PredictedScore, { withheld: false }>;

/** What differs from a prediction by more than chance, the farthest first. */
export function listSurprises(predictions: readonly JudgedPrediction[]): Surprise[] {
  return predictions
    .flatMap(({ name, role, scores }) =>
      scores.flatMap((one) => (one.withheld ? [] : [{ name, role, ...one }])),
    )
    .filter(({ certainty }) => certainty === "clear" || certainty === "likely")
    .sort((one, other) => Math.abs(other.difference) - Math.abs(one.difference));
}
