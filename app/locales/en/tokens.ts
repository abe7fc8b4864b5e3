/** The tokens with which an organization's own programs read its results. */
export const tokens = {
  title: "Tokens for programs",
  lead: "With a token a program of yours reads released figures over the network: the same that the results pages show, and nothing else.",
  link: "Tokens for programs",
  name: "Name",
  nameHint: "What uses it, so that you know later which one to revoke.",
  endsOn: "Last day (if any)",
  endsOnHint: "After that day it opens nothing. Without one it works until it is revoked.",
  submit: "Make a token",
  made: "This is the token. Copy it now: it is shown here once and kept nowhere.",
  madeBefore:
    "A token was made by the press before this one and shown in its answer. If you did not see it, revoke it and make another.",
  listTitle: "Your tokens",
  none: "There is no token yet.",
  scopes: { "results:read": "reads released figures" },
  until: (day: string) => `until ${day}`,
  ended: "ended",
  revoked: "revoked",
  neverUsed: "never used",
  lastUsed: (day: string) => `last used on ${day}`,
  revoke: "Revoke",
  revokedNow: (name: string) => `The token ${name} is revoked. Programs that use it get no figures any more.`,
  unknown: "This token is revoked already, or does not exist.",
  errors: {
    name: "Give the token a name of at most 60 characters.",
    endsOn: "Write the last day as 2027-03-31, today or later.",
  },
  how: "Send it in the header Authorization: Bearer … to /api/v1/waves. What there is to ask for stands in /api/v1/openapi.json.",
  problems: {
    titles: { 401: "Unauthorized", 404: "Not Found", 429: "Too Many Requests" },
    unauthorized:
      "This needs a token in the header “Authorization: Bearer …”. There is none here, or it is revoked, has ended or never was one. An owner makes tokens on the page of the organization.",
    tooMany: (minutes: number) =>
      `This token has asked too often. Try again in ${minutes === 1 ? "1 minute" : `${minutes} minutes`}.`,
    noWave: "Your organization has no released wave with this id. /api/v1/waves lists those it has.",
    unreadable:
      "The stored results of this wave are damaged, or a newer version of Parallax wrote them. Whoever runs the server can bring them back.",
    noEarlier:
      "The trend has no wave before this one: it needs two released waves with scores, an earlier one that closed at least 90 days earlier and was not taken out of the trend.",
    notInTrend:
      "The trend has no wave with the id in “since” before this one. Leave “since” out for the one before it.",
  },
};
