/** Everything of an organization in one file. */
export const archive = {
  title: "Everything in one file",
  lead: "A zip with all that this organization has here: results, published comments, roster, settings, actions, agreements, audit log. It holds names and mail addresses of people, so keep it as you keep your roster.",
  name: "Archive (ZIP)",
  explained: "Text files that any program opens. A README says what each one is.",
  refused: (why: string) => `There is no archive while a wave is on its way. ${why}`,
  before: "Take everything along first:",
  link: "an archive of this organization",
  readme: {
    title: (organization: string) => `${organization}: everything that Parallax keeps`,
    lead: "Times are in UTC. CSV files are in UTF-8, with commas. In results, what is not shown on a screen for want of answers is not in here either.",
    never:
      "Not in here, because it never leaves: ballots and their keys, who took a ballot, tokens, links, passwords, predictions of waves that are not released. Single answers are kept nowhere.",
    unreadable: (waves: readonly string[]) =>
      `The stored results of these waves cannot be read, so they are missing: ${waves.join(", ")}.`,
  },
  files: {
    settings: "The organization, its members and the address of its mail server.",
    letterhead: "The colour and the own words in mails, by language.",
    logo: "The logo.",
    people: "The roster as it stands now. It can be imported again.",
    survey: "A survey: the questions it asks and every wording they ever had.",
    wave: "A wave: state, dates, thresholds, target, how many were invited.",
    figures: "The figures of a released wave, as the interface for programs gives them.",
    figuresTable: "The same figures as one table.",
    comments: "The comments that were published, in no order of time.",
    predictions: "What leaders expected before launch, unsealed with the release.",
    actions: "Joint actions with owners, state and notes.",
    agreements: "Agreements: all texts, signatures and review dates, ended ones too.",
    norms: "The norms that results are held against.",
    log: "The audit log. Each event carries the hash of the one before, so that it can be checked.",
  },
};
