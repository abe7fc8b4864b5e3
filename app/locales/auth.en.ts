const minutes = (count: number) => (count === 1 ? "1 minute" : `${count} minutes`);

/** Signing in, members, the organization, its log: everything around the survey itself. */
export const authEn = {
  navigation: {
    home: "Home",
    surveys: "Surveys",
    people: "People",
    members: "Members",
    audit: "Audit log",
    outbox: "Outbox",
    organization: "Organization",
  },
  roles: {
    owner: "Owner",
    lead: (team: string) => `Lead of ${team}`,
    viewer: "Viewer",
  },
  formerMember: "a former member",
  mail: {
    signIn: {
      subject: "Your link to sign in to Parallax",
      greeting: "Hello,",
      body: (count: number) =>
        `this link signs you in. It works once, within ${minutes(count)}, and lets you choose a new password if you lost yours.`,
      button: "Sign in",
      foot: "Somebody, most likely you, asked for this link on the sign-in page. If it was not you, do nothing: without the link nobody gets in.",
    },
    invitation: {
      subject: (organization: string) => `You are invited to ${organization} on Parallax`,
      greeting: "Hello,",
      body: (name: string, organization: string, role: string) =>
        `${name} invites you to ${organization} on Parallax, as: ${role}.`,
      about: (days: number) =>
        `Parallax asks Sales and Marketing the same anonymous questions and shows where the two see things differently. The link works once, within ${days} days.`,
      button: "Accept the invitation",
      foot: "If you do not know what this is about, do nothing: without the link no account is made.",
    },
  },
};
