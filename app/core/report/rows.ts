import {
  type Benchmark,
  compareDimensionBaseline,
  compareDimensionTarget,
  type Target,
} from "#app/core/benchmarks/benchmarks";
import { compareDimensionNorms, compareNorms, type Norm } from "#app/core/benchmarks/norms";
import type { PublicCell } from "#app/core/gate/public-cells";
import { DIMENSION_FACTOR, minimumDetectableGap, USUAL_SD } from "#app/core/measures/power";
import { listRatedQuestions, type Question, type Texts } from "#app/core/questions/set";
import type { ReleasedDimension } from "#app/core/release/dimensions";
import type { GapFigures, NoGap } from "#app/core/release/gaps";
import { listStatements } from "#app/core/release/public-dimensions";
import { summarizePublicCell } from "#app/core/release/public-summary";
import type { ReleasedQuestion } from "#app/core/release/questions";
import type { Release } from "#app/core/release/release";
import type { TeamFigures } from "#app/core/release/team-figures";
import { withinGroupAgreement } from "#app/core/statistics/within-group-agreement";
import type { WaveChanges } from "#app/core/trend/changes";
import type { TrendWave } from "#app/core/trend/waves";
import { type ByTeam, byTeam } from "#app/core/vocabulary";

/** How one team's answers are spread, for diverging bars; null where the counts are hidden. */
export type Distribution = {
  /** Lowest score first, as `answers` of the row. */
  readonly counts: readonly number[];
  readonly n: number;
  readonly dontKnow: number;
  readonly notApplicable: number;
  readonly skipped: number;
};

/** A statement (or a frequency) with everything a screen shows of it. */
export type ReportQuestion = ReleasedQuestion & {
  readonly version: number;
  readonly kind: Question["kind"];
  readonly dimension: Question["dimension"];
  readonly about: Question["about"];
  readonly own: boolean;
  /** Its place among the ratings, in the order in which they are asked, from 0. */
  readonly place: number;
  /** Shown with "lower is better": scores and counts are already turned round. */
  readonly reverse: boolean;
  readonly text: Texts;
  /** Labels in the order of the counts: lowest score first, so a reversed statement begins with "strongly agree". */
  readonly answers: readonly Texts[];
  readonly distribution: ByTeam<Distribution | null>;
  /** r_wg, agreement within a team; null where the counts are hidden. For the technical table. */
  readonly rwg: ByTeam<number | null>;
  /** The gap that these team sizes would have caught four times in five, in points; null without a gap. */
  readonly detectable: number | null;
  readonly benchmarks: readonly Benchmark[];
};

/** A dimension with everything a screen shows of it. */
export type ReportDimension = ReleasedDimension & {
  readonly title: Texts;
  readonly detectable: number | null;
  readonly benchmarks: readonly Benchmark[];
};

/** Statements first by the size of their gap; those without one last, in the order in which they were asked. */
export function listReportQuestions(release: Release, norms: readonly Norm[]): ReportQuestion[] {
  const asked = new Map(listRatedQuestions(release.questionSet).map((question) => [question.key, question]));
  const rows = release.questions.flatMap((released) => {
    const question = asked.get(released.key);
    return question === undefined || question.companionOf !== null
      ? []
      : [row(release, released, question, norms)];
  });
  return sortByGap(rows);
}

/** What the rows of a report are held against. */
export type Benchmarks = {
  readonly baseline: { readonly wave: TrendWave; readonly changes: WaveChanges } | null;
  readonly target: Target | null;
  readonly norms: readonly Norm[];
};

/** Dimensions by the size of their gap; those without one last. */
export function listReportDimensions(release: Release, benchmarks: Benchmarks): ReportDimension[] {
  const { baseline, target, norms } = benchmarks;
  const wordings = listStatements(release.questionSet);
  const rows = release.dimensions.map((dimension) => {
    const page = release.questionSet.pages.find((one) => one.dimension === dimension.dimension);
    const factor = dimension.items.length > 1 ? DIMENSION_FACTOR : 1;
    return {
      ...dimension,
      title: page?.title ?? {},
      detectable: detectableGap(dimension.gap, dimension.teams, USUAL_SD * factor),
      benchmarks: [
        ...(baseline ? compareDimensionBaseline(dimension, baseline.wave, baseline.changes) : []),
        ...compareDimensionTarget(dimension, target),
        ...compareDimensionNorms(
          dimension,
          wordings.filter(({ key }) => dimension.items.includes(key)),
          norms,
        ),
      ],
    };
  });
  return sortByGap(rows);
}

function row(
  release: Release,
  released: ReleasedQuestion,
  question: Question & { readonly index: number },
  norms: readonly Norm[],
): ReportQuestion {
  const { version, kind, dimension, about, own, index, reverse, text, answers } = question;
  const pair = release.public.cells[question.key] as ByTeam<PublicCell>;
  const summaries = byTeam((team) => summarizePublicCell(pair[team]));
  return {
    ...released,
    version,
    kind,
    dimension,
    about,
    own,
    place: index,
    reverse,
    text,
    answers: reverse ? [...answers].reverse() : answers,
    distribution: byTeam((team) => distribute(pair[team])),
    rwg: byTeam((team) => agreeWithin(released.teams[team], answers.length)),
    detectable: detectableGap(released.gap, released.teams, USUAL_SD),
    benchmarks: compareNorms(question, released.teams, summaries, norms),
  };
}

function agreeWithin(figures: TeamFigures, points: number): number | null {
  if (figures.state !== "counts") return null;
  const deviation = (figures.sd * (points - 1)) / 100;
  return withinGroupAgreement(deviation ** 2, points);
}

function distribute(cell: PublicCell): Distribution | null {
  if (cell.state !== "counts") return null;
  const { counts, n, dontKnow, notApplicable, skipped } = cell;
  return { counts, n, dontKnow, notApplicable, skipped };
}

function detectableGap(
  gap: GapFigures | NoGap | null,
  { sales, marketing }: ByTeam<{ readonly n: number } | { readonly state: "withheld" }>,
  sd: number,
): number | null {
  if (gap === null || gap.withheld || !("n" in sales) || !("n" in marketing)) return null;
  return minimumDetectableGap(sales.n, marketing.n, sd);
}

function sortByGap<Row extends { readonly gap: GapFigures | NoGap | null }>(rows: readonly Row[]): Row[] {
  const size = ({ gap }: Row) => (gap === null || gap.withheld ? -1 : Math.abs(gap.points));
  return [...rows].sort((one, other) => size(other) - size(one));
}
