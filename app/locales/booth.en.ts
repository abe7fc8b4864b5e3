/**
 * The booth's sentences. They travel to the browser as data, so there are no functions here: `{name}` stands
 * for a value.
 */
export const boothEn = {
  language: "en",
  direction: "ltr",
  title: "{organization} asks",
  loading: "Opening the booth …",
  noScript:
    "The booth seals your answers on your own device before they leave it, and needs JavaScript for that. Please allow it for this page, or open your link in another browser.",
  next: "Next",
  back: "Back",
  retry: "Try again",
  copy: "Copy",
  copied: "Copied",
  copyFailed: "Please mark the text and copy it by hand.",
  preview: "Preview: nothing is taken or stored",
  trial: "This is a trial: its invitations can be read on the server.",
  welcome: {
    heading: "How do Sales and Marketing see each other?",
    lead: "{organization} asks everybody in {teams} the same questions, compares the two teams’ answers and works on the gaps.",
    you: "You were invited as a member of {team}.",
    core: "It takes about four minutes.",
    full: "It takes eight to nine minutes.",
    skip: "You may skip any question and say “I don’t know”.",
    closes: "You can answer until {date}.",
    promiseServer: "Nobody who uses this product can see what you answered. Whoever runs the server could.",
    promiseTrial:
      "This is a trial. Whoever set it up can open your link, see whether it was used, and answer in your place. What you cast yourself nobody who uses this product can see; whoever runs the server could.",
    promiseTwoKey:
      "Your manager cannot see what you answered, and neither can whoever runs this server, unless two of these three people help: {holders}.",
    serverDetail:
      "In this survey the server holds the key. Whoever runs it could open answers before the closing date and match them with the moment they arrived. People who only use the product cannot.",
    known: "What can be known about me?",
    knownNoTitle:
      "Your manager, the heads of both teams and everybody else who uses this product cannot see:",
    knownNo: [
      "Which answers are yours: your ballot carries no name, and results are shown for groups of at least five only.",
      "When you answered, from where, or on what device: the product keeps none of it.",
    ],
    knownNoStatus:
      "Whether you answered. Only when everybody in your team did, the number of answers shows it.",
    knownYesTitle: "They can see:",
    knownYes: [
      "How many people of each team have answered: in steps of five while the survey is open, and exactly in the results of a team that are shown. So how many skipped a question or did not know can be told, too.",
      "After the survey, what was written in comments, word for word and without names, once at least ten people of your team have answered.",
    ],
    knownTrial: "Whether your link was used: this is a trial, so whoever set it up can open it.",
    knownServerTitle: "Whoever runs the server and can read its memory or disk could see:",
    knownServer: [
      "That your invitation was used to take a ballot, until the survey closes; then this is erased. From the database’s own traces often also when that was, that you cast it, and which sealed ballot is yours.",
    ],
    knownServerKey:
      "Your answers, by opening ballots while the survey runs and matching them with those traces: in this survey the server holds the key. When the survey has closed, ballots and key are destroyed.",
    more: "How this works, and what it does not protect against",
    words: "Compare this survey’s twelve words",
    wordsHelp:
      "If somebody posted twelve words for this survey in your company, they must be the same as these. Other words mean that you were shown another survey than your colleagues: then do not answer, and tell them.",
    wordsWait: "Working out the words …",
    wordsFailed: "The list of words could not be loaded.",
    begin: "Begin",
    haveCode: "I already have a ballot code",
    draft: "Your unfinished answers are still on this device.",
    resume: "Go on",
    discard: "Remove them from this device",
  },
  code: {
    heading: "Note your ballot code",
    body: "Your ballot is not tied to your name, so nobody can look it up for you. This code is the only key to it: with it you can go on from another device.",
    warning:
      "If this device loses its memory before you have cast your ballot and you do not have the code, the ballot is lost. There is no second one.",
    label: "Your ballot code",
    secret: "Show it to nobody.",
    before: "Have you taken a ballot with this link before? Then this code is not for you:",
    enter: "enter the one you noted",
    take: "I have noted it, take my ballot",
    taking: "Taking your ballot …",
  },
  enter: {
    heading: "Enter your ballot code",
    body: "Go on with the ballot you took on another device. Answers you have not cast stay on that device and are not carried over.",
    label: "Ballot code",
    hint: "32 letters and digits. Spaces and dashes do not matter.",
    wrong: "This is not a ballot code: a character is missing or mistyped.",
    go: "Go on",
  },
  questions: {
    progress: "Page {page} of {pages}",
    saved: "Your answers are kept on this device until you cast them.",
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
    empty: "You have not answered anything yet. You may still cast an empty ballot.",
    tooLong: "Your comments are too long together. Please shorten one of them.",
    cast: "Seal and cast my ballot",
    after: "When your ballot is in the box, your answers are removed from this device.",
  },
  cast: {
    sealing: "Sealing your ballot …",
    casting: "Casting your ballot …",
    waitingHeading: "Your ballot is sealed, but not in the box yet",
    waiting:
      "The connection failed. Your sealed ballot is kept on this device and is sent as soon as there is a connection. Leave this page open, or open your link again later on this device.",
    busy: "The box is busy. Your sealed ballot is kept on this device and is sent again in a moment.",
    retry: "Send it now",
    edit: "Go back to my answers",
  },
  done: {
    heading: "Your ballot is in the box",
    thanks: "Thank you. Your answers have been removed from this device.",
    next: "After the survey has closed, the heads of both teams get the same results at the same moment.",
    close: "You need not do anything more. You can close this page.",
    keep: "Keep your slip",
    keepHelp:
      "The slip is your receipt: the server has signed that your sealed ballot arrived. With your ballot code you can answer again until the survey closes; only the last ballot counts. Show both to nobody.",
    save: "Save slip and code",
    show: "Show slip and code",
    slip: "Your sealed ballot is in the box. This slip holds no answers. Show it, and your ballot code, to nobody.",
    slipLabel: "Your slip",
    file: "parallax-slip.txt",
    code: "Your ballot code",
  },
  previewDone: {
    heading: "The end of the preview",
    body: "Here a respondent’s ballot is sealed and cast, and a slip can be kept. In the preview nothing was sent.",
    again: "Start again",
  },
  trouble: {
    heading: {
      link: "This link is not complete",
      stop: "Please do not answer",
      support: "This browser cannot seal a ballot",
      closed: "This survey is closed",
      used: "A ballot was already taken with this link",
      offline: "No connection",
      other: "That did not work",
    },
    link: "Mail programs sometimes break links. Copy the whole mail that invited you, or the whole link in it, and paste it here. It is read on this device and sent nowhere.",
    linkLabel: "The link from your invitation, or the whole mail",
    linkGo: "Open the booth",
    linkWrong:
      "This is not a link to this survey. If it looks like one, a part of it is missing: copy the whole mail and paste that.",
    linkOpaque:
      "This address was made by your company’s mail protection and does not hold your link. Open it from the mail, or ask for a new one.",
    linkOther: "This is an invitation to another survey.",
    linkOtherGo: "Open that survey",
    unknown:
      "This invitation is not valid, or was replaced by a newer one. Please use the link in the latest mail you got.",
    other_wave: "This invitation belongs to another survey. Please use the link in the latest mail you got.",
    used: "If that was you, enter the ballot code you noted then; a code you were shown later opens nothing. If it was not you, tell the person who sent the invitation: somebody used your link.",
    replaced: "This link was replaced by a newer one. Please use the link in the latest mail you got.",
    not_open: "This survey has not opened yet. Please come back later with the same link.",
    ended: "This survey has closed. It does not take answers any more.",
    cancelled: "This survey was cancelled. Answers that were already given were destroyed, still sealed.",
    closed:
      "This survey closed before your ballot reached the box. Your answers were not counted and nobody has seen them.",
    closedWipe: "Remove my answers from this device",
    wiped: "Your answers have been removed from this device.",
    mismatch:
      "What the server sent does not fit what it has promised to everybody. Somebody may be trying to tell your ballot apart from others. Nothing of yours was sent. Show this page to the people who run the survey.",
    support:
      "It lacks the cryptography the booth needs (Ed25519). Use an up-to-date Chrome, Edge, Firefox or Safari on any device.",
    insecure:
      "The booth only works over a secure connection (https). Please tell the people who run the survey.",
    offline: "The server could not be reached. Check your connection and try again.",
    too_many: "Too many attempts. Please wait a few minutes and try again.",
    malformed: "The server did not understand this request. Please open your link again.",
    outdated: "A newer version of your ballot is already in the box.",
    storage: "This browser does not keep anything for this page, so your answers are lost if you close it.",
    unexpected: "The server could not take this right now. Nothing was lost: try again in a moment.",
    notFound: "There is no survey at this address. The link may be incomplete.",
  },
};

export type BoothText = typeof boothEn;
