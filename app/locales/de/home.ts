import type { Words } from "../words";
import { spell } from "./grammar";

/** The members' home: what there is, and what to do next. */
export const home: Words["home"] = {
  title: "Start",
  greeting: (name) => `Guten Tag, ${name}`,
  steps: {
    title: "Vor den ersten Antworten",
    lead: "Vier Schritte, die ersten drei in beliebiger Reihenfolge. Niemand wird angeschrieben, bevor Sie starten.",
    leadForLead:
      "Owner bereiten dies vor. Hier sehen Sie, wie weit es ist; vor dem Start wird niemand angeschrieben.",
    done: "erledigt",
    demo: "Erst einmal umsehen? Das Demo-Unternehmen laden",
    people: {
      title: "Personen eintragen",
      todo: (sales, marketing) => `Alle in ${sales} und ${marketing}, aus einer CSV-Datei oder von Hand.`,
      so_far: (sales, countSales, marketing, countMarketing) =>
        `${countSales} in ${sales}, ${countMarketing} in ${marketing}.`,
      tooFew: (least) => `Eine Welle braucht in jedem Team mindestens ${spell(least)}.`,
    },
    questions: {
      title: "Fragen auswählen",
      todo: "Zwölf Fragen in unter vier Minuten oder alle zweiunddreißig. Fertig zum Einsatz und anpassbar.",
    },
    leads: {
      title: "Leitungen beider Teams einladen",
      todo: "Sie sehen die Ergebnisse im selben Moment wie Sie selbst.",
    },
    launch: {
      title: "Erste Welle starten",
      todo: "Termine festlegen, die Umfrage so ansehen, wie die Befragten sie sehen werden, und die Einladungen senden.",
    },
  },
  surveys: "Umfragen",
  noSurveys: "Noch gibt es keine Umfrage.",
  noSurveysForViewer: "Noch wurden keine Ergebnisse freigegeben. Sie werden sie hier finden.",
  noWaves: "Noch keine Welle. Bereiten Sie die erste vor, wenn die Fragen feststehen.",
  newSurvey: "Neue Umfrage",
  openSurvey: "Fragen und Wellen",
  trend: "Trend über die Wellen",
  trial: "Probelauf",
  demo: "Demodaten",
  phases: {
    draft: { name: "Entwurf", link: "Vorbereiten" },
    scheduled: { name: "Geplant", link: "Ansehen" },
    open: { name: "Läuft", link: "Beteiligung ansehen" },
    closed: { name: "Geschlossen", link: "Ansehen" },
    unsealed: { name: "Urne entsiegelt", link: "Ansehen" },
    released: { name: "Freigegeben", link: "Ergebnisse lesen" },
    cancelled: { name: "Abgebrochen", link: "Ansehen" },
  },
  about: {
    draft: () => "Noch nicht gestartet",
    scheduled: (date) => `Öffnet am ${date}`,
    open: (date) => `Antworten bis ${date}`,
    closed: () => "Ihre Urne wartet darauf, geöffnet zu werden",
    unsealed: () => "Die Ergebnisse werden vorbereitet",
    released: (date) => `Freigegeben am ${date}`,
    cancelled: () => "Die Urne wurde vernichtet, noch versiegelt",
  },
  daysLeft: (days) =>
    days === 0 ? "Sie schließt heute." : days === 1 ? "Noch ein Tag." : `Noch ${days} Tage.`,
  current: {
    label: "Was ansteht",
    draft: (name) => `${name} wird vorbereitet`,
    scheduled: (name) => `${name} ist gestartet und wartet auf die Öffnung`,
    open: (name) => `${name} läuft`,
    closed: (name) => `${name} ist geschlossen`,
    unsealed: (name) => `Die Urne von ${name} ist entsiegelt`,
    released: (name) => `Die Ergebnisse von ${name} sind da`,
  },
};
