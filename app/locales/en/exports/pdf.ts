/** What only the PDF of a wave says. */
export const pdf = {
  answers: (n: string) => `n\u00a0=\u00a0${n}`,
  both: "Both teams",
  all: "All together",
  further: "Further findings",
  meaning: "What it means",
  cells:
    "Under a figure stand its 95 % interval, how sure it is, and how many answered (n). Scores are points from 0 to 100.",
  tables: {
    scores: "Scores and gaps",
    denial: "Where one team is content and the other is not",
    favourable: "Favourable answers",
    detectable: "Gaps that would have shown",
    answers: "How the answers are spread",
    alike: "Where nearly everybody answered alike",
    pools: "Against other organizations",
    silent: "What those who did not answer could change",
    spread: "Spread within each team",
    tests: "Tests of the gaps",
    alpha: "How well the statements of a dimension go together",
  },
};
