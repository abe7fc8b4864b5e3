import {
  type Benchmark,
  compareIndexBaseline,
  compareIndexTarget,
  type Target,
} from "#app/core/benchmarks/benchmarks";
import { compareMeanNorms, type Norm } from "#app/core/benchmarks/norms";
import { type JudgedPrediction, judgePredictions, type Prediction } from "#app/core/benchmarks/predictions";
import type { PublicComments } from "#app/core/gate/gate";
import type { JointFigures } from "#app/core/gate/joint-figures";
import type { Thresholds } from "#app/core/gate/thresholds";
import type { BlindSpot } from "#app/core/measures/blind-spots";
import type { Label } from "#app/core/measures/classification";
import type { DenialRate } from "#app/core/measures/denial";
import { DIMENSION_FACTOR, minimumDetectableGap, USUAL_SD } from "#app/core/measures/power";
import { type Dimension, type Form, isBankKey, QUESTION_BANK } from "#app/core/questions/bank";
import { type ShownAs, traitsOf } from "#app/core/questions/kinds";
import { listOpenQuestions, listRatedQuestions, type Texts } from "#app/core/questions/set";
import type { ReleasedIndex } from "#app/core/release/alignment-index";
import type { ReleasedChoice } from "#app/core/release/choices";
import type { ReleasedCoverage } from "#app/core/release/coverage";
import { listHiddenTeams } from "#app/core/release/hidden-teams";
import type { PublicScore } from "#app/core/release/public-summary";
import type { Release, WaveFacts } from "#app/core/release/release";
import type { ReleasedShare } from "#app/core/release/shares";
import type { ReleasedCoorientation, ReleasedSelfView } from "#app/core/release/views";
import { compareWaves, type WaveChanges } from "#app/core/trend/changes";
import {
  type IndexPoint,
  type TrendPoint,
  type TrendSeries,
  traceDimension,
  traceIndex,
  traceStatement,
} from "#app/core/trend/series";
import { compareShares, type ShareChanges } from "#app/core/trend/share-changes";
import { averageItems, readWave, type WaveReading } from "#app/core/trend/wave-reading";
import {
  chooseTrendWaves,
  type LeftOutWave,
  type TakenOut,
  type TrendWave,
  trendWave,
} from "#app/core/trend/waves";
import { type ByTeam, byTeam, type Team } from "#app/core/vocabulary";
import { type Finding, rankFindings, type Subject } from "./findings";
import {
  type Benchmarks,
  listReportDimensions,
  listReportQuestions,
  type ReportDimension,
  type ReportQuestion,
} from "./rows";
import { describeSlices, type ReportSlicing } from "./slices";

/** What a report is made of: stored releases, and what they are held against. */
export type ReportInput = {
  readonly release: Release;
  /** Releases of the same survey; those that closed too shortly before are left out (R11). */
  readonly earlier?: readonly Release[];
  /** Id of the baseline wave; the oldest one otherwise. */
  readonly baseline?: string | null;
  readonly target?: Target | null;
  readonly norms?: readonly Norm[];
  /** What leaders expected before launch. */
  readonly predictions?: readonly Prediction[];
  /** Waves of the survey that leadership took out of the trend, this one perhaps among them. */
  readonly takenOut?: readonly TakenOut[];
};

/** The one object that screens and exports render. docs/report.md describes it field by field. */
export type Report = {
  readonly schema: "parallax/report/2";
  readonly wave: WaveFacts;
  readonly form: Form;
  /** What had to be reached before anything was public: of the manifest. */
  readonly thresholds: Thresholds;
  readonly languages: readonly string[];
  /** Teams of which nothing is shown, because they have too few answers. */
  readonly hiddenTeams: readonly Team[];
  /** The most important finding; `findings[0]`. */
  readonly headline: Finding;
  readonly findings: readonly Finding[];
  /** What leaders expected beside what was released. */
  readonly predictions: readonly JudgedPrediction[];
  /** Of a wave that was imported as percentages, and then all that it has; null for every other. */
  readonly shares: readonly (ReleasedShare & { readonly text: Texts })[] | null;
  readonly index: { readonly figures: ReleasedIndex; readonly benchmarks: readonly Benchmark[] };
  /** By the size of the gap. */
  readonly dimensions: readonly ReportDimension[];
  readonly statements: readonly ReportQuestion[];
  readonly frequencies: readonly ReportQuestion[];
  readonly choices: readonly ReportChoice[];
  /** Sales across, Marketing up; zones at the good and poor cut points of `rules`. */
  readonly quadrant: readonly QuadrantPoint[];
  readonly cutPoints: { readonly good: number; readonly poor: number };
  readonly denialRate: ByTeam<DenialRate> | null;
  readonly coorientation: readonly (ReleasedCoorientation & { readonly text: Texts })[];
  readonly selfViews: ByTeam<ReleasedSelfView | null>;
  readonly blindSpots: {
    readonly dontKnow: readonly BlindSpot[];
    readonly noAgreement: readonly BlindSpot[];
  };
  /** How groups inside a team answered; empty where people were asked nothing about themselves. */
  readonly slices: readonly ReportSlicing[];
  readonly comments: readonly ReportComments[];
  readonly coverage: ReleasedCoverage;
  readonly trend: ReportTrend;
  /** For administrators. */
  readonly technical: JointFigures;
};

