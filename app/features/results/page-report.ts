import type { PublicComments } from "#app/core/gate/gate";
import type { ReleasedCoverage } from "#app/core/release/coverage";
import type { Report, ReportTrend } from "#app/core/report/report";
import type { ReportDimension, ReportQuestion } from "#app/core/report/rows";
import type { WaveChanges } from "#app/core/trend/changes";
import { byTeam } from "#app/core/vocabulary";

/** More comments of a team to a question stand on a page of their own. */
const COMMENTS_ON_PAGE = 20;

/** What names a closed question. */
export type AskedReport = Pick<Report, "wave" | "languages" | "statements" | "frequencies" | "choices">;

/** What names the waves of a trend. */
export type WavesReport = { readonly trend: Pick<ReportTrend, "waves"> };

/** The report as the results page gets it: of the trend nothing but the names of its waves. */
export type ResultsReport = Omit<Report, "coverage" | "trend"> &
  WavesReport & { readonly coverage: Omit<ReleasedCoverage, "statements"> };

export function reportForResults(report: Report): ResultsReport {
  const { coverage, trend, ...rest } = report;
  const { statements: _, ...shown } = coverage;
  return {
    ...rest,
    quadrant: report.quadrant.filter(({ subject }) => subject.type === "dimension"),
    coverage: shown,
    comments: shortenComments(report.comments),
    trend: { waves: trend.waves },
  };
}

/** So many of them as stand on a page of several questions. */
export function shortenComments(comments: Report["comments"]): Report["comments"] {
  return comments.map((one) => ({ ...one, teams: byTeam((team) => shorten(one.teams[team])) }));
}

function shorten(group: PublicComments | null): PublicComments | null {
  return group === null || group.withheld
    ? group
    : { ...group, bodies: group.bodies.slice(0, COMMENTS_ON_PAGE) };
}

/** The report as the trend page gets it: of the newest wave only what its lines are named by and held against. */
export type TrendReport = Pick<Report, "wave" | "languages" | "index" | "hiddenTeams" | "thresholds"> & {
  /** The wave was imported as percentages and has no scores. */
  readonly sharesAlone: boolean;
  readonly coverage: Pick<Report["coverage"], "invited" | "responses" | "response">;
  readonly dimensions: readonly Pick<ReportDimension, "dimension" | "title" | "benchmarks">[];
  readonly statements: readonly TrendStatement[];
  readonly trend: Pick<ReportTrend, "waves" | "leftOut" | "baseline" | "index" | "dimensions" | "shares"> & {
    /** The lines of statements that have a norm. */
    readonly normed: ReportTrend["statements"];
    /** Since the baseline, else since the wave before. */
    readonly changes: WaveChanges | null;
  };
};

type TrendStatement = Pick<ReportQuestion, "key" | "text" | "benchmarks">;

export function reportForTrend({
  wave,
  languages,
  hiddenTeams,
  thresholds,
  shares,
  coverage: { invited, responses, response },
  index,
  dimensions,
  statements,
  trend,
}: Report): TrendReport {
  const { statements: lines, changes, ...shown } = trend;
  const normed = new Set(statements.flatMap(({ key, benchmarks }) => (benchmarks.length > 0 ? [key] : [])));
  return {
    wave,
    languages,
    hiddenTeams,
    thresholds,
    sharesAlone: shares !== null,
    coverage: { invited, responses, response },
    index,
    dimensions: dimensions.map(({ dimension, title, benchmarks }) => ({ dimension, title, benchmarks })),
    statements: statements.map(({ key, text, benchmarks }) => ({ key, text, benchmarks })),
    trend: {
      ...shown,
      normed: lines.filter(({ key }) => normed.has(key)),
      changes: changes.baseline ?? changes.previous,
    },
  };
}
