/** The guide through the joint meeting about the results. `high` and `low` are teams, `subject` the middle of a sentence. */
export const guide = {
  title: "Discussion guide",
  link: "Discussion guide",
  lead: "For the meeting of both teams about these results: in which order, what to ask each side, and what not to do.",
  print: "Print it with the print command of your browser.",
  before: {
    title: "Before the meeting",
    rules: [
      "Both heads invite together, and both read the results before.",
      "Ninety minutes for at most three topics. What does not fit waits for the next meeting.",
      "Somebody who belongs to neither team leads through it and keeps the time.",
    ],
  },
  not: {
    title: "What not to do",
    rules: [
      "Never guess or ask who answered or wrote what, and do not let others guess.",
      "Do not argue about whether an answer is right. It is what people see from where they stand.",
      "Do not explain first. Ask, and let the side that sees a problem speak before the other answers.",
      "Do not read a verdict into what is open: it may be chance. Ask about it, and claim nothing.",
      "Do not rank people or teams by these figures, and put them into no appraisal.",
    ],
  },
  order: "The order",
  opening: {
    title: "Begin with what works",
    ask: (sales: string, marketing: string) =>
      `Ask both: what do ${sales} and ${marketing} do so that this works, and where else would that help?`,
    none: "Ask each side for one time in the last months when the two teams worked well together, and what made it work.",
  },
  topic: (number: number) => `Topic ${number}`,
  certainty: { clear: "clear", likely: "likely", open: "open: ask, claim nothing" },
  askTeam: (team: string) => `Ask ${team}`,
  askBoth: "Ask both",
  denial: {
    low: [
      "What did you see in the last weeks that made you answer like this? Tell of what happened, not of people.",
      "What would you have to see to answer one step higher?",
    ],
    high: [
      "What do you see that the other team does not?",
      "What of what you have just heard is new to you?",
    ],
    both: ["What would both teams notice in three months if this were better?"],
  },
  gap: {
    low: [
      "What makes this hard for you? Tell of one time when it was.",
      "What would you have to see to answer one step higher?",
    ],
    high: ["What works for you here, and what do you do so that it does?"],
    both: ["Which one change would both sides notice first?"],
  },
  pain: {
    both: [
      "Where do both teams lose the most time or trust over this?",
      "What lies in the hands of the two teams, and what does not?",
      "Which one thing will both try until the next wave?",
    ],
  },
  split: {
    both: [
      "Which different experiences can lead to such different answers? Collect them without asking who has which.",
      "In which situations does it work, and in which does it not?",
    ],
  },
  change: {
    both: [
      "What did we do differently since the last wave, and what happened without us?",
      "What of it do we keep, and what do we stop?",
    ],
  },
  blind: {
    team: ["What would you need to see or hear to be able to answer this?"],
    other: ["Where could you show it, and who would come?"],
    both: ["Which first look at the other team's work can take place within a month?"],
  },
  suggestions: "What others try",
  closing: {
    title: "End with actions",
    rules: [
      "For each topic at most one action, with an owner from each side and a day.",
      "Say the next wave's target for the gap, so that everybody knows what would count as better.",
      "Both heads tell both teams the result in the same words within a week.",
    ],
  },
  none: "No finding stands out enough to be a topic. Talk about what each side would most like to change.",
};
