/** The page on which whoever kept a slip looks for the own ballot on the board. */
export const board = {
  heading: "Check that your ballot was counted",
  lead: "When a survey is released, a list of all sealed ballots that were in its box is published: the board. Your slip is compared with it on this device, and nothing of it is sent.",
  notYet: "The board of this survey is published together with its results. Come back then, with your slip.",
  inClosedBox:
    "The survey is closed and not opened yet. Your sealed ballot is in the box that two of the three key holders will open.",
  notInClosedBox:
    "The survey is closed, and your sealed ballot is not in its box. If you changed it later, check the slip of the last time. If you withdrew it, that is right. If you did neither, it was left out.",
  file: "Open the file that you saved",
  label: "Or paste your slip and code, as you kept them",
  go: "Check",
  checking: "Reading the board and checking every line of it …",
  wrong:
    "There is no whole slip in this. Paste everything that you saved when you answered, from the first line to the last.",
  offline: "The board could not be read. Check your connection and try again.",
  noBoard: {
    refused: "The server answered with error {status} where a board was expected.",
    empty: "Nothing came where a board was expected: the answer was empty.",
    page: "A web page came where a board was expected.",
    cut: "What came is no whole board: it breaks off before its end.",
    other: "What came is no board, but data of another kind.",
    advice:
      "Your ballot was compared with nothing, so this says nothing about it. Networks that ask for a sign-in, proxies and maintenance can be the reason: load this page again, later or in another network, a phone’s for instance. If it stays so, keep your slip and show it, with a picture of this page, to somebody you trust who does not run the survey.",
  },
  again: "Check another slip",
  holds: "In order:",
  fails: "Not in order:",
  counted: "Your ballot was counted as you cast it",
  fits: "Everything fits",
  stop: "Something does not fit",
  listHolds: "The board is whole: {size} sealed ballots, each once, and their sum is the published one.",
  listBroken: "The board contradicts itself: its ballots do not fit its own sum or what the survey promised.",
  sameManifest: "The board holds the promises that your slip names.",
  otherManifest:
    "The board holds other promises than your slip names. Different people may have been shown different surveys.",
  otherWave: "This slip belongs to another survey. Open the link of that survey to check it.",
  badReceipt:
    "The receipt on this slip was not signed by this survey’s server, or something in the slip was changed.",
  inBox: "Your sealed ballot is on the board.",
  missing:
    "Your sealed ballot is not on the board. If you changed it later, check the slip of the last time. If you withdrew it, that is right. If you did neither, it was left out.",
  withdrawn: "This slip is of a withdrawal: a withdrawn ballot is not on the board.",
  read: "All {parts} parts of it were opened and read.",
  unread: "Only {read} of its {parts} parts were opened and read. Was the code kept with another ballot?",
  leftSealed:
    "None of its parts was opened: fewer people of one team answered than results need, and then key holders leave that team’s ballots sealed. But if results of your own team are shown, this does not fit: show it to somebody you trust.",
  limits:
    "Without your ballot code this shows that your ballot was in the box; with it also that it was read. It cannot show that the figures were computed rightly from all ballots, nor that nobody cast a ballot in the place of somebody who did not answer.",
  tell: "Keep your slip, take a picture of this page, and show both to somebody you trust who does not run the survey: the works council, for instance. Show your ballot code to nobody.",
};

export type BoardText = typeof board;
