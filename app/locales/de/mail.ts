import type { RespondentWords } from "../words";

/** Mails to the people who are asked. */
export const mail: RespondentWords["mail"] = {
  language: { lang: "de", dir: "ltr" },
  greeting: (name) => (name === "" ? "Guten Tag," : `Guten Tag ${name},`),
  invitation: {
    subject: (organization, sales, marketing) =>
      `Wie arbeiten ${sales} und ${marketing} bei ${organization} zusammen?`,
    opening: (organization, sales, marketing) =>
      `${organization} stellt allen in ${sales} und ${marketing} dieselben Fragen dazu, wie die beiden Teams einander verstehen und zusammenarbeiten. Wir möchten wissen, wie Sie es sehen.`,
    duration: (minutes) =>
      minutes === 1 ? "Es dauert etwa eine Minute." : `Es dauert etwa ${minutes} Minuten.`,
    closing: (date) => `Sie können bis ${date} antworten.`,
    button: "Umfrage öffnen",
  },
  reminder: {
    subject: (subject) => `Erinnerung: ${subject}`,
    everyone:
      "Diese Erinnerung geht an alle, die gefragt wurden, denn niemand sieht nach, wer geantwortet hat. Haben Sie geantwortet, dann vielen Dank; bitte ignorieren Sie diese Mail.",
    unclaimed:
      "Sie erhalten diese Erinnerung, weil mit Ihrem Link noch kein Stimmzettel geholt wurde. Wer das Produkt nutzt, bekommt nicht gezeigt, an wen sie geht; wer den Server oder den Mailserver betreibt, könnte es sehen.",
    unclaimedTrial:
      "Sie erhalten diese Erinnerung, weil mit Ihrem Link noch kein Stimmzettel geholt wurde. Wer den Postausgang liest, sieht, dass Sie sie erhalten.",
  },
  promise: (least) =>
    `Was mit Ihren Antworten geschieht: Sie werden in Ihrem Browser versiegelt, bevor sie gesendet werden. Niemand, der dieses Produkt nutzt, kann sehen, was Sie geantwortet haben, weder Ihre Führungskraft noch die Person, die die Umfrage gestartet hat. Wer den Server betreibt, könnte es. Ergebnisse werden nur für Gruppen von mindestens ${least} Personen gezeigt.`,
  promiseTwoKey: (least, holders) =>
    `Was mit Ihren Antworten geschieht: Sie werden in Ihrem Browser versiegelt, bevor sie gesendet werden. Weder Ihre Führungskraft noch wer den Server betreibt kann sehen, was Sie geantwortet haben, außer zwei dieser drei Personen helfen: ${holders}. Ergebnisse werden nur für Gruppen von mindestens ${least} Personen gezeigt.`,
  promiseTrial: (least) =>
    `Was mit Ihren Antworten geschieht: Sie werden in Ihrem Browser versiegelt, bevor sie gesendet werden, und Ergebnisse werden nur für Gruppen von mindestens ${least} Personen gezeigt. Wer diesen Probelauf eingerichtet hat, kann aber Ihren Link öffnen, sehen, ob er benutzt wurde, und an Ihrer Stelle antworten. Und wer den Server betreibt, könnte öffnen, was Sie geantwortet haben.`,
  comments: (least) =>
    `Anders ist es mit dem, was Sie in einem Kommentar schreiben: Wo mindestens ${least} Personen Ihres Teams geantwortet haben, sind Kommentare im Wortlaut zu lesen, ohne Namen.`,
  link: "Der Link ist nur für Sie; bitte geben Sie ihn nicht weiter. Ihn zu öffnen ändert nichts: Ihr Stimmzettel wird erst geholt, wenn Sie auf der Seite die Schaltfläche drücken.",
  copyLink: "Wenn die Schaltfläche nicht funktioniert, kopieren Sie diese Adresse in Ihren Browser:",
  trial: {
    subject: (subject) => `Probelauf: ${subject}`,
    notice:
      "Dies ist ein Probelauf der Umfrage. Seine Mails können auf dem Server gelesen werden, sowohl von den Personen, die ihn eingerichtet haben, als auch von denen, die den Server betreiben.",
  },
  test: {
    subject: (subject) => `Testmail: ${subject}`,
    notice: "Dies ist eine Testmail in der Form, in der die Befragten ihre Mail erhalten.",
    summary: "Ihr Link funktioniert nicht: Er öffnet keine Umfrage, nur die Seite zur Anonymität.",
    foot: (organization) => `Sie haben diese Mail als Owner von ${organization} angefordert.`,
  },
  cancellation: {
    subject: (wave) => `Abgebrochen: ${wave}`,
    summary: "Ihr Link funktioniert nicht mehr. Sie müssen nichts tun.",
    body: (organization, wave) =>
      `${organization} hat die Umfrage „${wave}“ abgebrochen. Bereits gegebene Antworten wurden vernichtet, noch versiegelt, zusammen mit den Schlüsseln, mit denen sie hätten geöffnet werden können.`,
  },
  results: {
    subject: (sales, marketing) => `Ergebnisse: wie ${sales} und ${marketing} einander sehen`,
    body: (organization, sales, marketing) =>
      `${organization} hat alle in ${sales} und ${marketing} gefragt. Beide Leitungen haben zugestimmt, dass alle Gefragten die Ergebnisse lesen dürfen. Hier sind sie.`,
    link: "Der Link ist für alle derselbe. Er sagt nicht, wer Sie sind, und niemand erfährt, wer ihn öffnet.",
    button: "Ergebnisse lesen",
  },
  foot: (team, organization) => `Sie erhalten diese Mail, weil Sie bei ${organization} zu ${team} gehören.`,
  footStatus:
    "Niemand, der das Produkt nutzt, bekommt gezeigt, wer geantwortet hat und wer nicht, sondern nur, wie viele in jedem Team: in Fünferschritten, solange die Umfrage läuft.",
};
