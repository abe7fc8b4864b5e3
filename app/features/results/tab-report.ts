import type { ReportQuestion } from "#app/core/report/rows";
import { TEAMS } from "#app/core/vocabulary";
import type { ResultsReport } from "./page-report";
import type { SectionTab } from "./tabs";

type Lists = Pick<
  ResultsReport,
  | "findings"
  | "predictions"
  | "dimensions"
  | "statements"
  | "frequencies"
  | "choices"
  | "quadrant"
  | "coorientation"
  | "slices"
  | "comments"
>;

const NOTHING: Lists = {
  findings: [],
  predictions: [],
  dimensions: [],
  statements: [],
  frequencies: [],
  choices: [],
  quadrant: [],
  coorientation: [],
  slices: [],
  comments: [],
};

/** What the sections of a page read beside the facts of the wave. */
const READ: Record<SectionTab, (report: ResultsReport) => Partial<Lists>> = {
  dimensions: ({ dimensions, statements, quadrant, predictions }) => ({
    ...{ dimensions, quadrant, predictions },
    statements: pickLabelled(statements),
  }),
  statements: ({ dimensions, statements, frequencies, choices }) => ({
    ...{ dimensions, statements, frequencies, choices },
  }),
  views: pickViewed,
  facts: ({ frequencies, choices }) => ({ frequencies, choices }),
  slices: ({ slices }) => ({ slices }),
  comments: ({ comments }) => ({ comments }),
  coverage: ({ dimensions }) => ({ dimensions }),
  method: ({ dimensions, statements, frequencies }) => ({ dimensions, statements, frequencies }),
};

/** The report as one tab gets it: lists that no section of the tab reads are empty, and need not travel. */
export function reportForTab(report: ResultsReport, tab: SectionTab): ResultsReport {
  const { coverage } = report;
  return {
    ...report,
    ...NOTHING,
    ...READ[tab](report),
    coverage: tab === "coverage" ? coverage : { ...coverage, dimensions: [] },
  };
}

/** The words of labels are explained where they occur, and norms where statements have them: one statement for each. */
function pickLabelled(statements: readonly ReportQuestion[]): ReportQuestion[] {
  const known = new Set<string>();
  return statements.filter(({ gap, benchmarks }) => {
    const label = gap === null || gap.withheld ? null : gap.label;
    const isNew = label !== null && !known.has(label);
    if (label !== null) known.add(label);
    return isNew || benchmarks.length > 0;
  });
}

/** What a team was asked about in the other's place, or about itself. */
function pickViewed({ coorientation, selfViews, ...asked }: ResultsReport): Partial<Lists> {
  const about = TEAMS.flatMap((team) => selfViews[team]?.questions ?? []);
  const named = new Set([...coorientation, ...about].map(({ key }) => key));
  const isNamed = ({ key }: { readonly key: string }) => named.has(key);
  return {
    coorientation,
    statements: asked.statements.filter(isNamed),
    frequencies: asked.frequencies.filter(isNamed),
    choices: asked.choices.filter(isNamed),
  };
}
