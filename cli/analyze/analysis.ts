import {
  computeDimensionGaps,
  computeGaps,
  type DimensionGap,
  type QuestionAnswers,
  type QuestionGap,
} from "#app/core/exact/gaps";
import type { AlignmentIndex } from "#app/core/measures/alignment-index";
import { answeredEnough } from "#app/core/measures/certainty";
import { CLASSIFICATION_RULES } from "#app/core/measures/classification";
import type { Scale } from "#app/core/measures/scale";
import { computeTrends, type Trend, type WavePair } from "#app/core/measures/trends";
import { summarizeCounts } from "#app/core/statistics/summary";
import { type ByTeam, byTeam, TEAMS } from "#app/core/vocabulary";
import { Refusal } from "#cli/refusal";
import { describeDimension, indexOfDimensions, type JointDimension, summarizeDimension } from "./dimensions";
import type { AnalyzeOptions } from "./options";
import { listJointItems } from "./questions";
import type { Survey, WaveTally } from "./tally";

/** A dimension compared, with its questions and how they hang together (both teams pooled). */
export type AnalyzedDimension = { gap: DimensionGap; items: string[]; alpha: JointDimension["alpha"] };

/** Everything `analyze` says about one wave. */
export type WaveAnalysis = {
  wave: string | null;
  people: ByTeam<number>;
  questions: QuestionGap[];
  /** null where the file holds counts only */
  dimensions: AnalyzedDimension[] | null;
  index: AlignmentIndex | null;
};

/** What changed between two waves: the questions, then the dimensions. */
export type TrendAnalysis = { from: string; to: string; questions: Trend[]; dimensions: Trend[] };

export type Analysis = { waves: WaveAnalysis[]; trends: TrendAnalysis[] };

/** Compares the teams in every wave, consecutive waves with each other, and the first with the last. */
export function analyzeSurvey(survey: Survey, options: AnalyzeOptions): Analysis {
  const waves = survey.waves.map((wave) => analyzeWave(survey, wave, options));
  const pairs = survey.waves.flatMap((from, at) => {
    const to = survey.waves[at + 1];
    return to ? [{ from, to }] : [];
  });
  const first = survey.waves[0];
  const last = survey.waves.at(-1);
  if (first && last && pairs.length > 1) pairs.push({ from: first, to: last });
  return { waves, trends: pairs.map(({ from, to }) => compareWaves(survey, from, to, options)) };
}

function analyzeWave(survey: Survey, tally: WaveTally, options: AnalyzeOptions): WaveAnalysis {
  const rules = { ...CLASSIFICATION_RULES, minimum: options.minimum };
  const people = byTeam((team) => tally[team].people);
  requireInvited(people, tally.wave, options);
  const response = responseOf(tally, options);
  const answers = survey.items.map(
    (key, at): QuestionAnswers => ({
      key,
      scale: survey.scales[at] ?? options.scale,
      counts: byTeam((team) => tally[team].counts[at] ?? []),
      missing: byTeam((team) => tally[team].missing[at] ?? 0),
    }),
  );
  const questions = computeGaps(answers, rules, response);
  if (options.counts) return { wave: tally.wave, people, questions, dimensions: null, index: null };
  const joint = describeDimensions(survey, tally, options);
  const gaps = computeDimensionGaps(joint, rules, response);
  const dimensions = joint.map(({ items, alpha }, at) => ({ gap: gaps[at] as DimensionGap, items, alpha }));
  const complete = gaps.length > 0 && gaps.every(({ withheld }) => !withheld);
  return {
    wave: tally.wave,
    people,
    questions,
    dimensions,
    index: complete ? indexOfDimensions(joint) : null,
  };
}

function describeDimensions(survey: Survey, tally: WaveTally, options: AnalyzeOptions): JointDimension[] {
  const { sales, marketing } = byTeam((team) => tally[team].sheets);
  if (!sales || !marketing) return [];
  return (options.dimensions ?? []).map(({ key, items }) => {
    const asked = items.filter((item) => wasAsked(survey, tally, item));
    return describeDimension(
      { key, items: asked },
      columnsOf(asked, options),
      { sales, marketing },
      scaleOfItems(survey, items, options),
    );
  });
}

function compareWaves(
  survey: Survey,
  from: WaveTally,
  to: WaveTally,
  options: AnalyzeOptions,
): TrendAnalysis {
  const questions = survey.items.map((key, at): WavePair => {
    const summarize = (tally: WaveTally) => byTeam((team) => summarizeCounts(tally[team].counts[at] ?? []));
    return { key, before: summarize(from), after: summarize(to) };
  });
  const dimensions = (options.dimensions ?? []).map(({ key, items }): WavePair => {
    const common = items.filter((item) => wasAsked(survey, from, item) && wasAsked(survey, to, item));
    const columns = columnsOf(common, options);
    const summarize = (tally: WaveTally) =>
      byTeam((team) => {
        const { sheets } = tally[team];
        return sheets && summarizeDimension(sheets, columns, scaleOfItems(survey, items, options));
      });
    return { key, before: summarize(from), after: summarize(to) };
  });
  const answered = [from, to].every((tally) => answeredEnough(responseOf(tally, options)));
  return {
    from: from.wave ?? "",
    to: to.wave ?? "",
    questions: computeTrends(questions, options.minimum, answered),
    dimensions: options.counts ? [] : computeTrends(dimensions, options.minimum, answered),
  };
}

/** The scale that all questions of a dimension have. */
function scaleOfItems(survey: Survey, items: readonly string[], { scale }: AnalyzeOptions): Scale {
  return survey.scales[survey.items.indexOf(items[0] ?? "")] ?? scale;
}

/** Share of each team that answered; null without --invited. */
function responseOf(tally: WaveTally, { invited }: AnalyzeOptions): ByTeam<number> | null {
  return invited && byTeam((team) => tally[team].people / invited[team]);
}

/** A question that nobody of either team answered was not asked in that wave. */
function wasAsked(survey: Survey, tally: WaveTally, item: string): boolean {
  const at = survey.items.indexOf(item);
  return TEAMS.some((team) => tally[team].counts[at]?.some((count) => count > 0));
}

function columnsOf(items: readonly string[], options: AnalyzeOptions): number[] {
  const joint = listJointItems(options);
  return items.map((item) => joint.indexOf(item));
}

function requireInvited(
  people: ByTeam<number>,
  wave: string | null,
  { invited, file }: AnalyzeOptions,
): void {
  const crowded = invited && TEAMS.find((team) => people[team] > invited[team]);
  if (!crowded || !invited) return;
  const where = wave === null ? "" : ` in wave ${wave}`;
  throw new Refusal(
    `${file}: ${people[crowded]} people of ${crowded} answered${where}, but --invited says ${invited[crowded]} were asked.`,
  );
}
