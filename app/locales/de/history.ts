import type { history as en } from "../en/history";
import { number } from "./grammar";

const rows = (n: number) => (n === 1 ? "1 Zeile" : `${number(n)} Zeilen`);

export const history: typeof en = {
  number,
  title: "Frühere Umfrage importieren",
  link: "Frühere Umfrage importieren",
  lead: "Die Antworten des letzten Jahres aus einem anderen Werkzeug werden eine Welle dieser Umfrage. Sie ist überall als importiert gekennzeichnet und kann die Ausgangswelle sein.",
  mark: "(importiert)",
  tag: "Importiert",
  notice:
    "Diese Welle wurde aus der Datei eines anderen Werkzeugs importiert. Parallax kann nicht sagen, wie ihre Antworten erhoben wurden und was den Befragten versprochen war.",
  askedUnknown: "Wie viele Personen gefragt wurden, ist von dieser importierten Welle nicht bekannt.",
  answeredUnknown:
    "Welcher Anteil jedes Teams geantwortet hat, ist von dieser importierten Welle nicht bekannt.",
  noticeCounts:
    "Sie wurde als Anzahlen von Antworten importiert: Wie viele Personen teilnahmen, ist nicht bekannt, und nichts, was die Antworten einer Person verbindet.",
  inTrend: (waves) =>
    `Aus einem anderen Werkzeug importiert: ${waves.join(", ")}. Eine Veränderung seitdem kann auch daher kommen, wie die Antworten erhoben wurden.`,
  dropped:
    "Die Datei wird gelesen und verworfen: Antworten von Personen bleiben nicht auf dem Server. Gespeichert wird das Ergebnis, mit denselben Regeln für kleine Gruppen wie bei jeder Welle.",
  choose: "Datei mit den Antworten",
  chooseHint:
    "CSV, Excel (.xlsx) oder SPSS (.sav), wie das Werkzeug sie ausgibt, ein Antwortbogen je Zeile. Höchstens 24 MB.",
  read: "Datei lesen",
  nothing: "Wählen Sie zuerst die Datei.",
  chooseAgain: "Noch einmal dieselbe Datei",
  chooseAgainHint:
    "Sie ist zu groß, um hin und her geschickt zu werden. Mit Skript ist sie noch gewählt; ohne wählen Sie sie noch einmal.",
  other: "Andere Datei nehmen",
  again: "Noch einmal ansehen",
  found: (tool, count) => `${rows(count)} mit Antworten${tool === null ? "" : `, ausgegeben von ${tool}`}.`,
  foundCounts: (count) =>
    `${rows(count)}, die sagen, wie viele Personen welche Antwort gaben. Alles wird gezeigt außer der Zahl der Antwortbögen und dem, was die Antworten einer Person verbindet.`,
  foundShares: (count) =>
    `${rows(count)}, die sagen, welcher Prozentsatz der Antworten eines Teams zustimmt. Prozentsätze ergeben zustimmende Anteile und keine Werte: Weder ein Index noch Dimensionen noch eine Ausgangswelle lassen sich daraus bilden.`,
  doubt: (as) =>
    `Die Buchstaben wurden als ${as} gelesen. Sehen Namen falsch aus, speichern Sie die Datei als UTF-8.`,
  left: {
    title: "Weggelassen",
    above: (n) => `${rows(n)} über den Überschriften`,
    test: (n) => `${rows(n)}: Vorschau, Test oder Spam`,
    unfinished: (n) => `${rows(n)}: nicht abgeschlossen`,
    neither_team: (n) => `${rows(n)}: in keinem der beiden Teams`,
    no_wave: (n) => `${rows(n)}: ohne Welle`,
    aside: (heading) => `„${heading}“: in einer solchen Datei ohne Belang`,
    cells: (value, as, n) =>
      `„${value}“, ${n === 1 ? "einmal" : `${number(n)}-mal`}: ${as === "no answer" ? "keine Antwort" : "Weiß ich nicht"}`,
    keep: "Auch nicht abgeschlossene Antwortbögen zählen",
    nothing: "Nichts.",
  },
  teams: {
    title: "Welches Team",
    column: "Spalte, die das Team nennt",
    none: "Spalte wählen",
    caption: "Welche Werte welches Team bedeuten",
    value: "Wert",
    rows: "Zeilen",
    team: "Team",
    out: "Nicht gezählt",
    more: (n) => `${number(n)} weitere Werte werden nicht gezählt.`,
  },
  waves: {
    title: "Wann gefragt wurde",
    column: "Mehrere Wellen in der Datei",
    one: "Nein, es ist eine Welle",
    name: "Name der Welle",
    day: "Letzter Tag, an dem geantwortet wurde",
    invited: (team) => `Eingeladen in ${team}`,
    invitedHint: "Falls bekannt. Ohne die Zahl wird keine Beteiligung gezeigt.",
    of: (name) => `Zeilen von ${name}`,
  },
  scale: {
    title: "Skala und Richtung",
    numbers: "Antworten in Zahlen",
    lowest: "Kleinste Zahl",
    highest: "Größte Zahl",
    low: (lowest) => `Was bedeutet ${lowest}?`,
    disagrees: "Stimme überhaupt nicht zu",
    agrees: "Stimme voll und ganz zu",
    words: "Antworten in Worten",
    wordsHint: "Von 1, der geringsten Zustimmung, bis zur größten.",
    word: "In der Datei",
    meaning: "Bedeutet",
    step: (n, of) => `${n} von ${of}`,
    none: "Keine Antwort",
    unknown: "Weiß ich nicht",
    open: "Wählen",
    steps: "Wie viele Stufen die Skala hat",
    turn: "Diese Skala umdrehen",
    missing: "Weitere Werte, die keine Antwort bedeuten",
    missingHint: "Durch Kommas getrennt, zum Beispiel 9, 99.",
  },
  columns: {
    title: "Fragen",
    lead: "Jede Spalte wird eine Frage dieser Umfrage, eine eigene Frage, oder sie bleibt weg. Bei gleichem Wortlaut geht die Trendlinie weiter, bei anderem nicht.",
    caption: "Was aus jeder Spalte wird",
    heading: "In der Datei",
    becomes: "Wird",
    new: "Eine eigene Frage, nur in dieser Welle",
    out: "Weggelassen",
    same: "Gleicher Wortlaut: Die Trendlinie geht weiter.",
    other: "Anders gefragt: kein Trend.",
    reversed: (text) => `${text} (wenn Ablehnung als günstig gezählt wurde)`,
    reasons: {
      about_sheet: "Über den Bogen, keine Antwort.",
      nobody_answered: "Niemand hat geantwortet.",
      empty: "Leer.",
      dates: "Datumsangaben.",
      amount: "Eine Menge, keine Antwort auf einer Skala.",
      all_different: "Jeder Wert ist ein anderer.",
      always_same: "Immer derselbe Wert.",
      codes: "Codes, deren Bedeutung die Datei nicht nennt.",
      text: "Freier Text.",
      off_scale: "Zahlen, die nicht auf der Skala liegen.",
    },
  },
  problems: {
    title: "Noch zu entscheiden",
    no_team_column: "Wählen Sie die Spalte, die das Team nennt.",
    team_missing: (team) => `Kein Wert ist ${team}. Sagen Sie unter Teams, welche es sind.`,
    waves_many: (heading) =>
      `„${heading}“ hat in fast jeder Zeile einen anderen Wert und nennt deshalb keine Wellen. Wählen Sie eine andere Spalte oder eine Welle.`,
    scale_missing: "Nennen Sie die kleinste und die größte Zahl, die man wählen konnte.",
    direction_missing: (lowest) =>
      `Sagen Sie, was ${lowest} bedeutet: stimme überhaupt nicht zu oder stimme voll und ganz zu.`,
    other_scale: (lowest, highest, heading) =>
      `„${heading}“: Die Antworten gehen von ${lowest} bis ${highest}, die dieser Umfrage von 1 bis 5. Eine Veränderung zwischen beiden käme von der Skala und wird deshalb nicht berechnet. Lassen Sie die Spalte weg, oder berichtigen Sie die Skala.`,
    frequency: (heading) =>
      `„${heading}“ sagt, wie oft etwas geschieht, die Fragen dieser Umfrage, wie sehr jemand zustimmt. Lassen Sie die Spalte weg.`,
    word_open: (word, heading) => `Sagen Sie, was „${word}“ in „${heading}“ bedeutet.`,
    steps_open: (words) =>
      `Sagen Sie, wie viele Stufen die Skala mit ${words.map((word) => `„${word}“`).join(", ")} hat.`,
    cell_off: (line, heading, value, lowest, highest) =>
      `Zeile ${number(line)}, „${heading}“: „${value}“ ist keine Antwort von ${lowest} bis ${highest}. Nennen Sie den Wert unter denen, die keine Antwort bedeuten, berichtigen Sie die Skala, oder lassen Sie die Spalte weg.`,
    count_bad: (line, heading, value) =>
      `Zeile ${number(line)}, „${heading}“: „${value}“ ist keine Anzahl von Personen.`,
    percent_bad: (line, heading, value) =>
      `Zeile ${number(line)}, „${heading}“: „${value}“ ist kein Prozentsatz. Schreiben Sie 0 bis 100, oder lassen Sie die Zelle leer, wo das Werkzeug ihn verbirgt.`,
    percent_sum: (line, heading, value) =>
      `Zeile ${number(line)}, „${heading}“: Mit „${value}“ ergeben zustimmende und ablehnende Antworten mehr als 100 %. Berichtigen Sie eine davon.`,
    n_missing: (heading) =>
      `„${heading}“ enthält Prozentsätze, und keine Spalte sagt, von wie vielen Antworten. Exportieren Sie auch die Zahl der Antworten.`,
    question_empty: (line, heading) => `Zeile ${number(line)}, „${heading}“: Die Frage fehlt.`,
    row_twice: (line, other) =>
      `Zeile ${number(line)} nennt eine Anzahl, die Zeile ${number(other)} schon nennt. Nehmen Sie eine davon heraus.`,
    no_questions: "Keine Spalte ist eine Frage. Wählen Sie mindestens eine.",
    question_twice: (key, headings) =>
      `${headings.map((one) => `„${one}“`).join(" und ")} wurden beide ${key}. Eine Frage kann nur einmal gestellt werden.`,
    name_missing: "Geben Sie der Welle einen Namen.",
    day_missing: (wave) => `${wave}: Nennen Sie den letzten Tag, an dem geantwortet wurde.`,
    day_future: (wave) => `${wave}: Der letzte Tag liegt in der Zukunft.`,
    invited_bad: (wave) =>
      `${wave}: Die Zahl der Eingeladenen muss für beide Teams eine ganze Zahl sein oder für beide leer.`,
    invited_few: (wave) => `${wave}: Es wurden weniger Personen eingeladen, als geantwortet haben.`,
    too_close: (wave, other) =>
      `${wave} und ${other} endeten weniger als 90 Tage auseinander. Wellen, die dasselbe fragen, brauchen 90 Tage Abstand.`,
    near: (wave, other, day) =>
      `${wave} kann nicht importiert werden: ${other} (${day}) hat weniger als 90 Tage entfernt eine gleiche Frage gestellt. Je Zeitraum wird eine Welle geführt.`,
    changed:
      "Die Fragen dieser Umfrage wurden inzwischen geändert. Es wurde nichts importiert: Sehen Sie noch einmal nach.",
  },
  file: {
    empty: "Die Datei ist leer.",
    too_large: "Die Datei ist größer als 24 MB. Lassen Sie Spalten weg, die nicht gebraucht werden.",
    binary: "Das ist weder Text noch eine Arbeitsmappe. Geben Sie die Antworten als CSV aus.",
    misquoted: (line) =>
      `Zeile ${number(line)}: Eine Zelle in Anführungszeichen ist nicht geschlossen oder geht danach weiter. Geben Sie die Datei noch einmal als CSV aus.`,
    ragged: (line, cells, expected) =>
      `Zeile ${number(line)} hat ${number(cells)} Zellen, die Überschriften ${number(expected)}. Eine Zelle mit dem Trennzeichen braucht Anführungszeichen.`,
  },
  preview: {
    title: "Was gezeigt wird",
    lead: "Nur das wird gespeichert. Bei wenigen Antworten wird gerundet oder zurückgehalten, wie in jeder Welle.",
    caption: (wave) => `Werte von ${wave}, 0 bis 100`,
    captionShares: (wave) => `Zustimmende Antworten in ${wave}, in Prozent`,
    question: "Frage",
    withheld: "Zu wenige Antworten",
    responses: (team, n) =>
      n === null ? `${team}: zu wenige Antworten` : `${team}: ${number(n)} haben geantwortet`,
    cannot:
      "Eine importierte Welle hat keine Kommentare, keinen Code zum Nachprüfen und kein Verzeichnis der Befragten.",
    confirm: (n) => (n === 1 ? "Diese Welle importieren" : `${number(n)} Wellen importieren`),
  },
};
