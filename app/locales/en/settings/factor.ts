const minutes = (count: number) => (count === 1 ? "1 minute" : `${count} minutes`);
const codes = (count: number) =>
  count === 0 ? "no recovery code" : count === 1 ? "1 recovery code" : `${count} recovery codes`;

/** The second factor of an account: codes of an app, and recovery codes. */
export const factor = {
  title: "Second factor",
  lead: "Besides your password or mailed link you then type a code of six digits, which an app on your phone shows. Whoever learns your password or reads your mail cannot sign in with it alone.",
  back: "Back to your account",
  code: "Code of your app",
  codeHint: "Six digits, new every 30 seconds.",
  proof: "Code of your app, or a recovery code",
  password: "Your password",
  owner: {
    hint: "So that nobody who finds this device unlocked can do it in your place. If you no longer know it, have a link to sign in mailed to you: with it you choose a new one.",
    again: (count: number) =>
      `Your account has no password, so a sign-in of the last ${minutes(count)} shows that it is you.`,
    signIn: "Sign in again, then come back here",
  },
  card: {
    off: "Your account has none. With one, a stolen password or mailbox does not open it.",
    on: (left: number) => `It is on. You have ${codes(left)} left.`,
    setUp: "Set up the second factor",
    manage: "Manage the second factor",
  },
  required: {
    missing: (organization: string) =>
      `${organization} asks its owners and leads for a second factor. Set it up now: everything else opens right after it.`,
    set: (organization: string) =>
      `${organization} asks its owners and leads for a second factor. If you switch it off, you are led to set it up again at once, with a new phone for example.`,
  },
  setUp: {
    need: "You need an app that makes such codes, as most password managers do and many free apps.",
    begin: "Set up",
    title: "Connect your app",
    scan: "1. Scan this code with the app on your phone.",
    qr: "QR code for your app. The key below says the same.",
    type: "Or type this key into the app:",
    kind: "Time-based, SHA-1, 6 digits, 30 seconds.",
    confirm: "2. Type the code that the app shows now.",
    submit: "Switch on",
    abandon: "Cancel",
    others: "Other devices are signed out then, this one stays.",
    over: (count: number) =>
      `More than ${minutes(count)} have passed since you began: its key is of no use any more. Begin again.`,
  },
  codes: {
    title: "Your recovery codes",
    lead: "If you lose your phone, each of these codes opens your account once, in place of a code of the app. Print them or keep them in a password manager, not on the phone alone.",
    until: (count: number) =>
      `They are shown now and no more after ${minutes(count)}, or as soon as you say that you have them.`,
    copy: "Copy",
    copied: "Copied.",
    copyFailed: "The browser did not let the codes be copied. Select them and copy them yourself.",
    print: "Print",
    download: "Download",
    file: "parallax-recovery-codes.txt",
    fileTitle: (host: string, account: string) =>
      `Recovery codes for Parallax at ${host}, account ${account}`,
    fileOnce: "Each works once.",
    noted: "I have kept them",
  },
  on: {
    since: (date: string) => `On since ${date}.`,
    left: (left: number) => `You have ${codes(left)} left.`,
    few: "Draw new ones before you run out.",
    renewTitle: "New recovery codes",
    renewLead: "Draws ten new ones. The old ones do not work any more.",
    renew: "Draw new codes",
    offTitle: "Switch it off",
    offLead:
      "Your password or a mailed link alone then open your account. Other devices are signed out. Key holders who own or lead cannot take their turn without one.",
    off: "Switch off",
  },
  said: {
    on: "The second factor is on. From now on you are asked for a code when you sign in.",
    off: "The second factor is off. Other devices were signed out.",
  },
  problems: {
    wrong:
      "This code is not right. Type the one that the app shows now; if it is refused again, check that the phone sets its clock by itself.",
    used: "This code was used already: each works once. Wait for the next one, at most 30 seconds.",
    recovery: "This is none of your recovery codes, or it was used already.",
    missing: "Type the code.",
    password: "This is not your password.",
    tooMany: (count: number) =>
      `Too many codes for this account. Try again in ${minutes(count)}. Nothing is locked: this passes by itself.`,
  },
  signIn: {
    title: "Your second factor",
    lead: "Open the app on your phone and type the code it shows for Parallax.",
    submit: "Sign in",
    lost: "Use a recovery code",
    recovery: "Recovery code",
    recoveryHint: "Twelve signs, like 7KQM-2W4D-9XTA. Each works once.",
    recoverySubmit: "Sign in with it",
    noneLeft:
      "No phone and no code left? Another owner of your organization can remove your second factor on the page of members; for the last owner, whoever runs the server can.",
    again: "Begin again",
    over: (count: number) =>
      `The code was not given within ${minutes(count)}, or the sign-in was ended. Sign in again.`,
  },
  mail: {
    greeting: (name: string) => `Hello ${name},`,
    button: "See your second factor",
    foot: "You get this mail because it concerns how you sign in to Parallax.",
    ifNotYou:
      "If it was you, there is nothing to do. If it was not, sign in at once, change your password, sign out everywhere else, and tell an owner of your organization.",
    ifUnexpected:
      "If you asked for it, set up a new one when you sign in next. If you did not, ask the owners of your organization why: the audit log names who did it.",
    acts: {
      "set-up": {
        subject: "Your second factor for Parallax is on",
        body: (_: number) =>
          "the second factor of your account was set up. From now on a code of your app is asked for when you sign in. Other devices were signed out.",
      },
      "switched-off": {
        subject: "Your second factor for Parallax is off",
        body: (_: number) =>
          "the second factor of your account was switched off. Your password or a mailed link alone open it now. Other devices were signed out.",
      },
      "codes-drawn": {
        subject: "You have new recovery codes for Parallax",
        body: (_: number) =>
          "new recovery codes were drawn for your account. The old ones do not work any more.",
      },
      "code-used": {
        subject: "A recovery code of yours was used for Parallax",
        body: (left: number) =>
          `a recovery code of your account was used in place of a code of your app. You have ${codes(left)} left.`,
      },
      removed: {
        subject: "Your second factor for Parallax was removed",
        body: (_: number) =>
          "the second factor of your account was removed, as is done for somebody who lost phone and codes. Your password or a mailed link alone open it now. You were signed out everywhere.",
      },
    },
  },
  members: {
    has: "second factor",
    hasNot: "no second factor",
    remove: (name: string) => `Remove the second factor of ${name}`,
    sure: (name: string) =>
      `For somebody who lost phone and codes, and whom you know it is. ${name} is signed out everywhere, gets a mail about it, and it stands in the audit log.`,
    removed: (name: string) => `The second factor of ${name} is removed. They were written to.`,
    own: (_: string) => "Your own you switch off on the page of your account.",
    none: (name: string) => `${name} has no second factor.`,
    elsewhere: (name: string) =>
      `${name} belongs to another organization, too, or runs this installation: whoever runs the server removes it from the command line.`,
  },
  organization: {
    link: "Second factor",
    title: "Second factor of owners and leads",
    lead: "Owners and leads see who was asked and decide about everything. With a second factor a stolen password or mailbox opens none of that. Viewers may have one, too; nobody asks them for it.",
    optional: "It is left to everybody whether they have one.",
    required: "Owners and leads have to have one. Who has none is led to set it up before anything else.",
    require: "Require it",
    release: "Require it no longer",
    saidRequired: "From their next page on, owners and leads without a second factor set one up first.",
    saidOptional: "It is left to everybody again whether they have one.",
    ownFirst: "Set up your own second factor first, so that you see how it is done.",
    ownLink: "Set up mine",
    missingTitle: "Owners and leads without one",
    nobodyMissing: "All owners and leads have one.",
  },
};
