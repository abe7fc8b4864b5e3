import type { SharedPageWords } from "../../en/sharing/shared-page";

export const sharedPage: SharedPageWords = {
  title: (organization, wave) => `${wave}: Ergebnisse bei ${organization}`,
  heading: (sales, marketing) => `Wie ${sales} und ${marketing} einander sehen: die Ergebnisse`,
  lead: (organization, sales, marketing, wave) =>
    `Alle in ${sales} und ${marketing} bei ${organization} wurden in „${wave}“ gefragt. Die Zahlen auf dieser Seite sind die, die auch die Leitung sieht.`,
  oneAddress:
    "Diese Seite hat eine Adresse für alle, die gefragt wurden. Sie setzt kein Cookie, und Parallax hält nicht fest, wer sie öffnet.",
  answered: (team, answers, invited) => `${team}: ${answers} von ${invited} haben geantwortet`,
  answeredOnly: (team, answers) => `${team}: ${answers} haben geantwortet`,
  hidden: (team) => `${team}: Zu wenige haben geantwortet, deshalb wird von diesem Team nichts gezeigt`,
  low: "Von einem Team hat weniger als die Hälfte geantwortet. Die anderen denken vielleicht anders.",
  custodyServer:
    "In dieser Umfrage lag der Schlüssel beim Server. Wer ihn betreibt, hätte Antworten vor dem Ende öffnen können.",
  trial: "Das war ein Probelauf: Wer ihn eingerichtet hat, konnte die Mails lesen.",
  how: {
    title: "Wie man das liest",
    scores: "Werte gehen von 0 bis 100. Mehr ist besser.",
    range: "Hinter jedem Unterschied steht der Bereich, in dem er höchstwahrscheinlich liegt.",
    certainty:
      "Klare und wahrscheinliche Unterschiede heben sich vom Zufall ab. Ein offener kann Zufall sein.",
    least: (people) =>
      `Antworten von weniger als ${people} Personen werden nie gezeigt, weder hier noch der Leitung.`,
  },
  topics: "Nach Themen",
  statements: "Aussage für Aussage",
  difference: (points, range, certainty) => `Unterschied: ${points} Punkte (${range}), ${certainty}`,
  differenceRange: (range, certainty) => `Unterschied: ${range} Punkte, ${certainty}`,
  noDifference: "Hier lassen sich die Teams nicht vergleichen.",
  certainty: { clear: "klar", likely: "wahrscheinlich", open: "offen" },
  range: (low, high) => `${low} bis ${high}`,
  between: (low, high) => `zwischen ${low} und ${high}`,
  orMore: (score) => `${score} oder mehr`,
  orLess: (score) => `${score} oder weniger`,
  few: "zu wenige Antworten",
  reversed: "Umgekehrt gefragt: Ein hoher Wert heißt, dass man nicht zustimmt.",
  next: {
    title: "Wie es weitergeht",
    none: "Die Leitungen beider Teams haben noch nichts vereinbart. Sobald sie es tun, steht es hier.",
    due: (day) => `Zu erledigen bis ${day}`,
    done: "Erledigt",
  },
  agreements: {
    title: "Was die beiden Teams vereinbart haben",
    since: (signed, review) =>
      `Von den Leitungen beider Teams unterschrieben, gültig seit ${signed}. Am ${review} sehen sie es sich wieder an.`,
  },
  more: "Was man über Ihre Antworten wissen kann und was nicht",
  languages: "Diese Seite lesen auf",
  missing: {
    title: "Hier ist nichts zu lesen",
    text: "Vielleicht wurden die Ergebnisse entfernt, oder die Adresse ist nicht vollständig. Öffnen Sie den Link in der Mail noch einmal, oder fragen Sie nach, wo die Umfrage herkam.",
  },
};
