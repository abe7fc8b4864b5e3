import type { PublicCell } from "#app/core/gate/public-cells";
import { DIMENSIONS, type Dimension } from "#app/core/questions/bank";
import { traitsOf } from "#app/core/questions/kinds";
import { listRatedQuestions, type Question, type QuestionSet } from "#app/core/questions/set";
import { type ByTeam, byTeam, type Team } from "#app/core/vocabulary";
import { averageSummaries, type PublicSummary, summarizePublicCell } from "./public-summary";

/** Public cells by question key. */
export type CellsByKey = Readonly<Record<string, ByTeam<PublicCell>>>;

/** The scored questions about the respondent's own view: the statements that gaps and dimensions are made of. */
export function listStatements(set: QuestionSet): (Question & { readonly index: number })[] {
  return listRatedQuestions(set).filter(
    (question) => traitsOf(question).judged && question.companionOf === null,
  );
}

/** The keys of the statements that a dimension is the mean of. */
export function listDimensionItems(set: QuestionSet, dimension: Dimension): string[] {
  return listStatements(set)
    .filter((question) => question.dimension === dimension)
    .map((question) => question.key);
}

/** A dimension by the statements it is made of. */
export type DimensionItems = {
  readonly dimension: Dimension;
  readonly items: readonly string[];
};

/** The dimensions that a set asks statements for, in their order. */
export function listAskedDimensions(set: QuestionSet): DimensionItems[] {
  return DIMENSIONS.map((dimension) => ({ dimension, items: listDimensionItems(set, dimension) })).filter(
    ({ items }) => items.length > 0,
  );
}

/** Both teams on one dimension, from public cells alone. */
export type PublicDimension = {
  /** The statements the figures are made of. */
  readonly items: readonly string[];
  /** The teams stand on the same statements, so their difference means something. */
  readonly comparable: boolean;
  readonly teams: ByTeam<PublicSummary | null>;
};

/**
 * Both teams' mean of a dimension's statements.
 *
 * The teams are compared on the statements that are public in both; at least half of all, rounded up, else
 * there is no gap, and each team stands alone on its own public statements, if they are at least half.
 */
export function averageDimension(cells: CellsByKey, keys: readonly string[]): PublicDimension {
  const summaryOf = (team: Team, key: string) => {
    const pair = cells[key];
    return pair === undefined ? null : summarizePublicCell(pair[team]);
  };
  const publicIn = (team: Team) => keys.filter((key) => summaryOf(team, key) !== null);
  const average = (team: Team, items: readonly string[]) =>
    items.length > 0 && 2 * items.length >= keys.length
      ? averageSummaries(items.flatMap((key) => summaryOf(team, key) ?? []))
      : null;
  const own = byTeam((team) => publicIn(team));
  const common = own.sales.filter((key) => own.marketing.includes(key));
  if (common.length > 0 && 2 * common.length >= keys.length) {
    const teams = byTeam((team) => average(team, common));
    return { items: common, comparable: true, teams };
  }
  const teams = byTeam((team) => average(team, own[team]));
  const items = keys.filter((key) => own.sales.includes(key) || own.marketing.includes(key));
  return { items, comparable: false, teams };
}
