/** The page of results for everybody who was asked, read without signing in. */
export const sharedPage = {
  title: (organization: string, wave: string) => `${wave}: results at ${organization}`,
  heading: (sales: string, marketing: string) => `How ${sales} and ${marketing} see each other: the results`,
  lead: (organization: string, sales: string, marketing: string, wave: string) =>
    `Everybody in ${sales} and ${marketing} at ${organization} was asked in “${wave}”. The figures on this page are the ones that leadership sees.`,
  oneAddress:
    "This page has one address for everybody who was asked. It sets no cookie, and Parallax keeps no record of who opens it.",
  answered: (team: string, answers: number, invited: number) => `${team}: ${answers} of ${invited} answered`,
  answeredOnly: (team: string, answers: number) => `${team}: ${answers} answered`,
  hidden: (team: string) => `${team}: too few answered, so nothing of this team is shown`,
  low: "Fewer than half of a team answered. The others may think differently.",
  custodyServer:
    "In this survey the server held the key. Whoever runs it could have opened answers before the closing date.",
  trial: "This was a trial: its mails could be read by whoever set it up.",
  how: {
    title: "How to read this",
    scores: "Scores go from 0 to 100. More is better.",
    range: "After each difference stands the range in which it most likely lies.",
    certainty: "Clear and likely differences stand out from chance. An open one may be chance.",
    least: (people: number) =>
      `Answers of fewer than ${people} people are never shown, neither here nor to leadership.`,
  },
  topics: "By topic",
  statements: "Statement by statement",
  difference: (points: string, range: string, certainty: string) =>
    `Difference: ${points} points (${range}), ${certainty}`,
  differenceRange: (range: string, certainty: string) => `Difference: ${range} points, ${certainty}`,
  noDifference: "The teams cannot be compared here.",
  certainty: { clear: "clear", likely: "likely", open: "open" },
  range: (low: string, high: string) => `${low} to ${high}`,
  between: (low: string, high: string) => `between ${low} and ${high}`,
  orMore: (score: string) => `${score} or more`,
  orLess: (score: string) => `${score} or less`,
  few: "too few answers",
  reversed: "Asked the other way round: a high score means that people disagree.",
  next: {
    title: "What happens next",
    none: "The heads of both teams have not agreed on anything yet. When they do, it stands here.",
    due: (day: string) => `To be done by ${day}`,
    done: "Done",
  },
  agreements: {
    title: "What the two teams have agreed on",
    since: (signed: string, review: string) =>
      `Signed by the heads of both teams, in force since ${signed}. They look at it again on ${review}.`,
  },
  more: "What can and cannot be known about your answers",
  languages: "Read this page in",
  missing: {
    title: "Nothing can be read here",
    text: "Perhaps the results were removed, or the address is not complete. Open the link in the mail once more, or ask whoever sent you the survey.",
  },
};

export type SharedPageWords = typeof sharedPage;
