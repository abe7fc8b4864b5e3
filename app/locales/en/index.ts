import { address } from "./address";
import { anonymity } from "./anonymity";
import { audit } from "./audit";
import { auth } from "./auth";
import { benchmarks } from "./benchmarks";
import { booth, paste, preview, waiting } from "./booth";
import { demo } from "./demo";
import { files } from "./files";
import { home } from "./home";
import { mail } from "./mail";
import { people } from "./people";
import { questions } from "./questions";
import { results } from "./results";
import { surveys } from "./surveys";
import { trend } from "./trend";
import { waves } from "./waves";

/**
 * Every sentence of screens and mails. A function where a sentence holds a value, so that a language may
 * order its words as it likes. Another language is one file of the type `Locale`.
 */
export const en = {
  questions: questions,
  mail: mail,
  auth: auth,
  address: address,
  audit: audit,
  home: home,
  booth: booth,
  paste: paste,
  waiting: waiting,
  preview: preview,
  anonymity: anonymity,
  files: files,
  people: people,
  surveys: surveys,
  waves: waves,
  results: results,
  benchmarks: benchmarks,
  trend: trend,
  demo: demo,
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
