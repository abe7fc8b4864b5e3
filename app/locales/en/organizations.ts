import { letterhead } from "./settings/letterhead";
import { mailSettings } from "./settings/mail-settings";

/** Several organizations in one installation: the change between one's own, what they stand at, and making others. */
export const organizations = {
  letterhead,
  mail: mailSettings,
  menu: {
    label: (name: string) => `${name}: change the organization`,
    here: "You are here",
    all: "All your organizations",
  },
  change: {
    title: (name: string) => `This belongs to ${name}`,
    lead: (name: string, here: string) =>
      `You are looking at ${here} now. The page that you asked for is one of ${name}, where you are a member, too.`,
    unsent: (name: string, here: string) =>
      `Nothing was done. You sent a form of ${name}, but have changed to ${here} since, in another window most likely. Change back, and what you typed is there again, as far as it can be kept: look it over, and send it once more. Passwords and files have to be given again.`,
    submit: (name: string) => `Change to ${name}`,
    stay: (here: string) => `Stay in ${here}`,
  },
  portfolio: {
    title: "Your organizations",
    lead: "What each of them stands at, by name. Each is read for itself.",
    whyApart:
      "There is no ranking here and no difference between two organizations: their people, questions and thresholds differ, and a comparison could tell something of one to somebody of another.",
    caption: "Your organizations, by name",
    newest: "Newest result",
    noResult: "No results have been released yet.",
    released: (wave: string, survey: string, date: string) => `${wave} of “${survey}”, released on ${date}`,
    unreadable:
      "The stored results of this wave cannot be read. Tell whoever runs this server; the other organizations are not affected.",
    response: "Response",
    due: "What is due",
    nothingDue: "Nothing is under way.",
    nothingYet: "Nothing has been prepared yet.",
    enter: (name: string) => `Go to ${name}`,
    results: "Read the results",
    resultsOf: (name: string) => `Read the results of ${name}`,
    here: "You are here",
    made: "Organizations of this installation",
  },
  list: {
    title: "Organizations of this installation",
    lead: "You run this installation and can make organizations. Of each you see its name and whether somebody has taken it up, and nothing else: what is in it is its members' own. Whoever is invited into one later stands in its audit log, and so do you.",
    caption: "Organizations by name",
    create: "New organization",
    owned: "Has an owner",
    invited: "Invited, not taken up yet",
    expired: "The invitation has run out",
    until: (date: string) => `until ${date}`,
    again: "Send again",
    againNamed: (name: string) => `Invite the first owner of ${name} again`,
    againHint: "The link of the earlier mail stops working. With another address, the invitation goes there.",
    ownerName: "Name",
    ownerEmail: "Mail address",
    submit: "Send the invitation",
    remove: "Remove",
    removeNamed: (name: string) => `Remove ${name}`,
    removeHint: "Nobody is in it yet, and there is nothing in it. The link of its invitation stops working.",
    removed: (name: string) => `${name} is removed.`,
    takenUp:
      "Somebody has taken this invitation up: the organization has an owner now, who invites everybody else.",
    sent: (email: string, name: string) => `The invitation of ${email} to ${name} is on its way.`,
    sentOutbox: (email: string, name: string) =>
      `The invitation of ${email} to ${name} waits in the outbox: this installation has no mail server.`,
    /** After the name of a member. */
    runs: "runs this installation",
  },
  create: {
    title: "New organization",
    lead: "It has walls of its own: people, surveys, results, members and audit log are seen by its members only. You will not be one of them unless its owner invites you.",
    organization: "The organization",
    owner: "Its first owner",
    ownerHint:
      "They get a mail with a link that works once, within seven days. Until they follow it, nobody is a member.",
    ownerName: "Name",
    ownerEmail: "Work mail address",
    submit: "Make the organization and send the invitation",
  },
};
