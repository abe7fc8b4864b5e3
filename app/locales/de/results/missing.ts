/** Was einer Welle mit zu wenigen Antworten fehlt, und was sich tun lässt. */
export const missing = {
  title: (teams: string) => `Zu wenige Antworten von ${teams}`,
  tooFew: (team: string, limit: number, invited: number | null) =>
    `${team}: weniger als ${limit} Antworten${invited === null ? "" : ` bei ${invited} Eingeladenen`}.`,
  enough: (team: string, answers: number, invited: number | null) =>
    `${team}: ${answers} Antworten${invited === null ? "" : ` bei ${invited} Eingeladenen`}. Die eigenen Zahlen werden gezeigt, ohne Vergleich.`,
  why: (limit: number) =>
    `Zahlen eines Teams werden ab ${limit} Antworten gezeigt. Das wurde vor dem Start versprochen, und niemand kann es jetzt ändern.`,
  todo: "Was sich tun lässt",
  steps: [
    "Noch einmal fragen: Eine neue Welle übernimmt die Fragen. Ab 90 Tagen Abstand werden Wellen verglichen.",
    "Länger offen lassen, erinnern und beide Leitungen sagen lassen, warum es zählt und was aus den letzten Antworten geworden ist.",
    "Nachsehen, ob alle eingeladen sind, die zum Team gehören.",
  ],
};
