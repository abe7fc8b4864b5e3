import type { PublicCell } from "#app/core/gate/public-cells";
import type { ClassificationRules, Position } from "#app/core/measures/classification";
import { type Denial, type DenialEvidence, type Estimate, findDenial } from "#app/core/measures/denial";
import { companionKey } from "#app/core/questions/choices";
import { traitsOf } from "#app/core/questions/kinds";
import { listRatedQuestions, type Question, type QuestionSet } from "#app/core/questions/set";
import { adjustFamily } from "#app/core/statistics/benjamini-hochberg";
import { cliffsDelta } from "#app/core/statistics/cliffs-delta";
import type { Interval } from "#app/core/statistics/interval";
import { mannWhitney } from "#app/core/statistics/mann-whitney";
import { newcombeDifference } from "#app/core/statistics/newcombe";
import { contrastRanges } from "#app/core/statistics/welch";
import { type ByTeam, byTeam, otherTeam, TEAMS, type Team } from "#app/core/vocabulary";
import { type GapFigures, labelGap, type NoGap, type TestedGap, testGap } from "./gaps";
import { type CellsByKey, listStatements } from "./public-dimensions";
import { NOMINAL_SD, type PublicSummary, publicPosition, summarizePublicCell } from "./public-summary";
import { describePublicCell, requireInterval, type TeamFigures } from "./team-figures";

/** Effect sizes that need the counts of both teams. */
export type CountEffects = {
  /** Mann–Whitney U of Sales. */
  readonly u: number;
  /** Cliff's δ: P(Sales > Marketing) − P(Sales < Marketing). */
  readonly delta: { readonly value: number; readonly interval: Interval };
  /** Favourable share of Sales − that of Marketing (Newcombe); null for questions that are never favourable. */
  readonly favourable: { readonly value: number; readonly interval: Interval } | null;
};

/** Both teams on one question with a score: a statement, its companion, or a frequency. */
export type ReleasedQuestion = {
  readonly key: string;
  readonly teams: ByTeam<TeamFigures>;
  /** Null for companions: what their difference means stands in the coorientation. */
  readonly gap: GapFigures | NoGap | null;
  readonly effects: CountEffects | null;
  readonly denial: Denial | null;
};

/** What the labels need to know of a wave beside its cells. */
export type LabelContext = {
  readonly rules: ClassificationRules;
  /** Share of each team that answered; null where a team is hidden or nobody knows how many were asked. */
  readonly response: ByTeam<number> | null;
};

/**
 * All questions with a score, in the order of the set. The statements are one Benjamini–Hochberg family; a
 * frequency is a family of its own, because it asks for facts.
 */
export function releaseQuestions(
  cells: CellsByKey,
  set: QuestionSet,
  context: LabelContext,
): ReleasedQuestion[] {
  const statements = new Set(listStatements(set).map((question) => question.key));
  const questions = listRatedQuestions(set).filter((question) => traitsOf(question).scored);
  const tested = new Map(
    questions.map((question) => [question.key, testQuestion(pairOf(cells, question.key))]),
  );
  const family = questions.filter((question) => statements.has(question.key));
  const adjusted = adjustFamily(family.map((question) => tested.get(question.key)?.p ?? null));
  const qs = new Map(family.map((question, at) => [question.key, adjusted[at] ?? null]));
  return questions.map((question) => {
    const test = tested.get(question.key) ?? null;
    const q = qs.get(question.key) ?? test?.p ?? null;
    return releaseQuestion(question, cells, test, q, context);
  });
}

function releaseQuestion(
  question: Question,
  cells: CellsByKey,
  test: TestedGap | null,
  q: number | null,
  context: LabelContext,
): ReleasedQuestion {
  const pair = pairOf(cells, question.key);
  const teams = byTeam((team) => describePublicCell(pair[team], question.kind));
  const { key } = question;
  const { sales, marketing } = teams;
  if (question.companionOf !== null) return { key, teams, gap: null, effects: null, denial: null };
  if (test === null || q === null || sales.state === "withheld" || marketing.state === "withheld") {
    return { key, teams, gap: withholdGap(pair, isAlike(pair)), effects: null, denial: null };
  }
  const { judged } = traitsOf(question);
  const shown = { sales, marketing };
  const { rules, response } = context;
  const base = { n: byTeam((team) => shown[team].n), response };
  const effects = computeEffects(pair, judged);
  if (!judged) return { key, teams, gap: labelGap(test, q, null, base, rules), effects, denial: null };
  const positions = byTeam((team) => positionIn(pair[team], rules));
  const evidence = byTeam((team) => ({
    score: summarizePublicCell(pair[team])?.mean ?? 0,
    position: positions[team],
    split: isSplitTeam(shown[team]),
  }));
  const denials = byTeam((team) => denialEvidenceOf(shown[team], positions[team]));
  return {
    key,
    teams,
    gap: labelGap(test, q, evidence, base, rules),
    effects,
    denial: findDenial(denials, { points: test.points, q, response }, findEstimates(cells, key, rules)),
  };
}

