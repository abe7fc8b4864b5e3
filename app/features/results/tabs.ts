/** The pages of a wave's results: an overview, each kind of figure on its own, and everything on one page for paper. */
export const SECTION_TABS = [
  "dimensions",
  "statements",
  "views",
  "facts",
  "slices",
  "comments",
  "coverage",
  "method",
] as const;
export type SectionTab = (typeof SECTION_TABS)[number];
export type ResultsTab = "overview" | SectionTab | "all";

/** Sections whose name is not that of the page they stand on: links of before led to them on one long page. */
const MOVED: Readonly<Record<string, SectionTab>> = {
  index: "dimensions",
  quadrant: "dimensions",
  benchmarks: "dimensions",
  denial: "statements",
  "blind-spots": "statements",
  self: "views",
  custody: "method",
};

/** Where a tab of a wave's results stands. */
export function tabPath(waveId: string, tab: ResultsTab): string {
  return `/app/waves/${waveId}/results${tab === "overview" ? "" : `/${tab}`}`;
}

/** Where the page of one dimension stands. */
export function dimensionPath(waveId: string, dimension: string): string {
  return `${tabPath(waveId, "dimensions")}/${dimension}`;
}

/** Where a statement stands unfolded. */
export function statementPath(waveId: string, key: string): string {
  return `${tabPath(waveId, "statements")}#statement-${key}`;
}

/** The picture of a chart, as a file; of a trend chart, against the baseline wave that was chosen. */
export function picturePath(waveId: string, chart: string, baseline: string | null = null): string {
  const query = baseline === null ? "" : `?baseline=${baseline}`;
  return `/app/waves/${waveId}/charts/${chart}.svg${query}`;
}

/** The page to which an anchor of the one long page leads now; null where it is none. */
export function findTabOfAnchor(anchor: string): SectionTab | null {
  if (anchor.startsWith("statement-")) return "statements";
  return MOVED[anchor] ?? SECTION_TABS.find((tab) => tab === anchor) ?? null;
}

/** Null for a name that no page has. */
export function readTab(name: string | undefined): SectionTab | "all" | null {
  return name === "all" ? "all" : (SECTION_TABS.find((tab) => tab === name) ?? null);
}
