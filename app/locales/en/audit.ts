type Detail = { readonly [key: string]: unknown };

const text = (value: unknown) => (typeof value === "string" ? value : String(value ?? ""));
const list = (detail: Detail) =>
  Object.entries(detail)
    .map(([key, value]) => `${key}: ${typeof value === "object" ? JSON.stringify(value) : text(value)}`)
    .join(", ");

/** By which second factor somebody signed in. */
const SECOND: Record<string, string> = { app: " and a code of their app", recovery: " and a recovery code" };

/** The audit log in words: one sentence for every kind of event, after the name of who did it. */
export const audit = {
  title: "Audit log",
  lead: "What members and the system did, in order. Nothing that the people who are asked do ever stands here.",
  intact: (count: number) =>
    count === 1
      ? "The log is intact: its one event carries the right hash."
      : `The log is intact: each of its ${count} events carries the hash of the one before.`,
  broken: (seq: number) =>
    `The log was changed behind the product's back: event ${seq} is missing or does not match its hash. Tell whoever runs this server.`,
  head: "Newest hash",
  headHint: "Note it down: as long as later logs still contain it, nothing before it was changed or cut off.",
  caption: "Events, newest first",
  system: "Parallax",
  older: "Older events",
  newest: "Back to the newest",
  empty: "Nothing has happened yet.",
  /** For kinds that have no sentence yet. */
  other: (kind: string, detail: Detail) =>
    `${kind.replaceAll(/[._-]/g, " ")}${Object.keys(detail).length > 0 ? ` (${list(detail)})` : ""}`,
  kinds: {
    "organization.founded": (detail: Detail) =>
      detail.apart
        ? `made the organization ${text(detail.name)}, with ${text(detail.owner)} as its first owner to be`
        : `set up ${text(detail.name)}`,
    "installation.given": (detail: Detail) => `let ${text(detail.name)} run this installation, too`,
    "installation.taken": (detail: Detail) => `no longer lets ${text(detail.name)} run this installation`,
    "organization.removed": (detail: Detail) => `removed the organization ${text(detail.name)}`,
    "organization.changed": (detail: Detail) => `changed the organization (${list(detail)})`,
    "member.signed-in": (detail: Detail) =>
      `${detail.method === "link" ? "signed in with a mailed link" : "signed in with a password"}${SECOND[text(detail.factor ?? "")] ?? ""}`,
    "member.invited": (detail: Detail) => `invited ${text(detail.email)} as ${place(detail)}`,
    "member.invitation-withdrawn": (detail: Detail) => `withdrew the invitation to ${text(detail.email)}`,
    "member.joined": (detail: Detail) =>
      detail.runsInstallation
        ? `joined as ${place(detail)}, and runs the installation that this organization is in`
        : `joined as ${place(detail)}`,
    "member.role-changed": (detail: Detail) => `made ${text(detail.name)} ${place(detail)}`,
    "member.removed": (detail: Detail) => `removed ${text(detail.name)} (${place(detail)})`,
    "member.password-changed": () => "changed their password",
    "member.factor-set-up": () => "set up their second factor",
    "member.factor-switched-off": () => "switched their second factor off",
    "member.factor-codes-drawn": () => "drew new recovery codes",
    "member.factor-code-used": (detail: Detail) => `used a recovery code (${text(detail.left)} left)`,
    "member.factor-removed": (detail: Detail) => `removed the second factor of ${text(detail.name)}`,
    "organization.factor-required": () => "asked owners and leads for a second factor from now on",
    "organization.factor-optional": () => "no longer asks owners and leads for a second factor",
    "token.made": (detail: Detail) =>
      `made the token ${named(detail)} for programs${detail.endsOn ? ` until ${text(detail.endsOn)}` : ""}`,
    "token.revoked": (detail: Detail) => `revoked the token ${named(detail)}`,
    "action.proposed": (detail: Detail) =>
      `proposed the joint action “${text(detail.action)}”, due ${text(detail.dueOn)}, owned by ${text(detail.sales)} and ${text(detail.marketing)}`,
    "action.changed": (detail: Detail) =>
      `changed the joint action “${text(detail.action)}”, now due ${text(detail.dueOn)}, owned by ${text(detail.sales)} and ${text(detail.marketing)}`,
    "action.confirmed": (detail: Detail) =>
      `confirmed the joint action “${text(detail.action)}” for ${text(detail.team)}${detail.agreed ? ", so that it is agreed" : ""}`,
    "action.ended": (detail: Detail) =>
      detail.status === "done"
        ? `said that the joint action “${text(detail.action)}” is done`
        : `dropped the joint action “${text(detail.action)}”`,
    "action.reopened": (detail: Detail) => `took the joint action “${text(detail.action)}” up again`,
    "agreement.written": (detail: Detail) =>
      `wrote text ${text(detail.version)} of the agreement “${text(detail.agreement)}”, to be reviewed on ${text(detail.reviewOn)}`,
    "agreement.signed": (detail: Detail) =>
      `signed text ${text(detail.version)} of the agreement “${text(detail.agreement)}” for ${text(detail.team)}${detail.inForce ? ", so that it is in force" : ""}`,
    "agreement.withdrawn": (detail: Detail) => `withdrew the agreement “${text(detail.agreement)}”`,
    "wave.created": (detail: Detail) => `drafted the wave ${named(detail)}`,
    "wave.changed": (detail: Detail) => sayDraftChange(detail),
    "wave.deleted": (detail: Detail) => `deleted the draft ${named(detail)}`,
    "wave.removed": (detail: Detail) => `removed the wave ${named(detail)} with everything about it`,
    "wave.launched": (detail: Detail) => `launched the wave ${named(detail)}`,
    "wave.started": (detail: Detail) => `opened the wave ${named(detail)} for answers`,
    "wave.extended": (detail: Detail) => `extended the wave ${named(detail)} to ${text(detail.to)}`,
    "wave.reminded": (detail: Detail) => `sent reminder ${text(detail.round)} of the wave ${named(detail)}`,
    "wave.unsealed": sayUnsealed,
    "wave.holders-named": (detail: Detail) =>
      `named the key holders of the wave ${named(detail)}: ${Array.isArray(detail.holders) ? detail.holders.join(", ") : ""}`,
    "wave.holders-written": (detail: Detail) =>
      `wrote again to key holders of the wave ${named(detail)}: ${Array.isArray(detail.holders) ? detail.holders.join(", ") : ""}`,
    "wave.holders-dismissed": (detail: Detail) =>
      `let the server hold the key of the wave ${named(detail)} again`,
    "wave.strays-removed": (detail: Detail) =>
      `removed from the box of the wave ${named(detail)} what nobody had cast: rows that somebody wrote into the database past the box (${text(detail.rows)})`,
    "wave.turn-taken": (detail: Detail) =>
      `took note that ${text(detail.holder)} took their turn as a key holder of the wave ${named(detail)}`,
    /** As it was called when the first logs were written: a chain of hashes cannot be rewritten. */
    "wave.opened": sayUnsealed,
    "wave.released": (detail: Detail) => `released the results of the wave ${named(detail)}`,
    "wave.imported": (detail: Detail) =>
      `imported the earlier wave ${named(detail)}, which ended on ${text(detail.day)}`,
    "sharing.viewers": (detail: Detail) => `showed the results of the wave ${named(detail)} to viewers`,
    "sharing.word-given": (detail: Detail) =>
      `said for ${text(detail.team)} that everybody who was asked may read the results of the wave ${named(detail)}`,
    "sharing.word-taken": (detail: Detail) =>
      `took back for ${text(detail.team)} that everybody who was asked may read the results of the wave ${named(detail)}`,
    "sharing.everybody": (detail: Detail) =>
      `opened the results of the wave ${named(detail)} to everybody who was asked, because both sides had said so`,
    "read-link.made": (detail: Detail) =>
      `made the read-only link “${text(detail.label)}” to the results of the wave ${named(detail)}, until ${text(detail.endsOn)}`,
    "read-link.revoked": (detail: Detail) =>
      `revoked the read-only link “${text(detail.label)}” to the results of the wave ${named(detail)}`,
    "wave.closed-early": (detail: Detail) => `closed the wave ${named(detail)} early`,
    "wave.closed": (detail: Detail) => `closed the wave ${named(detail)} on its date`,
    "wave.cancelled": (detail: Detail) =>
      `cancelled the wave ${named(detail)} and destroyed its box and keys`,
    "prediction.typed": (detail: Detail) =>
      `typed a prediction for the wave ${named(detail)}, sealed until its release`,
    "prediction.withdrawn": (detail: Detail) => `took back a prediction for the wave ${named(detail)}`,
    "wave.trend-leave-said": (detail: Detail) =>
      `said that the wave ${named(detail)} be taken out of the trend: ${text(detail.reason)}`,
    "wave.trend-return-said": (detail: Detail) =>
      `said that the wave ${named(detail)} come back into the trend`,
    "wave.left-trend": (detail: Detail) =>
      `took the wave ${named(detail)} out of the trend, together with the other side: ${text(detail.reason)}`,
    "wave.returned-to-trend": (detail: Detail) =>
      `put the wave ${named(detail)} back into the trend, together with the other side`,
    "wave.trend-word-withdrawn": (detail: Detail) =>
      `took back the word about the wave ${named(detail)} in the trend`,
    "invitation.sent-again": () => "sent mails in doubt again",
    "invitation.address-corrected": (detail: Detail) => `corrected the mail address of ${text(detail.name)}`,
    "people.imported": (detail: Detail) => `imported people from a file (${counts(detail)})`,
    "company-file.imported": (detail: Detail) =>
      `took the file of another company for ${text(detail.year)} (${text(detail.statements)} statements)`,
    "company-file.pooled": (detail: Detail) =>
      `made the benchmark of ${text(detail.year)} from the files of ${text(detail.companies)} companies`,
    "company-file.removed": (detail: Detail) =>
      `removed the files of other companies for ${text(detail.year)}`,
    "norm.imported": (detail: Detail) =>
      `imported ${text(detail.norms)} norms of ${Array.isArray(detail.sources) ? detail.sources.map(text).join(", ") : ""}`,
    "norm.removed": (detail: Detail) =>
      `removed ${text(detail.norms)} norms of ${text(detail.source)}, ${text(detail.date)}`,
    "person.added": (detail: Detail) => `added a person to ${text(detail.team)}`,
    "person.edited": (detail: Detail) =>
      ["edited a person", detail.moved && "changed the team", detail.address && "changed the address"]
        .filter(Boolean)
        .join(", "),
    "person.removed": (detail: Detail) => `removed a person from ${text(detail.team)}`,
    "letterhead.changed": (detail: Detail) => sayLetterhead(detail),
    "mail.settings-changed": (detail: Detail) =>
      `set the mail server to ${text(detail.host)}, port ${text(detail.port)}, as ${text(detail.sender)}`,
    "mail.settings-removed": (detail: Detail) => `removed the mail server ${text(detail.host)}`,
    "member.renewed": (detail: Detail) => `let the account of ${text(detail.name)} begin anew`,
    "language.checked": (detail: Detail) =>
      `noted that a native speaker has checked the language ${text(detail.language)}`,
    "language.check-withdrawn": (detail: Detail) =>
      `took back that the language ${text(detail.language)} was checked`,
    "survey.created": (detail: Detail) => `made the survey ${named(detail)} (${text(detail.form)} form)`,
    "survey.removed": (detail: Detail) =>
      `removed the survey ${named(detail)} with ${detail.waves === 1 ? "its wave" : `its ${text(detail.waves)} waves`}`,
    "survey.renamed": (detail: Detail) => `renamed a survey to ${named(detail)}`,
    "survey.questions-changed": (detail: Detail) =>
      `${QUESTION_CHANGES[text(detail.change)] ?? "changed"} ${text(detail.key ?? "the questions")} in the survey ${named(detail)}`,
  } as Record<string, (detail: Detail) => string>,
};

