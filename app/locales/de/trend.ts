import type { Words } from "../words";
import { points } from "./points";

/** A survey over the years. */
export const trend: Words["trend"] = {
  title: "Im Zeitverlauf",
  results: (wave) => `Ergebnisse ${wave}`,
  lead: (waves) =>
    `${waves} Wellen nebeneinander. Niemandes Antworten werden zwischen den Jahren verknüpft, deshalb sind die Tests hier vorsichtig: Eine echte Veränderung muss etwas größer sein, um sich zu zeigen.`,
  one: {
    title: "Bisher eine Welle",
    body: "Mit der zweiten Welle sehen Sie hier, was sich verändert hat und ob sich die Lücken geschlossen haben. Ein Jahr Abstand ist üblich; mindestens 90 Tage sind nötig.",
    leftOut:
      "Die Wellen davor endeten weniger als 90 Tage früher, deshalb wird nichts mit ihnen verglichen: Bei so wenig Zeit dazwischen könnte sich eine Veränderung auf einzelne Personen zurückführen lassen.",
  },
  none: {
    title: "Noch keine Ergebnisse",
    body: "Die erste freigegebene Welle wird zum Ausgangswert, an dem spätere gemessen werden.",
  },
  baseline: {
    label: "Vergleichen mit",
    show: "Vergleichen",
    option: (wave, closed) => `${wave} (geschlossen am ${closed})`,
  },
  leftOut: {
    too_close: (wave) =>
      `${wave} ist nicht enthalten: Diese Welle wurde weniger als 90 Tage vor der folgenden geschlossen.`,
    too_few_answers: (wave) =>
      `${wave} ist nicht enthalten: Es haben zu wenige Personen geantwortet, um etwas davon zu zeigen.`,
    no_scores: (wave) =>
      `${wave} steht in keiner Linie von Werten: Diese Welle wurde als Prozentsätze importiert, und die ergeben nur zustimmende Anteile.`,
  },
  states: {
    small: "wenige Antworten: gerundet",
    counts: "ausgezählt",
    coarse: "fast alle gleich: ein Bereich",
    mean: "teilweise gerundet",
  },
  index: {
    title: "Alignment-Index",
    improved: (moved, wave, range) => `Der Index ist seit ${wave} um ${points(moved)} gestiegen (${range}).`,
    worsened: (moved, wave, range) => `Der Index ist seit ${wave} um ${points(moved)} gefallen (${range}).`,
    same: (wave, half) => `Keine nachweisbare Veränderung des Index seit ${wave} (±${half}).`,
    none: "Der Index lässt sich zwischen diesen Wellen nicht vergleichen.",
    one: "Bisher hat eine Welle einen Index.",
    noWave:
      "Noch hat keine Welle einen Index: Er braucht mindestens die Hälfte der Dimensionen von beiden Teams.",
    chart: "Der Alignment-Index jeder Welle mit seinem Intervall.",
    name: "Index",
    asReleased: (figure) => `wie freigegeben: ${figure}`,
  },
  gaps: {
    title: "Die Lücken damals und heute",
    explained: (before, now) =>
      `Die Lücke jeder Dimension ${before} und ${now}, bei den Aussagen, die in beiden Wellen abgefragt wurden. Näher an 0 heißt näher beieinander. Eine Veränderung innerhalb des ± hinter „keine nachweisbare Veränderung“ lässt sich nicht vom Zufall unterscheiden.`,
    chart: (before, now) => `Die Lücke in jeder Dimension, ${before} und ${now}.`,
    finding: (narrowed, widened, wave) => {
      const are = (count: number) => (count === 1 ? "Eine Lücke ist" : `${count} Lücken sind`);
      if (narrowed === 0 && widened === 0)
        return `Von den Lücken, die gezeigt werden dürfen, hat sich seit ${wave} keine nachweisbar verändert.`;
      if (widened === 0) return `${are(narrowed)} seit ${wave} kleiner geworden, keine größer.`;
      if (narrowed === 0) return `${are(widened)} seit ${wave} größer geworden, keine kleiner.`;
      return `${are(narrowed)} seit ${wave} kleiner geworden, ${widened === 1 ? "eine" : widened} größer.`;
    },
    positive: (sales, marketing) => `Links von 0 urteilt ${marketing} positiver, rechts von 0 ${sales}.`,
    star: "★ Die Lücke ist kleiner oder größer geworden.",
    inWave: (wave) => `Lücke ${wave}`,
    change: "Veränderung der Lücke",
  },
  now: (sales, salesRange, marketing, marketingRange) =>
    `${sales} (${salesRange}), ${marketing} (${marketingRange}).`,
  dimensions: {
    title: "Dimensionen",
    explained:
      "Beide Teams in jeder Welle. Die Bänder sind 95-%-Intervalle: An einem anderen Tag erneut gefragt, läge der Wert höchstwahrscheinlich darin.",
    chart: (dimension, sales, marketing) => `${dimension}: ${sales} und ${marketing} über die Wellen.`,
    column: "Dimension",
  },
  norms: {
    title: "Aussagen mit einer Norm",
    explained:
      "Beide Teams in jeder Welle; die gepunktete Linie zeigt, was andere gesagt haben. Einzelne Aussagen schwanken stark: Achten Sie auf die Intervalle.",
    chart: (statement, sales, marketing) =>
      `„${statement}“: ${sales} und ${marketing} über die Wellen, im Vergleich zur Norm.`,
  },
  statements: {
    title: "Aussagen",
    explained:
      "Was sich bei einzelnen Aussagen seit der Ausgangswelle verändert hat. Bei weniger als 40 Antworten in einem Team sollten Sie sich auf die Dimensionen und den Index stützen.",
    column: "Aussage",
    table: "Alle Aussagen als Tabelle",
  },
  change: {
    team: (team, word, moved, range) => `${team} um ${moved} ${word} (${range})`,
    words: { improved: "verbessert", worsened: "verschlechtert" },
    none: (half) => `keine nachweisbare Veränderung (±${half})`,
    oneOfMany: "könnte bei so vielen Vergleichen Zufall sein",
    narrowed: (moved, range) => `um ${moved} kleiner geworden (${range})`,
    widened: (moved, range) => `um ${moved} größer geworden (${range})`,
    turned: "auf die andere Seite von 0 gewechselt",
    gap: (change) => `Lücke: ${change}.`,
    sure: (change, certainty) =>
      `${change.replace(/\.$/, "")}: ${certainty}${change.endsWith(".") ? "." : ""}`,
  },
  wave: "Welle",
  gap: "Lücke",
  broken: "neuer Wortlaut",
  brokenNote:
    "Die Linie ist unterbrochen, wo sich geändert hat, was gefragt wurde: Vorher und nachher sind nicht vergleichbar.",
  recomputed: (waves) =>
    `Neu berechnet für ${waves}: nur mit den Aussagen, die in allen Wellen abgefragt wurden; die Zahl weicht deshalb von der damals freigegebenen ab.`,
  match: {
    title: "Was anders gefragt wurde",
    broken: "Neuer Wortlaut, daher beginnt die Linie neu",
    added: "Neu",
    removed: "Nicht mehr gefragt",
    none: "Alle Aussagen wurden im selben Wortlaut abgefragt.",
  },
};
