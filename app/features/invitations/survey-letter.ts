import type { ByTeam, Team } from "#app/core/vocabulary";
import { greetByName, type OwnWords, splitLines } from "#app/features/letterhead/own-words";
import { getWords } from "#app/locales/spoken";
import { formatDeadline } from "#app/ui/dates";
import type { Letter, LetterHead } from "#app/ui/letter";

/** What the mails of a wave say, in the words of the language under way. */
export type LetterFacts = ByTeam<string> & {
  /** Of who gets it; empty where it is not known. */
  name: string;
  team: Team;
  organization: string;
  wave: string;
  closesAt: Date | null;
  timeZone: string;
  trial: boolean;
  reminders: "everyone" | "unclaimed" | null;
  /** The key holders of two-key custody by name; none where the server holds the key. */
  holders: readonly string[];
  least: number;
  leastOfComments: number;
  minutes: number;
  comments: number;
  href: string;
  /** The organization's own words in this language; null where it has none. */
  own: OwnWords | null;
  head: LetterHead;
};

type Written = { subject: string; letter: Letter };
type Kind = "invitation" | "reminder" | "cancellation" | "results";

/** A trial says so in its subject and before its first word. */
export function writeSurveyLetter(kind: Kind, facts: LetterFacts): Written {
  const words = getWords().mail.trial;
  const { subject, letter } = writeKind(kind, facts);
  if (!facts.trial) return { subject, letter };
  return { subject: words.subject(subject), letter: { ...letter, notice: words.notice } };
}

function writeKind(kind: Kind, facts: LetterFacts): Written {
  const words = getWords().mail;
  const own = splitLines(facts.own?.[kind === "reminder" ? "reminder" : "invitation"] ?? "");
  switch (kind) {
    case "invitation":
      return writeInvitation(facts, own);
    case "reminder": {
      const { subject, letter } = writeInvitation(facts, [sayWhoIsReminded(facts), ...own]);
      return { subject: words.reminder.subject(subject), letter };
    }
    case "cancellation": {
      const paragraphs = [words.cancellation.body(facts.organization, facts.wave)];
      const { summary } = words.cancellation;
      const greeting = words.greeting(facts.name);
      const letter = { head: facts.head, summary, greeting, paragraphs, foot: sayWhose(facts) };
      return { subject: words.cancellation.subject(facts.wave), letter };
    }
    case "results":
      return writeResults(facts);
  }
}

function writeResults({ head, name, organization, sales, marketing, href, ...facts }: LetterFacts): Written {
  const words = getWords().mail;
  const letter = {
    head,
    summary: words.results.link,
    greeting: words.greeting(name),
    paragraphs: [words.results.body(organization, sales, marketing)],
    button: { label: words.results.button, href },
    foot: words.foot({ sales, marketing }[facts.team], organization),
  };
  return { subject: words.results.subject(sales, marketing), letter };
}

/** The one promise that is true for the wave of a mail. */
export function sayKeyPromise({
  trial,
  holders,
  least,
}: Pick<LetterFacts, "trial" | "holders" | "least">): string {
  const words = getWords().mail;
  if (trial) return words.promiseTrial(least);
  return holders.length === 0 ? words.promise(least) : words.promiseTwoKey(least, holders.join(", "));
}

function sayWhose(facts: LetterFacts): string {
  const whose = getWords().mail.foot(facts[facts.team], facts.organization);
  return facts.trial ? whose : `${whose} ${getWords().mail.footStatus}`;
}

/** What the organization says comes first; the product's own sentences follow it, whole. */
function writeInvitation(facts: LetterFacts, before: string[]): Written {
  const words = getWords().mail;
  const { organization: name, sales, marketing, own } = facts;
  const subject = words.invitation.subject(name, sales, marketing);
  const until = facts.closesAt
    ? ` ${words.invitation.closing(formatDeadline(facts.closesAt, facts.timeZone))}`
    : "";
  const summary = `${words.invitation.duration(facts.minutes)}${until}`;
  const paragraphs = [
    ...before,
    words.invitation.opening(name, sales, marketing),
    sayKeyPromise(facts),
    ...(facts.comments > 0 ? [words.comments(facts.leastOfComments)] : []),
    words.link,
  ];
  const button = { label: words.invitation.button, href: facts.href };
  const greeting = greetByName(own?.greeting ?? "", facts.name) ?? words.greeting(facts.name);
  const signature = splitLines(own?.signature ?? "");
  const { head } = facts;
  return {
    subject,
    letter: { head, summary, greeting, paragraphs, button, signature, foot: sayWhose(facts) },
  };
}

/** Mails that can be read on the server show whom they were written to. */
function sayWhoIsReminded({ reminders, trial }: LetterFacts): string {
  const words = getWords().mail.reminder;
  if (reminders !== "unclaimed") return words.everyone;
  return trial ? words.unclaimedTrial : words.unclaimed;
}
