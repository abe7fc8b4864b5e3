import type { statements as english } from "../../en/results/statements";
import { points } from "../points";
import { questions } from "../questions";

/** What is said of single statements. */
export const statements: typeof english = {
  title: "Aussagen",
  explained:
    "Jede Aussage in ihrem Wortlaut, die größte Lücke zuerst. Öffnen Sie eine, um zu sehen, wie sich die Antworten verteilen.",
  centred: "Um die Mitte zentriert",
  full: "Als Balken von 100 %",
  view: "Antworten anzeigen",
  reversed: "Hier ist weniger Zustimmung besser: Der Wert ist bereits umgekehrt.",
  own: "Ihre eigene Frage",
  favourable: (percent) => `${percent} positiv`,
  favourableMeaning: "Positiv: Anteil der zwei positivsten Antworten.",
  favourableGap: (apart, range) => `Positiv, Unterschied in Prozentpunkten: ${apart} (${range})`,
  chart: (statement) => `Wie beide Teams „${statement}“ beantwortet haben.`,
  spread: (sales, marketing, salesShare, marketingShare) =>
    `${salesShare} % von ${sales} und ${marketingShare} % von ${marketing} haben eine der zwei positiven Antworten gegeben.`,
  oneSpread: "Die Verteilung der Antworten eines Teams wird nicht gezeigt.",
  bothSpread: "Wie beide Teams geantwortet haben.",
  gaps: {
    title: "Die Aussagen mit den größten Lücken",
    chart: (sales, marketing, shown) =>
      shown === 1
        ? `Werte von ${sales} und ${marketing} in der einen Aussage, deren Lücke gezeigt werden darf, mit ihren Intervallen.`
        : `Werte von ${sales} und ${marketing} in den ${shown} Aussagen mit den größten Lücken, mit ihren Intervallen.`,
    finding: (statement, wide, flagged, all) =>
      `Die größte Lücke einer Aussage: ${statement} (${points(wide)}). Von ${all} Lücken, die gezeigt werden dürfen, ${
        flagged === 0 ? "ist keine" : flagged === 1 ? "ist eine" : `sind ${flagged}`
      } klar oder wahrscheinlich.`,
  },
  answer: "Antwort",
  dontKnow: questions.dontKnow,
  notApplicable: "Trifft nicht zu",
  skipped: "Übersprungen",
  team: "Team",
  detectable: (wide) =>
    `Bei diesen Antwortzahlen wäre eine Lücke von ${wide} Punkten in vier von fünf Fällen zu sehen.`,
  positive: (sales, marketing) =>
    `Eine Lücke über 0 heißt, dass ${sales} positiver urteilt, unter 0, dass ${marketing} es tut.`,
  denial: (fine, unhappy) => `${fine} meint, ${unhappy} sei hiermit zufriedener, als es der Fall ist.`,
  knownDispute: (fine, unhappy) =>
    `${fine} weiß, dass ${unhappy} hiermit unzufrieden ist, und sieht es anders.`,
  unclear: (fine, unhappy) =>
    `${fine} ist hiermit zufrieden, ${unhappy} unzufrieden; es ist nicht klar, ob ${fine} das weiß.`,
  denialKind: (fine, unhappy) => `${fine} ist hiermit zufrieden, ${unhappy} nicht.`,
};
