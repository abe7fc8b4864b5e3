import { list } from "./grammar";
import { questions } from "./questions";
import { facts } from "./results/facts";
import { filter } from "./results/filter";
import { headline } from "./results/headline";
import { missing } from "./results/missing";
import { resultsPages } from "./results/pages";
import { certainty, labels, states, verdicts, withheld } from "./results/result-words";
import { statements } from "./results/statements";
import { technical } from "./results/technical";

/** The results of a wave. `sales` and `marketing` are the teams' names in every function that takes them. */
export const results = {
  title: (wave: string) => `Results ${wave}`,
  overTheYears: "Over the years",
  backToWave: "The wave",
  contents: "On this page",
  ...resultsPages,
  filter: filter,
  missing: missing,
  gap: "Gap",
  range: (low: string, high: string) => `${low} to ${high}`,
  ofPeople: (n: number) => `${n} answers`,
  n: "Answers",
  percent: (share: string) => `${share} %`,
  none: "–",
  and: " and ",
  between: (low: string, high: string) => `between ${low} and ${high}`,
  orMore: (score: string) => `${score} or more`,
  orLess: (score: string) => `${score} or less`,
  of100: (score: string) => `${score} of 100`,
  justAbove: "just above 0",
  justBelow: "just below 0",
  reversedMark: (statement: string) => `${statement} (reversed: lower agreement is better)`,
  tooFew: "Too few answers to tell.",
  unjudged: (unjudged: number, all: number) => `${unjudged} of ${all} could not be judged: too few answers.`,
  star: "clear or likely",
  notYet: {
    title: "No results yet",
    body: "Nobody can see an answer, a score or a comment before the wave is closed and released. Then both leads and the owner see the results at the same moment.",
    withheld:
      "The results of this wave are out, for the owner and the leads. Viewers read them once one of them shows them to viewers.",
    cancelled: "This wave was cancelled. Its ballots were destroyed, still sealed.",
  },
  /** Where the stored results of a wave are not what this version reads. */
  unreadable: {
    title: "These results cannot be read",
    body: (wave: string) =>
      `The stored results of ${wave} are damaged, or a newer version of Parallax wrote them. Tell whoever runs this server: the newest version or a backup brings them back. Other waves are not affected.`,
    leftOut: (wave: string) =>
      `${wave} is left out: its stored results are damaged, or a newer version of Parallax wrote them. Tell whoever runs this server: the newest version or a backup brings them back.`,
  },
  notices: {
    demo: "These are made-up answers of a demo company. Nobody was asked.",
    trial:
      "This wave was a trial: no mail server was set up, so its mails could be read on this server and answers were not anonymous to whoever did.",
    custodyTag: "The server held the key",
    serverCustody:
      "In this wave the server held the key. Nobody who uses this product could see what a person answered. Whoever runs the server could have.",
    lowResponse: (teams: string) =>
      `Fewer than half of ${teams} answered. Nothing here is clear, at most likely: the silent may think differently.`,
    hidden: (teams: string) =>
      `Nothing about ${teams} is shown, and no comparison, because too few people answered. That protects them.`,
    unread: (n: number) =>
      n === 1
        ? "One ballot could not be read and was not counted."
        : `${n} ballots could not be read and were not counted.`,
  },
  headline: headline,
  index: {
    title: "Alignment index",
    explained:
      "How good, and how alike: the average level of both teams over all dimensions, less half of their average gap. It is about the score of the less happy team, and a perception, not a measure of performance.",
    index: "Index",
    level: "Level",
    levelMeaning: "Both teams' average over all dimensions",
    meanGap: "Mean gap",
    meanGapMeaning: "The average gap of all dimensions, less what chance alone produces",
    interval: (range: string) => `95 % interval ${range}`,
    withheld: "The index needs at least half of the dimensions from both teams.",
    sinceBaseline: (wave: string, points: string, range: string) =>
      `${points} since ${wave} (${range}), on the statements that both asked`,
    toTarget: (target: string, points: string, range: string) =>
      `${points} against the target of ${target} (${range})`,
    noise: "A move of a point or two is noise.",
  },
  charts: {
    table: "The numbers as a table",
    same: "The same numbers as in the chart.",
    flagged:
      "★ clear or likely: about one star in ten may be chance all the same (false discovery rate 10 %).",
    whisker:
      "The thin lines are 95 % intervals: asked again on another day, the score would most likely lie inside.",
    rangeOnly: "A thick line without a mark: nearly all answered alike, and only the range is shown.",
    openEnd: "A hollow mark with an arrow: the score lies somewhere from there to the arrow.",
    picture: {
      take: "Save or copy the chart",
      svg: "Save as SVG",
      png: "Save as PNG",
      copy: "Copy as picture",
      copied: "Copied.",
      failed: "The browser did not let this happen. Save the chart as SVG instead.",
    },
  },
  dimensions: {
    title: "Dimensions",
    explained: "A dimension is the average of its statements, 0 to 100. The largest gap comes first.",
    column: "Dimension",
    chart: (sales: string, marketing: string) =>
      `Scores of ${sales} and ${marketing} in every dimension, with their intervals.`,
    finding: {
      largest: (dimension: string, points: string, flagged: number) =>
        `The widest gap is in ${dimension} (${points} points); ${
          flagged === 0
            ? "none of the gaps that may be seen is clear or likely"
            : flagged === 1
              ? "one gap is clear or likely"
              : `${flagged} gaps are clear or likely`
        }.`,
      same: "Both teams stand at the same place in every dimension that may be seen.",
      none: "No dimension has enough answers from both teams.",
    },
    label: "What it is",
    items: (n: number) => (n === 1 ? "1 statement" : `${n} statements`),
  },
  quadrant: {
    title: "Which kind of problem it is",
    explained:
      "Each dimension at its two scores. On the diagonal the teams agree; the shaded corners are where they agree that it is good, or bad. How sure a distance is stands in the table.",
    chart: (sales: string, marketing: string) =>
      `Every dimension by its score in ${sales} across and in ${marketing} upwards.`,
    content: "Both 60 or more",
    unhappy: "Both under 50",
    onlyOne: (team: string) => `Only ${team} under 50`,
    lower: (team: string) => `${team} rates it lower, clear or likely`,
    neither: "Which team rates it lower is open",
    mark: "No.",
    finding: (all: number, content: number, unhappy: number, onlyOne: number) =>
      `In ${content || "none"} of ${all} dimensions both teams stand at 60 or more, in ${unhappy || "none"} both under 50; in ${onlyOne || "none"} only one team stands under 50.`,
  },
  denial: {
    title: "What one team does not see",
    explained:
      "Statements that one team is content with and the other is unhappy with, both beyond their intervals, at least 20 points apart. Clear and likely: the gap stands out from chance. Open: it may be chance.",
    none: "In no statement that may be seen is one team content with what makes the other unhappy.",
    rate: (fine: string, unhappy: string, likely: number, scored: number, open: number) =>
      `Of ${scored} statements ${fine} is content with ${likely} that ${unhappy} is unhappy with${
        open === 0 ? "" : `; ${open} more are open`
      }.`,
    single: "One statement is no pattern.",
    openOnly: (fine: string, unhappy: string) =>
      `Open whether ${fine} is content with what makes ${unhappy} unhappy: it could be chance.`,
    item: (certainty: string, fine: string, high: string, unhappy: string, low: string, kind: string) =>
      `${certainty.charAt(0).toUpperCase()}${certainty.slice(1)}: ${fine} ${high}, ${unhappy} ${low}. ${kind}`,
    kinds: {
      denial: (fine: string) => `${fine} does not see it.`,
      known_dispute: (fine: string) => `${fine} knows it, and sees it differently.`,
      unclear: (fine: string) => `It is not clear whether ${fine} knows.`,
      gap_of_denial_kind: () => "Whether it knows was not asked, or too few said.",
    },
  },
  labels: labels,
  labelTitle: "What the words mean",
  certainty: certainty,
  withheld: withheld,
  withheldExplained:
    "Where something is withheld, so few people answered that showing it could tell who said what. From 5 answers a rounded score is shown, from 10 the counts, unless nearly all answer alike: then a range.",
  rounded: "rounded",
  roundedMeaning:
    "Rounded: a statement in it has fewer than 10 answers, so its score is rounded to 5, or nearly all alike, so only its range is known; its spread is the usual one, and the interval is wider by that.",
  roundedSmall:
    "Under 10 answers: the score is rounded to 5, at an end of the scale only “or more” or “or less” is said, and its spread is not shown. How many gave no rating can be told from the number of answers.",
  roundedAlike: (answers: string, atLeast: number) =>
    `Nearly everybody answered alike: at least ${atLeast} % chose ${answers}. No score is shown, but the range that this leaves.`,
  statements: statements,
  blindSpots: {
    title: "Blind spots",
    explained: `Where 30 % or more of a team say “${questions.dontKnow}”. That is a result of its own: they cannot see it.`,
    item: (team: string, share: string, range: string) => `${share} % of ${team} don't know (${range} %)`,
    noAgreement: (team: string, share: string, range: string) =>
      `${share} % of ${team} say that no such agreement exists (${range} %)`,
    none: `In no question whose answers may be counted do 30 % of a team say “${questions.dontKnow}”.`,
  },
  coorientation: {
    title: "What each team thinks the other thinks",
    explained:
      "Three places on one scale: what the team says itself, what it thinks the other team says, and what the other team really says. The distance between the last two is what the team does not see. It “knows it” where that distance is under 10 points, or surely under 15; “partly seen” is in between.",
    heading: (team: string, other: string) => `${team} about ${other}`,
    own: (team: string) => `${team} itself`,
    estimate: (other: string) => `What it expects of ${other}`,
    truth: (other: string) => `What ${other} says`,
    column: "Statement",
    state: "What it is",
    states: states,
    mixed: "Partly seen",
    off: "Off by",
    chart: (team: string, other: string) =>
      `What ${team} says, what it expects ${other} to say, and what ${other} says.`,
    finding: (team: string, subject: string, points: string, direction: string) =>
      `${team} is furthest off on ${subject}: it expects ${points} points ${direction} than the other team says.`,
    more: "more",
    less: "less",
    close: (team: string, other: string, compared: number) =>
      compared === 1
        ? `In the one statement that may be compared ${team} is not surely off by 10 points or more about ${other}.`
        : `In none of the ${compared} statements that may be compared is ${team} surely off by 10 points or more about ${other}.`,
    none: "Too few answers to compare what the teams expect of each other.",
  },
  selfViews: {
    title: "Self against other",
    explained: "Over the statements about one team: how it rates itself, and how the other team rates it.",
    kinder: (team: string, other: string, points: string, range: string) =>
      `${team} rates itself ${points} points kinder than ${other} does (${range}).`,
    harder: (team: string, other: string, points: string, range: string) =>
      `${team} is ${points} points harder on itself than ${other} is (${range}).`,
    same: (team: string, other: string, range: string) =>
      `${team} and ${other} rate ${team} about the same (${range}).`,
    chart: (team: string) => `How ${team} is rated by itself and by the other team.`,
    statement: "Statement",
    difference: "Difference",
  },
  facts: facts,
  comments: {
    title: "Comments",
    explained:
      "Torn off from the answers, without dates, sorted by their text. A team's comments are shown from 10 answers and 3 comments on.",
    hidden: {
      too_few_answers: "Withheld: fewer than 10 people of this team answered.",
      too_few_comments: "Withheld: fewer than three comments.",
    },
    none: "The questions of this wave asked for no comments.",
    all: (n: number) => `All ${n} comments`,
    pages: "Pages",
    page: (page: number, pages: number) => `Page ${page} of ${pages}`,
    previous: "Previous",
    next: "Next",
    count: (n: number) => (n === 1 ? "1 comment" : `${n} comments`),
  },
  coverage: {
    title: "Who answered",
    explained:
      "How much the silent could change. Everything above asks whether a difference would show again; this panel asks what the whole staff would have said.",
    invited: "Invited",
    answered: "Answered",
    response: "Response",
    unknown: "unknown",
    finding: (sales: string, marketing: string, salesShare: string, marketingShare: string) =>
      `${salesShare} % of ${sales} and ${marketingShare} % of ${marketing} answered.`,
    hidden: "Too few people answered in one of the teams to say more.",
    languages: (languages: string[]) =>
      `Asked in ${list(languages)}. Which of them somebody answered in is not stored.`,
    dimension: "Dimension",
    everyone: (team: string) => `${team}, had all answered`,
    tipping: "The silent would have to differ by",
    everyoneMeaning:
      "Had all answered: where the whole team's score most likely lies if the silent think like the others, and below it the widest range, if all of them had given the lowest or the highest answer.",
    tippingMeaning:
      "The silent would have to differ: by so many points, each team's towards the other team, before nothing was left of a gap with a ★. From 50 on the gap is clear against the silent, from 25 likely, under that open: it could come from who answered.",
    points: (points: string) => `${points} points`,
    nobodySilent: "Nobody was silent",
    verdicts: verdicts,
    verdict: "Against the silent, the gap is",
  },
  technical: technical,
};
