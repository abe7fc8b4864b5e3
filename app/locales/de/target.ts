import type { Words } from "../words";
import { number } from "./grammar";
import { points } from "./points";

const whole = (value: number) => number(Math.round(value));

/** What leadership aims at before a wave. */
export const target: Words["waves"]["target"] = {
  title: "Zielwert und Vorhersagen",
  none: "Kein Zielwert. Sie können angeben, was Sie anstreben, für den Alignment-Index und für einzelne Dimensionen; es bleibt mit dem Plan versiegelt und steht dann neben dem Ergebnis.",
  nothing: "Keiner",
  said: (aims) => `Sie streben an: ${aims.join("; ")}.`,
  index: (aim) => `einen Alignment-Index von ${number(aim)}`,
  dimension: (title, aim) => `${number(aim)} bei „${title}“`,
  detectable: (change) =>
    `Bei diesen Teams muss sich der Index zwischen zwei Wellen um ${points(whole(change))} bewegen, um in vier von fünf Fällen bemerkt zu werden. Liegt ein Zielwert näher am letzten Ergebnis, lässt er sich nicht vom Zufall unterscheiden.`,
  last: (wave, index, low, high) =>
    `Das letzte Ergebnis, ${wave}: ein Alignment-Index von ${whole(index)} (95-%-Intervall ${whole(low)} bis ${whole(high)}).`,
  set: "Zielwert setzen",
  field: "Angestrebter Alignment-Index",
  hint: "0 bis 100, etwa der Wert des weniger zufriedenen Teams. Leer lassen für keinen. Nach dem Start lässt er sich nicht ändern.",
  dimensions: "Dimensionen",
  dimensionsHint:
    "Der Wert, den beide Teams erreichen sollen, 0 bis 100. Lassen Sie leer, wofür Sie keinen Zielwert setzen.",
  dimensionDetectable: (change) =>
    `Ein Team muss sich in einer Dimension um etwa ${points(whole(change))} bewegen, um in vier von fünf Fällen bemerkt zu werden.`,
  invalid: "Eine ganze Zahl von 0 bis 100 oder nichts.",
};
