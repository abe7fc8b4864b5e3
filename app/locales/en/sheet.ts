/** The one-page sheet for works councils and privacy officers. What it says must be true for what is built. */
export const sheet = {
  title: "Information for works councils and privacy officers",
  lead: "What this survey asks, what is processed, who can see what, and what stays. One page, to be kept with the files.",
  ofWave: (organization: string, name: string) => `Survey “${name}” of ${organization}`,
  pdf: "This sheet as a PDF",
  back: "What can be known about your answers, at length",
  /** What whoever runs the server could do. */
  operator: {
    server:
      "Whoever runs the server holds the key in this form of custody. While the survey runs they could open ballots and match them with traces of the database. They have to be trusted or bound by agreement.",
    "two-key":
      "Whoever runs the server cannot open ballots: three key holders have keys that the server lacks, and two of them, named in the survey’s public file, have to help after the close. They see no answer. Two of them together with whoever runs the server could open and match ballots.",
  },
  sections: (operator: string) => [
    {
      title: "Purpose",
      points: [
        "Everybody in two teams is asked the same questions about how the teams work together. The answers of the teams are compared as groups, and with those of earlier years.",
        "Nobody’s performance or behaviour is assessed. Taking part is voluntary, every question may be skipped, and nobody who uses the product is shown who took part.",
      ],
    },
    {
      title: "What is processed",
      points: [
        "Of each person invited: name, mail address, team and, if given, language; whether an invitation was sent; until the survey closes, that it was used.",
        "Of each ballot: the sealed answers, the team, a signature that belongs to nobody by name. No address, no device, no time and no cookie is stored with it.",
        "The ballot is taken with a blind signature (RFC 9474): the server signs it without seeing it, so that its records do not say whose it is.",
        "If the survey asks it: one or two things that people say of themselves in the sealed ballot, freely. Groups by them are shown from ten answers, never two of them combined.",
      ],
    },
    {
      title: "Who can see what",
      points: [
        "The employer, managers and everybody who signs in: group results after the survey, and how many of each team took part. Never single answers.",
        operator,
        "In a trial without a mail server, whoever set it up can open the links.",
      ],
    },
    {
      title: "Protection of small groups",
      points: [
        "Fewer than five answers in a team: nothing is shown. Five to nine: only a rounded score. Ten and more: counts of answers. Where nearly all say the same: only a range.",
        "Comments are shown word for word, only where at least ten people of a team answered, and only to people who sign in.",
        "Two surveys that ask the same people the same question lie at least 90 days apart, and thresholds can be raised, never lowered once a survey has started.",
      ],
    },
    {
      title: "What stays, and for how long",
      points: [
        "Opened answers are never stored: they are counted in memory. When the survey has closed, ballots and keys are deleted.",
        "What stays is one result for groups, the comments shown, and the list of people, until an owner removes somebody from it.",
        "Backups made while a survey was open hold sealed ballots until they are deleted.",
      ],
    },
    {
      title: "How it can be checked",
      points: [
        "Each survey has a public file that fixes its questions, keys and thresholds, and twelve words that everybody can compare.",
        "The source of the product is open, and every statement on this sheet can be read in it.",
      ],
    },
  ],
};
