/**
 * The booth's sentences. They travel to the browser as data, so there are no functions here: `{name}` stands
 * for a value, and the sentence reads well whatever number or name stands there.
 */
export const booth = {
  language: "en",
  direction: "ltr",
  languages: "Language",
  title: "{organization} asks",
  next: "Next",
  back: "Back",
  retry: "Try again",
  copy: "Copy",
  copied: "Copied",
  copyFailed: "Please mark the text and copy it by hand.",
  trial: "This is a trial: its invitations can be read on the server.",
  welcome: {
    heading: "How do {sales} and {marketing} see each other?",
    lead: "{organization} asks everybody in {teams} the same questions and compares the two teams’ answers.",
    you: "You are asked as a member of {team}.",
    core: "It takes about four minutes.",
    full: "It takes eight to nine minutes.",
    skip: "You may skip any question and say “I don’t know”.",
    closes: "You can answer until {date}.",
    device: "Until you send them, your answers live on this device only.",
    promiseServer: "Nobody who uses this product can see what you answered. Whoever runs the server could.",
    promiseTrial:
      "This is a trial. Whoever set it up can open your link, see whether it was used, and answer in your place. What you cast yourself nobody who uses this product can see; whoever runs the server could.",
    promiseTwoKey:
      "Your manager cannot see what you answered, and neither can whoever runs this server, unless two of these three people help: {holders}.",
    known: "What can be known about me?",
    knownNoTitle:
      "Your manager, the heads of both teams and everybody else who uses this product cannot see:",
    knownNo: [
      "Which answers are yours: your ballot carries no name, and results are shown for groups of at least {answers} only.",
      "When you answered, from where, or on what device: the product keeps none of it.",
    ],
    knownNoStatus:
      "Whether you answered. Only when everybody in your team did, the number of answers shows it.",
    knownYesTitle: "They can see:",
    knownYes: [
      "How many people of each team have answered: in steps of five while the survey is open, and exactly in the results of a team that are shown. So how many skipped a question or did not know can be told, too.",
      "After the survey, what was written in comments, word for word and without names, once at least {comments} people of your team have answered: to members who sign in.",
    ],
    knownTrial: "Whether your link was used: this is a trial, so whoever set it up can open it.",
    knownServerTitle: "Whoever runs the server and can read its memory or disk could see:",
    knownServer: [
      "That your invitation was used to take a ballot, until the survey closes; then this is erased. From the database’s own traces often also when that was, that you cast it, and which sealed ballot is yours.",
    ],
    knownServerKey:
      "Your answers, by opening ballots while the survey runs and matching them with those traces: in this survey the server holds the key. When the survey has closed, ballots and key are destroyed.",
    knownServerKeyInDatabase:
      "Your answers, by opening ballots while the survey runs and matching them with those traces: in this survey the server holds the key. Ballots and key are destroyed when the survey has closed, but a copy of the database made before, together with the server’s secret, could still open them.",
    more: "How this works, and what it does not protect against",
    words: "Compare this survey’s twelve words",
    wordsHelp:
      "If twelve words were posted for this survey in your company, these must be the same. Other words mean that you were shown another survey than your colleagues: do not answer then, and tell them.",
    wordsWait: "Working out the words …",
    wordsFailed: "The list of words could not be loaded.",
    begin: "Begin",
    later: "Take my ballot now, answer later",
    haveCode: "I already have a ballot code",
    draft: "Your unfinished answers are still on this device.",
    resume: "Go on",
    discard: "Remove them from this device",
  },
  later: {
    heading: "Answer later, or on another device",
    body: "Your ballot is taken. Open your link again on this device whenever you like: your answers so far are kept. On another device, open it there and enter this ballot code; unsent answers stay here.",
    bodyOpen:
      "Your ballot is taken, but this browser keeps no answers. To go on later or on another device, open your link there and enter this ballot code.",
    label: "Your ballot code",
    warning:
      "Your ballot is not tied to your name, so nobody can look the code up for you, and there is no second one.",
    secret: "Show it to nobody.",
    go: "Go on answering now",
    shared: "Is this a shared computer? Note the code first, then",
    wipe: "remove everything from this device",
  },
  enter: {
    heading: "Enter your ballot code",
    body: "With the code you can answer here with a ballot you took elsewhere, change what you have sent, or withdraw it. Nobody can show you your former answers: a change begins anew, and only the last ballot counts.",
    label: "Ballot code",
    hint: "32 letters and digits. Spaces and dashes do not matter.",
    wrong: "This is not a ballot code: a character is missing or mistyped.",
    other: "This code does not open this link’s ballot. It may belong to another survey or person.",
    go: "Go on with my ballot",
    withdraw: "Withdraw my ballot",
  },
  withdraw: {
    heading: "Withdraw your ballot?",
    body: "What you sent will not be counted. You can answer again with your code until the survey closes.",
    go: "Withdraw it",
    sending: "Withdrawing your ballot …",
    done: "Your ballot is withdrawn",
    gone: "Nothing of what you sent will be counted.",
    again: "With your ballot code you can answer again until the survey closes.",
    answer: "Answer again now",
  },
  answered: {
    heading: "You have answered",
    body: "Your ballot is in the box and your answers are no longer on this device. You can change or withdraw it with your ballot code until the survey closes.",
    go: "Change or withdraw with my code",
  },
  removed: {
    heading: "Your answers have been removed",
    body: "Nothing of them is left on this device. You can close this page.",
  },
  overtaken: {
    heading: "You went on in another window",
    body: "Your answers were changed or sent in another tab or window. This one stopped so that nothing is written over.",
    go: "Open the newer one",
  },
  questions: {
    progress: "Page {page} of {pages}",
    saved: "Your answers are kept on this device until you send them.",
    notSaved: "This browser keeps nothing: your answers are lost if you close this page.",
    later: "Answer later or on another device",
    asOthers: "Now answer as most people in {team} would",
    whose: "{team}’s view, not yours",
    others: "the other team",
    clear: "Clear this answer",
    companionHint: "Your best guess is enough.",
    optional: "Optional",
    counter: "{count} of 500 characters",
    nameHint:
      "This may name somebody. Comments are read by both teams: describe what happens rather than who.",
    toReview: "Look over my answers",
  },
  review: {
    heading: "Look over your answers",
    lead: "Nothing has left this device yet.",
    skipped: "Skipped",
    change: "Change",
    changePage: "Change: {title}",
    answered: "{count} of {total} questions answered",
    empty:
      "You have answered nothing: this would be an empty ballot. It counts as taking part, and in no result.",
    tooLong: "Your comments are too long together. Please shorten one of them.",
    cast: "Seal and cast my ballot",
    castEmpty: "Seal and cast my empty ballot",
    after: "When your ballot is in the box, your answers are removed from this device.",
  },
  cast: {
    sealing: "Sealing your ballot …",
    casting: "Casting your ballot …",
    waitingHeading: "Your ballot is sealed, but not in the box yet",
    waiting: "The connection failed. Your sealed ballot is sent as soon as there is one.",
    busy: "The box is busy. Your sealed ballot is sent again in a moment.",
    waitingKept:
      "It is kept on this device: leave this page open, or open your link again later on this device. In a private window, leave it open.",
    waitingOpen: "This browser keeps nothing: leave this page open until the ballot is in the box.",
    retry: "Send it now",
    edit: "Go back to my answers",
  },
  done: {
    heading: "Your ballot is in the box",
    thanks: "Thank you. Your answers have been removed from this device.",
    next: "After the survey has closed, the heads of both teams get the same results at the same moment.",
    close: "You can close this page.",
    keep: "If you may want to change your mind",
    keepHelp:
      "Your ballot code changes or withdraws this ballot until the survey closes, on any device. The slip is the server’s signed receipt for it. Show both to nobody.",
    change: "Answer again",
    withdraw: "Withdraw my ballot",
    shared: "This is a shared computer: leave nothing here",
    save: "Save slip and code",
    show: "Show slip and code",
    slip: "Your sealed ballot is in the box. This slip holds no answers. Show it, and your ballot code, to nobody.",
    slipLabel: "Your slip",
    file: "parallax-slip.txt",
    code: "Your ballot code",
  },
  trouble: {
    heading: {
      link: "This link is not complete",
      stop: "Please do not answer",
      support: "This page is not safe to answer on",
      closed: "This survey is closed",
      used: "This link has been used",
      offline: "No connection",
      other: "That did not work",
    },
    unknown:
      "This invitation is not valid, or was replaced by a newer one. Please use the link in the latest mail you got.",
    other_wave: "This invitation belongs to another survey. Please use the link in the latest mail you got.",
    used: "If you have answered, thank you: you can change or withdraw your ballot with its code. If you took it but have not sent it, go on on that device, or here with the code. If you did neither, tell the person who sent the invitation: somebody used your link.",
    replaced: "This link was replaced by a newer one. Please use the link in the latest mail you got.",
    not_open: "This survey has not opened yet. Please come back later with the same link.",
    ended: "This survey has closed. It does not take answers any more.",
    cancelled: "This survey was cancelled. Answers that were already given were destroyed, still sealed.",
    closed:
      "This survey closed before your ballot reached the box. Your answers were not counted and nobody has seen them.",
    closedWipe: "Remove my answers from this device",
    closedDraft: "Answers that were never sent are still kept on this device.",
    mismatch:
      "What the server sent does not fit what it has promised to everybody. Somebody may be trying to tell your ballot apart from others. Nothing of yours was sent. Show this page to the people who run the survey.",
    insecure:
      "The booth only works over a secure connection (https). Please tell the people who run the survey.",
    offline: "The server could not be reached. Check your connection and try again.",
    too_many: "Too many attempts. Please wait a few minutes and try again.",
    malformed: "The server did not understand this request. Please open your link again.",
    outdated: "A newer version of your ballot is already in the box.",
    storage: "This browser does not keep anything for this page, so your answers are lost if you close it.",
    unexpected: "The server could not take this right now. Nothing was lost: try again in a moment.",
    notFound: "There is no survey at this address. It may have been removed, or the link is incomplete.",
  },
};

