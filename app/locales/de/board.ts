import type { BoardText } from "../en/board";

export const board: BoardText = {
  heading: "Prüfen, ob Ihr Stimmzettel gezählt wurde",
  lead: "Mit den Ergebnissen einer Umfrage wird eine Liste aller versiegelten Stimmzettel veröffentlicht, die in der Urne lagen: der Aushang. Ihr Beleg wird auf diesem Gerät damit verglichen; nichts davon wird gesendet.",
  notYet:
    "Der Aushang dieser Umfrage wird zusammen mit ihren Ergebnissen veröffentlicht. Kommen Sie dann mit Ihrem Beleg wieder.",
  inClosedBox:
    "Die Umfrage ist geschlossen und noch nicht geöffnet. Ihr versiegelter Stimmzettel liegt in der Urne, die zwei der drei Schlüsselpersonen öffnen werden.",
  notInClosedBox:
    "Die Umfrage ist geschlossen, und Ihr versiegelter Stimmzettel liegt nicht in ihrer Urne. Haben Sie ihn später geändert, prüfen Sie den letzten Beleg. Haben Sie ihn zurückgezogen, ist das richtig. Haben Sie weder das eine noch das andere getan, wurde er weggelassen.",
  file: "Gespeicherte Datei öffnen",
  label: "Oder Beleg und Code einfügen, wie Sie sie aufgehoben haben",
  go: "Prüfen",
  checking: "Der Aushang wird gelesen und Zeile für Zeile geprüft …",
  wrong:
    "Darin steht kein vollständiger Beleg. Fügen Sie alles ein, was Sie beim Antworten gespeichert haben, von der ersten bis zur letzten Zeile.",
  offline:
    "Der Aushang konnte nicht gelesen werden. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.",
  noBoard: {
    refused: "Statt eines Aushangs hat der Server mit dem Fehler {status} geantwortet.",
    empty: "Statt eines Aushangs ist nichts gekommen: Die Antwort war leer.",
    page: "Statt eines Aushangs ist eine Webseite gekommen.",
    cut: "Was gekommen ist, ist kein vollständiger Aushang: Er bricht vor dem Ende ab.",
    other: "Was gekommen ist, ist kein Aushang, sondern etwas anderes.",
    advice:
      "Ihre Stimme wurde mit nichts verglichen, das hier sagt also nichts über sie. Netze, die eine Anmeldung verlangen, Proxys und Wartungsarbeiten können der Grund sein: Laden Sie diese Seite neu, später oder in einem anderen Netz, etwa dem eines Handys. Bleibt es dabei, heben Sie Ihren Beleg auf und zeigen Sie ihn mit einem Bild dieser Seite jemandem, dem Sie vertrauen und der die Umfrage nicht betreibt.",
  },
  again: "Einen anderen Beleg prüfen",
  holds: "In Ordnung:",
  fails: "Nicht in Ordnung:",
  counted: "Ihr Stimmzettel wurde so gezählt, wie Sie ihn abgegeben haben",
  fits: "Alles passt zusammen",
  stop: "Etwas passt nicht zusammen",
  listHolds:
    "Der Aushang ist vollständig: {size} versiegelte Stimmzettel, jeder einmal, und ihre Summe ist die veröffentlichte.",
  listBroken:
    "Der Aushang widerspricht sich: Seine Stimmzettel passen nicht zu seiner eigenen Summe oder zu dem, was die Umfrage versprochen hat.",
  sameManifest: "Der Aushang enthält die Zusagen, die Ihr Beleg nennt.",
  otherManifest:
    "Der Aushang enthält andere Zusagen, als Ihr Beleg nennt. Womöglich wurden verschiedenen Menschen verschiedene Umfragen gezeigt.",
  otherWave: "Dieser Beleg gehört zu einer anderen Umfrage. Öffnen Sie deren Link, um ihn zu prüfen.",
  badReceipt:
    "Die Quittung auf diesem Beleg wurde nicht vom Server dieser Umfrage unterschrieben, oder am Beleg wurde etwas verändert.",
  inBox: "Ihr versiegelter Stimmzettel steht im Aushang.",
  missing:
    "Ihr versiegelter Stimmzettel steht nicht im Aushang. Haben Sie ihn später geändert, prüfen Sie den Beleg vom letzten Mal. Haben Sie ihn zurückgezogen, ist das richtig. Haben Sie beides nicht getan, wurde er weggelassen.",
  withdrawn: "Dieser Beleg ist der eines Widerrufs: Ein zurückgezogener Stimmzettel steht nicht im Aushang.",
  read: "Alle {parts} Teile davon wurden geöffnet und gelesen.",
  unread:
    "Nur {read} von {parts} Teilen davon wurden geöffnet und gelesen. Gehört der Code zu einem anderen Stimmzettel?",
  leftSealed:
    "Keiner seiner Teile wurde geöffnet: Aus einem Team haben weniger Personen geantwortet, als Ergebnisse brauchen, und dann lassen die Schlüsselpersonen die Stimmzettel dieses Teams versiegelt. Werden aber Ergebnisse Ihres eigenen Teams gezeigt, stimmt das nicht: Zeigen Sie es jemandem, dem Sie vertrauen.",
  limits:
    "Ohne Ihren Stimmcode zeigt dies, dass Ihr Stimmzettel in der Urne lag; mit ihm auch, dass er gelesen wurde. Es zeigt nicht, dass die Zahlen richtig aus allen Stimmzetteln berechnet wurden, und nicht, dass niemand anstelle eines Menschen abgestimmt hat, der nicht geantwortet hat.",
  tell: "Heben Sie Ihren Beleg auf, machen Sie ein Bild von dieser Seite und zeigen Sie beides jemandem, dem Sie vertrauen und der die Umfrage nicht betreibt, etwa dem Betriebsrat. Zeigen Sie Ihren Stimmcode niemandem.",
};