export type ReportChoice = ReleasedChoice & {
  readonly dimension: Dimension | null;
  readonly text: Texts;
  readonly answers: readonly Texts[];
  readonly notSplit: Texts | null;
};

export type QuadrantPoint = {
  readonly subject: Subject;
  readonly sales: PublicScore;
  readonly marketing: PublicScore;
  readonly label: Label | null;
};

/** The comments to one open question, by team. */
export type ReportComments = {
  readonly key: string;
  /** Of the question that it asks the reason of; null for any other. */
  readonly dimension: Dimension | null;
  readonly text: Texts;
  readonly teams: ByTeam<PublicComments | null>;
};

/** The waves side by side; with one wave there is nothing to compare and `changes` is empty. */
export type ReportTrend = {
  /** Oldest first, this wave last. */
  readonly waves: readonly TrendWave[];
  readonly leftOut: readonly LeftOutWave[];
  readonly baseline: string | null;
  readonly index: TrendSeries<IndexPoint>;
  readonly dimensions: readonly DimensionSeries[];
  readonly statements: readonly ({ readonly key: string } & TrendSeries<TrendPoint>)[];
  /** Since the wave before, and since the baseline where that is another one. */
  readonly changes: { readonly previous: WaveChanges | null; readonly baseline: WaveChanges | null };
  /** This wave against those with which it has favourable shares alone in common. */
  readonly shares: readonly ShareChanges[];
};

export type DimensionSeries = TrendSeries<TrendPoint> & {
  readonly dimension: Dimension;
  /** This wave against the norms for the statements of the newest segment. */
  readonly norms: readonly Benchmark[];
};

/**
 * Builds the report of a wave from stored releases alone: no row, no query, no clock. The same input gives the
 * same report.
 */
export function buildReport(input: ReportInput): Report {
  const { release, norms = [], target = null } = input;
  const trend = traceReleases(input);
  const sinceBaseline = trend.changes.baseline ?? trend.changes.previous;
  const baseline = findBaseline(trend, sinceBaseline);
  const dimensions = listReportDimensions(release, { baseline, target, norms });
  const questions = listReportQuestions(release, norms);
  const shown = (as: ShownAs) => questions.filter((question) => traitsOf(question).shownAs === as);
  const { statement: statements, ...shownElsewhere } = {
    statement: shown("statement"),
    frequency: shown("frequency"),
    choice: listChoices(release),
    comments: listComments(release),
  } satisfies Record<ShownAs, unknown>;
  const findings = rankFindings(release, sinceBaseline, detectableDimensionGap(release));
  const { index, coverage, denialRate, selfViews, blindSpots, rules } = release;
  return {
    schema: "parallax/report/2",
    wave: release.wave,
    form: release.questionSet.form,
    thresholds: release.public.thresholds,
    languages: release.questionSet.languages,
    hiddenTeams: listHiddenTeams(release.public),
    headline: findings[0] as Finding,
    findings,
    predictions: judgePredictions(release.dimensions, input.predictions ?? []),
    shares: release.shares?.map((one) => ({ ...one, text: textOf(release, one.key) })) ?? null,
    index: {
      figures: index,
      benchmarks: [
        ...(baseline ? compareIndexBaseline(baseline.wave, baseline.changes) : []),
        ...compareIndexTarget(index, target),
      ],
    },
    dimensions,
    statements,
    frequencies: shownElsewhere.frequency,
    choices: shownElsewhere.choice,
    quadrant: placeInQuadrant(dimensions, statements),
    cutPoints: { good: rules.good, poor: rules.poor },
    denialRate,
    coorientation: release.coorientation.map((one) => ({ ...one, text: textOf(release, one.key) })),
    selfViews,
    blindSpots,
    slices: describeSlices(release.public.slices ?? [], release.questionSet),
    comments: shownElsewhere.comments,
    coverage,
    trend,
    technical: release.public.joint,
  };
}

