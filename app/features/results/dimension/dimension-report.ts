import type { Dimension } from "#app/core/questions/bank";
import type { Finding } from "#app/core/report/findings";
import type { Report } from "#app/core/report/report";
import type { ReportDimension } from "#app/core/report/rows";
import type { DimensionTrend } from "#app/core/trend/changes";
import {
  type AskedReport,
  reportForTrend,
  shortenComments,
  type TrendReport,
} from "#app/features/results/page-report";

/** The report as the page of one dimension gets it: that dimension, and what is asked in it. */
export type DimensionReport = AskedReport &
  Pick<Report, "hiddenTeams" | "thresholds" | "coorientation" | "comments"> & {
    readonly dimensions: readonly [ReportDimension];
    /** Every dimension of the wave, in the order of its results. */
    readonly all: readonly Pick<ReportDimension, "dimension" | "title">[];
    /** What there is to say of it, the most important first. */
    readonly findings: readonly Finding[];
    readonly coverage: Pick<Report["coverage"], "invited" | "responses" | "response">;
    /** Its line over the waves and no other. */
    readonly trend: TrendReport["trend"];
    /** What became of it since the wave before; null where there is none to compare. */
    readonly since: { readonly from: string; readonly change: DimensionTrend } | null;
  };

/** Null for a dimension that the wave did not ask. */
export function reportForDimension(report: Report, key: Dimension): DimensionReport | null {
  const dimension = report.dimensions.find((one) => one.dimension === key);
  if (dimension === undefined) return null;
  const isOwn = (one: { readonly dimension: Dimension | null }) => one.dimension === key;
  const statements = report.statements.filter(isOwn);
  const keys = new Set(statements.map((one) => one.key));
  const { coverage } = report;
  const { trend } = reportForTrend(report);
  const { previous } = report.trend.changes;
  const change = previous?.dimensions.find((one) => one.key === key);
  return {
    wave: report.wave,
    languages: report.languages,
    hiddenTeams: report.hiddenTeams,
    thresholds: report.thresholds,
    dimensions: [dimension],
    all: report.dimensions.map(({ dimension: one, title }) => ({ dimension: one, title })),
    findings: report.findings.filter((finding) => isAbout(finding, key, keys)),
    statements,
    frequencies: report.frequencies.filter(isOwn),
    choices: report.choices.filter(isOwn),
    coorientation: report.coorientation.filter((one) => keys.has(one.key)),
    comments: shortenComments(report.comments.filter(isOwn)),
    coverage: { invited: coverage.invited, responses: coverage.responses, response: coverage.response },
    trend: { ...trend, dimensions: trend.dimensions.filter(isOwn), normed: [] },
    since: previous && change ? { from: previous.from, change } : null,
  };
}

function isAbout(finding: Finding, dimension: Dimension, statements: ReadonlySet<string>): boolean {
  if ("key" in finding) return statements.has(finding.key);
  if (!("subject" in finding)) return false;
  const { type, key } = finding.subject;
  return type === "dimension" ? key === dimension : statements.has(key);
}
