import { list, number } from "./grammar.en";
import { targetEn } from "./target.en";

const people = (count: number) => (count === 1 ? "1 person" : `${number(count)} people`);
const mails = (count: number) => (count === 1 ? "1 mail" : `${number(count)} mails`);
const minutes = (count: number) => (count === 1 ? "a minute" : `${number(count)} minutes`);
const points = (value: number) => number(Math.round(value));

/** A wave from its draft to its release. */
export const wavesEn = {
  number,
  trial: "Trial",
  new: {
    title: "New wave",
    repeatTitle: (survey: string) => `Repeat “${survey}”`,
    lead: "A wave asks the survey's questions once. You prepare it as a draft; nobody is written to before you launch it.",
    repeatLead: (previous: string) =>
      `The next wave asks the survey's questions again. Those that you left as they were in ${previous} are compared with it. Thresholds and reminders are taken over; you can change them before launch.`,
    name: "Name",
    nameHint: "Usually the year. People see it, and it labels the results.",
    nameMissing: "Type a name.",
    nameLong: "A name can have 60 characters at most.",
    create: "Make the draft",
    cancel: "Cancel",
  },
  draft: {
    title: "Before the launch",
    missing: (count: number) =>
      count === 1
        ? "One thing is missing before this wave can be launched."
        : `${number(count)} things are missing before this wave can be launched.`,
    ready: "Everything is ready. Nobody is written to before you launch.",
    review: "Review and launch",
    readOnly: "Owners prepare a wave and launch it.",
    state: { ready: "Ready", note: "Ready, with a note", missing: "Missing" },
    edit: "Change",
    save: "Save",
    saved: "Saved.",
    rename: "Name of the wave",
    remove: "Delete this draft",
    removeLead: "Nobody has been asked. The survey and its questions stay.",
    removeSure: "Yes, delete the draft",
    removed: "The draft was deleted.",
  },
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
  },
  people: {
    title: "People",
    said: (sales: string, countSales: number, marketing: string, countMarketing: number) =>
      `${number(countSales)} in ${sales}, ${number(countMarketing)} in ${marketing}. Everybody on the roster at launch is asked.`,
    tooFew: (team: string, count: number) =>
      `${team} has ${people(count)}. A team needs at least five: results of fewer could be traced to a person.`,
    few: (team: string, count: number) =>
      `${team} has ${people(count)}. With fewer than ten answers only rounded scores are shown, no distributions and no comments.`,
    edit: "Open the roster",
    power: (sales: string, countSales: number, marketing: string, countMarketing: number, gap: number) =>
      `With ${number(countSales)} in ${sales} and ${number(countMarketing)} in ${marketing} answering (75 %), you will be able to see a gap of ${points(gap)} points on a statement.`,
    powerMore: (dimension: number, change: number) =>
      `On a dimension ${points(dimension)} points are enough. A gap that changes by ${points(change)} points until next year will be noticed. Smaller differences may be there, but four times in five only these are found.`,
  },
  anonymity: {
    title: "Anonymity",
    confirmed: (answers: number) =>
      `The server holds the key, confirmed. Results are shown from ${number(answers)} answers a team.`,
    missing: "Confirm who holds the key to the ballots.",
    promise:
      "People will read: “Nobody who uses this product can see what you answered. Whoever runs the server could.”",
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
      "The server looks up whose invitation is unused. Nobody is shown who that is, but in a trial the outbox shows it. People can read that you chose this.",
    day: (which: number) => ["First", "Second", "Third"][which - 1] ?? "",
    dayHint: "Days after the opening, sent at 9 in the morning. Leave a field empty to send fewer.",
    legend: "When",
    invalid: "A whole number of days from 1 to 365, or nothing.",
  },
  target: targetEn,
  mail: {
    title: "Mail",
    ready: (sender: string) => `Mails go out through your mail server, from ${sender}.`,
    trial:
      "No mail server is configured. Mails go to the outbox on this server, where whoever runs it can read every link. The wave is therefore marked as a trial, in the booth and in its results.",
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
    insecure: (url: string) =>
      `People would open ${url}. Browsers give pages without https no cryptography, so no ballot could be sealed there. Whoever runs the server sets BASE_URL to an https address.`,
    commitTimes:
      "The database keeps the moment of every change (track_commit_timestamp is on). That would tell when each ballot came in. Whoever runs the server turns it off.",
  },
  other: {
    title: "Other wave",
    missing: (name: string) =>
      `“${name}” of the same survey is open. Close it first: people would get two links.`,
  },
  launch: {
    title: (name: string) => `Launch ${name}`,
    lead: "What you see here is frozen into the wave's manifest. Afterwards nothing of it can be changed by anybody; you can only extend the wave, close it early or cancel it.",
    questions: "Questions",
    people: "People",
    opens: "Opens",
    closes: "Closes",
    reminders: "Reminders",
    noReminders: "None planned",
    thresholds: "Thresholds",
    thresholdsSaid: (answers: number, counts: number, responses: number, comments: number) =>
      `Scores from ${number(answers)} answers, distributions from ${number(counts)}, comments from ${number(responses)} answers and ${number(comments)} comments`,
    promise: "Promise",
    now: "When you launch",
    button: (count: number) => `Launch and write to ${people(count)}`,
    buttonScheduled: (date: string) => `Launch, to open on ${date}`,
    buttonTrial: "Launch as a trial",
    busy: "Making keys and invitations …",
    back: "Back to the checklist",
    notReady: "Something is missing. Nothing was launched.",
  },
  fingerprint: {
    title: "The fingerprint of this wave",
    lead: "Post these twelve words where everybody who is asked can read them, in the company's chat for example. Everybody's booth shows the same words. Other words would mean that somebody was given other questions, rules or keys.",
    leadEnded:
      "The booths of this wave showed these twelve words. Somebody who saw others was given other questions, rules or keys.",
    copy: "Copy the words",
    copied: "Copied.",
    label: "Twelve words",
  },
  status: {
    scheduled: (date: string) => `Launched. It opens by itself on ${date}, and then the mails go out.`,
    open: (date: string) => `Open until ${date}. Nobody sees a result before it has closed.`,
    closed: "Closed. The box is being opened; this takes a few moments.",
    opened: "The box was opened and destroyed. The results are being computed.",
    released: (date: string) => `Released on ${date}.`,
    cancelled: (date: string) => `Cancelled on ${date}. Its box and its keys were destroyed unopened.`,
    launched: "The wave was launched.",
    trial:
      "This is a trial: its mails can be read in the outbox on the server, so answers are not anonymous to whoever reads them.",
    results: "Read the results",
    repeat: "Repeat this survey",
    invited: (sales: string, countSales: number, marketing: string, countMarketing: number) =>
      `${number(countSales)} people in ${sales} and ${number(countMarketing)} in ${marketing} were asked.`,
    willBeAsked: (sales: string, countSales: number, marketing: string, countMarketing: number) =>
      `${number(countSales)} people in ${sales} and ${number(countMarketing)} in ${marketing} will be asked.`,
  },
  participation: {
    title: "Participation",
    lead: "Ballots in the box, rounded down to a multiple of five and counted once a day. Nobody sees who has answered.",
    counted: (date: string) => `Counted on ${date}.`,
    notYet: "Counted for the first time within the next minutes.",
    hidden: "fewer than 5 so far",
    answers: (answers: number, invited: number, share: number) =>
      `at least ${number(answers)} ballots from ${people(invited)}, about ${number(share)} %`,
    aim: "The mark stands at 75 %.",
  },
  mails: {
    title: "Invitations",
    lead: "What became of the mails with the links. “Accepted” means the mail server took it; whether it is read nobody looks up.",
    outboxLead: "No mail server is configured: the mails with the links are in the outbox on this server.",
    queued: "Waiting",
    accepted: "Accepted by the mail server",
    inOutbox: "In the outbox",
    bounced: "Refused",
    inDoubt: "In doubt",
    sending: (sent: number, all: number) => `${number(sent)} of ${mails(all)} handed over`,
    doubt: (count: number) =>
      `The connection broke while ${mails(count)} ${count === 1 ? "was" : "were"} handed over, after the last byte and before the answer. ${count === 1 ? "It" : "They"} may or may not have arrived, so ${count === 1 ? "it was" : "they were"} not sent again. Sending again may reach somebody twice, with the same link; that does no harm.`,
    again: (count: number) => `Send ${mails(count)} again`,
    sentAgain: "They are being sent again.",
    bouncedTitle: "Refused addresses",
    bouncedLead:
      "The mail server would not take these. Correct an address and its old link stops working, a new one is sent.",
    reasons: { no_address: "no usable address" } as Record<string, string>,
    corrected: "Corrected address",
    correct: "Correct and send",
    correctedSaid: (name: string) => `The address of ${name} was corrected; a new link is on its way.`,
    more: (count: number) => `and ${number(count)} more`,
    refusals: {
      not_bounced: "The mail server has not refused this address, or it was corrected meanwhile.",
      ended: "This wave takes no answers any more, so no new link is sent.",
      claimed: "This link cannot be replaced: that is possible only while no ballot was taken with it.",
      taken: "Somebody else on the roster has this address.",
      invalid: "This is not one plain mail address.",
    },
  },
  remind: {
    title: "Reminders",
    sent: (sent: number, most: number) => `${number(sent)} of at most ${number(most)} sent.`,
    planned: (times: string[]) => `Planned: ${list(times)}.`,
    to: {
      everyone: "A reminder goes to everybody who was asked. How many it reaches is not shown.",
      unclaimed:
        "A reminder goes to people whose ballot was not taken. Neither who nor how many they are is shown.",
    },
    button: "Send a reminder now",
    done: "The reminder is on its way.",
    refusals: {
      no_more: "Three reminders were sent. More are not sent, by hand or by plan.",
      sent_already: "A reminder was sent a moment ago.",
    },
  },
  end: {
    title: "Extend or end",
    titleScheduled: "Take it back",
    extend: "Extend",
    extendTo: "New closing date",
    extended: (date: string) => `The wave is open until ${date} now.`,
    notLater: "The new date must lie after the present one, and in the future.",
    close: "Close early",
    closeLead:
      "No ballot is accepted afterwards. The box is opened and the result released. This cannot be undone, and it is logged.",
    closeSure: "Yes, close now",
    closed: "The wave is closed.",
    cancel: "Cancel the wave",
    cancelLead: (open: boolean) =>
      `The box and its keys are destroyed unopened. There will never be a result.${open ? " Everybody who was asked is told by mail." : " Nobody has been written to yet."} This cannot be undone, and it is logged.`,
    cancelType: "To confirm, type the name of the wave",
    cancelWrong: "That is not the name of the wave.",
    cancelSure: "Cancel the wave for good",
    cancelled: "The wave was cancelled.",
  },
  /** Why a command did nothing. */
  refusals: {
    not_found: "There is no such wave any more.",
    draft: "This wave is a draft. It has to be launched first.",
    scheduled: "This wave was launched and waits for its opening date. It can only be cancelled.",
    open: "This wave is open already.",
    closed: "This wave is closed already.",
    opened: "This wave is closed, and its box was opened.",
    released: "This wave was released. Nothing about it changes any more.",
    cancelled: "This wave was cancelled.",
  },
};
