import { type Certainty, certaintyOfLabel } from "#app/core/measures/certainty";
import {
  CLASSIFICATION_RULES,
  type Classification,
  type ClassificationRules,
  classifyGap,
  positionOf,
  type Standing,
  standingOf,
} from "#app/core/measures/classification";
import { type Denial, type DenialEvidence, findDenial } from "#app/core/measures/denial";
import type { Scale } from "#app/core/measures/scale";
import { scoreQuestion, type TeamScore } from "#app/core/measures/scores";
import { adjustFamily } from "#app/core/statistics/benjamini-hochberg";
import { type CliffsDelta, cliffsDelta } from "#app/core/statistics/cliffs-delta";
import { type MannWhitney, mannWhitney } from "#app/core/statistics/mann-whitney";
import { newcombeDifference, type ShareDifference } from "#app/core/statistics/newcombe";
import { contrastInterval, type MeanContrast, welchDifference } from "#app/core/statistics/welch";
import { type ByTeam, byTeam, type Withholdable } from "#app/core/vocabulary";

/** One question's answers by team: counts after reversing, lowest score first. */
export type QuestionAnswers = {
  key: string;
  scale: Scale;
  counts: ByTeam<readonly number[]>;
  missing?: ByTeam<number>;
};

/** A label with how sure it is, and where both teams stand. */
type Labelled = Classification & { certainty: Certainty; standings: ByTeam<Standing> };

/** Both teams on one question. Differences are Sales − Marketing. */
export type QuestionGap = Withholdable<
  ByTeam<TeamScore> &
    Labelled & {
      gap: MeanContrast;
      delta: CliffsDelta | null;
      mannWhitney: MannWhitney | null;
      /** Benjamini–Hochberg over the questions compared */
      q: number | null;
      favourableDifference: ShareDifference | null;
      denial: Denial | null;
    }
>;

/** One dimension's team scores. */
export type DimensionScores = { key: string } & ByTeam<TeamScore>;

/** Both teams on one dimension; q from the Welch tests of the dimensions compared. */
export type DimensionGap = Withholdable<
  ByTeam<TeamScore> & Labelled & { gap: MeanContrast; q: number | null }
>;

/**
 * Compares the teams on the questions of one wave: one Benjamini–Hochberg family, so pass all of them at once.
 *
 * A question is withheld when either team gave fewer answers to it than the rules ask for; it is then no
 * member of the family.
 * @param response share of each team that answered, 0..1; null when nobody knows how many were asked
 */
export function computeGaps(
  questions: readonly QuestionAnswers[],
  rules: ClassificationRules = CLASSIFICATION_RULES,
  response: ByTeam<number> | null = null,
): QuestionGap[] {
  const scored = questions.map(({ key, scale, counts, missing }) => ({
    key,
    sales: scoreQuestion(counts.sales, scale, missing?.sales),
    marketing: scoreQuestion(counts.marketing, scale, missing?.marketing),
    test: mannWhitney(counts.sales, counts.marketing),
    delta: cliffsDelta(counts.sales, counts.marketing),
  }));
  const qs = adjustFamily(scored.map((pair) => (enoughAnswers(pair, rules) ? (pair.test?.p ?? null) : null)));
  return scored.map(({ key, sales, marketing, test, delta }, index): QuestionGap => {
    const q = qs[index] ?? null;
    const compared = compareScores({ sales, marketing }, q, rules, response);
    if (!compared) return { key, withheld: true, reason: "too_few_answers" };
    const favourableDifference = newcombeDifference(
      favourableCount(sales),
      sales.n,
      favourableCount(marketing),
      marketing.n,
    );
    const evidence = { sales: denialEvidence(sales, rules), marketing: denialEvidence(marketing, rules) };
    const denial = findDenial(evidence, { points: compared.gap.points, q, response });
    const tests = { delta, mannWhitney: test, q, favourableDifference, denial };
    return { key, withheld: false, sales, marketing, ...compared, ...tests };
  });
}

/** Compares the teams on the dimensions of one wave: their Welch tests are one Benjamini–Hochberg family. */
export function computeDimensionGaps(
  dimensions: readonly DimensionScores[],
  rules: ClassificationRules = CLASSIFICATION_RULES,
  response: ByTeam<number> | null = null,
): DimensionGap[] {
  const ps = dimensions.map((pair) => {
    if (!enoughAnswers(pair, rules) || !pair.sales.summary || !pair.marketing.summary) return null;
    return welchDifference(pair.sales.summary, pair.marketing.summary).p;
  });
  const qs = adjustFamily(ps);
  return dimensions.map(({ key, sales, marketing }, index): DimensionGap => {
    const q = qs[index] ?? null;
    const compared = compareScores({ sales, marketing }, q, rules, response);
    if (!compared) return { key, withheld: true, reason: "too_few_answers" };
    return { key, withheld: false, sales, marketing, ...compared, q };
  });
}

function compareScores(
  pair: ByTeam<TeamScore>,
  q: number | null,
  rules: ClassificationRules,
  response: ByTeam<number> | null,
) {
  const { sales, marketing } = pair;
  if (!enoughAnswers(pair, rules) || !sales.summary || !marketing.summary) return null;
  const gap = welchDifference(sales.summary, marketing.summary);
  const summaries = { sales: sales.summary, marketing: marketing.summary };
  const teams = byTeam((team) => ({
    score: summaries[team].mean,
    position: positionOf(summaries[team], rules),
    split: pair[team].split,
  }));
  const interval90 = contrastInterval(gap, 0.9);
  const classification = classifyGap({ ...teams, gap: gap.points, q, interval90 }, rules);
  const n = byTeam((team) => pair[team].n);
  const certainty = certaintyOfLabel(classification, { q, interval90 }, { n, response });
  return { gap, ...classification, certainty, standings: byTeam((team) => standingOf(teams[team])) };
}

function enoughAnswers(pair: ByTeam<{ n: number }>, rules: ClassificationRules): boolean {
  return Math.min(pair.sales.n, pair.marketing.n) >= Math.max(1, rules.minimum);
}

function favourableCount(team: TeamScore): number {
  return Math.round((team.favourable ?? 0) * team.n);
}

function denialEvidence(
  { n, summary, favourable, unfavourable }: TeamScore,
  rules: ClassificationRules,
): DenialEvidence {
  const position = summary === null ? "middle" : positionOf(summary, rules);
  return { n, position, shares: { favourable: favourable ?? 0, unfavourable: unfavourable ?? 0 } };
}
