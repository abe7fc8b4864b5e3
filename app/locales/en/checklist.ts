import { list, number, spell } from "./grammar";
import { target } from "./target";

const people = (count: number) => (count === 1 ? "1 person" : `${number(count)} people`);
const minutes = (count: number) => (count === 1 ? "a minute" : `${number(count)} minutes`);
const points = (value: number) => number(Math.round(value));
/** What becomes of two waves that close too near to each other (R11). */
export const nearWaves =
  "The two are not compared: on the trend the later one stands in place of the earlier.";

function sayWithheld(
  count: number,
  { counts, commentResponses }: Record<"counts" | "commentResponses", number>,
) {
  const onlyScores = `With fewer than ${spell(counts)} answers only rounded scores are shown, no distributions`;
  if (counts === commentResponses) return `${onlyScores} and no comments.`;
  const noComments = `With fewer than ${spell(commentResponses)} answers no comments are shown.`;
  return [count < counts ? `${onlyScores}.` : "", count < commentResponses ? noComments : ""]
    .join(" ")
    .trim();
}

/** The lines of a draft's checklist. */
export const checklist = {
  questions: {
    title: "Questions",
    said: (questions: number, comments: number, duration: number) =>
      `${number(questions)} questions${comments > 0 ? ` and ${comments === 1 ? "one comment" : `${number(comments)} comments`}` : ""}, about ${minutes(duration)}.`,
    companions: (count: number) =>
      count === 1
        ? "For one of them, people also say how the other team would answer."
        : `For ${number(count)} of them, people also say how the other team would answer.`,
    edit: "Edit questions",
    preview: "Preview",
    reworded: (keys: string[], wave: string) =>
      keys.length === 1
        ? `${list(keys)} is worded differently from ${wave}: its trend line begins anew.`
        : `${list(keys)} are worded differently from ${wave}: their trend lines begin anew.`,
  },
  languages: {
    title: "Languages",
    said: (languages: string[]) => `People are asked in ${list(languages)}.`,
    unchecked: (languages: string[]) =>
      `No native speaker has checked ${list(languages)} yet: let somebody read the preview.`,
    missing: (keys: string[], language: string, first: string) =>
      `${list(keys)}: no wording in ${language}. Asked in ${first} there.`,
    others: (count: number, language: string, first: string) =>
      count === 1
        ? `1 person has ${language} on the roster, which is not asked: they get ${first}.`
        : `${people(count)} have ${language} on the roster, which is not asked: they get ${first}.`,
    edit: "Languages",
  },
  people: {
    title: "People",
    said: (sales: string, countSales: number, marketing: string, countMarketing: number) =>
      `${number(countSales)} in ${sales}, ${number(countMarketing)} in ${marketing}. Everybody on the roster at launch is asked.`,
    tooFew: (team: string, count: number, answers: number) =>
      `${team} has ${people(count)}. A team needs at least ${spell(answers)}: results of fewer could be traced to a person.`,
    few: (team: string, count: number, least: { counts: number; commentResponses: number }) =>
      `${team} has ${people(count)}. ${sayWithheld(count, least)}`,
    edit: "Open the roster",
    power: (sales: string, countSales: number, marketing: string, countMarketing: number, gap: number) =>
      `With ${number(countSales)} in ${sales} and ${number(countMarketing)} in ${marketing} answering (75 %), you will be able to see a gap of ${points(gap)} points on a statement.`,
    powerMore: (dimension: number, change: number) =>
      `On a dimension ${points(dimension)} points are enough. A gap that changes by ${points(change)} points until next year will be noticed. A difference of this size is found four times in five; smaller ones are often missed.`,
  },
  heads: {
    title: "Heads",
    said: (sales: string, marketing: string) =>
      `${sales} and ${marketing} have a lead each. Both get the results at the same moment.`,
    unled: (teams: string[]) => `Nobody leads ${teams.join(" or ")} yet.`,
    promise:
      "People read in the booth that the heads of both teams get the same results at the same moment. So whoever heads a team needs an account before the launch: invite them under Members, as the lead of their team. An owner who heads a team is given that role there. Somebody who was invited counts once they have joined.",
    edit: "Members",
  },
  distance: {
    title: "Distance",
    elsewhere: "Another wave on this server",
    near: (wave: string, closes: string, free: string) =>
      `${wave} asks more than four of the same people in a team some of the same questions and closes on ${closes}. Subtracting two results that lie near each other would show what the few people said who answered only one of them. So this wave can open from ${free} on, 90 days later.`,
  },
  comparison: {
    title: "Comparison",
    near: (wave: string, day: string) =>
      `Between the closing of ${wave} (${day}) and of this wave lie less than 90 days. ${nearWaves}`,
  },
  anonymity: {
    title: "Anonymity",
    confirmed: (answers: number) =>
      `The server holds the key, confirmed. Results are shown from ${number(answers)} answers a team.`,
    missing: "Confirm who holds the key to the ballots.",
    promise:
      "People will read: “Nobody who uses this product can see what you answered. Whoever runs the server could.”",
    promiseTrial:
      "People will read that this is a trial: whoever set it up can open their link, see whether it was used, and answer in their place.",
    custody:
      "In this survey the server holds the key. Whoever runs it could open answers before the closing date and match them with the moment they arrived. People who only use the product cannot.",
    phrase: "the server holds the key",
    type: "To confirm, type",
    field: "Your confirmation",
    wrong: (phrase: string) => `Type exactly: ${phrase}`,
    confirm: "Confirm",
    thresholds: "Thresholds",
    thresholdsLead:
      "They can only be made stricter than the standard, are locked at launch, and are shown to the people you ask.",
    names: {
      answers: "Answers before a team's score is shown",
      counts: "Answers before the distribution is shown",
      commentResponses: "Answers before a team's comments are shown",
      comments: "Comments to a question before they are shown",
      slices: "Answers before a slice of a team is shown",
    },
    least: (least: number) => `Standard: ${number(least)}. More is stricter.`,
    weak: (least: number) => `At least ${number(least)}: thresholds can only be made stricter.`,
  },
  dates: {
    title: "Dates",
    said: (opens: string | null, closes: string) =>
      `Opens ${opens === null ? "when you launch it" : `on ${opens}`}, closes on ${closes}.`,
    zone: (zone: string) => `Times in ${zone}, where your organization is.`,
    opens: "Opens",
    opensHint: "Leave it empty to open at launch. Mails go out when it opens.",
    closes: "Closes",
    closesHint: "Two weeks are usual. You can extend it later, or close early; both are logged.",
    invalid: "Give a date and a time.",
    year: "Write the year with four digits, like 2027.",
    skipped: (later: string) =>
      `There is no such time on that day: the clocks are set forward over it. Choose another one, for example ${later}.`,
    twice:
      "This time comes twice on that day, because the clocks are set back. Choose which of the two is meant.",
    turn: (time: string) => `Which ${time}?`,
    turnHint: "The clocks are set back on that day, so this time comes twice.",
    turns: {
      first: (offset: string) => `The first, before the clocks go back (${offset})`,
      second: (offset: string) => `The second, after the clocks went back (${offset})`,
    },
    problems: {
      none: "",
      not_set: "Set a closing date.",
      closes_in_past: "The closing date lies in the past.",
      closes_before_opening: "The closing date lies before the opening.",
      closes_too_late: "A wave can be open for 365 days at most. Choose an earlier closing date.",
      opens_too_late: "The opening lies more than 365 days ahead. Choose an earlier one.",
    },
  },
  reminders: {
    title: "Reminders",
    none: "No reminders are planned. You can send up to three by hand.",
    said: (to: "everyone" | "unclaimed", times: string[]) =>
      `${to === "everyone" ? "To everybody who was asked" : "To people whose ballot was not taken"}: ${list(times)}.`,
    to: "Who gets a reminder",
    everyone: "Everybody who was asked",
    everyoneHint: "“Ignore this if you have answered.” Nobody looks up who has.",
    unclaimed: "Only people whose ballot was not taken",
    unclaimedHint:
      "The server looks up whose invitation is unused. No member is shown who that is, but whoever runs the server or the mail server can see it, and in a trial the outbox shows it. People can read that you chose this.",
    day: (which: number) => ["First", "Second", "Third"][which - 1] ?? "",
    dayHint: "Days after the opening, sent at 9 in the morning. Leave a field empty to send fewer.",
    legend: "When",
    invalid: "A whole number of days from 1 to 365, or nothing.",
  },
  target: target,
  mail: {
    title: "Mail",
    ready: (sender: string) => `Mails go out through your mail server, from ${sender}.`,
    trial:
      "No mail server is configured. Mails go to the outbox on this server, where its owners and whoever runs it can open every link. The wave is therefore marked as a trial, in the booth and in its results.",
    outbox: "Open the outbox",
    test: "Send me a test mail",
    tested: (address: string) =>
      `The mail server accepted a test mail to ${address}. See whether it arrived.`,
    testedOutbox: "A test mail is in the outbox.",
    testFailed: (reason: string) => `The test mail could not be sent: ${reason}.`,
  },
  server: {
    title: "Server",
    ready: (url: string) => `People will open ${url}.`,
    reach: {
      machine:
        "Only whoever sits at this server can open that address. For a trial of your own it will do; for anybody else, whoever runs the server sets BASE_URL to an address that they can open.",
      network:
        "That address is known in your own network only. People who are not in it, at home or on a phone, cannot open their link.",
    },
    insecure: (url: string) =>
      `People would open ${url}. Browsers give pages without https no cryptography, so no ballot could be sealed there. Whoever runs the server sets BASE_URL to an https address.`,
    commitTimes:
      "The database keeps the moment of every change (track_commit_timestamp is on). That would tell when each ballot came in. Whoever runs the server turns it off.",
    kept: (count: number) =>
      `The database keeps ${count === 1 ? "one thing" : `${count} things`} more than the product does, for whoever runs the server`,
    box: {
      unreachable:
        "Ballots would be sent to the ballot box host (BALLOT_BOX_ORIGIN), and nobody answers there as a box. Whoever runs the server starts it, or looks at its address.",
      other_installation:
        "The ballot box host (BALLOT_BOX_ORIGIN) is one of another installation: it has another database or another receipt key. Whoever runs the server gives it the database of this server, and as RECEIPT_KEY what `parallax box-key` prints here.",
      other_pages:
        "The ballot box host (BALLOT_BOX_ORIGIN) takes ballots from the pages of another address. Whoever runs the server sets BASE_URL there to the one of this server.",
      other_manifest:
        "The ballot box host (BALLOT_BOX_ORIGIN) shows another manifest of the last wave than this server. Whoever runs the server finds out why before anybody is asked.",
    },
  },
  other: {
    title: "Other wave",
    missing: (name: string) =>
      `“${name}” of the same survey is open. Close it first: people would get two links.`,
  },
};
