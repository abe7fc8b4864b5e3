import type { RespondentWords } from "../words";

/** What stands around every page, and on the pages that say that there is none. */
export const product: RespondentWords["product"] = {
  name: "Parallax",
  tagline: "Sehen, wo Vertrieb und Marketing es anders sehen.",
};

/** The name of this language in itself. */
export const language: RespondentWords["language"] = { tag: "de", name: "Deutsch", direction: "ltr" };

export const frame: RespondentWords["frame"] = {
  skip: "Zum Inhalt springen",
  navigation: "Hauptnavigation",
  demo: "Demodaten",
  signOut: "Abmelden",
  account: "Konto",
  wideTable: "Tabelle; seitlich verschiebbar, wenn sie breiter als der Bildschirm ist",
};

/** A time of the night in which the clocks are set back. */
export const clock: RespondentWords["clock"] = {
  first: (offset) => `${offset}, vor der Zeitumstellung`,
  second: (offset) => `${offset}, nach der Zeitumstellung`,
};

export const errors: RespondentWords["errors"] = {
  notFound: {
    title: "Unter dieser Adresse gibt es nichts",
    body: "Der Link ist vielleicht unvollständig, oder das Ziel wurde entfernt.",
  },
  forbidden: {
    title: "Diese Seite ist für Sie nicht zugänglich",
    body: "Ihre Rolle in dieser Organisation umfasst sie nicht. Rollen kann ein Owner unter „Mitglieder“ ändern.",
  },
  unexpected: {
    title: "Bei uns ist etwas schiefgegangen",
    body: "Nichts von Ihren Eingaben wurde verwendet. Versuchen Sie es noch einmal; passiert es wieder, sagen Sie es den Personen, die diesen Server betreiben.",
  },
  outage: {
    title: "Gleich wieder da",
    body: "Die Datenbank antwortet gerade nicht. Was Sie gesendet haben, wurde vielleicht nicht gespeichert: Gehen Sie zurück, sehen Sie nach, und senden Sie es noch einmal.",
  },
  home: "Zur Startseite",
};