function pairOf(cells: CellsByKey, key: string): ByTeam<PublicCell> {
  const pair = cells[key];
  if (pair === undefined) throw new RangeError(`There is no public cell of ${key}.`);
  return pair;
}

/** R3: a combined figure needs both teams; R9: two near-unanimous cells of one bucket have no gap. */
export function withholdGap(pair: ByTeam<{ readonly state: string }>, alike: boolean): NoGap {
  const hidden = TEAMS.filter((team) => pair[team].state === "withheld").length;
  if (alike) return { withheld: true, reason: "near_unanimity" };
  return { withheld: true, reason: hidden === 1 ? "too_few_in_other_team" : "too_few_answers" };
}

function isAlike({ sales, marketing }: ByTeam<PublicCell>): boolean {
  return (
    sales.state === "coarse" &&
    marketing.state === "coarse" &&
    sales.bucket.join() === marketing.bucket.join()
  );
}

function testQuestion(pair: ByTeam<PublicCell>): TestedGap | null {
  const sales = summarizePublicCell(pair.sales);
  const marketing = summarizePublicCell(pair.marketing);
  if (sales === null || marketing === null) return null;
  const counts = countsOf(pair);
  return testGap(
    sales,
    marketing,
    counts ? { test: "mann_whitney", counts } : { test: "nominal", deviation: NOMINAL_SD },
  );
}

function countsOf({ sales, marketing }: ByTeam<PublicCell>): ByTeam<readonly number[]> | null {
  if (sales.state !== "counts" || marketing.state !== "counts") return null;
  return { sales: sales.counts, marketing: marketing.counts };
}

function computeEffects(pair: ByTeam<PublicCell>, judged: boolean): CountEffects | null {
  const counts = countsOf(pair);
  if (counts === null) return null;
  const { sales, marketing } = counts;
  const test = mannWhitney(sales, marketing);
  const delta = cliffsDelta(sales, marketing);
  const difference = newcombeDifference(topTwo(sales), size(sales), topTwo(marketing), size(marketing));
  if (test === null || delta === null || difference === null) return null;
  return {
    u: test.u,
    delta: { value: delta.value, interval: requireInterval(delta.interval) },
    favourable: judged ? difference : null,
  };
}

type ShownFigures = Exclude<TeamFigures, { state: "withheld" }>;

function isSplitTeam(figures: ShownFigures): boolean {
  return figures.state === "counts" && figures.split;
}

function positionIn(cell: PublicCell, rules: ClassificationRules): Position {
  const summary = summarizePublicCell(cell);
  return summary === null ? "middle" : publicPosition(summary, rules);
}

/** What the denial rule sees of a team: where the counts are hidden its position alone, near unanimity its bucket. */
function denialEvidenceOf(figures: ShownFigures, position: Position): DenialEvidence {
  const { n } = figures;
  if (figures.state !== "counts") return { n, position, shares: null };
  const { favourable, unfavourable } = figures;
  return {
    n,
    position,
    shares: { favourable: favourable?.share ?? 0, unfavourable: unfavourable ?? 0 },
  };
}

/** What each team believes about the other, minus how the other sees itself; from the companion's public cells. */
function findEstimates(
  cells: CellsByKey,
  key: string,
  rules: ClassificationRules,
): Partial<ByTeam<Estimate>> {
  const companions = cells[companionKey(key)];
  const own = cells[key];
  if (companions === undefined || own === undefined) return {};
  const estimateOf = (team: Team): Estimate | null => {
    const estimate = summarizePublicCell(companions[team]);
    const truth: PublicSummary | null = summarizePublicCell(own[otherTeam(team)]);
    if (estimate === null || truth === null) return null;
    const { points, interval } = contrastRanges([estimate], [truth]);
    const error = { points, low: interval?.low ?? null };
    return { n: estimate.n, position: publicPosition(estimate, rules), error };
  };
  const sales = estimateOf("sales");
  const marketing = estimateOf("marketing");
  return { ...(sales && { sales }), ...(marketing && { marketing }) };
}

function topTwo(counts: readonly number[]): number {
  return counts.slice(-2).reduce((sum, count) => sum + count, 0);
}

function size(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
