import { addressEn } from "./address.en";
import { anonymityEn } from "./anonymity.en";
import { auditEn } from "./audit.en";
import { authEn } from "./auth.en";
import { benchmarksEn } from "./benchmarks.en";
import { boothEn, pasteEn, previewEn, waitingEn } from "./booth.en";
import { demoEn } from "./demo.en";
import { filesEn } from "./files.en";
import { homeEn } from "./home.en";
import { mailEn } from "./mail.en";
import { peopleEn } from "./people.en";
import { questionsEn } from "./questions.en";
import { resultsEn } from "./results.en";
import { surveysEn } from "./surveys.en";
import { trendEn } from "./trend.en";
import { wavesEn } from "./waves.en";

/**
 * Every sentence of screens and mails. A function where a sentence holds a value, so that a language may
 * order its words as it likes. Another language is one file of the type `Locale`.
 */
export const en = {
  questions: questionsEn,
  mail: mailEn,
  auth: authEn,
  address: addressEn,
  audit: auditEn,
  home: homeEn,
  booth: boothEn,
  paste: pasteEn,
  waiting: waitingEn,
  preview: previewEn,
  anonymity: anonymityEn,
  files: filesEn,
  people: peopleEn,
  surveys: surveysEn,
  waves: wavesEn,
  results: resultsEn,
  benchmarks: benchmarksEn,
  trend: trendEn,
  demo: demoEn,
  product: {
    name: "Parallax",
    tagline: "See where Sales and Marketing see it differently.",
  },
  frame: {
    skip: "Skip to the content",
    navigation: "Main",
    demo: "Demo data",
    signOut: "Sign out",
    account: "Account",
    wideTable: "Table, scrolls sideways where it is wider than the screen",
  },
  /** A time of the night in which the clocks are set back. */
  clock: {
    first: (offset: string) => `${offset}, before the clocks go back`,
    second: (offset: string) => `${offset}, after the clocks went back`,
  },
  errors: {
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
    home: "Go to the start page",
  },
};

export type Locale = typeof en;
