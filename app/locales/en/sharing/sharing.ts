/** Who may read the results of a wave, and how they get them. */
export const sharing = {
  title: "Who may read",
  link: "Who may read",
  lead: (wave: string) => `The results of ${wave}: who reads them now, and who else may.`,
  early: {
    title: "Nothing to share yet",
    text: "Results can be shared once they are released. Until then nobody can see any of them, the owner and the leads included.",
  },
  first: {
    title: "Owner and leads",
    text: "They could read the results from the instant of the release on, all of them at once. Whoever is one of them at a release is told by mail.",
  },
  viewers: {
    title: "Viewers",
    not: "Viewers do not see these results yet. An owner or a lead decides when they do.",
    warning: "This cannot be undone: what somebody has read stays read.",
    show: "Show to viewers",
    shown: "Viewers can read the results now.",
    since: (day: string) => `Viewers have been able to read the results since ${day}.`,
  },
  everybody: {
    title: "Everybody who was asked",
    text: "Everybody who was invited can get a mail with a link to a page of results that needs no sign-in: who answered, every topic and every statement, with the same rules of suppression, and what happens next: the joint actions of this wave that both sides have confirmed, and the agreements in force. No comments are on it. The link is the same for all of them, so it tells nobody who opens it.",
    rule: "For that both heads must say so, each for their own side. An owner alone cannot.",
    reach: (invited: number, unwritten: number) =>
      unwritten === 0
        ? `The mail goes to all ${invited} who were invited.`
        : `The mail goes to ${invited - unwritten} of the ${invited} who were invited. For ${unwritten} there is no address any more, or none that takes mail.`,
    nobody: "Nobody was invited to this wave through Parallax, so there is nobody to write to.",
    noWord: "not yet",
    word: (name: string, day: string) => `${name} said so on ${day}`,
    noHead: (team: string) =>
      `Nobody heads ${team} in Parallax, so nobody can say so for that side. An owner invites its head under Members.`,
    members: "Members",
    give: (team: string) => `Say so for ${team}`,
    take: (team: string) => `Take it back for ${team}`,
    first: (other: string) =>
      `Once ${other} says so too, the mails leave at once. Until then you can take it back.`,
    last: (other: string) =>
      `${other} has said so already. If you say so too, the page opens and the mails leave at once. That cannot be undone.`,
    notHead: "You head neither team, so you cannot say so for one.",
    given: (team: string) => `Said so for ${team}.`,
    taken: (team: string) => `Taken back for ${team}.`,
    opened: "Both sides have said so. The page is open, and the mails are leaving.",
    sent: (day: string, unwritten: number) =>
      unwritten === 0
        ? `The page has been open since ${day}, and everybody who was invited was written to.`
        : `The page has been open since ${day}. ${unwritten} of those who were invited could not be written to: pass the link on to them.`,
    open: "Open the page",
  },
  links: {
    title: "Read-only links",
    text: "A link shows the results of this wave to whoever holds it, without sign-in: for a board, for instance. It shows no other wave and no comments, because people were promised that only members read those. Parallax counts its openings by the day and keeps nothing of who opens it; mail programs that look at links count too.",
    label: "What it is for",
    labelHint: "So that you know later which one to revoke.",
    endsOn: "Last day",
    endsOnHint: "After that day it opens nothing. A year ahead at most.",
    make: "Make a link",
    made: "This is the link. Copy it now: it is shown here once and kept nowhere.",
    madeBefore:
      "A link was made by the press before this one and shown in its answer. If you did not see it, revoke it and make another.",
    none: "There is no link yet.",
    unopened: "Not opened yet",
    opened: (openings: number, days: number) =>
      `Opened ${openings === 1 ? "once" : `${openings} times`}, on ${days === 1 ? "one day" : `${days} days`}`,
    onDay: (day: string, openings: number) => `${day}: ${openings}`,
    until: (day: string) => `until ${day}`,
    ended: "ended",
    revoked: "revoked",
    revoke: "Revoke",
    revokeThis: (label: string) => `Revoke ${label}`,
    revokedNow: (label: string) => `The link “${label}” is revoked and opens nothing any more.`,
    unknown: "This link is revoked already, or does not exist.",
    errors: {
      label: "Say in at most 60 characters what the link is for.",
      endsOn: "Give the last day: today or later, and at most a year from now.",
    },
  },
  /** What is read with such a link. */
  readers: {
    lead: (organization: string, sales: string, marketing: string, wave: string) =>
      `Everybody in ${sales} and ${marketing} at ${organization} was asked in “${wave}”. These are the results of this one wave.`,
    about:
      "You read this with a link that can be revoked. Please do not pass it on. Parallax counts how often it is opened on a day and keeps nothing of who opens it.",
    closed: {
      title: "This link opens nothing",
      text: "It may have ended, been revoked, or not be complete, or its results were removed. Ask whoever gave it to you for a new one.",
    },
    often: {
      title: "This link was opened too often",
      text: "Wait a quarter of an hour, then open it again.",
    },
  },
  refusals: {
    nothing_to_show: "There is nothing to show: the results are not released, or viewers read them already.",
    nobody_asked: "Nobody was invited to this wave through Parallax, so there is nobody to write to.",
    sent_already: "The page is open already. That cannot be undone.",
    no_side:
      "Only who heads one of the two teams can say so, for that team. An owner can say under Members which team somebody heads.",
    one_head:
      "The other team has no head in Parallax who could agree. An owner invites one under Members first.",
    not_given: "Nobody has said so for your side.",
  },
  mail: {
    subject: (wave: string) => `The results of ${wave} are out`,
    summary: "You can read them now.",
    body: (wave: string, organization: string) =>
      `The results of ${wave} at ${organization} have been released. The owner and both leads can read them from this moment on, nobody else yet.`,
    button: "Read the results",
    foot: (organization: string) => `You get this mail as an owner or a lead of ${organization}.`,
  },
};
