import type { companies as en } from "../../en/benchmarks/companies";
import { number } from "../grammar";

const files = (count: number) => (count === 1 ? "1 Datei" : `${number(count)} Dateien`);

export const companies: typeof en = {
  title: "Andere Unternehmen",
  link: "Andere Unternehmen",
  lead: "Unternehmen, die Parallax nutzen, können einander die Mittelwerte ihrer Teams als signierte Dateien geben. Zehn aus einem Jahr ergeben einen Vergleich.",
  source: "Unternehmen mit Parallax",
  give: {
    title: "Ihre Zahlen für andere",
    lead: "Eine Datei enthält den Mittelwert jedes Teams zu den Standardaussagen in ihrem Standardwortlaut, die Personen jedes Teams in Fünferschritten, das Jahr und eine Nummer, die für Ihr Unternehmen steht. Keinen Namen, keine Anzahlen, keine Kommentare. Wer sie bekommt, kann sie weitergeben; geben Sie sie nur dorthin, wohin Sie wollen.",
    none: "Es gibt keine freigegebene Welle zum Weitergeben: Probeläufe, Demodaten und importierte Wellen bleiben außen vor.",
    file: (wave) => `Zahlen von ${wave} (JSON)`,
    notReal: "Probeläufe, Demodaten und importierte Wellen werden nicht an andere Unternehmen gegeben.",
    nothingPublic:
      "Keine Standardaussage dieser Welle darf für beide Teams gezeigt werden, deshalb gibt es keine Datei.",
    unreadable: (wave) =>
      `Die gespeicherten Ergebnisse von ${wave} lassen sich nicht lesen, deshalb gibt es keine Datei.`,
  },
  take: {
    title: "Dateien anderer Unternehmen",
    choose: "Datei eines anderen Unternehmens",
    chooseHint:
      "Eine JSON-Datei, die Parallax geschrieben hat. Ihre Signatur wird geprüft: Sie sagt, dass seither nichts geändert wurde, nicht, wer jene Installation betreibt. Fragen Sie, wo Sie die Datei herhaben.",
    submit: "Prüfen und behalten",
    nothing: "Wählen Sie erst eine Datei.",
    taken: (year) => `Die Datei ist geprüft und wird für ${year} aufbewahrt.`,
    none: "Noch keine Dateien. Mit weniger als zehn Unternehmen wird nichts verglichen.",
    waiting: (year, count, least) => `${year}: ${files(count)} von mindestens ${number(least)}`,
    pooled: (year, count) =>
      `${year}: aus ${number(count)} Unternehmen zusammengefasst. Weitere Dateien dieses Jahres werden nicht angenommen.`,
    pool: (year) => `Den Vergleich für ${year} bilden`,
    poolHint: (year) =>
      `Das geht ein Mal: Zwei Vergleiche, die sich um ein Unternehmen unterscheiden, verrieten dessen Zahlen. Die Dateien von ${year} werden dabei gelöscht; warten Sie auf die, die noch kommen.`,
    made: (norms, companies, leftOut) =>
      `${norms === 1 ? "1 Norm" : `${number(norms)} Normen`} aus ${number(companies)} Unternehmen gebildet.${leftOut === 0 ? "" : ` ${leftOut === 1 ? "1 Aussage bleibt" : `${number(leftOut)} Aussagen bleiben`} außen vor: Weniger als zehn Unternehmen haben sie, oder eines davon hat mehr als ein Viertel der Personen.`}`,
    remove: (year) => `Die Dateien von ${year} entfernen`,
    removed: "Die Dateien wurden entfernt.",
  },
  problems: {
    too_large: "Diese Datei ist zu groß, um von Parallax zu sein.",
    no_file:
      "Das ist keine Datei mit den Zahlen eines anderen Unternehmens. Wählen Sie die JSON-Datei, die Parallax dort geschrieben hat.",
    other_edition:
      "Diese Datei hat eine andere Ausgabe von Parallax geschrieben, die diese nicht lesen kann. Bringen Sie die ältere auf den neuen Stand und bitten Sie noch einmal um die Datei.",
    damaged:
      "Dieser Datei fehlt etwas, oder sie enthält Zahlen, die es nicht geben kann. Bitten Sie noch einmal darum.",
    altered:
      "Die Signatur passt nicht: Die Datei wurde nach dem Schreiben geändert oder mit einem anderen Schlüssel signiert. Nichts wurde behalten.",
    own: "Das ist die Datei Ihrer eigenen Organisation. Ihre Ergebnisse werden mit anderen verglichen, nicht mit sich selbst.",
    twice: (year) => `Diese Datei von ${year} ist schon da. Sie zählt ein Mal.`,
    other_file: (year) =>
      `Von diesem Unternehmen ist schon eine andere Datei für ${year} da, und eine zählt. Um diese zu nehmen, entfernen Sie erst die Dateien von ${year}.`,
    pooled_year: (year) =>
      `Der Vergleich für ${year} ist gebildet, deshalb werden weitere Dateien dieses Jahres nicht angenommen.`,
    few_files: "Weniger als zehn Unternehmen sind zu wenige: Jedes ließe sich erraten.",
    no_norm:
      "Keine Aussage lässt sich zusammenfassen: Weniger als zehn Unternehmen haben sie, oder eines hat mehr als ein Viertel der Personen.",
    not_found: "Diese Dateien sind nicht mehr da.",
  },
};
