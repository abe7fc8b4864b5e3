import type { PublicComments } from "#app/core/gate/gate";
import type { Report } from "#app/core/report/report";

/** More comments of a team to a question stand on a page of their own. */
const COMMENTS_ON_PAGE = 20;

/** The report without what the results page does not show: half of it is the trend's. */
export function reportForResults(report: Report): Report {
  const { trend, coverage } = report;
  return {
    ...report,
    quadrant: report.quadrant.filter(({ subject }) => subject.type === "dimension"),
    coverage: { ...coverage, statements: [] },
    comments: report.comments.map((one) => ({
      ...one,
      teams: { sales: shorten(one.teams.sales), marketing: shorten(one.teams.marketing) },
    })),
    trend: {
      ...trend,
      index: { segments: [] },
      dimensions: [],
      statements: [],
      changes: { previous: null, baseline: null },
    },
  };
}

function shorten(group: PublicComments | null): PublicComments | null {
  return group === null || group.withheld
    ? group
    : { ...group, bodies: group.bodies.slice(0, COMMENTS_ON_PAGE) };
}

/** The report without what the trend page does not show: the newest wave's own results. */
export function reportForTrend(report: Report): Report {
  const { trend, coverage } = report;
  const { previous, baseline } = trend.changes;
  const normed = new Set(
    report.statements.flatMap(({ key, benchmarks }) => (benchmarks.length > 0 ? [key] : [])),
  );
  return {
    ...report,
    findings: [],
    quadrant: [],
    choices: [],
    frequencies: [],
    coorientation: [],
    comments: [],
    selfViews: { sales: null, marketing: null },
    coverage: { ...coverage, dimensions: [], statements: [] },
    statements: report.statements.map((one) => ({
      ...one,
      answers: [],
      distribution: { sales: null, marketing: null },
      rwg: { sales: null, marketing: null },
      effects: null,
    })),
    trend: {
      ...trend,
      statements: trend.statements.filter(({ key }) => normed.has(key)),
      changes: { previous: baseline === null ? previous : null, baseline },
    },
  };
}
