/** What stands around every page, and on the pages that say that there is none. */
export const product = {
  name: "Parallax",
  tagline: "See where Sales and Marketing see it differently.",
};

/** The name of this language in itself. */
export const language = { tag: "en", name: "English", direction: "ltr" };

export const frame = {
  skip: "Skip to the content",
  navigation: "Main",
  demo: "Demo data",
  signOut: "Sign out",
  account: "Account",
  wideTable: "Table, scrolls sideways where it is wider than the screen",
};

/** A time of the night in which the clocks are set back. */
export const clock = {
  first: (offset: string) => `${offset}, before the clocks go back`,
  second: (offset: string) => `${offset}, after the clocks went back`,
};

export const errors = {
  notFound: {
    title: "There is nothing at this address",
    body: "The link may be incomplete, or what it pointed to was removed.",
  },
  forbidden: {
    title: "This page is not open to you",
    body: "Your role in this organization does not include it. An owner can change roles under Members.",
  },
  unexpected: {
    title: "Something went wrong on our side",
    body: "Nothing you entered was used. Try again; if it happens again, tell whoever runs this server.",
  },
  outage: {
    title: "Back in a moment",
    body: "The database does not answer just now. What you sent was perhaps not stored: go back, look, and send it again.",
  },
  home: "Go to the start page",
};
