import { questions } from "../questions";

/** What is said of single statements. */
export const statements = {
  title: "Statements",
  explained:
    "Every statement as it was asked, the largest gap first. Open one to see how the answers are spread.",
  centred: "Centred on the middle",
  full: "As bars of 100 %",
  view: "Show the answers",
  reversed: "Lower agreement is better here: the score is already turned round.",
  own: "Your own question",
  favourable: (percent: string) => `${percent} favourable`,
  favourableMeaning: "Favourable: share of the two most favourable answers.",
  favourableGap: (points: string, range: string) => `Favourable ${points} percentage points (${range})`,
  chart: (statement: string) => `How both teams answered “${statement}”.`,
  spread: (sales: string, marketing: string, salesShare: string, marketingShare: string) =>
    `${salesShare} % of ${sales} and ${marketingShare} % of ${marketing} gave one of the two favourable answers.`,
  oneSpread: "The spread of one team's answers is not shown.",
  bothSpread: "How both teams answered.",
  gaps: {
    title: "The statements with the widest gaps",
    chart: (sales: string, marketing: string, shown: number) =>
      shown === 1
        ? `Scores of ${sales} and ${marketing} in the one statement whose gap may be seen, with their intervals.`
        : `Scores of ${sales} and ${marketing} in the ${shown} statements with the widest gaps, with their intervals.`,
    finding: (statement: string, points: string, flagged: number, all: number) =>
      `The widest gap of a statement: ${statement} (${points} points). Of ${all} gaps that may be seen, ${
        flagged === 0 ? "none is" : flagged === 1 ? "one is" : `${flagged} are`
      } clear or likely.`,
  },
  answer: "Answer",
  dontKnow: questions.dontKnow,
  notApplicable: "Does not apply",
  skipped: "Skipped",
  team: "Team",
  detectable: (points: string) =>
    `With these numbers of answers, a gap of ${points} points would be seen four times in five.`,
  positive: (sales: string, marketing: string) =>
    `A gap above 0 means that ${sales} is more favourable, below 0 that ${marketing} is.`,
  denial: (fine: string, unhappy: string) =>
    `${fine} believes that ${unhappy} is happier with this than it is.`,
  knownDispute: (fine: string, unhappy: string) =>
    `${fine} knows that ${unhappy} is unhappy with this, and sees it differently.`,
  unclear: (fine: string, unhappy: string) =>
    `${fine} is content with this where ${unhappy} is unhappy; it is not clear whether ${fine} knows.`,
  denialKind: (fine: string, unhappy: string) => `${fine} is content with this where ${unhappy} is not.`,
};
