const minutes = (count: number) => (count === 1 ? "1 minute" : `${count} minutes`);

/** Signing in, members and the organization: who may enter. */
export const auth = {
  navigation: {
    home: "Home",
    surveys: "Surveys",
    actions: "Actions",
    people: "People",
    members: "Members",
    audit: "Audit log",
    outbox: "Outbox",
    organization: "Organization",
    organizations: "Organizations",
  },
  roles: {
    owner: "Owner",
    ownerHeading: (team: string) => `Owner, heads ${team}`,
    lead: (team: string) => `Lead of ${team}`,
    viewer: "Viewer",
  },
  formerMember: "A former member",
  problems: {
    name: "Enter a name.",
    tooLong: "This is too long.",
    email: "Enter one mail address, like name@company.com.",
    passwordMissing: "Enter your password.",
    tooMany: (count: number) =>
      `Too many attempts. Try again in ${minutes(count)}. Nothing is locked: this passes by itself.`,
    password: {
      too_short: (count: number) => `Use at least ${count} characters. A few words in a row work well.`,
      too_long: (count: number) => `Use at most ${count} characters.`,
      too_common: () => "This is one of the first passwords an attacker would try. Choose another one.",
    },
  },
  passwordHint: (count: number) =>
    `At least ${count} characters. A few words in a row are stronger than one word with signs.`,
  start: {
    lead: "Parallax asks everybody in Sales and Marketing the same anonymous questions, and shows where the two teams see the same company differently.",
    points: [
      {
        title: "The same questions to both",
        body: "Two teams, one question set. Where their answers part, the work is.",
      },
      {
        title: "Honestly anonymous",
        body: "A ballot carries no name. Nobody who uses Parallax can see what a person answered, and groups too small to hide in are not shown.",
      },
      {
        title: "The same again next year",
        body: "The first survey is the baseline. A year later you see which gaps closed.",
      },
    ],
    figure: {
      label:
        "An example: three statements, each with the score of Sales and of Marketing on one line. On two of them the teams are far apart.",
      statements: [
        "Our leads are worth a call",
        "We know what customers ask for",
        "We follow up on what we agreed",
      ],
      sales: "Sales",
      marketing: "Marketing",
      note: "An example",
    },
    signIn: "Sign in",
    note: "You were asked to answer a survey? Use the link in your invitation mail: you need no account.",
  },
  setup: {
    title: "Set up Parallax",
    lead: "This makes your organization and your account as its owner. It takes a minute, and everything can be changed later.",
    you: "You",
    yourName: "Your name",
    email: "Your work mail address",
    password: "Password",
    organization: "Your company",
    organizationName: "Company name",
    timeZone: "Time zone",
    timeZoneHint: "Dates and deadlines are shown in it.",
    teams: "The two teams",
    teamsHint: "As people call them in your company. Everybody invited belongs to one of the two.",
    sales: "Team that sells",
    marketing: "Team that markets",
    sameTeams: "The two teams need different names.",
    timeZoneUnknown: "Choose a time zone from the list.",
    submit: "Create the organization",
    exists: "This installation is set up already. Sign in instead.",
  },
  signIn: {
    title: "Sign in",
    email: "Mail address",
    password: "Password",
    submit: "Sign in",
    or: "or",
    link: "Mail me a link instead",
    linkHint: "No password needed. Also the way in when you forgot yours.",
    refused: "This address and password do not belong together. Check both, or let us mail you a link.",
    joined: "The organization was added to your account. Sign in as you always do.",
    ended:
      "Your session has ended: after 12 hours in any case, for owners and leads after 30 minutes without activity.",
    kept: "What you typed is kept for an hour, for your account alone. Sign in, and it is there again. Passwords and files are not kept.",
    sentTitle: "Look into your mailbox",
    sent: (email: string, count: number) =>
      `If ${email} belongs to a member, a link is on its way. It works once, within ${minutes(count)}.`,
    sentOutbox:
      "This installation has no mail server: the mail waits in the outbox folder beside its data, where whoever runs the server can read it.",
    back: "Back to sign in",
  },
  /** A form that was pressed twice, or after the session had ended. */
  press: {
    busy: "This is still being done. Look in a moment whether it was, before you press again.",
    otherAccount:
      "This page was opened by another account than the one that is signed in now. Nothing was done. Reload the page first.",
    again:
      "What you sent is here again, as you typed it. Nothing was done yet: look it over and press the button once more. Passwords and files have to be given again.",
    typed: "What you typed:",
    waits: "A form that you sent waits for you, as you typed it. Nothing was done yet.",
    open: "Show it",
  },
  link: {
    title: "Sign in with your link",
    lead: "One more press. Links in mails are opened by scanners too, so opening this page did nothing yet.",
    submit: "Sign in",
    newPassword: "Choose a new password, too",
    newPasswordLabel: "New password",
    newPasswordHint: (count: number) =>
      `Leave it empty to keep your password. At least ${count} characters. Other devices are signed out.`,
    refused: "This link was used already or has run out. Ask for a new one on the sign-in page.",
    again: "Ask for a new link",
  },
  join: {
    title: (organization: string) => `Join ${organization}`,
    lead: (role: string) => `You were invited as: ${role}.`,
    email: "Your mail address",
    name: "Your name",
    nameHint: "As the other members will see it.",
    password: "Choose a password",
    submit: "Join",
    existing:
      "You have an account already. Joining adds this organization to it; then you sign in as you always do.",
    goneTitle: "This invitation is not open",
    gone: "It was used already, withdrawn, replaced by a newer one, or it has run out. Ask an owner of the organization to invite you again.",
    signIn: "Go to sign in",
  },
  profile: {
    title: "Your account",
    signedInAs: (email: string) => `Signed in as ${email}.`,
    languageTitle: "Your language",
    language: "Language",
    languageHint: "Of your screens. In which languages people are asked is chosen on each survey.",
    languageSubmit: "Use this language",
    languageChosen: "Your language is chosen. Wherever you sign in, your pages speak it.",
    languageUnknown: "Choose a language from the list.",
    passwordTitle: "Change your password",
    current: "Current password",
    next: "New password",
    submit: "Change password",
    wrong: "This is not your current password.",
    changed: "Your password is changed. Other devices were signed out.",
    sessionsTitle: "Where you are signed in",
    since: "since",
    lastUsed: "last used",
    here: "this one",
    unknownDevice: "Unknown device",
    endOthers: "Sign out everywhere else",
    endedOthers: "All other sessions have ended.",
  },
  members: {
    title: "Members",
    lead: "Members sign in and read results. The people who are asked are not members: they answer by link, without an account.",
    caption: "Members of this organization",
    role: "Role",
    since: "since",
    change: "Change",
    changeNamed: (name: string) => `Change ${name}`,
    you: "you",
    save: "Change role",
    roleOf: (name: string) => `Role of ${name}`,
    removeNamed: (name: string) => `Remove ${name}`,
    sure: (name: string) => `${name} loses access at once. What they did stays in the audit log.`,
    changed: (name: string) => `The role of ${name} is changed.`,
    removed: (name: string) => `${name} is no longer a member.`,
    lastOwner: "An organization needs an owner. Make somebody else an owner first.",
    unknown: "This member or invitation no longer exists.",
    inviteTitle: "Invite a member",
    inviteHint: "They get a mail with a link that works once, within seven days.",
    email: "Mail address",
    inviteSubmit: "Send invitation",
    invited: (email: string) => `The invitation to ${email} is on its way.`,
    invitedOutbox: (email: string) =>
      `The invitation to ${email} waits in the outbox: this installation has no mail server.`,
    alreadyMember: "This address belongs to a member already.",
    openTitle: "Invitations not taken up yet",
    until: "until",
    expired: "has run out",
    withdraw: "Withdraw",
    resend: "Send again",
    withdrawn: (email: string) => `The invitation to ${email} is withdrawn.`,
    rolesTitle: "What each role may do",
    leadTitle: "Lead of a team",
    roles: {
      owner: "Everything: surveys, people, members, settings. Sees results when they are released.",
      lead: "Heads one team. Sees surveys, people, the audit log, and results when they are released.",
      viewer: "Reads released results.",
    },
  },
  organization: {
    title: "Organization",
    lead: "These names appear in invitations, in the survey and in results. A wave that was launched keeps the names it was launched with.",
    submit: "Save",
    saved: "Saved.",
    unchanged: "Nothing was changed.",
  },
  outbox: {
    title: "Outbox",
    lead: "This installation has no mail server, so no mail leaves it. Here is what would have been sent to the people of this organization, newest first.",
    leadOfAll:
      "This installation has no mail server, so no mail leaves it. Here is what would have been sent, newest first: to the people of this organization, and to members of any, who sign in and join with it. What is sent to the people of another organization only its own owners see.",
    trial:
      "Whoever reads this page could answer for the people invited here. Surveys launched in this mode are marked as trials.",
    empty: "Nothing has been sent yet.",
    configured: "A mail server is configured: mail goes out to people and is not kept here.",
    to: ({ name, address }: { name: string; address: string }) =>
      name === "" ? `To ${address}` : `To ${name}, ${address}`,
    count: (shown: number, all: number) =>
      shown < all ? `The newest ${shown} of ${all} mails` : all === 1 ? "1 mail" : `${all} mails`,
    setUp:
      "To send real mail, set up the mail server of this organization, or start the server with SMTP_URL and MAIL_FROM.",
  },
  mail: {
    signIn: {
      subject: "Your link to sign in to Parallax",
      greeting: "Hello,",
      summary: (count: number) => `The link works once, within ${minutes(count)}.`,
      body: "this link signs you in, and lets you choose a new password if you lost yours.",
      button: "Sign in",
      foot: "Somebody, most likely you, asked for this link on the sign-in page. If it was not you, do nothing: without the link nobody gets in.",
    },
    invitation: {
      subject: (organization: string) => `You are invited to ${organization} on Parallax`,
      greeting: "Hello,",
      body: (name: string, organization: string, role: string) =>
        `${name} invites you to ${organization} on Parallax, as: ${role}.`,
      summary: (days: number) => `The link works once, within ${days} days.`,
      /** Where the command line invites. */
      bodyOfSystem: (organization: string, role: string) =>
        `you are invited to ${organization} on Parallax, as: ${role}.`,
      about:
        "Parallax asks Sales and Marketing the same anonymous questions and shows where the two see things differently.",
      button: "Accept the invitation",
      foot: "If you do not know what this is about, do nothing: without the link no account is made.",
    },
  },
};
