import type { Words } from "../words";
import { list, number } from "./grammar";

/** Files that are imported, whatever stands in them. */
export const files: Words["files"] = {
  number,
  pasteHint: "Mit der Zeile der Spaltenüberschriften.",
  check: "Datei prüfen",
  nothing: "Wählen Sie eine Datei oder fügen Sie einige Zeilen ein.",
  needsTitle: "Was die Datei braucht",
  example: "Beispiel",
  line: "Zeile",
  column: "Spalte",
  reason: "Was nicht stimmt",
  wholeRow: "Ganze Zeile",
  kinds: {
    encrypted: "Die Datei hat ein Kennwort. Entfernen Sie es zuerst; Parallax kann es nicht annehmen.",
    xls: "Das ist eine Arbeitsmappe von Excel 97 bis 2003 (.xls). Öffnen Sie sie und speichern Sie sie als .xlsx oder CSV.",
    xlsb: "Das ist eine binäre Arbeitsmappe von Excel (.xlsb). Öffnen Sie sie und speichern Sie sie als .xlsx oder CSV.",
    ods: "Das ist eine OpenDocument-Tabelle (.ods). Öffnen Sie sie und speichern Sie sie als .xlsx oder CSV.",
    zip: "Das ist ein ZIP-Archiv und keine Arbeitsmappe. Entpacken Sie es und nehmen Sie die Datei darin.",
    damaged:
      "Die Datei ist beschädigt und lässt sich nicht lesen. Exportieren Sie sie neu, oder öffnen Sie sie und speichern Sie sie als CSV.",
    inflates:
      "Entpackt hat die Arbeitsmappe mehr als 400 MB. Lassen Sie Blätter weg, die nicht gebraucht werden, oder speichern Sie das Blatt als CSV.",
    no_table: "Kein sichtbares Blatt der Arbeitsmappe enthält eine Tabelle mit Überschriften und Zeilen.",
  },
  sheet: (read, others) =>
    `Die Arbeitsmappe hat mehrere Blätter. Gelesen: „${read}“. Nicht gelesen: ${list(others.map((name) => `„${name}“`))}.`,
  tooManyColumns: (line) =>
    `Zeile ${number(line)} hat mehr als 5.000 Zellen. Lassen Sie Spalten weg, die nicht gebraucht werden.`,
  unsavedFormula: (cell) =>
    `Die Zelle ${cell} enthält eine Formel, und ihr Ergebnis steht nicht in der Datei. Öffnen Sie die Datei in Excel, speichern Sie sie, und wählen Sie sie erneut.`,
  noRows: "Die Datei hat Spaltenüberschriften, aber keine Zeilen darunter.",
  cells: (expected, found) =>
    `Die Zeile hat ${found === 1 ? "1 Zelle" : `${number(found)} Zellen`}, die Überschriften haben ${number(expected)}.`,
};
