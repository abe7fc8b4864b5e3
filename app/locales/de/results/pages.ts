/** The pages of a wave's results, and the first of them. */
export const resultsPages = {
  tabs: {
    label: "Ergebnisse",
    overview: "Überblick",
    dimensions: "Dimensionen",
    statements: "Aussagen",
    views: "Was das eine Team vom anderen erwartet",
    facts: "Treffen und Kennzahlen",
    comments: "Kommentare",
    coverage: "Wer geantwortet hat",
    method: "Methode",
    all: "Alles auf einer Seite",
    nothing:
      "Hier ist nichts zu zeigen: Es wurde nichts dieser Art gefragt, oder zu wenige Personen haben geantwortet.",
  },
  overview: {
    talk: "Worüber sich zu reden lohnt",
    figures: "Zu den Zahlen",
    years: "Der Index über die Jahre",
    since: (wave: string) => `Der Abstand seit ${wave}`,
  },
};
