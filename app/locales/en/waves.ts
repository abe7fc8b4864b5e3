import type { Thresholds } from "#app/core/gate/thresholds";
import { checklist, nearWaves } from "./checklist";
import { list, number } from "./grammar";

const people = (count: number) => (count === 1 ? "1 person" : `${number(count)} people`);
const mails = (count: number) => (count === 1 ? "1 mail" : `${number(count)} mails`);

/** A wave from its draft to its release. */
export const waves = {
  number,
  trial: "Trial",
  new: {
    title: "New wave",
    repeatTitle: (survey: string) => `Repeat “${survey}”`,
    lead: "A wave asks the survey's questions once. You prepare it as a draft; nobody is written to before you launch it.",
    repeatLead: (previous: string) =>
      `The next wave asks the survey's questions again. Those that you left as they were in ${previous} are compared with it. Thresholds and reminders are taken over; you can change them before launch.`,
    name: "Name",
    nameHint:
      "Usually the year. It labels the results. People who are asked read it on the page about anonymity, and in a mail if you cancel the wave.",
    near: (wave: string, day: string) =>
      `Between the closing of ${wave} (${day}) and of a wave made today lie less than 90 days, unless you give it a later date. ${nearWaves}`,
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
  ...checklist,
  launch: {
    title: (name: string) => `Launch ${name}`,
    lead: "What you see here is frozen: all but the target into the wave's manifest, which everybody who is asked can check. Afterwards nothing of it can be changed by anybody; you can only extend the wave, close it early or cancel it.",
    questions: "Questions",
    people: "People",
    opens: "Opens",
    closes: "Closes",
    reminders: "Reminders",
    noReminders: "None planned",
    thresholds: "Thresholds",
    thresholdsSaid: ({ answers, counts, commentResponses, comments, slices }: Thresholds) =>
      `Scores from ${number(answers)} answers, distributions from ${number(counts)}, comments from ${number(commentResponses)} answers and ${number(comments)} comments, slices from ${number(slices)} answers`,
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
    closed: "Closed. The box is being unsealed; this takes a few moments.",
    unsealed: "The box was unsealed and destroyed. The results are being computed.",
    released: (date: string) => `Released on ${date}.`,
    cancelled: (date: string) => `Cancelled on ${date}. Its box and its keys were destroyed, still sealed.`,
    untold: "Not everybody who was asked has been told yet.",
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
  lostKeys: {
    notice: (file: string) =>
      `The key of this wave is gone: ${file} is not in KEYS_DIR. Without it nobody gets a ballot any more, and the ballots that were cast can never be opened; their answers are lost. If you have the file, put it back. If not, cancel the wave: everybody who was asked is told, and the survey can be asked again.`,
    inOrganization: (wave: string, organization: string) =>
      `The key of the wave ${wave} of ${organization} is gone from KEYS_DIR. Without it nobody gets a ballot any more, and the ballots that were cast can never be opened. Put the file back, or cancel the wave on its page: everybody who was asked is told.`,
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
    held: "No mail server is configured any more, and this wave is no trial: its mails could be read on this server, and whoever read one could take somebody's ballot. So none leaves, neither invitations nor reminders nor a cancellation. Set up the mail server of this organization again, or start the server with the SMTP_URL it had when this wave was launched: everything that waits is sent then.",
    trouble: {
      unreachable: () =>
        "The mail server cannot be reached. The mails wait; it is asked again several times a minute, and everything leaves once it answers.",
      sender: (code: string) =>
        `The mail server takes no mail from this server at present (${code}). That is about the sender and not about anybody's address: look at the sign-in, at the sender (on the page about the mail server, or SMTP_URL and MAIL_FROM), and at the account's quota. No address counts as refused meanwhile; it is tried again several times a minute.`,
      no_encryption: () =>
        "The mail server offers no encryption, and the password would be sent in clear. Nothing is sent. Use TLS (smtps:// in SMTP_URL) or a server that offers STARTTLS; for SMTP_URL, ?allowClear=true at its end allows it by name.",
      refusing: (code: string) =>
        `The mail server refuses one mail after the other (${code}). That looks as if it were about the sender and not about the addresses: relaying, a quota, or a block list. These mails wait and are tried again several times a minute; if their addresses are wrong, correct them below.`,
    },
    troubleSince: (date: string) => `Since ${date}.`,
    queued: "Waiting",
    accepted: "Accepted by the mail server",
    inOutbox: "In the outbox",
    bounced: "Refused",
    inDoubt: "In doubt",
    sending: (sent: number, all: number) => `${number(sent)} of ${mails(all)} handed over`,
    doubt: (count: number) =>
      `The connection broke while ${mails(count)} ${count === 1 ? "was" : "were"} handed over, after the last byte and before the answer. ${count === 1 ? "It" : "They"} may or may not have arrived, so ${count === 1 ? "it was" : "they were"} not sent again. Sending again may reach somebody twice, with the same link; that does no harm.`,
    again: (count: number) => `Send ${mails(count)} again`,
    againRefused: (count: number) => `Send ${mails(count)} again as ${count === 1 ? "it is" : "they are"}`,
    againRefusedLead:
      "If the mail server was wrong, or the fault was on this side, send them again to the same addresses.",
    sentAgain: "They are being sent again.",
    bouncedTitle: "Refused addresses",
    bouncedLead:
      "The mail server would not take these. Correct an address and its old link stops working, a new one is sent.",
    waiting: "It is tried again by itself.",
    doubted:
      "A mail to this address was in doubt once, or a reminder was handed over, so its link may have arrived. It cannot be given to another address: that would show whether it was used.",
    reasons: { no_address: "no usable address" } as Record<string, string>,
    corrected: "Corrected address",
    correct: "Correct and send",
    correctedSaid: (name: string) => `The address of ${name} was corrected; a new link is on its way.`,
    more: (count: number) => `and ${number(count)} more`,
    refusals: {
      not_bounced:
        "The mail server has not surely refused this address, its link may have arrived all the same, or it was corrected meanwhile.",
      ended: "This wave takes no answers any more, so no new link is sent.",
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
    lead: "A mail with their link goes out within minutes. It cannot be called back.",
    stay: (times: string[]) => `Planned, and sent as well: ${list(times)}.`,
    fall: (times: string[]) =>
      `Planned, and left out then, because reminders are a day apart and three at most: ${list(times)}.`,
    sure: "Yes, send it now",
    soon: (from: string) => `Reminders are a day apart. One can be sent by hand from ${from} on.`,
    done: "The reminder is on its way.",
    refusals: {
      no_more: "Three reminders were sent. More are not sent, by hand or by plan.",
      sent_already: "A reminder was sent a moment ago.",
      too_soon: "The last reminder was sent less than a day ago. Nothing was sent now.",
    },
  },
  end: {
    title: "Extend or end",
    titleScheduled: "Take it back",
    extend: "Extend",
    extendTo: "New closing date",
    extended: (date: string) => `The wave is open until ${date} now.`,
    notLater: "The new date must lie after the present one, and in the future.",
    tooNear:
      "Another wave that asks some of the same people opens less than 90 days after this date. Choose an earlier one, or cancel the other wave first.",
    close: "Close early",
    closeLead:
      "No ballot is accepted afterwards. The box is unsealed and the result released. This cannot be undone, and it is logged.",
    closeEnough: (team: string, answers: number, least: number) =>
      `${team}: at least ${number(answers)} ballots. A team is shown from ${number(least)} answers on.`,
    closeFew: (team: string, answers: number | null, least: number) =>
      `${team}: ${answers === null ? "fewer than 5 ballots" : `at least ${number(answers)} ballots`} when they were last counted, so perhaps too few. A team is shown from ${number(least)} answers on; with fewer, nothing of it is, and nothing is compared.`,
    closeUncounted: (team: string, least: number) =>
      `${team}: not counted yet, so perhaps too few. A team is shown from ${number(least)} answers on; with fewer, nothing of it is, and nothing is compared.`,
    closeSure: "Yes, close now",
    closed: "The wave is closed.",
    cancel: "Cancel the wave",
    cancelLead: (open: boolean) =>
      `The box and its keys are destroyed, still sealed. There will never be a result.${open ? " Everybody who was asked is told by mail." : " Nobody has been written to yet."} This cannot be undone, and it is logged.`,
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
    unsealed: "This wave is closed, and its box was unsealed.",
    released: "This wave was released. Nothing about it changes any more.",
    cancelled: "This wave was cancelled.",
  },
};
