/** The table behind the labels, for whoever checks the statistics. */
export const technical = {
  title: "Technical figures",
  explained:
    "For whoever checks the statistics. Computed from the published counts alone; where counts are hidden, from a nominal spread of 27 points.",
  item: "Item",
  sd: "SD",
  consensus: "Cns",
  rwg: "r_wg",
  delta: "Cliff's δ",
  superiority: (sales: string) => `P(${sales} higher)`,
  test: "Test",
  p: "p",
  q: "q",
  df: "df",
  tests: { mann_whitney: "Mann–Whitney", welch: "Welch", nominal: "nominal" },
  alpha: (dimension: string, value: string) => `${dimension}: α ${value}`,
  alphaTitle:
    "How well the statements of a dimension hang together (Cronbach's α, from 30 complete answers; .7 is usual, and less is no defect where statements are about different teams)",
  alphaNone: "Cronbach's α needs 30 complete answers and three statements.",
  straight: (n: number) => `At least ${n} people gave every statement the same answer.`,
  acquiescence: (team: string, value: string) =>
    `Tendency of ${team} to agree with a statement and its opposite: ${value} answer steps (0 is consistent).`,
  /** What stands in the columns, a line each. */
  meanings: (sales: string, marketing: string): (readonly [symbol: string, meaning: string])[] => [
    ["SD", "standard deviation of the answers, in points of the score"],
    ["Cns", "Tastle and Wierman's consensus: 1 when everybody gave one answer, 0 for half at each end"],
    ["r_wg", "agreement against answering at random: 1 is perfect, 0 random, negative for camps"],
    [
      "Cliff's δ",
      `how often an answer of ${sales} lies above one of ${marketing}, less how often below: −1 to 1`,
    ],
    [`P(${sales} higher)`, `chance that a random answer of ${sales} is the higher one, ties counted half`],
    ["df", "degrees of freedom of the gap's interval, by Welch and Satterthwaite"],
    ["p", "how often chance alone would give such a difference"],
    ["q", "p corrected for testing many statements (Benjamini and Hochberg); flagged from .10 down"],
  ],
};
