import type { deck as en } from "../../en/exports/deck";

export const deck: typeof en = {
  title: (organization, wave) => `${organization}: Ergebnisse ${wave}`,
  cover: "Wo Vertrieb und Marketing es verschieden sehen",
  coverOf: (sales, marketing) => `Wo ${sales} und ${marketing} es verschieden sehen`,
  footer: (organization, wave) => `${organization} · ${wave}`,
  closed: (day) => `Beendet am ${day}`,
  sure: (sentence, certainty) => `${sentence} (${certainty})`,
  findings: "Worüber es sich am meisten zu reden lohnt",
  statements: "Wo die Antworten am weitesten auseinander liegen",
  statementsFinding: (all) =>
    `Die ${all === 1 ? "Aussage" : `${all} Aussagen`} mit dem größten Abstand, in Prozent der Antworten jedes Teams; die neutralen Antworten liegen auf einer Linie.`,
  statementTeam: (statement, team) => `${statement} – ${team}`,
  missing: (team, why) => `${team}: ${why}`,
  notCounted: "Anzahlen werden nicht gezeigt",
  dimensionTable: "Die Dimensionen in Zahlen",
  quadrantSame: "Beide sagen dasselbe",
  quadrantCut: "Beide bei",
  actions: "Was wir vereinbart haben",
  actionsLead: (all) =>
    all === 1
      ? "Eine gemeinsame Maßnahme, mit Verantwortlichen auf beiden Seiten."
      : `${all} gemeinsame Maßnahmen, jede mit Verantwortlichen auf beiden Seiten.`,
  action: "Maßnahme",
  owners: "Verantwortlich",
  due: "Fällig",
  status: "Stand",
  method: "So ist das zu lesen",
  answeredMethod: "Wer geantwortet hat, und wie das zu lesen ist",
  more: (rows) =>
    rows === 1 ? "Eine weitere steht in der Excel-Datei." : `${rows} weitere stehen in der Excel-Datei.`,
  legend: {
    interval: "Dünne Linien: 95-%-Intervalle",
    mark: (sales, marketing) => `● ${sales}   ◆ ${marketing}`,
    waves: (then, now) => `○ ${then}   ● ${now}`,
    band: "Schattiert oder mit Balken: 95-%-Intervalle",
  },
  axis: "Wert, 0 bis 100",
  gapAxis: (sales, marketing) =>
    `Abstand in Punkten: links von 0 ist ${marketing} zufriedener, rechts von 0 ${sales}`,
  across: (team) => `Wert von ${team}`,
  columns: {
    row: "Zeile",
    connector: "Vom einen zum anderen",
    interval: (name) => `${name}: 95-%-Intervall`,
    low: "Intervall von",
    width: "Breite des Intervalls",
    above: "Intervall darüber",
    below: "Intervall darunter",
    figure: "Größe",
  },
  notes: {
    says: (sentence) => `Was es sagt: ${sentence}`,
    method: (sentence) => `Wie es gemessen ist: ${sentence}`,
    edit: "Das Diagramm ist ein echtes: Rechtsklick, dann „Daten bearbeiten“.",
    full: "Im Wortlaut:",
    protection:
      "Nichts hier lässt sich auf eine Person zurückführen: Was zu wenige beantwortet haben, steht nicht in dieser Datei, und die Antwort einer Person stand nie darin.",
  },
  alt: {
    values: "Die Werte stehen in der Tabelle der nächsten Folie.",
    table: (title) => `Tabelle: ${title}`,
    row: (label, values) => `${label}: ${values}.`,
  },
};