export type BoothText = typeof booth;

/** The page that reads a link which a mail program or gateway broke. */
export const paste = {
  heading: booth.trouble.heading.link,
  lead: "Mail programs sometimes break links. Copy the whole mail that invited you, or the whole link in it, and paste it here. It is read on this device and sent nowhere.",
  label: "The link from your invitation, or the whole mail",
  go: "Open the booth",
  wrong:
    "This is not a link to this survey. If it looks like one, a part of it is missing: copy the whole mail and paste that.",
  opaque:
    "This address was made by your company’s mail protection and does not hold your link. Open it from the mail, or ask for a new one.",
  other: "This is an invitation to another survey.",
  otherGo: "Open that survey",
};

export type PasteText = typeof paste;

/** What the page says before the script runs, or without it: it is in the page and need not be in its data. */
export const waiting = {
  loading: "Opening the booth …",
  noScript:
    "The booth seals your answers on your own device before they leave it, and needs JavaScript for that. Please allow it for this page, or open your link in another browser.",
};

/** What only the preview says. */
export const preview = {
  strip: "Preview: nothing is taken or stored",
  heading: "The end of the preview",
  body: "Here a respondent’s ballot is sealed and cast, and a slip can be kept. In the preview nothing was sent.",
  again: "Start again",
};

export type PreviewText = typeof preview;

/** What is asked about the person on the last page, where a survey asks it. */
export const aboutYou = {
  heading: "About you",
  lead: "You may say nothing here. What you say is sealed with your answers. A group is shown only where at least {least} people of it answered a question. Two of these questions are never combined, and none ever stands beside a comment.",
  nothing: "Prefer not to say",
  known:
    "How groups inside your team answered, by what people say of themselves on the last page: only groups of at least {slices} answers, and never two such questions combined. You may say nothing there.",
};

export type AboutYouText = typeof aboutYou;
