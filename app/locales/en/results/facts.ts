import { questions } from "../questions";

/** Meetings and metrics. */
export const facts = {
  title: "Meetings and metrics",
  explained:
    "Facts, not opinions. Where the two teams describe the same thing differently, that is a finding.",
  frequency: (lowest: string, highest: string, points: string, range: string) =>
    `On a scale from “${lowest}” to “${highest}” the teams' answers are ${points} points apart (${range}).`,
  frequencySame: (range: string) =>
    `No difference between what the two teams describe can be told from chance (${range} points).`,
  atLeast: (points: string) => `at least ${points}`,
  share: (team: string, share: string, n: number) => `${share} % in ${team} (of ${n})`,
  planned: (sales: string, marketing: string) =>
    `Among those who name a planned reason (an agenda, a review, a campaign) or a reactive one, the planned are ${sales} and ${marketing}`,
  notSplit: (answer: string, sales: string, marketing: string) => `${answer}, say ${sales} and ${marketing}`,
  difference: (points: string, range: string) => `: a difference of ${points} percentage points (${range}).`,
  noDifference: ".",
  median: (team: string, median: string, n: number) =>
    `half of ${team} (${n} answers) say ${median} % or less`,
  chart: (question: string) => `What share of each team chose each answer to: ${question}`,
  alike: (answer: string, atLeast: number) => `At least ${atLeast} % chose “${answer}”.`,
  answer: "Answer",
  dontKnow: `${questions.dontKnow} (of everybody)`,
};
