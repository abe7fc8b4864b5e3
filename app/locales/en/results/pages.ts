import { shares } from "./shares";

/** The pages of a wave's results, and the first of them. */
export const resultsPages = {
  shares,
  tabs: {
    label: "Results",
    overview: "Overview",
    dimensions: "Dimensions",
    statements: "Statements",
    views: "What each expects of the other",
    facts: "Meetings and metrics",
    slices: "Slices",
    comments: "Comments",
    coverage: "Who answered",
    method: "Method",
    all: "All on one page",
    openAll: "All statements open, to print them",
    nothing: "There is nothing to show here: nothing of this kind was asked, or too few people answered.",
  },
  overview: {
    talk: "Most worth talking about",
    figures: "See the figures",
    years: {
      plain: "The index over the years",
      recomputed: "The index over the years, on the statements that all of these waves asked",
    },
    since: (wave: string) => `The gap since ${wave}`,
  },
  reversedTag: "reversed",
  /** `change` is what became of a gap: "narrowed by 14 (+3 to +25): likely". */
  since: (wave: string, change: string) => `Gap since ${wave}: ${change}`,
  board: {
    shown:
      "Every sealed ballot of this wave stands on its board, as a number that only its slip fits. Whoever kept a slip can see there that the own ballot was counted.",
    open: "Open the board",
  },
  dimensionPage: {
    madeOf: (items: number, asked: number) =>
      items === asked
        ? `The average of ${asked === 1 ? "one statement" : `${asked} statements`}, 0 to 100.`
        : `The average of ${items} of its ${asked} statements, 0 to 100: too few people answered the others.`,
    statements: "What is asked in this dimension, the largest gap first, with both teams' answers.",
    others: "Other dimensions",
    before: "Previous:",
    after: "Next:",
  },
};
