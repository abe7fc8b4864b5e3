import type { technical as english } from "../../en/results/technical";

/** The table behind the labels, for whoever checks the statistics. */
export const technical: typeof english = {
  title: "Technische Kennzahlen",
  explained:
    "Für alle, die die Statistik prüfen. Allein aus den veröffentlichten Anzahlen berechnet; wo Anzahlen verborgen sind, mit einer angenommenen Streuung von 27 Punkten.",
  item: "Frage",
  sd: "SD",
  consensus: "Cns",
  rwg: "r_wg",
  delta: "Cliffs δ",
  superiority: (sales) => `P(${sales} höher)`,
  test: "Test",
  p: "p",
  q: "q",
  df: "df",
  tests: { mann_whitney: "Mann–Whitney", welch: "Welch", nominal: "nominal" },
  alpha: (dimension, value) => `${dimension}: α ${value}`,
  alphaTitle:
    "Wie gut die Aussagen einer Dimension zusammenhängen (Cronbachs α, ab 30 vollständigen Antworten; 0,7 ist üblich, und weniger ist kein Mangel, wo Aussagen von verschiedenen Teams handeln)",
  alphaNone: "Cronbachs α braucht 30 vollständige Antworten und drei Aussagen.",
  straight: (n) => `Mindestens ${n} Personen haben allen Aussagen dieselbe Antwort gegeben.`,
  acquiescence: (team, value) =>
    `Neigung von ${team}, einer Aussage und ihrem Gegenteil zuzustimmen: ${value} Antwortstufen (0 ist widerspruchsfrei).`,
  meanings: (sales, marketing) => [
    ["SD", "Standardabweichung der Antworten, in Punkten des Werts"],
    [
      "Cns",
      "Konsensmaß nach Tastle und Wierman: 1, wenn alle dieselbe Antwort gaben, 0 bei je der Hälfte an beiden Enden",
    ],
    [
      "r_wg",
      "Übereinstimmung, gemessen an zufälligem Antworten: 1 ist vollkommen, 0 zufällig, negativ bei Lagern",
    ],
    [
      "Cliffs δ",
      `wie oft eine Antwort aus ${sales} über einer aus ${marketing} liegt, abzüglich wie oft darunter: −1 bis 1`,
    ],
    [
      `P(${sales} höher)`,
      `Wahrscheinlichkeit, dass eine zufällige Antwort aus ${sales} die höhere ist; Gleichstand zählt halb`,
    ],
    ["df", "Freiheitsgrade des Intervalls der Lücke, nach Welch und Satterthwaite"],
    ["p", "wie oft allein der Zufall einen solchen Unterschied ergäbe"],
    ["q", "p, korrigiert für das Testen vieler Aussagen (Benjamini und Hochberg); markiert bis 0,10"],
  ],
};
