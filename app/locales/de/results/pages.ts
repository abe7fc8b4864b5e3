import { shares } from "./shares";

/** The pages of a wave's results, and the first of them. */
export const resultsPages = {
  shares,
  tabs: {
    label: "Ergebnisse",
    overview: "Überblick",
    dimensions: "Dimensionen",
    statements: "Aussagen",
    views: "Was das eine Team vom anderen erwartet",
    facts: "Treffen und Kennzahlen",
    slices: "Untergruppen",
    comments: "Kommentare",
    coverage: "Wer geantwortet hat",
    method: "Methode",
    all: "Alles auf einer Seite",
    openAll: "Alle Aussagen aufgeklappt, zum Drucken",
    nothing:
      "Hier ist nichts zu zeigen: Es wurde nichts dieser Art gefragt, oder zu wenige Personen haben geantwortet.",
  },
  overview: {
    talk: "Worüber sich zu reden lohnt",
    figures: "Zu den Zahlen",
    years: {
      plain: "Der Index über die Jahre",
      recomputed: "Der Index über die Jahre, auf den Aussagen, die alle diese Wellen gefragt haben",
    },
    since: (wave: string) => `Die Lücke seit ${wave}`,
  },
  reversedTag: "umgekehrt",
  since: (wave: string, change: string) => `Lücke seit ${wave}: ${change}`,
  board: {
    shown:
      "Jeder versiegelte Stimmzettel dieser Welle steht im Aushang, als eine Zahl, die nur zu seinem Beleg passt. Wer einen Beleg aufgehoben hat, sieht dort, dass der eigene Stimmzettel gezählt wurde.",
    open: "Aushang öffnen",
  },
  dimensionPage: {
    madeOf: (items: number, asked: number) =>
      items === asked
        ? `Der Durchschnitt ${asked === 1 ? "einer Aussage" : `von ${asked} Aussagen`}, 0 bis 100.`
        : `Der Durchschnitt von ${items} ihrer ${asked} Aussagen, 0 bis 100: Die anderen haben zu wenige beantwortet.`,
    statements:
      "Was in dieser Dimension gefragt wird, die größte Lücke zuerst, mit den Antworten beider Teams.",
    others: "Andere Dimensionen",
    before: "Vorige:",
    after: "Nächste:",
  },
};
