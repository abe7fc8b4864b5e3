import { number } from "../grammar";

const many = (count: number, one: string, more: string) =>
  count === 1 ? `1 ${one}` : `${number(count)} ${more}`;

/** Removing a wave, a survey or an organization: what goes and what stays, before it is done. */
export const removal = {
  wave: {
    link: "Remove this wave",
    title: (name: string) => `Remove the wave “${name}”`,
    lead: "Removed is removed: nothing on this page can be taken back.",
    removed: "The wave was removed.",
  },
  survey: {
    link: "Remove this survey",
    title: (name: string) => `Remove the survey “${name}”`,
    lead: "It goes with all of its waves. Nothing on this page can be taken back.",
    removed: "The survey was removed, with its waves.",
  },
  organization: {
    link: "Remove this organization",
    title: (name: string) => `Remove “${name}”`,
    lead: "It goes with everything in it, for all of its members at once. Nothing on this page can be taken back.",
    removed: "The organization was removed.",
    removedAll: "The organization was removed, and your account with it.",
  },
  goesTitle: "What goes, for good",
  staysTitle: "What stays",
  goes: {
    draft: "The draft with its plan. Nobody was asked yet.",
    wave: "The wave, with its manifest and the board on which people check their ballots. Trends and comparisons of other waves no longer have it.",
    waves: (names: string[]) =>
      names.length === 0
        ? "It has no waves."
        : `Its ${many(names.length, "wave", "waves")}: ${names.join(", ")}.`,
    questions: (own: number) =>
      own === 0
        ? "Its choice of questions and all of their wordings."
        : `Its choice of questions, ${many(own, "own question", "own questions")} among them, and all of their wordings.`,
    results: (results: number, comments: number) =>
      `${results === 1 ? "Its results" : `The results of ${number(results)} waves`} on every page${comments === 0 ? "" : `, with ${many(comments, "published comment", "published comments")}`}.`,
    invitations: (count: number) =>
      `${many(count, "invitation", "invitations")}. Their links then say that the survey is not here any more.`,
    mails: (count: number) =>
      `${many(count, "mail that still waits", "mails that still wait")} to be sent. They are not sent any more.`,
    predictions: (count: number) => `${many(count, "prediction", "predictions")} of leaders.`,
    actions: (count: number) =>
      `${many(count, "joint action", "joint actions")} about the results, with notes and reminders.`,
    pages: (pages: number, links: number) =>
      [
        pages === 0
          ? ""
          : pages === 1
            ? "the page for everybody who was asked"
            : `${number(pages)} pages for everybody who was asked`,
        links === 0 ? "" : many(links, "read-only link", "read-only links"),
      ]
        .filter((part) => part !== "")
        .join(" and ")
        .replace(/^./, (first) => first.toUpperCase())
        .concat(". Whoever opens them reads that nothing is there any more."),
    surveys: (surveys: number, waves: number) =>
      `${many(surveys, "survey", "surveys")} with ${many(waves, "wave", "waves")}.`,
    people: (count: number) => `The roster: ${many(count, "person", "people")} with name and mail address.`,
    agreements: (count: number) => `${many(count, "agreement", "agreements")} with all texts and signatures.`,
    norms: (count: number) => `${many(count, "imported norm", "imported norms")}.`,
    tokens: (count: number) => `${many(count, "token", "tokens")} for programs, which open nothing any more.`,
    settings: "Its names, letterhead, logo and mail server with the password.",
    members: (members: number, accounts: number) =>
      accounts === members
        ? `The places and accounts of ${many(members, "member", "members")}, yours among them.`
        : `The places of ${many(members, "member", "members")}. ${accounts === 0 ? "All of them belong to other organizations too, so their accounts stay." : `${many(accounts, "account goes", "accounts go")} with it; whoever belongs to another organization keeps theirs.`}`,
  },
  stays: {
    backups:
      "Backups that were made before: they hold all of this until they are thrown away. Whoever runs this server decides when; keys of a box are in none of them.",
    hashes: (date: string) =>
      `The keyed hashes of the addresses that were asked, until ${date}. They keep other waves that ask the same people ninety days apart, and name nobody.`,
    noHashes:
      "Hashes that keep waves apart: none are left here, so no other wave has to wait because of this one.",
    files: "Files that were taken along and mails that were sent.",
    log: "The audit log, with this removal in it.",
    logOfOrganization:
      "The audit log, in the database: nothing can ever be taken from it. Nobody can open it here any more.",
    roster: "The survey with its questions, its other waves, and the people on the roster.",
    rosterOfSurvey: "Other surveys, and the people on the roster.",
    installation:
      "An empty installation: whoever opens it first sets it up anew. Stop the server if it is not to be used any more.",
  },
  type: {
    wave: "To confirm, type the name of the wave",
    survey: "To confirm, type the name of the survey",
    organization: "To confirm, type the name of the organization",
  },
  wrong: {
    wave: "That is not the name of the wave. Nothing was removed.",
    survey: "That is not the name of the survey. Nothing was removed.",
    organization: "That is not the name of the organization. Nothing was removed.",
  },
  sure: {
    wave: "Remove the wave for good",
    survey: "Remove the survey for good",
    organization: "Remove the organization for good",
  },
  inTheWay: {
    scheduled: (name: string) => `“${name}” is launched and waits for its opening date. Cancel it first.`,
    open: (name: string) =>
      `“${name}” is open: people are answering. Close it and wait for its release, or cancel it first.`,
    closed: (name: string) => `“${name}” is closed and about to be unsealed. Wait until it is released.`,
    unsealed: (name: string) => `“${name}” is being released. Wait until that is done.`,
    released: (name: string) => `“${name}” is released.`,
    cancelled: (name: string) => `“${name}” is cancelled.`,
    finishing: (name: string) =>
      `The box of “${name}” is still being emptied. That takes a moment; look at this page again then.`,
  },
  gone: "It is not here any more: somebody else has removed it.",
  runsInstallation:
    "This installation is run from this organization alone, and it has others. Let an owner of another one run it first: whoever has the command line of this server does that with “parallax organization give”.",
};
