import type { PublicCell } from "#app/core/gate/public-cells";
import { type ClassificationRules, certaintyOf } from "#app/core/measures/classification";
import { type Denial, type DenialEvidence, type EstimateError, findDenial } from "#app/core/measures/denial";
import { companionKey } from "#app/core/questions/choices";
import { traitsOf } from "#app/core/questions/kinds";
import { listRatedQuestions, type Question, type QuestionSet } from "#app/core/questions/set";
import { adjustFamily } from "#app/core/statistics/benjamini-hochberg";
import { cliffsDelta } from "#app/core/statistics/cliffs-delta";
import type { Interval } from "#app/core/statistics/interval";
import { mannWhitney } from "#app/core/statistics/mann-whitney";
import { newcombeDifference } from "#app/core/statistics/newcombe";
import { welchDifference } from "#app/core/statistics/welch";
import { type ByTeam, byTeam, otherTeam, TEAMS, type Team } from "#app/core/vocabulary";
import { type GapFigures, labelGap, type NoGap, type TestedGap, testGap } from "./gaps";
import { type CellsByKey, listStatements } from "./public-dimensions";
import { NOMINAL_SD, type PublicSummary, summarizePublicCell } from "./public-summary";
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
    return { key, teams, gap: withholdGap(pair), effects: null, denial: null };
  }
  const { judged } = traitsOf(question);
  const isTeamSplit = (figures: TeamFigures) => figures.state === "counts" && figures.split;
  const labelled = {
    sales: { score: sales.score, split: isTeamSplit(sales) },
    marketing: { score: marketing.score, split: isTeamSplit(marketing) },
  };
  const certainty = certaintyOf({ sales: sales.n, marketing: marketing.n }, context.response);
  return {
    key,
    teams,
    gap: labelGap(test, q, judged ? labelled : null, certainty, context.rules),
    effects: computeEffects(pair, judged),
    denial: judged
      ? findDenial(
          { sales: denialEvidenceOf(sales), marketing: denialEvidenceOf(marketing) },
          q,
          estimateErrors(cells, key),
        )
      : null,
  };
}

function pairOf(cells: CellsByKey, key: string): ByTeam<PublicCell> {
  const pair = cells[key];
  if (pair === undefined) throw new RangeError(`There is no public cell of ${key}.`);
  return pair;
}

/** R3: a combined figure needs both teams. */
export function withholdGap(pair: ByTeam<{ readonly state: string }>): NoGap {
  const hidden = TEAMS.filter((team) => pair[team].state === "withheld").length;
  return { withheld: true, reason: hidden === 1 ? "too_few_in_other_team" : "too_few_answers" };
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

/**
 * What the denial rule sees of a team. Where the shares are hidden, the rounded score alone decides (R8); near
 * unanimity, the bucket does.
 */
function denialEvidenceOf(figures: Exclude<TeamFigures, { state: "withheld" }>): DenialEvidence {
  const { n, score } = figures;
  if (figures.state === "counts") {
    return { n, score, favourable: figures.favourable?.share ?? 0, unfavourable: figures.unfavourable ?? 0 };
  }
  if (figures.state === "small") return { n, score, favourable: 1, unfavourable: 1 };
  const inBucket = (answer: number) => (figures.bucket.includes(answer) ? figures.atLeast / 100 : 0);
  return { n, score, favourable: inBucket(5), unfavourable: inBucket(1) };
}

/** What each team believes about the other, minus how the other sees itself; from the companion's public cells. */
function estimateErrors(cells: CellsByKey, key: string): Partial<ByTeam<EstimateError>> {
  const companions = cells[companionKey(key)];
  const own = cells[key];
  if (companions === undefined || own === undefined) return {};
  const errorOf = (team: Team): EstimateError | null => {
    const estimate = summarizePublicCell(companions[team]);
    const truth: PublicSummary | null = summarizePublicCell(own[otherTeam(team)]);
    if (estimate === null || truth === null) return null;
    const { points, interval } = welchDifference(estimate, truth);
    return { n: estimate.n, points, low: interval?.low ?? null };
  };
  const sales = errorOf("sales");
  const marketing = errorOf("marketing");
  return { ...(sales && { sales }), ...(marketing && { marketing }) };
}

function topTwo(counts: readonly number[]): number {
  return counts.slice(-2).reduce((sum, count) => sum + count, 0);
}

function size(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
