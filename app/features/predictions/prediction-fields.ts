import type { Dimension } from "#app/core/questions/bank";
import type { Team } from "#app/core/vocabulary";

export type PredictionField = `${Team}${Dimension}`;

/** The field in which a leader types what they expect of a team in a dimension. */
export function predictionField(team: Team, dimension: Dimension): PredictionField {
  return `${team}${dimension}`;
}