function traceReleases(input: ReportInput): ReportTrend {
  const { release, earlier = [], baseline: wished, norms = [], takenOut = [] } = input;
  const { releases, leftOut } = chooseTrendWaves(release, earlier, takenOut);
  const waves = releases.map(readWave);
  const now = waves[waves.length - 1] as WaveReading;
  const before = waves.slice(0, -1);
  const previous = before.at(-1) ?? null;
  const baseline = before.find((wave) => wave.release.wave.id === wished) ?? before[0] ?? null;
  return {
    waves: releases.map(trendWave),
    leftOut,
    baseline: baseline?.release.wave.id ?? null,
    index: traceIndex(waves),
    dimensions: release.dimensions.map(({ dimension }) => {
      const { segments } = traceDimension(waves, dimension);
      const items = (segments.at(-1)?.items ?? []).flatMap((key) => now.statements.get(key) ?? []);
      const summaries = averageItems(
        now,
        items.map(({ key }) => key),
      );
      return { dimension, segments, norms: compareMeanNorms(summaries, items, norms) };
    }),
    statements: [...now.statements.keys()].map((key) => ({ key, ...traceStatement(waves, key) })),
    changes: {
      previous: previous && compareWaves(previous, now),
      baseline: baseline && baseline !== previous ? compareWaves(baseline, now) : null,
    },
    shares: compareShares(release, earlier, takenOut),
  };
}

function findBaseline({ waves }: ReportTrend, changes: WaveChanges | null): Benchmarks["baseline"] {
  const wave = waves.find(({ id }) => id === changes?.from);
  return changes === null || wave === undefined ? null : { wave, changes };
}

function detectableDimensionGap({ public: open }: Release): number | null {
  const { sales, marketing } = open.responses;
  if (sales.withheld || marketing.withheld) return null;
  return minimumDetectableGap(sales.n, marketing.n, USUAL_SD * DIMENSION_FACTOR);
}

function placeInQuadrant(
  dimensions: readonly ReportDimension[],
  statements: readonly ReportQuestion[],
): QuadrantPoint[] {
  const subjects = [
    ...dimensions.map((one) => ({ subject: { type: "dimension" as const, key: one.dimension }, ...one })),
    ...statements.map((one) => ({ subject: { type: "statement" as const, key: one.key }, ...one })),
  ];
  return subjects.flatMap(({ subject, teams: { sales, marketing }, gap }) => {
    if (sales.state === "withheld" || marketing.state === "withheld") return [];
    const label = gap === null || gap.withheld ? null : gap.label;
    const shown = ({ score, range }: PublicScore): PublicScore => ({ score, range });
    return [{ subject, sales: shown(sales), marketing: shown(marketing), label }];
  });
}

function listChoices(release: Release): ReportChoice[] {
  return release.choices.flatMap((choice) => {
    const question = listRatedQuestions(release.questionSet).find(({ key }) => key === choice.key);
    if (question === undefined) return [];
    const { dimension, text, answers, notSplit } = question;
    return [{ ...choice, dimension, text, answers, notSplit }];
  });
}

function listComments(release: Release): ReportComments[] {
  return listOpenQuestions(release.questionSet).map(({ key, text }) => {
    const of = (team: Team) =>
      release.public.comments.find((one) => one.question === key && one.team === team) ?? null;
    return { key, dimension: findFollowedDimension(key), text, teams: byTeam((team) => of(team)) };
  });
}

function findFollowedDimension(key: string): Dimension | null {
  const follows = isBankKey(key) ? QUESTION_BANK[key].follows : null;
  return follows !== null && isBankKey(follows) ? QUESTION_BANK[follows].dimension : null;
}

function textOf(release: Release, key: string): Texts {
  return listRatedQuestions(release.questionSet).find((question) => question.key === key)?.text ?? {};
}
