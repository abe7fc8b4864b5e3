import type { RespondentWords } from "../words";

/** The one-page sheet for works councils and privacy officers. */
export const sheet: RespondentWords["sheet"] = {
  title: "Informationen für Betriebsrat und Datenschutzbeauftragte",
  lead: "Was diese Umfrage fragt, was verarbeitet wird, wer was sehen kann und was bleibt. Eine Seite für die Akten.",
  ofWave: (organization, name) => `Umfrage „${name}“ von ${organization}`,
  pdf: "Dieses Blatt als PDF",
  back: "Ausführlich: Was man über Ihre Antworten wissen kann",
  /** What whoever runs the server could do. */
  operator: {
    server:
      "Wer den Server betreibt, hat bei dieser Form der Verwahrung den Schlüssel, könnte also während der Umfrage Stimmzettel öffnen und mit Spuren der Datenbank abgleichen. Diesen Personen muss man vertrauen, oder sie müssen durch eine Vereinbarung gebunden sein.",
    "two-key":
      "Wer den Server betreibt, kann Stimmzettel nicht öffnen: Drei Schlüsselpersonen haben Schlüssel, die dem Server fehlen, und zwei von ihnen, in der öffentlichen Datei der Umfrage genannt, müssen nach dem Schluss helfen. Sie sehen keine Antwort. Zwei von ihnen gemeinsam mit dem, der den Server betreibt, könnten Stimmzettel öffnen und zuordnen.",
  },
  sections: (operator) => [
    {
      title: "Zweck",
      points: [
        "Allen in zwei Teams werden dieselben Fragen dazu gestellt, wie die Teams zusammenarbeiten. Die Antworten der Teams werden als Gruppen miteinander und mit denen früherer Jahre verglichen.",
        "Leistung oder Verhalten einzelner Personen wird nicht bewertet. Die Teilnahme ist freiwillig, jede Frage darf übersprungen werden, und niemandem, der das Produkt nutzt, wird gezeigt, wer teilgenommen hat.",
      ],
    },
    {
      title: "Was verarbeitet wird",
      points: [
        "Von jeder eingeladenen Person: Name, Mailadresse, Team und, falls angegeben, Sprache; ob eine Einladung gesendet wurde; bis die Umfrage endet, dass sie benutzt wurde.",
        "Von jedem Stimmzettel: die versiegelten Antworten, das Team, eine Signatur, die zu niemandes Namen gehört. Keine Adresse, kein Gerät, keine Zeit und kein Cookie wird damit gespeichert.",
        "Der Stimmzettel wird mit einer blinden Signatur (RFC 9474) geholt: Der Server signiert ihn, ohne ihn zu sehen, sodass aus seinen Aufzeichnungen nicht hervorgeht, von wem er ist.",
        "Wenn die Umfrage danach fragt: ein oder zwei Angaben, die Befragte im versiegelten Stimmzettel freiwillig über sich machen. Gruppen danach werden ab zehn Antworten gezeigt, nie zwei davon verbunden.",
      ],
    },
    {
      title: "Wer was sehen kann",
      points: [
        "Der Arbeitgeber, Führungskräfte und alle, die sich anmelden: Gruppenergebnisse nach der Umfrage und wie viele in jedem Team teilgenommen haben. Nie einzelne Antworten.",
        operator,
        "Bei einem Probelauf ohne Mailserver kann die Links öffnen, wer ihn eingerichtet hat.",
      ],
    },
    {
      title: "Schutz kleiner Gruppen",
      points: [
        "Weniger als fünf Antworten in einem Team: Nichts wird gezeigt. Fünf bis neun: nur ein gerundeter Wert. Zehn und mehr: die Anzahl je Antwort. Wo fast alle dasselbe sagen: nur ein Bereich.",
        "Kommentare werden im Wortlaut gezeigt, nur wo mindestens zehn Personen eines Teams geantwortet haben, und nur Personen, die sich anmelden.",
        "Zwei Umfragen, die denselben Personen dieselbe Frage stellen, liegen mindestens 90 Tage auseinander, und Schwellen können erhöht, aber nie gesenkt werden, sobald eine Umfrage begonnen hat.",
      ],
    },
    {
      title: "Was bleibt und wie lange",
      points: [
        "Geöffnete Antworten werden nie gespeichert: Sie werden im Arbeitsspeicher ausgezählt. Nach dem Ende der Umfrage werden Stimmzettel und Schlüssel gelöscht.",
        "Es bleiben ein Ergebnis für Gruppen, die gezeigten Kommentare und die Personenliste, bis ein Owner jemanden daraus entfernt.",
        "Sicherungen aus der Laufzeit einer Umfrage enthalten versiegelte Stimmzettel, bis sie gelöscht werden.",
      ],
    },
    {
      title: "Wie es sich prüfen lässt",
      points: [
        "Jede Umfrage hat eine öffentliche Datei, die ihre Fragen, Schlüssel und Schwellen festlegt, und zwölf Wörter, die alle vergleichen können.",
        "Der Quelltext des Produkts ist offen, und jede Aussage auf diesem Blatt lässt sich darin nachlesen.",
      ],
    },
  ],
};
