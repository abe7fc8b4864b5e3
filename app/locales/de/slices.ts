import type { slices as english } from "#app/locales/en/slices";
import { list, number } from "./grammar";

export const slices: typeof english = {
  title: "Untergruppen",
  draft: {
    none: "Die Befragten werden nichts über sich selbst gefragt: Die Ergebnisse zeigen die beiden Teams und nichts Kleineres.",
    asked: (question, values) => `${question} ${list([...values])}.`,
    tooSmall: (team, people, needed) =>
      `${team} hat ${number(people)}. Eine Untergruppe wird gezeigt, wo ${number(needed)} aus ihr geantwortet haben und ${number(needed)} andere oder sonst niemand: Von ${team} wird kaum etwas zu sehen sein.`,
    change: "Nach Untergruppen fragen",
    lead: "Sie können den Befragten eine oder zwei Fragen über sie selbst stellen, um zu sehen, wie Teile eines Teams antworten: wo sie arbeiten oder wie lange schon. Sie antworten in der Kabine, im versiegelten Stimmzettel, und müssen nichts angeben. Nichts davon stammt aus der Personenliste.",
    rules: (needed) =>
      `Eine Untergruppe wird Frage für Frage gezeigt: wo mindestens ${number(needed)} aus ihr geantwortet haben, wo sie von ihrem Team niemanden oder mindestens ${number(needed)} übrig lässt und wo sich über weniger nichts ausrechnen lässt. Zwei Fragen werden nie gekreuzt, und Kommentare tragen nie eine Untergruppe. Je weniger Werte, desto mehr werden Sie sehen.`,
    once: "Einmal geschrieben, in den Worten, die alle lesen, in welcher Sprache auch immer.",
    legend: (which) => (which === 1 ? "Erste Frage" : "Zweite Frage"),
    question: "Frage",
    questionHint: "Zum Beispiel: Wo arbeiten Sie? Leer lassen, um nichts zu fragen.",
    values: "Werte",
    valuesHint:
      "Je Zeile einer, zwei bis sechs: zum Beispiel Zentrale, Außendienst. „Keine Angabe“ wird von selbst angeboten.",
    faults: {
      no_question: "Geben Sie die Frage ein, auf die diese Werte antworten, oder entfernen Sie sie.",
      long_question: "Eine Frage kann höchstens 80 Zeichen haben.",
      few_values: "Geben Sie mindestens zwei Werte an, je Zeile einen.",
      many_values: (count) => `Es sind ${number(count)} Werte; höchstens sechs sind möglich.`,
      long_value: "Ein Wert kann höchstens 40 Zeichen haben.",
      same_value: "Zwei Werte sind gleich.",
      same_question: "Die beiden Fragen sind gleich.",
    },
  },
  page: {
    title: "Untergruppen",
    lead: "Wie Teile jedes Teams geantwortet haben, so wie die Befragten sich in ihrem versiegelten Stimmzettel selbst beschrieben haben. Keine Angabe stammt aus der Personenliste.",
    none: "In dieser Welle wurden die Befragten nichts über sich selbst gefragt.",
    rules: (least) =>
      `Eine Untergruppe wird gezeigt, wo mindestens ${number(least)} aus ihr die Frage beantwortet haben und sie von ihrem Team niemanden oder mindestens ${number(least)} übrig lässt. Wo sie nicht gezeigt wird, steht der Grund.`,
    chance:
      "Jeder Wert steht mit seinem 95-%-Intervall. Untergruppen sind klein, und es gibt viele: Manche liegen schon durch Zufall auseinander. Die letzte Spalte sagt, wo sich die höchste und die niedrigste Untergruppe eines Teams stärker unterscheiden, korrigiert dafür, wie viele verglichen werden.",
    statement: "Aussage",
    spread: "Höchste und niedrigste",
    difference: (above, points, range) => `${above}, um ${number(points)} (${range})`,
    above: (high, low) => `${high} über ${low}`,
    noDifference: "Kein Unterschied gezeigt",
    one: "Weniger als zwei Untergruppen mit eigenem Wert",
    finding: (team, statement, difference) => `${team}, „${statement}“: ${difference}.`,
    hidden: (team) =>
      `${team}: Nach Untergruppen wird nichts gezeigt. Es haben jeweils zu wenige geantwortet, oder es würde verraten, was andere im Team sagen.`,
    nothing: (team) =>
      `${team}: keine Aussage, bei der sich zwei Untergruppen stärker als durch Zufall unterscheiden.`,
    caption: (question, team) => `${question} ${team}`,
  },
};
