import type { QuestionGap } from "#app/core/exact/gaps";
import { type Denial, isLikelyDenial } from "#app/core/measures/denial";
import type { TeamScore } from "#app/core/measures/scores";
import type { TeamChange, Trend } from "#app/core/measures/trends";
import type { Interval } from "#app/core/statistics/interval";
import type { MeanContrast } from "#app/core/statistics/welch";
import { byTeam, type Team } from "#app/core/vocabulary";
import type { Analysis, AnalyzedDimension, WaveAnalysis } from "./analysis";
import type { AnalysisJson, ChangeJson, GapJson, TeamJson, WaveJson } from "./analysis-json";
import type { AnalyzeOptions } from "./options";

/** The analysis as the object that `--json` prints, in full precision. */
export function toJson(analysis: Analysis, options: AnalyzeOptions): AnalysisJson {
  const last = analysis.waves.at(-1);
  if (!last) throw new RangeError("An analysis needs a wave.");
  const top = { schema: "parallax/analysis/1" as const, ...waveObject(last, options) };
  if (options.waves === null) return { ...top, waves: [] };
  return {
    ...top,
    waves: analysis.waves.map((wave) => ({ wave: wave.wave ?? "", ...waveObject(wave, options) })),
    trends: analysis.trends.flatMap(({ from, to, questions, dimensions }) =>
      [...questions, ...dimensions].map((trend) => trendObject(trend, from, to)),
    ),
  };
}

function waveObject(
  { people, questions, dimensions, index }: WaveAnalysis,
  options: AnalyzeOptions,
): WaveJson {
  const { teams } = options;
  return {
    groups: byTeam((team) => ({ value: teams[team], n: people[team] })),
    items: questions.map(questionObject),
    dimensions: dimensions?.map(dimensionObject) ?? null,
    index: index && {
      value: index.index,
      ...limits(index.interval),
      level: index.level,
      mean_gap: index.meanGap,
    },
  };
}

/** The words of the file: a denial that is not flagged is a possible one. */
function nameDenial(denial: Denial): `${"likely" | "possible"}_${Team}` {
  return `${isLikelyDenial(denial) ? "likely" : "possible"}_${denial.team}`;
}

function questionObject(question: QuestionGap): WaveJson["items"][number] {
  if (question.withheld) return { key: question.key, withheld: question.reason };
  const { key, sales, marketing, gap, delta, mannWhitney, q, favourableDifference } = question;
  const { label, certainty, denial } = question;
  return {
    key,
    sales: teamObject(sales),
    marketing: teamObject(marketing),
    gap: gapObject(gap),
    delta: delta && { value: delta.value, ...limits(delta.interval) },
    mann_whitney: mannWhitney,
    q,
    favourable_difference: favourableDifference && {
      value: favourableDifference.value,
      ...limits(favourableDifference.interval),
    },
    label,
    certainty,
    denial: denial && nameDenial(denial),
  };
}

function dimensionObject({
  gap: dimension,
  items,
  alpha,
}: AnalyzedDimension): NonNullable<WaveJson["dimensions"]>[number] {
  if (dimension.withheld) return { key: dimension.key, items, withheld: dimension.reason };
  const { key, sales, marketing, gap, q, label, certainty } = dimension;
  const teams = { sales: teamObject(sales), marketing: teamObject(marketing) };
  return { key, items, ...teams, gap: gapObject(gap), q, label, certainty, alpha: alpha?.alpha ?? null };
}

function teamObject(team: TeamScore): TeamJson {
  return {
    n: team.n,
    missing: team.missing,
    counts: team.counts,
    mean: team.mean,
    sd: team.sd,
    score: team.score,
    score_low: team.interval?.low ?? null,
    score_high: team.interval?.high ?? null,
    favourable: team.favourable,
    favourable_low: team.favourableInterval?.low ?? null,
    favourable_high: team.favourableInterval?.high ?? null,
    neutral: team.neutral,
    unfavourable: team.unfavourable,
    consensus: team.consensus,
    split: team.split,
    rwg: team.rwg,
  };
}

function gapObject({ points, interval, df, p }: MeanContrast): GapJson {
  return { points, ...limits(interval), df, p_welch: p };
}

function trendObject(trend: Trend, from: string, to: string): NonNullable<AnalysisJson["trends"]>[number] {
  if (trend.withheld) return { key: trend.key, from, to, withheld: trend.reason };
  const { key, sales, marketing, gapChange } = trend;
  const change = ({ points, interval, p, q, label, certainty }: TeamChange): ChangeJson => ({
    ...{ change: points, ...limits(interval), p, q, label, certainty },
  });
  const { points, interval, label, certainty } = gapChange;
  const gap_change = { points, ...limits(interval), label, certainty };
  return { key, from, to, sales: change(sales), marketing: change(marketing), gap_change };
}

function limits(interval: Interval | null): { low: number | null; high: number | null } {
  return { low: interval?.low ?? null, high: interval?.high ?? null };
}
