/** Texts that both heads sign. `sales` and `marketing`, or `team`, are the teams' names. */
export const agreements = {
  title: "Agreements",
  lead: "What the heads of both teams have put in writing and signed. What is in force also stands on the results page for everybody who was asked, once both heads have opened it.",
  write: "Write an agreement",
  none: "Not written yet.",
  kinds: {
    qualified_lead: {
      name: "What a qualified lead is",
      hint: "Which company, which person, which need, and which signs of it. What is left out, and who decides in doubt.",
    },
    conversion_points: {
      name: "Conversion points and their owners",
      hint: "Each stage from first contact to signed deal on a line of its own: what makes it reached, who owns it, how long it may take.",
    },
    service_levels: {
      name: "Mutual service levels",
      hint: "What each team delivers to the other each quarter, how quickly each follows up, and what happens when it cannot.",
    },
    shared_goals: {
      name: "Shared goals and their numbers",
      hint: "The goal that both teams carry, the one source of its numbers, and when both look at them together.",
    },
  },
  form: {
    title: "Write an agreement",
    editTitle: "Write a new text",
    kind: "What it settles",
    name: "Title",
    nameHint: "As it stands in the register.",
    body: "Text",
    reviewOn: "To be reviewed on",
    reviewOnHint: "A calendar day. The heads of both teams get a mail then.",
    submit: "Put it up for signature",
    editHint:
      "The new text is signed by nobody at first. What both signed before stays in force until both have signed the new one.",
  },
  errors: {
    kind: "Choose what the agreement settles.",
    name: "Give it a title of at most 120 characters.",
    body: "Write the text, in at most 10,000 characters.",
    reviewOn: "Write the day as 2027-03-31, later than today and within three years.",
  },
  refused: {
    unknown: "This agreement does not exist any more.",
    ended: "This agreement was withdrawn.",
    not_a_head:
      "You head no team here, so you cannot sign. The heads of both teams sign, each for their own side; an owner of the organization can invite them on the page Members.",
    already: "Your side has signed this text already.",
    other_version: "A newer text was written meanwhile. Read it here, and sign that one. Nothing was signed.",
    both_sides:
      "You have signed this text for the other side. Nobody signs for both: the head of your team now has to be somebody else, or a new text is needed.",
    in_force:
      "Both sides have signed this, so it cannot be withdrawn by one. Write a new text for both to sign.",
  },
  said: {
    written: "The text is up for signature.",
    signed: "Signed for your side.",
    inForce: "Both sides have signed: the text is in force.",
    withdrawn: "The agreement is withdrawn.",
  },
  states: {
    inForce: "In force",
    pending: "Waits for signatures",
    withdrawn: "Withdrawn",
    past: "Earlier text",
  },
  page: {
    since: (day: string) => `in force since ${day}`,
    reviewOn: (day: string) => `to be reviewed on ${day}`,
    reviewDue: "Review is due",
    reviewHint:
      "Write the text anew, changed or as it is, with the next day of review, and have both sides sign it.",
    text: (version: number) => `Text ${version}`,
    writtenBy: (name: string, day: string) => `written by ${name} on ${day}`,
    signatures: "Signatures",
    signed: (name: string, team: string, day: string) => `${name} for ${team}, ${day}`,
    unsigned: (team: string) => `${team} has not signed yet`,
    noHead: (team: string) =>
      `Nobody heads ${team} here yet, so nobody can sign for it. An owner can invite its head on the page Members.`,
    sign: (team: string) => `Sign for ${team}`,
    signHint: "You sign for your own side only.",
    edit: "Write a new text",
    withdraw: "Withdraw it",
    earlier: "Earlier texts",
    statements: "The statements that ask about it",
    pendingBeside: "A newer text waits for signatures. Until both have signed it, this one holds.",
  },
  fromStatement: (title: string) => `Agreed in writing: ${title}`,
  mail: {
    greeting: (name: string) => `Hello ${name},`,
    button: "Open the agreement",
    written: {
      subject: (title: string) => `Please read and sign: ${title}`,
      body: (name: string, title: string) =>
        `${name} has put a text up for signature by the heads of both teams: “${title}”.`,
      ask: "It is in force once both sides have signed it. You sign for your own side only; what was signed before holds until then.",
    },
    review: {
      subject: (title: string) => `Review is due: ${title}`,
      body: (title: string, day: string) => `the agreement “${title}” is to be reviewed on ${day}.`,
      ask: "Look at it together. If it still holds, write it anew with the next day of review and sign it; if not, change it.",
    },
    foot: (organization: string) => `You get this mail because you head a team at ${organization}.`,
  },
};
