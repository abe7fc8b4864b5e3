import type { Words } from "../words";
import { letterhead } from "./settings/letterhead";
import { mailSettings } from "./settings/mail-settings";

/** Several organizations in one installation: the change between one's own, what they stand at, and making others. */
export const organizations: Words["organizations"] = {
  letterhead,
  mail: mailSettings,
  menu: {
    label: (name) => `${name}: Organisation wechseln`,
    here: "Hier sind Sie",
    all: "Alle Ihre Organisationen",
  },
  change: {
    title: (name) => `Das gehört zu ${name}`,
    lead: (name, here) =>
      `Sie sind gerade in ${here}. Die Seite, die Sie aufgerufen haben, ist eine von ${name}, wo Sie ebenfalls Mitglied sind.`,
    unsent: (name, here) =>
      `Es wurde nichts getan. Sie haben ein Formular von ${name} gesendet, sind seitdem aber zu ${here} gewechselt, vermutlich in einem anderen Fenster. Wechseln Sie zurück, und was Sie eingegeben haben, ist wieder da, soweit es aufbewahrt werden kann: Sehen Sie es durch und senden Sie es noch einmal. Passwörter und Dateien müssen Sie erneut angeben.`,
    submit: (name) => `Zu ${name} wechseln`,
    stay: (here) => `In ${here} bleiben`,
  },
  portfolio: {
    title: "Ihre Organisationen",
    lead: "Wo jede von ihnen steht, nach Namen geordnet. Jede wird für sich gelesen.",
    whyApart:
      "Es gibt hier keine Rangliste und keine Differenz zwischen zwei Organisationen: Ihre Personen, Fragen und Schwellen sind verschieden, und ein Vergleich könnte jemandem der einen etwas über die andere verraten.",
    caption: "Ihre Organisationen, nach Namen",
    newest: "Neuestes Ergebnis",
    noResult: "Es sind noch keine Ergebnisse veröffentlicht.",
    released: (wave, survey, date) => `${wave} von „${survey}“, veröffentlicht am ${date}`,
    unreadable:
      "Die gespeicherten Ergebnisse dieser Welle lassen sich nicht lesen. Sagen Sie es denen, die diesen Server betreiben; die anderen Organisationen betrifft es nicht.",
    response: "Beteiligung",
    due: "Was ansteht",
    nothingDue: "Es läuft nichts.",
    nothingYet: "Es ist noch nichts vorbereitet.",
    enter: (name) => `Zu ${name}`,
    results: "Ergebnisse lesen",
    resultsOf: (name) => `Ergebnisse von ${name} lesen`,
    here: "Hier sind Sie",
    made: "Organisationen dieser Installation",
  },
  list: {
    title: "Organisationen dieser Installation",
    lead: "Sie betreiben diese Installation und können Organisationen anlegen. Von jeder sehen Sie den Namen und ob jemand sie übernommen hat, sonst nichts: Was in ihr ist, gehört ihren Mitgliedern. Wer später in eine eingeladen wird, steht in ihrem Protokoll, auch Sie.",
    caption: "Organisationen nach Namen",
    create: "Neue Organisation",
    owned: "Hat einen Owner",
    invited: "Eingeladen, noch nicht übernommen",
    expired: "Die Einladung ist abgelaufen",
    until: (date) => `bis ${date}`,
    again: "Erneut senden",
    againNamed: (name) => `Den ersten Owner von ${name} noch einmal einladen`,
    againHint:
      "Der Link der früheren Mail gilt dann nicht mehr. Mit einer anderen Adresse geht die Einladung dorthin.",
    ownerName: "Name",
    ownerEmail: "Mailadresse",
    submit: "Einladung senden",
    remove: "Entfernen",
    removeNamed: (name) => `${name} entfernen`,
    removeHint:
      "Noch ist niemand darin, und es liegt nichts darin. Der Link der Einladung gilt dann nicht mehr.",
    removed: (name) => `${name} ist entfernt.`,
    takenUp:
      "Diese Einladung wurde angenommen: Die Organisation hat jetzt einen Owner, der alle anderen einlädt.",
    sent: (email, name) => `Die Einladung von ${email} zu ${name} ist unterwegs.`,
    sentOutbox: (email, name) =>
      `Die Einladung von ${email} zu ${name} liegt im Postausgang: Diese Installation hat keinen Mailserver.`,
    runs: "betreibt diese Installation",
  },
  create: {
    title: "Neue Organisation",
    lead: "Sie hat eigene Wände: Personen, Umfragen, Ergebnisse, Mitglieder und Protokoll sehen nur ihre Mitglieder. Sie selbst gehören nicht dazu, solange ihr Owner Sie nicht einlädt.",
    organization: "Die Organisation",
    owner: "Ihr erster Owner",
    ownerHint:
      "Er oder sie bekommt eine Mail mit einem Link, der einmal gilt, sieben Tage lang. Bis dahin ist niemand Mitglied.",
    ownerName: "Name",
    ownerEmail: "Dienstliche Mailadresse",
    submit: "Organisation anlegen und Einladung senden",
  },
};
