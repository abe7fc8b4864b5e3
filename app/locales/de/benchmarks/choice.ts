import type { Words } from "../../words";

export const choice: Words["benchmarks"]["choice"] = {
  label: "Verglichen mit",
  show: "Zeigen",
  options: {
    none: () => "nichts",
    baseline: (wave) => `Ausgangswert ${wave}`,
    target: () => "Ihrem Zielwert",
    norm: (source, date) => `${source}, ${date}`,
  },
  problems: {
    unknown:
      "Der Vergleichswert in dieser Adresse gehört nicht zu Ihren: Vielleicht wurde er inzwischen entfernt.",
    no_baseline: "Hier gibt es keine frühere Welle, die der Ausgangswert sein könnte.",
    no_target: "Vor dem Start dieser Welle wurde kein Zielwert eingetragen.",
    no_match:
      "Nichts auf diesen Seiten lässt sich mit diesem Vergleichswert vergleichen: Keine Aussage wurde in genau seinem Wortlaut abgefragt, oder zu wenige haben geantwortet.",
  },
  instead: {
    none: () => "Die Werte werden mit nichts verglichen.",
    baseline: (wave) => `Die Werte werden mit dem Ausgangswert ${wave} verglichen.`,
    target: () => "Die Werte werden mit Ihrem Zielwert verglichen.",
    norm: (source) => `Die Werte werden mit ${source} verglichen.`,
  },
};
