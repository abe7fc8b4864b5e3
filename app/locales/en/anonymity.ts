/** What is different where the server holds the key and where two of three key holders open a survey. */
export type CustodyPoints = { lead: string; operator: string; thief: string; limit: string };

/** The page on anonymity, in plain words. What it says must be true for what is built: change it with the protocol. */
export const anonymity = {
  title: "What can be known about your answers",
  custody: {
    server: {
      lead: "Short answer: nobody who uses this product can see what you answered. Whoever runs the server could. This page says what that means, and what it does not cover.",
      operator:
        "Whoever runs the server: until the survey closes, whether your invitation was used to take a ballot. From traces that every database keeps they can often tell, too, which sealed ballot it became, and so that it was cast. And, because in this survey the server holds the key, that person could open ballots before the closing date, and so learn what you answered.",
      thief:
        "Somebody who steals the database after the survey: group results, published comments, and the list of people invited. A copy that was made while the survey was open also holds the sealed ballots and who had taken one by then; nobody can open them, unless the key was copied in that time too: it lies in a folder of its own, outside the database and its backups.",
      limit:
        "In this survey the server holds the key. Whoever runs it could open answers before the closing date and match them with the moment they arrived and with the invitation they came from. People who only use the product cannot.",
    },
    "two-key": {
      lead: "Short answer: neither your manager nor whoever runs the server can see what you answered, unless two of three key holders help. This page says what that means, and what it does not cover.",
      operator:
        "Whoever runs the server: until the survey closes, whether your invitation was used to take a ballot. From traces that every database keeps they can often tell, too, which sealed ballot it became, and so that it was cast. Not what it says: three key holders have keys that the server lacks, and two of them shuffle the ballots before the server opens its own seal. Key holders see no answer.",
      thief:
        "Somebody who steals the database after the survey: group results, published comments, and the list of people invited. A copy that was made while the survey was open also holds the sealed ballots and who had taken one by then; nobody can open them without the cards of two key holders and the server’s own key, which is destroyed at the end.",
      limit:
        "Two key holders together with whoever runs the server could open ballots, and follow them by the moment they arrived and by the invitation they came from. One alone, the server alone, or one with the server cannot.",
    },
  },
  way: {
    title: "The way of a ballot",
    server: {
      steps: [
        "Sealed on your device",
        "Waits in the box until the close",
        "Opened in memory, shuffled, counted",
      ],
      text: "An answer is sealed on your own device and lies sealed in the box until the survey closes. Then it is opened in the server’s memory, shuffled and counted. Nothing opened is ever written down.",
    },
    "two-key": {
      steps: [
        "Sealed three times on your device",
        "First key holder shuffles",
        "Second key holder shuffles",
        "The server opens the rest and counts",
      ],
      text: "An answer is sealed three times on your own device. After the close one key holder takes off the outer seals and shuffles, then a second one does the same, and the server opens what is left: it sees answers, and cannot tell whose they are. Key holders see no answer at all.",
    },
  },
  leadTrial:
    "Short answer: this survey is a trial, so whoever set it up can open the links of the people invited, see whether a link was used, and answer in somebody’s place. What somebody sealed in the booth is shown to nobody who uses this product. Whoever runs the server could read it.",
  ofWave: (organization: string, name: string) => `About the survey “${name}” of ${organization}`,
  sections: ({ operator, thief, limit }: CustodyPoints) => [
    {
      title: "What happens to your answers",
      points: [
        "Your invitation is exchanged for a ballot without a name on it. The server signs the ballot without seeing it, the way one signs through a sealed envelope with carbon paper. Later it can tell that a ballot is genuine, but not whose it is.",
        "You answer on your own device. Nothing leaves it until you cast your ballot; unfinished answers are kept on the device and removed when the ballot is in the box.",
        "Your device seals the ballot before it is sent. Every sealed ballot of a survey has exactly the same length, however much you wrote.",
        "The sealed ballot goes into a box that knows neither your invitation nor your name: no cookie, no address, no time is stored with it. The database’s own log notes the moment of every change, as all databases do; whoever runs the server can read that.",
        "After the survey has closed, the ballots are opened in the server’s memory, ratings and comments torn apart and put into a random order, and counted there. No opened ballot is ever written down. In one step the result is stored, the key that could open the ballots is destroyed, and the list of who took a ballot is erased and written anew in random order; then the sealed ballots are deleted.",
        "What is stored is one result, computed once, for groups only, and the comments that may be shown. It never changes, and everybody who may see it sees the same.",
      ],
    },
    {
      title: "Who can see what",
      points: [
        "Your manager, the heads of Sales and Marketing, and everybody who signs in: the published results of groups. Not your answers, not when you answered and, except in a trial, not whether you did, unless the number of answers shows that everybody in your team did.",
        "Your colleagues: the same, once the results are shared with them.",
        operator,
        "Whoever runs the mail server: that a mail went to you, and when.",
        thief,
        "Your employer’s network or device management: that you visited the booth. Use another device and network if that matters to you; your link works anywhere.",
      ],
    },
    {
      title: "How small groups are protected",
      points: [
        "Fewer than five answers to a question in a team: nothing is shown about it.",
        "Five to nine answers: only a score, rounded to five and cut off towards both ends of the scale (“75 or more”). No distribution and no share. How many gave no rating can be told all the same: it is the difference between the answers of the team and those to the question. It holds those who skipped it, who said “I don’t know” and to whom it does not apply, all together.",
        "Ten or more: how many people chose each answer, or none, and how many said “I don’t know”. Unless nearly all chose the same: then only “at least so many per cent”, and in place of a score the range that this leaves.",
        "These rules keep anybody from working out an answer for certain from what is published. They do not keep people from guessing well: where nearly all of a team say the same, you most likely said it too. And whoever knows some answers, their own to begin with, knows more than the others: two colleagues who tell each other theirs can, in a few cases of very small groups, be sure on which side of a question the others stand.",
        "A survey may ask you one or two things about yourself, for example where you work. You may say nothing, and nothing of it comes from the list of people invited. Of such a group something is shown only where at least ten of it answered, where what it leaves of the team is nobody or at least ten, and where no smaller group can be worked out from everything that is shown. Two such questions are never combined, and comments never carry them. Bounds can be guessed all the same: the more is shown, the better. Nine others who say the same of themselves as you, and tell each other their answers, can work out yours.",
        "Comments: only where at least ten people of the team answered and at least three of them wrote something. They are shown word for word, sorted by their text so that no order of arrival is left, without a link to ratings or to each other. A comment can give you away by what it says.",
        "While the survey is open nobody sees any result, only how many ballots of each team are in the box, rounded down to a multiple of five and counted every 24 hours. A ballot that was cast counts until the close, also when it is changed or withdrawn.",
        "Two surveys that ask more than four of the same people of a team a same question lie at least 90 days apart. That makes it harder to subtract one result from the other and see what those said who answered only one of them. It does not make it impossible.",
        "Reminders leave in random order, and nobody who uses the product is shown to whom or to how many. Where they go only to people who have not taken a ballot, whoever runs the server or the mail server can see who that is; the facts of a survey say which kind it has.",
      ],
    },
    {
      title: "What this does not protect against",
      points: [
        limit,
        "Where no mail server is set up a survey is a trial: its mails lie in an outbox on the server. Whoever set the product up can read them there, open a link, see whether it was used, and answer in somebody’s place. A trial says so in its mails and in the booth.",
        "A server that sends you a manipulated page could see what you type. The page is one small script whose fingerprint is fixed when the survey starts, so this can be found out, but not from the page itself.",
        "Whoever runs the server could add ballots, but not more in all than people were invited. Each would need an invitation: its person then finds that a ballot was already taken.",
        "Somebody with access to your mailbox can use your link before you do. You would notice: your own link would say that a ballot was already taken.",
        "Your slip together with your ballot code proves to others which sealed ballot is yours. Keep both to yourself.",
        "With the embedded database there are no separate database accounts for the list of people and for the box: whoever can read its files can read both, though not what is sealed.",
      ],
    },
    {
      title: "How you can check it",
      points: [
        "Every survey is described by one public file, its manifest: the keys, the questions, the thresholds, how many people were invited. Your browser refuses to continue if anything does not fit it.",
        "The twelve words in the booth are the fingerprint of that file. If your colleagues see the same words, you were all given the same survey and the same keys.",
        "The slip you get is the server’s signed receipt for your sealed ballot. It holds no answers.",
        "When the results are out, the link of your invitation leads to the board: the list of all sealed ballots that were in the box. Compared with your slip on your own device, it shows whether your ballot was counted.",
        "The product is open: what is written here can be read in its source.",
      ],
    },
  ],
  facts: {
    title: "Fixed when this survey started",
    custody: "Who holds the key",
    custodyServer: "The server",
    custodyServerDatabase:
      "The server, and afterwards a copy of its database from before the end, together with the server’s secret",
    custodyTwoKey: "Two of three people together",
    invited: "Invited",
    invitedOf: (team: string, count: number) => `${team}: ${count}`,
    thresholds: "Fewest answers before anything about a question is shown",
    comments: "Fewest people of a team before comments are shown",
    slices: "Asked about yourself",
    noSlices: "Nothing",
    slicesFrom: (asked: string, least: number) => `${asked}; shown from ${least} answers`,
    commentReaders: "Who may read comments",
    commentReadersMembers:
      "Only people of the organization who sign in, never whoever opens a page without signing in",
    reminders: "Reminders",
    remindersEveryone: "To everybody, so that they say nothing about who has answered",
    remindersUnclaimed: "Only to those whose invitation was not used yet",
    trial: "This is a trial: its links can be read on the server, by whoever set it up and whoever runs it.",
    words: "Twelve words",
    wordsNote: "Compare with the words your own browser works out in the booth.",
    manifest: "The manifest of this survey",
  },
};
