import type { Finding } from "#app/core/report/findings";
import type { Report, ReportTrend } from "#app/core/report/report";
import type { WaveChanges } from "#app/core/trend/changes";
import { chooseFindings } from "#app/features/results/words/choose-findings";
import type { FindingReport } from "#app/features/results/words/finding-sentence";

const MORE = 3;

/** The report as the overview gets it: what it says, and what names that. */
export type OverviewReport = FindingReport &
  Pick<Report, "hiddenTeams" | "thresholds" | "index" | "predictions" | "cutPoints"> & {
    readonly headline: Finding;
    /** A few more, most worth talking about first. */
    readonly findings: readonly Finding[];
    readonly coverage: Pick<Report["coverage"], "invited" | "responses" | "response">;
    readonly trend: Pick<ReportTrend, "waves" | "index"> & {
      readonly changes: Pick<WaveChanges, "from" | "dimensions"> | null;
    };
  };

export function reportForOverview(report: Report): OverviewReport {
  const { wave, languages, hiddenTeams, thresholds, index, predictions, cutPoints } = report;
  const { dimensions, coverage, trend } = report;
  const [headline = report.headline, ...others] = report.findings;
  const findings = chooseFindings(others, MORE);
  const named = new Set([headline, ...findings].flatMap(listKeys));
  const isNamed = ({ key }: { readonly key: string }) => named.has(key);
  const { previous } = trend.changes;
  return {
    wave,
    languages,
    hiddenTeams,
    thresholds,
    index,
    predictions,
    cutPoints,
    headline,
    findings,
    dimensions,
    statements: report.statements.filter(isNamed),
    frequencies: report.frequencies.filter(isNamed),
    choices: report.choices.filter(isNamed),
    coverage: { invited: coverage.invited, responses: coverage.responses, response: coverage.response },
    trend: {
      waves: trend.waves,
      index: trend.index,
      changes: previous && { from: previous.from, dimensions: previous.dimensions },
    },
  };
}

/** The questions that a finding names. */
export function listKeys(finding: Finding): string[] {
  if ("key" in finding) return [finding.key];
  return "subject" in finding && finding.subject.type === "statement" ? [finding.subject.key] : [];
}
