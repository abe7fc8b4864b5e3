import { number } from "./grammar";

/** What key holders read. The page's own texts are filled in by its script: {name} stands for a value. */
export const holders = {
  mail: {
    named: {
      subject: (wave: string) => `You keep one of three keys of ${wave}`,
      summary: "Make your key card: it takes two minutes.",
      paragraphs: (wave: string, organization: string) => [
        `${organization} asks Sales and Marketing the same questions (${wave}). Nobody, not even whoever runs the server, can open an answer unless two of three people help. You are one of the three.`,
        "Follow the link and make your key card: 24 words that you write down. Then open a few test ballots with it. You are needed once more when the survey has closed; you will get a mail.",
        "You will never see anybody's answers. Show the card to nobody, not even to us.",
      ],
      button: "Make my key card",
    },
    launched: {
      subject: (wave: string) => `Your key stands in ${wave}: check it`,
      summary: "The survey was launched. Compare twelve words with the two others.",
      paragraphs: (wave: string, organization: string) => [
        `${wave} at ${organization} was launched, with your key in it. Nothing about it can be changed any more.`,
        "Follow the link, compare the twelve words there with the two other key holders, in person or in the company's chat, and type your card once: the page then says whether your own keys stand in the survey.",
      ],
      button: "Check my keys",
    },
    turn: {
      subject: (wave: string) => `It is your turn to open ${wave}`,
      summary: "Have your key card at hand: it takes a few minutes.",
      paragraphs: (wave: string, organization: string) => [
        `${wave} at ${organization} has closed. Two of the three key holders open it together, and it is your turn.`,
        "Follow the link, type the 24 words of your key card, and leave the page open until it says that you are done. If it is interrupted, begin again: nothing is lost.",
      ],
      button: "Take my turn",
    },
    foot: (organization: string) => `You get this mail because ${organization} named you a key holder.`,
  },
  parties: (sales: string, marketing: string) => [
    `Head of ${sales}`,
    `Head of ${marketing}`,
    "A neutral third person",
  ],
  draft: {
    title: "Who holds the keys",
    lead: "Name three key holders, and nobody can open an answer alone: not you, not a holder, not whoever runs the server. Two of the three open the survey together. None of them ever sees an answer.",
    third:
      "Somebody whom both teams trust and who does not run the server: the works council, a lawyer, the data protection officer.",
    name: "Name",
    email: "Email address",
    submit: "Name the key holders",
    change: "Change the key holders",
    changeLead: "Whoever is replaced loses their key; whoever is new gets a mail and makes a key card.",
    dismiss: "Let the server hold the key instead",
    none: "Nobody is named, so the server holds the key, and whoever runs it could open answers. Name three people, and nobody can open an answer alone: not you, not whoever runs the server.",
    noneConfirm: "Or leave it so, and confirm it below, under Anonymity.",
    promise: (holders: string) =>
      `People will read: “Your manager cannot see what you answered, and neither can whoever runs this server, unless two of these three people help: ${holders}.”`,
    thresholds: (answers: number) => `Results are shown from ${number(answers)} answers a team.`,
    chosen: "Two of three people open this survey together, and none of them sees an answer.",
    states: {
      invited: (email: string) => `has not made a key card yet: the link is in the mail to ${email}`,
      unrehearsed: "has a key card, and has not tried it yet: the same link leads there",
      ready: "is ready",
      lacksFactor: "has no second factor yet",
    },
    missing:
      "Each key holder makes their own card and tries it, with the link of their mail: nobody can do it for them. You can launch when all three are ready. Whoever does not come, or has a wrong address, is replaced below.",
    missingFactor:
      "Key holders who own or lead need a second factor, which they set up on the page of their account.",
    alone: "Two-key custody",
    said: "The key holders were written to.",
    writeAgain: "Write again to whoever is not ready",
    again: "Whoever is not ready gets the mail with their link again.",
    allReady: "All key holders are ready: nobody was written to.",
    dismissed: "The server holds the key.",
    nameMissing: "Type the name of this key holder.",
    nameLong: "A name has at most 80 characters.",
    sameAddress: "Three different people are needed: this address stands there twice.",
  },
  status: {
    title: "Key holders",
    closed: "Closed. Two of the three key holders open it together.",
    waits: (at: string) => `The box is closed and everybody can check it. Key holders can begin on ${at}.`,
    opening: "Two of the three key holders now take their turns, one after the other.",
    taken: "has taken their turn",
    next: "can take their turn now",
    later: "can go on after another one",
    hopeless:
      "If two of the three cannot come or have lost their cards, nobody can open this survey. Cancel it then: everybody who was asked is told, and the answers are gone for good.",
    remind: "Every three days they are written to again.",
  },
  page: {
    heading: "You keep one of three keys",
    lead: "{organization} asks Sales and Marketing the same questions: {wave}. Two of the three of you open it together. Nobody can do it alone.",
    others: "The three key holders",
    ready: "ready",
    notReady: "not ready yet",
    you: "you",
    way: {
      title: "The way of a ballot",
      text: "An answer is sealed three times in the browser. After the close one key holder takes off the outer seals and shuffles, then a second one does the same, and the server opens what is left: it sees answers, and cannot tell whose they are. Key holders see no answer at all.",
      sealed: "Sealed in the browser",
      first: "First key holder shuffles",
      second: "Second key holder shuffles",
      server: "Server counts",
    },
    card: {
      make: "Make my key card",
      have: "I have a key card already",
      heading: "Your key card",
      lead: "Write these 24 words down on paper, in their order, or keep them in a password manager. They exist nowhere else: the server never sees them, and nobody can give them to you again.",
      print: "Print",
      copy: "Copy",
      copied: "Copied",
      copyFailed: "This browser does not copy. Write the words down.",
      written: "I have written them down",
      lose: "Without the card you cannot take your turn. If two of three cards are lost, the survey can never be opened.",
      again: "Make another card",
      againLead: "The card you have now will not open this survey any more.",
    },
    type: {
      label: "The 24 words of your key card",
      hint: "In their order. Capitals, line breaks and numbers do not matter.",
      count: "A key card has 24 words; these are {words}.",
      unknown: "Word {at}, “{word}”, is not one of the list. Check how it is spelled on your card.",
      checksum:
        "These words do not belong together: one of them is wrong, or two have changed places. Compare them with your card.",
      other: "This is a whole key card, but not the one whose key stands in this survey.",
    },
    rehearsal: {
      heading: "Try your card",
      lead: "Type the card as you wrote it down. This page seals {count} test ballots to your key and opens them with it, as you will after the close.",
      go: "Open the test ballots",
      done: "All {count} test ballots were opened and shuffled. Your card works, and you are ready.",
      lostCard: "Type the card that you wrote down last. If it is lost, make another one below.",
      failed:
        "The test ballots could not be opened with this card. Make another one below; if that fails, too, try another browser.",
    },
    finished: {
      heading: "You are ready",
      lead: "Keep the card in a safe place. When the survey has closed you get a mail with a link to this page.",
      again: "Try the card again",
    },
    launched: {
      heading: "The survey is running",
      lead: "Nothing can be changed any more. Compare these twelve words with the two others and in the company's chat: whoever sees other words was shown another survey.",
      go: "Check that my keys are in it",
      holds: "Your own two keys stand in this survey. The twelve words are confirmed.",
      fails:
        "The keys in this survey are not yours. Stop, and tell the two other key holders and somebody who does not run the survey.",
    },
    waiting: {
      heading: "The survey has closed",
      lead: "The box is published, so that everybody can find their own ballot in it. Nobody opens it before {at}. You get a mail when it is your turn.",
    },
    turn: {
      heading: "It is your turn",
      lead: "Have your key card at hand. This page fetches the sealed ballots, checks every one, takes your seals off and shuffles them. You will not see an answer.",
      go: "Take my turn",
      fetching: "Fetched and checked: {done} of {all} ballots",
      fetchingEnvelopes: "Fetched and checked: {done}",
      opening: "Seals taken off: {done} of {all}",
      sending: "Handed on: {done} of {all}",
      stay: "Leave this page open. If it is interrupted, begin again: nothing is lost.",
      doneFirst: "You are done. {names} can go on now and were written to.",
      doneLast: "You are done, and the survey is being opened. Thank you.",
      counts: "{in} sealed parts came in, {out} went on.",
      lost: "{lost} could not be opened or were there twice. Nobody can read them; the number is published with the results.",
      left: "Fewer people of one team answered than results need: their ballots stay sealed, and nobody reads them.",
      wait: "It is not your turn now.",
      waitFor: "{names} begin. You get a mail when you can go on.",
      taken: "Your turn is taken.",
      takenWait: "{names} can go on now and were written to. There is nothing more for you to do.",
      lostCard:
        "Look for the card that you made for this survey. If it is lost, tell the two other key holders: they can open the survey without you.",
      instead:
        "{name} has begun, but you need not wait for the second: if you type your card you begin anew, with the third of you.",
    },
    stop: {
      heading: "Stop: this does not hold",
      manifest:
        "The survey that this server shows is not the one that was launched, or its words cannot be read.",
      box: "The closed box is not the one that was published: {reason}",
      other_box:
        "This server showed you another closed box of this survey before. Whoever shows two can single out ballots.",
      ballot: "A ballot was handed over that does not belong to this box.",
      missing: "The box names {size} ballots, and {given} were handed over.",
      turn: "What the first key holder handed on is not what they signed.",
      tell: "Nothing was opened. Tell the two other key holders and somebody who does not run the survey, and keep this page as it is.",
    },
    refusals: {
      unknown:
        "This link does not work any more. Another person may have been named in your place, or a newer mail may hold another link; ask whoever runs the survey.",
      malformed:
        "The server did not understand this page. Load it again; if that does not help, tell whoever runs the server.",
      launched: "The survey has been launched meanwhile: cards can no longer be changed.",
      factor_missing:
        "You own or lead this organization: such a key holder needs a second factor. Sign in to Parallax, set it up on the page of your account, and come back to this page.",
      not_closed: "The survey has not closed yet, or it is over. Nothing of yours was used.",
      too_early:
        "It is too early: the box lies open for a day before it is opened. If that day is over, the clock of this device may be slow: set it right, and try again.",
      not_your_turn:
        "It is not your turn any more: somebody else went on meanwhile. You need do nothing; what this page did is not used, and no ballot is lost.",
      turn_differs:
        "The server kept something else than this page sent. Begin again; if it happens again, tell the two other key holders.",
      too_large:
        "The server did not take a message of this size, so your turn is not taken yet, and nothing is lost. Tell whoever runs the server: a proxy in front of it has to let the messages of this page through. Then try again.",
      failed:
        "Something else than Parallax answered, or it answered with an error: a network that asks for a sign-in, a proxy, maintenance. Nothing is lost: try again in a few minutes. If it stays so, tell whoever runs the server.",
      offline: "The connection was lost. What was done so far is kept in this page: try again.",
    },
    released:
      "The results are out. You are not needed any more: destroy your card, or keep it for the next survey.",
    cancelled: "The survey was cancelled and its ballots are gone. You are not needed any more.",
    counting:
      "Both turns are taken, and the server is counting. You are not needed any more; whoever may read the results is told when they are out.",
    tryAgain: "Try again",
    seeWhere: "See where the survey stands",
    setUpFactor: "Set up the second factor",
    noScript: "This page needs JavaScript: your card is used in this browser and sent nowhere.",
    loading: "One moment …",
  },
};

export type HolderPageText = typeof holders.page;
