import type { facts as english } from "../../en/results/facts";
import { points } from "../points";
import { questions } from "../questions";

/** Meetings and metrics. */
export const facts: typeof english = {
  title: "Besprechungen und Kennzahlen",
  explained:
    "Fakten, keine Meinungen. Wo die beiden Teams dasselbe verschieden beschreiben, ist das ein Ergebnis.",
  frequency: (lowest, highest, apart, range) =>
    `Auf einer Skala von „${lowest}“ bis „${highest}“ liegen die Antworten der Teams ${points(apart)} auseinander (${range}).`,
  frequencySame: (range) =>
    `Was die beiden Teams beschreiben, lässt keinen Unterschied erkennen, der sich vom Zufall unterscheiden ließe (${range} Punkte).`,
  atLeast: (apart) => `mindestens ${apart}`,
  share: (team, share, n) => `${share} % in ${team} (von ${n})`,
  planned: (sales, marketing) =>
    `Von denen, die einen geplanten Anlass (Agenda, Durchsicht, Kampagne) oder einen reaktiven nennen, nennen ${sales} und ${marketing} einen geplanten`,
  notSplit: (answer, sales, marketing) => `„${answer}“ sagen ${sales} und ${marketing}`,
  difference: (apart, range) => `; Unterschied in Prozentpunkten: ${apart} (${range}).`,
  noDifference: ".",
  median: (team, median, n) => `die Hälfte von ${team} (${n} Antworten) nennt ${median} % oder weniger`,
  chart: (question: string) => `Welcher Anteil jedes Teams welche Antwort gewählt hat: ${question}`,
  alike: (answer, atLeast) => `Mindestens ${atLeast} % haben „${answer}“ gewählt.`,
  answer: "Antwort",
  dontKnow: `${questions.dontKnow} (von allen)`,
};
