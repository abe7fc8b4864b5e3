import type { PublicCells } from "#app/core/gate/gate";
import { type Coverage, computeCoverage, isLowResponse } from "#app/core/measures/coverage";
import type { Dimension } from "#app/core/questions/bank";
import type { QuestionSet } from "#app/core/questions/set";
import { type ByTeam, byTeam, TEAMS, type Team } from "#app/core/vocabulary";
import { averageDimension, type DimensionItems, listStatements } from "./public-dimensions";
import { summarizePublicCell } from "./public-summary";

/** Who answered, and how much the silent could change. */
export type ReleasedCoverage = {
  /** Null for a wave whose roster nobody knows (imported). */
  readonly invited: ByTeam<number> | null;
  /** Null for a team that is hidden. */
  readonly responses: ByTeam<number | null>;
  /** 0..1 by team; null where either is unknown. */
  readonly response: ByTeam<number> | null;
  /** Under half of a team answered: a banner on every page. Null where nobody knows. */
  readonly lowResponse: boolean | null;
  readonly dimensions: readonly ({ readonly dimension: Dimension } & Coverage)[];
  readonly statements: readonly ({ readonly key: string } & Coverage)[];
};

/** @throws RangeError when more people answered than were invited */
export function releaseCoverage(
  open: PublicCells,
  set: QuestionSet,
  asked: readonly DimensionItems[],
  invited: ByTeam<number> | null,
): ReleasedCoverage {
  const count = (team: Team) => {
    const responses = open.responses[team];
    return responses.withheld ? null : responses.n;
  };
  const responses = byTeam((team) => count(team));
  const response = responseOf(responses, invited);
  const shared = { invited, responses, response };
  if (invited === null || response === null) {
    return { ...shared, lowResponse: null, dimensions: [], statements: [] };
  }
  return {
    ...shared,
    lowResponse: isLowResponse(response),
    dimensions: asked.flatMap(({ dimension, items }) => {
      const { comparable, teams } = averageDimension(open.cells, items);
      if (!comparable || teams.sales === null || teams.marketing === null) return [];
      return [{ dimension, ...cover({ sales: teams.sales, marketing: teams.marketing }, invited) }];
    }),
    statements: listStatements(set).flatMap(({ key }) => {
      const pair = open.cells[key];
      const sales = pair && summarizePublicCell(pair.sales);
      const marketing = pair && summarizePublicCell(pair.marketing);
      return sales && marketing ? [{ key, ...cover({ sales, marketing }, invited) }] : [];
    }),
  };
}

type Summarized = NonNullable<ReturnType<typeof summarizePublicCell>>;

function cover(summaries: ByTeam<Summarized>, invited: ByTeam<number>): Coverage {
  return computeCoverage(byTeam((team) => ({ summary: summaries[team], invited: invited[team] })));
}

function responseOf(responses: ByTeam<number | null>, invited: ByTeam<number> | null): ByTeam<number> | null {
  const { sales, marketing } = responses;
  if (invited === null || sales === null || marketing === null) return null;
  if (TEAMS.some((team) => (responses[team] ?? 0) > invited[team])) {
    throw new RangeError("More people answered than were invited.");
  }
  return { sales: sales / invited.sales, marketing: marketing / invited.marketing };
}
