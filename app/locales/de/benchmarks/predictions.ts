import type { Words } from "../../words";
import { list } from "../grammar";

export const predictions: Words["benchmarks"]["predictions"] = {
  title: (wave) => `Ihre Vorhersage zu ${wave}`,
  lead: "Welchen Wert erwarten Sie von jedem Team, von 0 (alle lehnen ab) bis 100 (alle stimmen zu)? Vor der Freigabe sieht das niemand, auch kein Owner. Danach sehen es alle, die die Ergebnisse lesen, neben Ihrem Namen. Bis zum Start können Sie es ändern; lassen Sie leer, was Sie nicht schätzen möchten.",
  save: "Meine Vorhersage versiegeln",
  saved: "Ihre Vorhersage ist versiegelt. Bis zum Start können Sie sie ändern.",
  launched:
    "Die Welle wurde gestartet, Vorhersagen können nicht mehr geändert werden. Sie bleiben bis zur Freigabe versiegelt.",
  released: "Die Ergebnisse sind freigegeben, und die Vorhersagen stehen daneben.",
  compare: "Wer wovon überrascht wurde",
  said: (typed, waiting) =>
    [
      typed.length === 0 ? "Noch niemand hat eine Vorhersage eingetragen." : `Eingetragen: ${list(typed)}.`,
      waiting.length === 0 ? "" : `Noch nicht: ${list(waiting)}.`,
    ]
      .filter((text) => text !== "")
      .join(" "),
  type: "Ihre Vorhersage eintragen",
  held: {
    title: "Wer wovon überrascht wurde",
    explained:
      "Was Owner und Leitungen vor dem Start erwartet haben, neben dem freigegebenen Wert. Überraschend ist, wo das 95-%-Intervall des Unterschieds 0 nicht enthält; ein Wert, der nicht gezeigt wird, wird nicht beurteilt.",
    owner: "Owner",
    lead: (team) => `Leitung von ${team}`,
    dimension: "Dimension",
    said: (expected, shown, range) => `erwartet ${expected}, tatsächlich ${shown} (${range})`,
    unjudged: (expected, reason) => `erwartet ${expected}; nicht beurteilt: ${reason}`,
    higher: (moved, range) => `${moved} höher als erwartet (${range})`,
    lower: (moved, range) => `${moved} niedriger als erwartet (${range})`,
    same: (range) => `wie erwartet, oder zu nah, um es zu sagen (${range})`,
    none: "keine Schätzung",
    surprise: (who, team, dimension, said) => `${who} zu ${team}, ${dimension}: ${said}.`,
    surprises: "Überrascht",
  },
};
