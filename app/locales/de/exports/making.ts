import type { making as en } from "../../en/exports/making";

export const making: typeof en = {
  title: "Zum Mitnehmen",
  lead: (wave) =>
    `Die Zahlen von ${wave} als Dateien. Jede enthält, was die Ergebnisseiten zeigen, und nichts, was sie zurückhalten: keine Antworten von Personen.`,
  link: "Zum Mitnehmen",
  back: "Zurück zu den Ergebnissen",
  kinds: { show: "Zum Zeigen", compute: "Zum Rechnen" },
  formats: {
    pdf: {
      name: "PDF",
      explained:
        "Jedes Diagramm und jede Zahl in Tabellen, zum Lesen und Drucken; ausgezeichnet, sodass es sich vorlesen lässt.",
    },
    boardPdf: {
      name: "PDF für die Leitung",
      explained:
        "Zwei oder drei Seiten: was auffällt, der Index, drei Befunde, die Dimensionen, was vereinbart ist.",
    },
    pptx: {
      name: "PowerPoint",
      explained: "Alle Folien: echte Diagramme zum Bearbeiten, Notizen zu jeder Folie.",
    },
    board: {
      name: "PowerPoint für die Leitung",
      explained:
        "Fünf Folien: was auffällt, die Dimensionen, worüber zu reden ist, was sich verändert hat, was vereinbart ist.",
    },
    csv: { name: "CSV", explained: "Eine Tabelle, eine Zeile je Zahl. Lässt sich überall öffnen." },
    xlsx: { name: "Excel (XLSX)", explained: "Ein Blatt je Teil der Ergebnisse, Zahlen als Zahlen." },
    json: { name: "JSON", explained: "Für Programme: dieselbe Antwort, die die Schnittstelle gibt." },
  },
  cancel: "Abbrechen",
  waiting: (format) => `${format} wird erstellt …`,
  receiving: (format) => `${format} wird geladen …`,
  done: (format) => `${format} ist erstellt und liegt bei Ihren Downloads.`,
  stopped: (format) => `${format} wurde abgebrochen. Nichts davon blieb.`,
  lost: "Der Server war nicht zu erreichen. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.",
  signedOut: "Sie sind abgemeldet. Melden Sie sich wieder an und erstellen Sie die Datei dann.",
  busy: "Gerade werden viele Dateien erstellt. Versuchen Sie es in einer halben Minute noch einmal.",
  cancelled: "Die Datei wurde abgebrochen, bevor sie fertig war.",
  failed:
    "Die Datei konnte nicht erstellt werden. Versuchen Sie es noch einmal; gelingt es wieder nicht, sagen Sie es denen, die diesen Server betreiben: Der Grund steht in seinem Protokoll.",
};
