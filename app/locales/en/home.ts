import { spell } from "./grammar";

/** The members' home: what there is, and what to do next. */
export const home = {
  title: "Home",
  greeting: (name: string) => `Hello, ${name}`,
  steps: {
    title: "Before the first answers",
    lead: "Four steps, the first three in any order. Nobody is written to before you launch.",
    leadForLead:
      "Owners prepare these. Here you see how far they are; nobody is written to before the launch.",
    done: "done",
    demo: "Rather look around first? Load the demo company",
    people: {
      title: "Bring in the people",
      todo: (sales: string, marketing: string) =>
        `Everybody in ${sales} and ${marketing}, from a CSV or by hand.`,
      so_far: (sales: string, countSales: number, marketing: string, countMarketing: number) =>
        `${countSales} in ${sales}, ${countMarketing} in ${marketing}.`,
      tooFew: (least: number) => `A wave needs at least ${spell(least)} in each.`,
    },
    questions: {
      title: "Choose the questions",
      todo: "Twelve questions in under four minutes, or the full thirty-two. Ready to use, yours to change.",
    },
    leads: {
      title: "Invite the heads of both teams",
      todo: "They see the results in the same instant as you.",
    },
    launch: {
      title: "Launch the first wave",
      todo: "Set the dates, look at it as a respondent will, and send the invitations.",
    },
  },
  surveys: "Surveys",
  noSurveys: "There is no survey yet.",
  noSurveysForViewer: "No results have been released yet. You will find them here.",
  noWaves: "No wave yet. Prepare the first one when the questions stand.",
  newSurvey: "New survey",
  openSurvey: "Questions and waves",
  trend: "Trend over the waves",
  trial: "Trial",
  demo: "Demo data",
  phases: {
    draft: { name: "Draft", link: "Prepare" },
    scheduled: { name: "Scheduled", link: "Look" },
    open: { name: "Open", link: "See participation" },
    closed: { name: "Closed", link: "Look" },
    unsealed: { name: "Box unsealed", link: "Look" },
    released: { name: "Released", link: "Read the results" },
    cancelled: { name: "Cancelled", link: "Look" },
  },
  about: {
    draft: () => "Not launched yet",
    scheduled: (date: string) => `Opens on ${date}`,
    open: (date: string) => `Answers until ${date}`,
    closed: () => "Its box waits to be opened",
    unsealed: () => "Results are being prepared",
    released: (date: string) => `Released on ${date}`,
    cancelled: () => "Its box was destroyed, still sealed",
  },
  daysLeft: (days: number) =>
    days === 0 ? "It closes today." : days === 1 ? "One day left." : `${days} days left.`,
  current: {
    label: "What is waiting",
    draft: (name: string) => `${name} is being prepared`,
    scheduled: (name: string) => `${name} is launched and waits for its opening`,
    open: (name: string) => `${name} is open`,
    closed: (name: string) => `${name} is closed`,
    unsealed: (name: string) => `The box of ${name} is unsealed`,
    released: (name: string) => `The results of ${name} are out`,
  },
};