const counts = ({ leftOut, ...done }: Detail) =>
  [...Object.entries(done), ["rows left out", leftOut] as const]
    .filter(([, count]) => Number(count) > 0)
    .map(([what, count]) => `${count} ${what}`)
    .join(", ");

const QUESTION_CHANGES: Record<string, string> = {
  on: "switched on",
  off: "switched off",
  move: "moved",
  reword: "reworded",
  use_version: "took an earlier wording of",
  restore: "took the standard wording of",
  add: "added the own question",
  edit: "edited",
  remove: "removed",
  form: "changed the form of",
  languages: "changed the languages of",
};

const named = (detail: Detail) => `“${text(detail.name)}”`;

function sayDraftChange(detail: Detail): string {
  if (detail.custodyConfirmed)
    return `confirmed for the draft ${named(detail)} that the server holds the key`;
  if ("closesAt" in detail) return `set the dates of the draft ${named(detail)}`;
  if ("reminders" in detail) return `set the reminders of the draft ${named(detail)}`;
  if ("target" in detail) {
    const aims = sayAims(detail.target);
    return aims === ""
      ? `removed the target of the draft ${named(detail)}`
      : `set the target of the draft ${named(detail)} to ${aims}`;
  }
  if ("thresholds" in detail)
    return `made the thresholds of the draft ${named(detail)} ${list(detail.thresholds as Detail)}`;
  if ("slicings" in detail) {
    const asked = (detail.slicings as { key: string }[]).map(({ key }) => key).join(", ");
    return asked === ""
      ? `has people of the draft ${named(detail)} asked nothing about themselves`
      : `has people of the draft ${named(detail)} asked about themselves: ${asked}`;
  }
  return `renamed the draft ${named(detail)}`;
}

/** A target as the log holds it: for the index alone in older events. */
function sayAims(target: unknown): string {
  if (typeof target !== "object" || target === null) return text(target);
  const { index, dimensions } = target as { index: number | null; dimensions: Record<string, number> };
  const aims = Object.entries(dimensions).map(([dimension, aim]) => `${dimension} ${aim}`);
  return [...(index === null ? [] : [text(index)]), ...aims].join(", ");
}

function place(detail: Detail): string {
  if (detail.role === "owner" && detail.team) return `owner and head of ${text(detail.team)}`;
  return detail.role === "lead" ? `lead of ${text(detail.team)}` : text(detail.role);
}

function sayUnsealed(detail: Detail): string {
  return `unsealed the box of the wave ${named(detail)} and destroyed its keys`;
}

function sayLetterhead({ what, language, colour, removed }: Detail): string {
  if (what === "words") return `changed the organization's own words in mails (${text(language)})`;
  if (what === "logo") return removed ? "removed the logo" : "changed the logo";
  return colour
    ? `chose the colour ${text(colour)} for mails and files`
    : "removed the organization's colour";
}
