/** The slides of a wave's results, and what whoever presents them reads beside. */
export const deck = {
  title: (organization: string, wave: string) => `${organization}: results ${wave}`,
  cover: "Where Sales and Marketing see it differently",
  coverOf: (sales: string, marketing: string) => `Where ${sales} and ${marketing} see it differently`,
  footer: (organization: string, wave: string) => `${organization} · ${wave}`,
  closed: (day: string) => `Closed on ${day}`,
  sure: (sentence: string, certainty: string) => `${sentence} (${certainty})`,
  findings: "Most worth talking about",
  statements: "Where the answers are furthest apart",
  statementsFinding: (all: number) =>
    `The ${all === 1 ? "statement" : `${all} statements`} with the widest gaps, as percent of each team's answers; the neutral answers lie on one line.`,
  statementTeam: (statement: string, team: string) => `${statement} – ${team}`,
  missing: (team: string, why: string) => `${team}: ${why}`,
  notCounted: "Counts are not shown",
  dimensionTable: "The dimensions in figures",
  quadrantSame: "Both say the same",
  quadrantCut: "Both at",
  actions: "What we agreed",
  actionsLead: (all: number) =>
    all === 1
      ? "One joint action, with an owner from each side."
      : `${all} joint actions, each with an owner from each side.`,
  action: "Action",
  owners: "Owners",
  due: "Due",
  status: "Status",
  method: "How to read this",
  answeredMethod: "Who answered, and how to read this",
  more: (rows: number) =>
    rows === 1 ? "One more stands in the Excel file." : `${rows} more stand in the Excel file.`,
  legend: {
    interval: "Thin lines: 95 % intervals",
    mark: (sales: string, marketing: string) => `● ${sales}   ◆ ${marketing}`,
    waves: (then: string, now: string) => `○ ${then}   ● ${now}`,
    band: "Shaded or with bars: 95 % intervals",
  },
  axis: "Score, 0 to 100",
  gapAxis: (sales: string, marketing: string) =>
    `Gap in points: left of 0 ${marketing} is more favourable, right of 0 ${sales}`,
  across: (team: string) => `Score of ${team}`,
  columns: {
    row: "Row",
    connector: "From one to the other",
    interval: (name: string) => `${name}: 95 % interval`,
    low: "Interval from",
    width: "Width of the interval",
    above: "Interval above",
    below: "Interval below",
    figure: "Figure",
  },
  notes: {
    says: (sentence: string) => `What it says: ${sentence}`,
    method: (sentence: string) => `How it is measured: ${sentence}`,
    edit: "The chart is native: right-click it, then “Edit data”.",
    full: "In full:",
    protection:
      "Nothing here can be traced to a person: what too few people answered is not in this file, and no answer of a person ever was.",
  },
  alt: {
    values: "The values stand in the table of the next slide.",
    table: (title: string) => `Table: ${title}`,
    row: (label: string, values: string) => `${label}: ${values}.`,
  },
};
