/** Mails to the people who are asked. A plain promise, one link, nothing that has to be clicked to be true. */
export const mail = {
  language: { lang: "en", dir: "ltr" },
  greeting: (name: string) => (name === "" ? "Hello," : `Hello ${name},`),
  invitation: {
    subject: (organization: string, sales: string, marketing: string) =>
      `How do ${sales} and ${marketing} work together at ${organization}?`,
    opening: (organization: string, sales: string, marketing: string) =>
      `${organization} is asking everybody in ${sales} and ${marketing} the same questions about how the two teams understand each other and work together. We would like to know how you see it.`,
    duration: (minutes: number) => `It takes about ${minutes} minutes.`,
    closing: (date: string) => `You can answer until ${date}.`,
    button: "Open the survey",
  },
  reminder: {
    subject: (subject: string) => `Reminder: ${subject}`,
    everyone:
      "This reminder goes to everybody who was asked, because nobody looks up who has answered. If you have, thank you, and please ignore it.",
    unclaimed:
      "You get this reminder because no ballot was taken with your link yet. Nobody who uses the product is shown who gets it; whoever runs the server or the mail server could see it.",
    unclaimedTrial:
      "You get this reminder because no ballot was taken with your link yet. Whoever reads the outbox sees that you get it.",
  },
  promise: (least: number) =>
    `What happens with your answers: they are sealed in your browser before they are sent. Nobody who uses this product can see what you answered, neither your manager nor whoever started the survey. Whoever runs the server could. Results are shown only for groups of at least ${least} people.`,
  promiseTwoKey: (least: number, holders: string) =>
    `What happens with your answers: they are sealed in your browser before they are sent. Neither your manager nor whoever runs the server can see what you answered, unless two of these three people help: ${holders}. Results are shown only for groups of at least ${least} people.`,
  /** In a trial a member can open the link: the promise says only what still holds. */
  promiseTrial: (least: number) =>
    `What happens with your answers: they are sealed in your browser before they are sent, and results are shown only for groups of at least ${least} people. But whoever set up this trial can open your link, see whether it was used, and answer in your place. And whoever runs the server could open what you answered.`,
  /** Where the questions ask for comments. */
  comments: (least: number) =>
    `What you write in a comment is different: where at least ${least} people of your team have answered, comments can be read word for word, without names.`,
  link: "The link is yours alone, so please do not pass it on. Opening it changes nothing: your ballot is taken only when you press the button on the page.",
  copyLink: "If the button does not work, copy this address into your browser:",
  /** A wave of an installation without a mail server. */
  trial: {
    subject: (subject: string) => `Trial: ${subject}`,
    notice:
      "This is a trial of the survey. Its mails can be read on the server, by whoever set it up and whoever runs it.",
  },
  test: {
    subject: (subject: string) => `Trial mail: ${subject}`,
    notice: "This is a trial mail, in the form in which people will get theirs.",
    summary: "Its link does not work: it opens no survey, only the page on anonymity.",
    foot: (organization: string) => `You asked for this mail as an owner of ${organization}.`,
  },
  cancellation: {
    subject: (wave: string) => `Cancelled: ${wave}`,
    summary: "Your link no longer works. You do not need to do anything.",
    body: (organization: string, wave: string) =>
      `${organization} has cancelled the survey “${wave}”. Answers that were already given have been destroyed, still sealed, together with the keys that could have opened them.`,
  },
  results: {
    subject: (sales: string, marketing: string) => `Results: how ${sales} and ${marketing} see each other`,
    body: (organization: string, sales: string, marketing: string) =>
      `${organization} asked everybody in ${sales} and ${marketing}. Both heads have agreed that everybody who was asked may read the results, and here they are.`,
    link: "The link is the same for everybody. It does not say who you are, and nobody is told who opens it.",
    button: "Read the results",
  },
  foot: (team: string, organization: string) =>
    `You get this mail because you are in ${team} at ${organization}.`,
  footStatus:
    "Nobody who uses the product is shown who has answered and who has not, only how many of each team have: in steps of five while the survey is open.",
};
