import { list, number } from "./grammar";

/** What people are asked about themselves, and how groups inside a team answered. */
export const slices = {
  title: "Slices",
  draft: {
    none: "People are asked nothing about themselves: results show the two teams and nothing smaller.",
    asked: (question: string, values: readonly string[]) => `${question} ${list([...values])}.`,
    /** No slice of so small a team can be shown, whoever answers. */
    tooSmall: (team: string, people: number, needed: number) =>
      `${team} has ${number(people)}. A slice is shown where ${number(needed)} of it answered and ${number(needed)} others, or nobody else: hardly anything of ${team} will be.`,
    change: "Ask about slices",
    lead: "You may ask people one or two questions about themselves, to see how parts of a team answer: where they work, or for how long. They answer in the booth, inside the sealed ballot, and may say nothing. Nothing of it comes from the roster.",
    rules: (needed: number) =>
      `A slice is shown question by question: where at least ${number(needed)} of it answered, where what it leaves of its team is nobody or at least ${number(needed)}, and where nothing can be worked out about fewer. Two questions are never crossed, and comments never carry a slice. The fewer values, the more you will see.`,
    once: "Written once, in the words that everybody reads, whatever their language.",
    legend: (which: number): string => (which === 1 ? "First question" : "Second question"),
    question: "Question",
    questionHint: "For example: Where do you work? Leave it empty to ask nothing.",
    values: "Values",
    valuesHint:
      "One in each line, two to six: for example Head office, Field. “Prefer not to say” is offered by itself.",
    faults: {
      no_question: "Type the question that these values answer, or remove them.",
      long_question: "A question can have 80 characters at most.",
      few_values: "Give at least two values, one in each line.",
      many_values: (count: number) => `There are ${number(count)} values; six are the most.`,
      long_value: "A value can have 40 characters at most.",
      same_value: "Two values are the same.",
      same_question: "The two questions are the same.",
    },
  },
  page: {
    title: "Slices",
    lead: "How parts of each team answered, as people described themselves in their sealed ballot. Nobody's description came from the roster.",
    none: "People were asked nothing about themselves in this wave.",
    rules: (least: number) =>
      `A slice is shown where at least ${number(least)} of it answered the question, and what it leaves of its team is nobody or at least ${number(least)}. Where it is not shown, the reason stands in its place.`,
    chance:
      "Each score stands with its 95 % interval. Slices are small, and there are many of them: some will lie apart by chance alone. The last column says where the highest and the lowest slice of a team differ by more than that, corrected for how many are compared.",
    statement: "Statement",
    spread: "Highest and lowest",
    difference: (above: string, points: number, range: string) => `${above} by ${number(points)} (${range})`,
    above: (high: string, low: string) => `${high} above ${low}`,
    noDifference: "No difference shown",
    one: "Fewer than two slices with a score of their own",
    finding: (team: string, statement: string, difference: string) =>
      `${team}, “${statement}”: ${difference}.`,
    hidden: (team: string) =>
      `${team}: nothing is shown by slice. Too few of each answered, or it would tell what others of the team say.`,
    nothing: (team: string) => `${team}: no statement on which two slices differ by more than chance.`,
    caption: (question: string, team: string) => `${question} ${team}`,
  },
};
