/** A wave that was imported as percentages: favourable shares, and no scores. */
export const shares = {
  finding: "This wave was imported as percentages: it has favourable shares, and no scores.",
  notice:
    "A file of percentages gives favourable shares. It gives no scores, no index, no dimensions and no word of certainty: those need the answers themselves, or how many people gave each of them.",
  title: "Favourable answers",
  explained:
    "The share of each team that is favourable, with its 95 % interval, and the difference with its own. Under 10 answers nothing is shown; where nearly all answer alike, a bound is.",
  caption: "Favourable answers, in percent",
  statement: "Statement",
  answers: (team: string) => `${team}, answers`,
  difference: "Difference",
  atLeast: (percent: string) => `${percent} or more`,
  atMost: (percent: string) => `${percent} or less`,
  withheld: "Under 10 answers",
  notInFile: "Not in the file",
  back: "The favourable shares of this wave",
  index: "A wave of percentages has no index.",
  /** What each page of the results cannot show. */
  cannot: {
    dimensions:
      "Dimensions, the index and what they are held against are made of scores, and percentages give none.",
    statements:
      "How far the teams are apart on the scale, who sees a problem and who does not know need the answers or their counts. Percentages give favourable shares alone.",
    views: "What each team expects of the other is compared in scores, and percentages give none.",
    slices: "A file of percentages says nothing about groups inside a team.",
    facts: "A file of percentages holds no answers about meetings and metrics.",
    comments: "An imported wave has no comments.",
    coverage:
      "How many people took part is not known of this wave: its file says how many answered each statement.",
    method:
      "Shares stand with Wilson's 95 % interval, differences with Newcombe's. No test is made: it would need the answers or their counts.",
    guide: "The guide is made of findings about scores, and percentages give none.",
  },
  files: "A wave of percentages is taken along as a table. Presentations and the PDF show scores.",
  noFile: (wave: string) =>
    `${wave} was imported as percentages and has no scores, so there is nothing to show on slides or on paper. Take its figures along as a table.`,
  notShared:
    "This wave was imported as percentages. Members read its favourable shares; there is no page for others, because those pages show scores.",
  trend: {
    title: "Favourable shares, then and now",
    explained: (then: string, now: string) =>
      `The favourable share of every statement that ${then} and ${now} asked in the same words. Of one of them only percentages are known, so no scores are compared.`,
    caption: (then: string, now: string) => `Favourable answers in ${then} and ${now}, in percent`,
    inWave: (team: string, wave: string) => `${team}, ${wave}`,
    change: (team: string) => `${team}, change`,
    nothing: (then: string, now: string) =>
      `No statement of ${then} was asked in the same words in ${now}, so no share is compared.`,
    differently: (n: number) =>
      n === 1
        ? "1 statement was asked in other words or not at all, and is not compared:"
        : `${n} statements were asked in other words or not at all, and are not compared:`,
  },
};
