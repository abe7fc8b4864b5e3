import type { pdf as en } from "../../en/exports/pdf";

export const pdf: typeof en = {
  answers: (n) => `n\u00a0=\u00a0${n}`,
  both: "Beide Teams",
  all: "Alle zusammen",
  further: "Weitere Befunde",
  meaning: "Was es bedeutet",
  cells:
    "Unter einer Zahl stehen ihr 95-%-Intervall, wie sicher sie ist und wie viele geantwortet haben (n). Werte sind Punkte von 0 bis 100.",
  tables: {
    scores: "Werte und Lücken",
    denial: "Wo ein Team zufrieden ist und das andere nicht",
    favourable: "Zustimmende Antworten",
    detectable: "Lücken, die sich gezeigt hätten",
    answers: "Wie sich die Antworten verteilen",
    alike: "Wo fast alle gleich geantwortet haben",
    pools: "Gegen andere Organisationen",
    silent: "Was alle ändern könnten, die nicht geantwortet haben",
    spread: "Streuung in jedem Team",
    tests: "Tests der Lücken",
    alpha: "Wie gut die Aussagen einer Dimension zusammenpassen",
  },
};
