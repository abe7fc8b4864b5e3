import type { shares as en } from "#app/locales/en/results/shares";

export const shares: typeof en = {
  finding: "Diese Welle wurde als Prozentsätze importiert: Sie hat zustimmende Anteile und keine Werte.",
  notice:
    "Eine Datei mit Prozentsätzen ergibt zustimmende Anteile. Sie ergibt keine Werte, keinen Index, keine Dimensionen und kein Wort der Gewissheit: Dafür braucht es die Antworten selbst oder wie viele Personen welche gaben.",
  title: "Zustimmende Antworten",
  explained:
    "Der zustimmende Anteil jedes Teams mit seinem 95-%-Intervall, und der Unterschied mit dem seinen. Unter 10 Antworten wird nichts gezeigt; wo fast alle gleich antworten, eine Grenze.",
  caption: "Zustimmende Antworten in Prozent",
  statement: "Aussage",
  answers: (team) => `${team}, Antworten`,
  difference: "Unterschied",
  atLeast: (percent) => `${percent} oder mehr`,
  atMost: (percent) => `${percent} oder weniger`,
  withheld: "Unter 10 Antworten",
  notInFile: "Nicht in der Datei",
  back: "Die zustimmenden Anteile dieser Welle",
  index: "Eine Welle aus Prozentsätzen hat keinen Index.",
  cannot: {
    dimensions:
      "Dimensionen, der Index und womit sie verglichen werden bestehen aus Werten, und Prozentsätze ergeben keine.",
    statements:
      "Wie weit die Teams auf der Skala auseinanderliegen, wer ein Problem sieht und wer etwas nicht weiß, dafür braucht es die Antworten oder ihre Anzahlen. Prozentsätze ergeben nur zustimmende Anteile.",
    views: "Was jedes Team vom anderen erwartet, wird in Werten verglichen, und Prozentsätze ergeben keine.",
    slices: "Eine Datei mit Prozentsätzen sagt nichts über Gruppen innerhalb eines Teams.",
    facts: "Eine Datei mit Prozentsätzen enthält keine Antworten über Treffen und Kennzahlen.",
    comments: "Eine importierte Welle hat keine Kommentare.",
    coverage:
      "Wie viele Personen teilnahmen, ist von dieser Welle nicht bekannt: Ihre Datei sagt, wie viele zu jeder Aussage antworteten.",
    method:
      "Anteile stehen mit dem 95-%-Intervall nach Wilson, Unterschiede mit dem nach Newcombe. Kein Test wird gerechnet: Dafür braucht es die Antworten oder ihre Anzahlen.",
    guide: "Der Leitfaden entsteht aus Befunden über Werte, und Prozentsätze ergeben keine.",
  },
  files:
    "Eine Welle aus Prozentsätzen lässt sich als Tabelle mitnehmen. Präsentationen und das PDF zeigen Werte.",
  noFile: (wave) =>
    `${wave} wurde als Prozentsätze importiert und hat keine Werte, also gibt es auf Folien oder Papier nichts zu zeigen. Nehmen Sie die Zahlen als Tabelle mit.`,
  notShared:
    "Diese Welle wurde als Prozentsätze importiert. Mitglieder lesen die zustimmenden Anteile; für andere gibt es keine Seite, weil diese Seiten Werte zeigen.",
  trend: {
    title: "Zustimmende Anteile damals und heute",
    explained: (then, now) =>
      `Der zustimmende Anteil jeder Aussage, die ${then} und ${now} in denselben Worten gestellt haben. Von einer der beiden sind nur Prozentsätze bekannt, also werden keine Werte verglichen.`,
    caption: (then, now) => `Zustimmende Antworten in ${then} und ${now}, in Prozent`,
    inWave: (team, wave) => `${team}, ${wave}`,
    change: (team) => `${team}, Veränderung`,
    nothing: (then, now) =>
      `Keine Aussage aus ${then} wurde in ${now} in denselben Worten gestellt, also wird kein Anteil verglichen.`,
    differently: (n) =>
      n === 1
        ? "1 Aussage wurde anders oder gar nicht gestellt und wird nicht verglichen:"
        : `${n} Aussagen wurden anders oder gar nicht gestellt und werden nicht verglichen:`,
  },
};
