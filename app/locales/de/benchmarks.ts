import type { Words } from "../words";
import { bands } from "./benchmarks/bands";
import { choice } from "./benchmarks/choice";
import { companies } from "./benchmarks/companies";
import { motion } from "./benchmarks/motion";
import { predictions } from "./benchmarks/predictions";
import { list, number } from "./grammar";

const norms = (count: number) => (count === 1 ? "1 Norm" : `${number(count)} Normen`);

/** Imported norms: what others answered to the same questions. */
export const benchmarks: Words["benchmarks"] = {
  bands,
  choice,
  companies,
  motion,
  predictions,
  number,
  title: "Vergleichswerte",
  lead: "Was andere auf dieselben Fragen geantwortet haben. Eine Norm wird nur bei genau demselben Wortlaut verglichen: dieselbe Frage, dieselbe Version.",
  import: "Normen importieren",
  none: "Noch keine Normen",
  noneOwner:
    "Ohne sie stehen die Ergebnisse neben Ihren eigenen früheren Wellen, und das ist der beste Vergleich, den es gibt. Eine Studie, der Sie vertrauen, können Sie aus einer Datei importieren.",
  noneMember:
    "Ohne sie stehen die Ergebnisse neben Ihren eigenen früheren Wellen. Ein Owner kann eine Studie importieren.",
  group: (count, same) =>
    same === count
      ? `${norms(count)}, ${count === 1 ? "verglichen" : "alle verglichen"}`
      : `${norms(count)}, davon ${number(same)} verglichen`,
  remove: "Entfernen",
  removeSure: (source, date) => `Ja, die Normen von ${source}, ${date} entfernen`,
  done: {
    imported:
      "Die Normen wurden importiert. Die Ergebnisse jeder Welle, in der diese Fragen gestellt wurden, zeigen sie.",
    removed: "Die Normen wurden entfernt.",
  },
  held: {
    title: "Neben den Vergleichswerten",
    explained:
      "Wie weit jeder Wert über (+) oder unter (−) dem liegt, womit er verglichen wird, mit seinem 95-%-Intervall. Ein Intervall, das 0 enthält, lässt offen, ob es überhaupt einen Unterschied gibt.",
    baseline: (wave) => `Ausgangswert ${wave}`,
    target: "Zielwert",
    index: (moved, range) => `: Index ${moved} (${range})`,
    sentence: (name, value, wave, places) =>
      `${name} ${value}, in der Welle „${wave}“: ${places.join(", ")}.`,
    place: (team, place, range) => `${team ?? "der Index"} ${place}${range === null ? "" : ` (${range})`}`,
    inWave: (wave, place) => `${wave}: ${place}`,
    above: (moved) => `${moved} darüber`,
    below: (moved) => `${moved} darunter`,
    same: "gleichauf",
    pooled:
      "Eine aus mehreren Organisationen zusammengefasste Norm gilt nur für einzelne Aussagen: Sie steht unten bei diesen.",
    noInterval: "kein Intervall: Die Norm nennt nicht, wie viele Personen hinter ihr stehen",
    value: { target: "Zielwert", norm: "Norm" },
    caption: {
      baseline: () =>
        "Was sich in jedem Team verändert hat, bei den Aussagen, die in beiden Wellen abgefragt wurden.",
      target: () =>
        "Die Werte beider Teams neben dem, was sich die Führung vor der Welle zum Ziel gesetzt hat.",
      norm: (name) =>
        `Die Werte beider Teams neben ${name}, wo zu jeder Aussage einer Dimension ein Wert vorliegt.`,
    },
  },
  table: {
    caption: "Normen mit ihren Werten und der Angabe, ob eine Umfrage die Frage stellt",
    question: "Frage",
    version: "Version",
    people: "Personen",
    unknown: "nicht genannt",
    score: "Wert",
    favourable: "Positiv",
    percent: (share) => `${share} %`,
    none: "–",
    match: "Verglichen",
    matches: {
      same: "Ja",
      other_version: "Anderer Wortlaut",
      no_figure: "Hier gibt es keinen solchen Wert",
      not_asked: "Nicht gefragt",
    },
    organizations: (count) => `${number(count)} Organisationen`,
    pooled: "Aus mehreren Organisationen: der Median und darunter der Bereich ihrer mittleren Hälfte.",
    more: (count) =>
      count === 1
        ? "1 weitere Norm ist hier nicht aufgeführt."
        : `${number(count)} weitere Normen sind hier nicht aufgeführt.`,
  },
  file: {
    title: "Normen aus einer Datei importieren",
    lead: "Sie sehen zuerst, was in der Datei steht. Nichts wird importiert, bevor Sie bestätigen.",
    choose: "Datei",
    chooseHint: "CSV oder .xlsx, bis zu 2 MB.",
    paste: "Oder Zeilen aus einer Tabellenkalkulation einfügen",
    needs: [
      "Eine Zeile mit Spaltenüberschriften: key (PU1, TR4 …), version, source und date, und mindestens eine von mean, score und favourable.",
      "key und version stehen auf der Seite Ihrer Umfrage unter jeder Frage. Ein Standardwortlaut ist Version 1; jeder eigene Wortlaut ist eine eigene Version.",
      "mean ist der einfache Mittelwert der Antworten 1 bis 5, so wie sie gegeben wurden; score reicht von 0 bis 100, hoch ist gut.",
      "favourable ist ein Anteil von 0 bis 1. Bei Prozent schreiben Sie „favourable %“ als Überschrift oder ein %-Zeichen in die Zelle.",
      "n, wie viele Personen geantwortet haben, darf fehlen. Ohne diese Angabe hat ein Unterschied kein Intervall.",
      "date ist ein Jahr, ein Monat (2024-10) oder ein Tag (2024-10-31).",
    ],
    poolTitle: "Werte vieler Organisationen",
    pool: "Mit einer Spalte organization enthält die Datei eine Zeile für jede Organisation und Frage. Davon behält Parallax den Median und die Quartile, Jahr für Jahr: von mindestens 10 Organisationen, keine mit mehr als 25 % der Personen. Ab 30 Organisationen behält es auch ihre Werte, sortiert und ohne Namen, um zu sagen, über wie vielen davon Ihre Teams liegen. Kein Name einer Organisation wird behalten.",
    problems: {
      empty: "Die Datei ist leer.",
      too_large:
        "Die Datei ist größer als 2 MB. Lassen Sie Zeilen und Spalten weg, die nicht gebraucht werden.",
      binary:
        "Dies ist keine Tabelle. Exportieren Sie die Normen als CSV oder .xlsx und versuchen Sie es noch einmal.",
      no_header:
        "Die erste Zeile nennt keine bekannten Spalten, zum Beispiel: key,version,n,score,source,date",
      too_many_rows:
        "Die Datei hat mehr als 50.000 Zeilen. Nichts wurde gelesen; teilen Sie sie in mehrere Dateien auf.",
      missing_column: (columns) => `In der Datei fehlt eine Spalte für ${list(columns)}.`,
      no_figure: "Die Datei enthält keine Werte: Sie braucht eine Spalte für mean, score oder favourable.",
      duplicate_column: (header) =>
        `Die Spalte „${header}“ kommt in der Datei zweimal vor. Entfernen Sie eine davon.`,
      ambiguous_column: (field, headers) =>
        `${list(headers.map((header) => `„${header}“`))} könnten jeweils die Spalte für ${field} sein. Entfernen Sie die anderen oder benennen Sie sie um.`,
      unclosed_quote: (line) =>
        `Ein Anführungszeichen, das etwa in Zeile ${number(line)} beginnt, wird nie geschlossen, sodass sich das Folgende nicht lesen lässt.`,
    },
  },
  check: {
    title: "Vor dem Importieren prüfen",
    good: (rows, count) =>
      `${rows === 1 ? "1 Zeile ergibt" : `${number(rows)} Zeilen ergeben`} ${norms(count)}. Noch wurde nichts importiert.`,
    bad: (problems) =>
      `${problems === 1 ? "1 Problem" : `${number(problems)} Probleme`}: Aus der Datei kann nichts importiert werden`,
    badLead:
      "Eine Datei wird ganz importiert oder gar nicht. Korrigieren Sie sie und prüfen Sie sie noch einmal.",
    ignored: (headers) => `Nicht gelesene Spalten: ${headers.join(", ")}.`,
    confirm: (count) => `${norms(count)} importieren`,
    again: "Andere Datei wählen",
    replaces: (count) =>
      count === 0
        ? "Keine Norm wird ersetzt: Keine Ihrer vorhandenen Normen hat dieselbe Quelle, dasselbe Datum, dieselbe Frage und dieselbe Version."
        : `${count === 1 ? "1 davon ersetzt eine Ihrer vorhandenen Normen" : `${number(count)} davon ersetzen vorhandene Normen`}, mit derselben Quelle, demselben Datum, derselben Frage und derselben Version.`,
    notCompared: (count) =>
      count === 1
        ? "1 davon wird behalten, aber noch mit nichts verglichen: Keine Umfrage erhebt diesen Wert zu dieser Frage in dieser Version."
        : `${number(count)} davon werden behalten, aber noch mit nichts verglichen: Keine Umfrage erhebt diese Werte zu diesen Fragen in diesen Versionen.`,
    problemCaption: "Probleme mit Zeile, Spalte und Grund",
    more: (count) =>
      count === 1
        ? "1 weiteres Problem ist nicht aufgeführt."
        : `${number(count)} weitere Probleme sind nicht aufgeführt.`,
    reasons: {
      key_missing: "Der Schlüssel (key) der Frage fehlt.",
      key_bad: "Ein Schlüssel (key) hat höchstens 100 Zeichen, alle in einer Zeile, zum Beispiel PU1.",
      version_bad: "Die Version muss eine ganze Zahl ab 1 sein. Der Standardwortlaut ist Version 1.",
      n_bad: "Die Zahl der Personen muss eine ganze Zahl ab 1 sein oder leer bleiben.",
      mean_no_number: "Der Mittelwert (mean) ist keine Zahl.",
      mean_bad: "Der Mittelwert (mean) muss zwischen 1 und 5 liegen.",
      score_no_number: "Der Wert (score) ist keine Zahl.",
      score_bad: "Der Wert (score) muss zwischen 0 und 100 liegen.",
      favourable_no_number: "Der Anteil positiver Antworten (favourable) ist keine Zahl.",
      favourable_bad:
        "Der Anteil positiver Antworten (favourable) muss zwischen 0 und 1 oder zwischen 0 % und 100 % liegen.",
      favourable_no_share:
        "Ein Anteil ist höchstens 1. Wenn es Prozent sind, geben Sie das an: „favourable %“ als Überschrift oder ein %-Zeichen in der Zelle.",
      figure_missing: "Die Zeile enthält keinen Wert: Sie braucht mean, score oder favourable.",
      mean_and_score: "Mittelwert (mean) und Wert (score) dieser Zeile passen nicht zusammen.",
      source_missing: "Die Quelle fehlt.",
      source_bad: "Die Quelle ist länger als 200 Zeichen oder enthält unsichtbare Zeichen.",
      date_bad: "Schreiben Sie das Datum als 2024, 2024-10 oder 2024-10-31.",
      date_future: "Das Datum liegt in der Zukunft.",
      organization_missing: "Die Organisation fehlt.",
      organization_bad:
        "Der Name der Organisation ist länger als 200 Zeichen oder enthält unsichtbare Zeichen.",
      repeated: (lines) =>
        `Dieselbe Norm steht auch in ${lines.length === 1 ? "Zeile" : "den Zeilen"} ${list(lines.map(number))}.`,
      few_organizations: (organizations) =>
        `Nur ${organizations === 1 ? "1 Organisation" : `${number(organizations)} Organisationen`} für diese Frage, diese Quelle und dieses Jahr. Eine zusammengefasste Norm braucht 10.`,
      heavy_organization: (organization, percent) =>
        `${organization} stellt ${percent} % der Personen hinter dieser Norm. Mehr als 25 % würden sie zur Norm einer einzelnen Organisation machen.`,
    },
  },
  results: {
    explained:
      "Eine Norm ist das, was andere auf genau diese Frage in genau diesem Wortlaut geantwortet haben. Unterschiede sind der Wert des Teams minus die Norm, in Punkten, mit einem 95-%-Intervall: Es erfasst den Zufall, nicht, wie vergleichbar diese anderen sind.",
    norm: (source, date) => `Norm: ${source}, ${date}`,
    score: "Wert",
    favourable: "positiv",
    pool: (organizations, range) =>
      `Median von ${number(organizations)} Organisationen, mittlere Hälfte ${range}`,
    against: (team) => `${team} im Vergleich dazu`,
    noInterval: "Kein Intervall: Die Norm nennt nicht, wie viele Personen geantwortet haben.",
    rank: (percent) => `Höher als ${percent} % der Organisationen`,
  },
};
