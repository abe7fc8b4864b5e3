import type { Words } from "../words";
import { number } from "./grammar";

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
  noRows: "Die Datei hat Spaltenüberschriften, aber keine Zeilen darunter.",
  cells: (expected, found) =>
    `Die Zeile hat ${found === 1 ? "1 Zelle" : `${number(found)} Zellen`}, die Überschriften haben ${number(expected)}.`,
};
