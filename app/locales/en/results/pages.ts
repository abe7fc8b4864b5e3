/** The pages of a wave's results, and the first of them. */
export const resultsPages = {
  tabs: {
    label: "Results",
    overview: "Overview",
    dimensions: "Dimensions",
    statements: "Statements",
    views: "What each expects of the other",
    facts: "Meetings and metrics",
    comments: "Comments",
    coverage: "Who answered",
    method: "Method",
    all: "All on one page",
    nothing: "There is nothing to show here: nothing of this kind was asked, or too few people answered.",
  },
  overview: {
    talk: "Most worth talking about",
    figures: "See the figures",
    years: "The index over the years",
    since: (wave: string) => `The gap since ${wave}`,
  },
};
