import type { year as en } from "../../en/exports/year";

const count = (one: string, many: string) => (n: number) => (n === 1 ? `Eine ${one}` : `${n} ${many}`);
const dimensions = count("Dimension", "Dimensionen");
const statements = count("Aussage", "Aussagen");
const both = (d: number, s: number) =>
  [...(d > 0 ? [dimensions(d)] : []), ...(s > 0 ? [statements(s)] : [])].join(" und ");
const are = (d: number, s: number) => (d + s === 1 ? "wurde" : "wurden");
const is = (d: number, s: number) => (d + s === 1 ? "wird" : "werden");

export const year: typeof en = {
  title: "Jahresrückblick",
  lead: "Diese Welle neben einer früheren: was sich verändert hat, was vereinbart wurde und was daraus geworden ist.",
  of: (organization, before, after) => `${organization}: von ${before} bis ${after}`,
  choose: "Frühere Welle",
  show: "Diese nehmen",
  option: (wave, closed, mark) => `${wave} (geschlossen am ${closed}${mark})`,
  imported: ", importiert",
  chosen: (before, after) => `Von ${before} bis ${after}:`,
  unknown: "Im Zeitverlauf steht vor dieser Welle keine solche. Hier ist stattdessen die Welle davor.",
  refused: {
    no_earlier:
      "Im Zeitverlauf steht keine Welle vor dieser, also gibt es kein Jahr, auf das sich zurückblicken ließe. Dafür braucht es zwei freigegebene Wellen mit Werten, eine frühere, die mindestens 90 Tage davor geschlossen und nicht aus dem Zeitverlauf genommen wurde.",
    not_in_trend:
      "Im Zeitverlauf steht vor dieser Welle keine solche. Wählen Sie eine auf der Seite „Mitnehmen“; Wellen, die aus dem Zeitverlauf genommen wurden, stehen nicht zur Wahl.",
  },
  link: "Den Jahresrückblick mitnehmen",
  formats: {
    pptx: "Kurze Folien für beide Teams: native Diagramme zum Bearbeiten, Notizen zu jeder Folie.",
    pdf: "Beide Wellen in Tabellen zum Lesen und Drucken; ausgezeichnet, sodass es sich vorlesen lässt.",
    xlsx: "Ein Blatt für jeden Teil, Zahlen als Zahlen.",
    csv: "Eine Tabelle, eine Zeile für jede Zahl. Öffnet sich überall.",
    json: "Für Programme: dieselbe Antwort, die die Schnittstelle gibt.",
  },
  measures: {
    index_released: "Index wie freigegeben",
    level_released: "Niveau wie freigegeben",
    mean_gap_released: "Mittlere Lücke wie freigegeben",
    common: "Gemeinsame Aussagen",
    recomputed: "Neu berechnet",
    change: "Veränderung",
    gap_change: "Veränderung der Lücke",
    status: "Stand",
    target: "Ziel, höchstens",
    target_met: "Ziel erreicht?",
  },
  changes: {
    improved: "verbessert",
    worsened: "verschlechtert",
    narrowed: "kleiner geworden",
    widened: "größer geworden",
    turned: "auf die andere Seite von 0 gewandert",
    one_of_many: "kann bei so vielen Vergleichen Zufall sein",
    no_detectable_change: "keine nachweisbare Veränderung",
  },
  verdicts: { met: "erreicht", missed: "verfehlt", cannot_be_told: "lässt sich nicht sagen" },
  notCompared: {
    asked_differently: "Anders gefragt: nicht verglichen",
    not_asked_before: "In der früheren Welle nicht gefragt: nicht verglichen",
    not_asked_after: "Nicht mehr gefragt: nicht verglichen",
    other_form: "Kurze und lange Form werden nicht verglichen",
    not_followed: "Diese Frage hat keinen Wert, der über die Wellen verfolgt wird",
  },
  agreed: {
    title: "Was vereinbart wurde",
    lead: (wave, all) =>
      all === 1
        ? `Zu den Ergebnissen von ${wave} wurde eine Maßnahme vereinbart.`
        : `Zu den Ergebnissen von ${wave} wurden ${all} Maßnahmen vereinbart.`,
    met: (met, missed, unclear) =>
      `Ziele: ${met} erreicht, ${missed} verfehlt, bei ${unclear} lässt es sich nicht sagen.`,
    action: (title, day) => `${title} (fällig am ${day})`,
    statuses: { agreed: "vereinbart, noch nicht erledigt", done: "erledigt", dropped: "verworfen" },
  },
  headline: "Was das Jahr gebracht hat",
  indexTitle: "Index und mittlere Lücke",
  gapsTitle: "Kleinere und größere Lücken",
  closed: (subject, change) => `${subject}: ${change}`,
  moved: (all, narrowed, widened, wave) => {
    const of = all === 1 ? "Von einer verglichenen Dimension" : `Von ${all} verglichenen Dimensionen`;
    const count = (n: number) => (n === 0 ? "keiner" : `${n}`);
    return narrowed + widened === 0
      ? `${of} hat sich die Lücke seit ${wave} in keiner nachweisbar verändert.`
      : `${of} ist die Lücke seit ${wave} in ${count(narrowed)} kleiner und in ${count(widened)} größer geworden.`;
  },
  noneMoved: "Von den verglichenen Dimensionen und Aussagen hat sich keine Lücke nachweisbar verändert.",
  fromTo: (before, after) => `${before} → ${after}`,
  scores: "Die Dimensionen damals und heute",
  gaps: "Die Lücken damals und heute",
  scoresOfStatements: "Die Aussagen damals und heute",
  gapsOfStatements: "Die Lücken der Aussagen damals und heute",
  targetTitle: "Gegen das Ziel",
  limitsTitle: "Was sich nicht sagen lässt",
  limits: {
    asked_differently: (d, s) =>
      `${both(d, s)} ${are(d, s)} anders gefragt und ${is(d, s)} nicht verglichen: Eine Veränderung könnte von den Worten kommen.`,
    not_asked_before: (d, s) =>
      `${both(d, s)} ${are(d, s)} in der früheren Welle nicht gefragt und ${is(d, s)} nicht verglichen.`,
    not_asked_after: (d, s) =>
      `${both(d, s)} ${are(d, s)} nicht mehr gefragt und ${is(d, s)} nicht verglichen.`,
    too_few_answers: (d, s) =>
      `${both(d, s)} ${is(d, s)} nicht gezeigt: In einer der Wellen hat ein Team zu wenige Antworten.`,
    in: (wave, sentence) => `${wave}: ${sentence}`,
    rounding:
      "Eine Veränderung wird vor dem Runden berechnet, und wo nur ein Bereich bekannt ist, von seinem nächsten Ende aus: Sie kann vom Unterschied der beiden gezeigten Zahlen abweichen.",
  },
  waves: "Die beiden Wellen",
};
