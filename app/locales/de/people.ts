import type { Words } from "../words";
import { list, number } from "./grammar";

const countPeople = (count: number) => (count === 1 ? "1 Person" : `${number(count)} Personen`);
const rows = (count: number) => (count === 1 ? "1 Zeile" : `${number(count)} Zeilen`);

/** The roster: who is asked, by hand and from files. */
export const people: Words["people"] = {
  number,
  title: "Personen",
  lead: "Alle in Vertrieb und Marketing, die gefragt werden. Sie melden sich nie an: Jede Welle schickt jeder Person einen Link.",
  leadersLead:
    "Wie viele Personen jedes Teams auf der Liste stehen. Namen und Adressen sind nur für Owner zugänglich; wer geantwortet hat, wird keinem Mitglied gezeigt.",
  add: "Person hinzufügen",
  import: "Datei importieren",
  export: "Als CSV herunterladen",
  total: "Beide Teams",
  teamSmall: (team, count, least) =>
    count < least.answers
      ? `${team} hat weniger als ${least.answers} Personen. Eine Welle braucht ${least.answers} in jedem Team, damit sich von niemandem die Antwort erkennen lässt.`
      : `${team} hat weniger als ${least.counts} Personen. Die Ergebnisse dieses Teams werden stärker gerundet, und einige entfallen, um alle darin zu schützen.`,
  teamPicked: (team) => `Nur ${team}`,
  bothTeams: "Beide Teams",
  search: "Namen und Adressen durchsuchen",
  team: "Team",
  show: "Suchen",
  clear: "Alle zeigen",
  caption: "Personen auf der Liste, nach Namen",
  person: "Person",
  range: (from, to, of) => `${number(from)}–${number(to)} von ${countPeople(of)}`,
  pages: "Seiten",
  previous: "Vorherige",
  next: "Nächste",
  nobodyTitle: "Noch steht niemand auf der Liste",
  nobody:
    "Importieren Sie eine Liste aus Ihrem Personalsystem oder einer Tabelle, oder fügen Sie Personen einzeln hinzu. Sie sehen, was eine Datei bewirkt, bevor etwas importiert wird.",
  nobodyFound: (text) => `Kein Name und keine Adresse enthält „${text}“.`,
  nobodyInTeam: "In diesem Team ist noch niemand.",
  done: {
    added: "Eine Person wurde hinzugefügt.",
    saved: "Die Änderungen wurden gespeichert.",
    removed: "Eine Person wurde von der Liste entfernt.",
  },
  form: {
    addTitle: "Person hinzufügen",
    editTitle: "Person bearbeiten",
    name: "Name",
    email: "Mailadresse",
    emailHint: "Jede Person braucht eine eigene Adresse: Dorthin geht ihr einer Link.",
    team: "Team",
    language: "Sprache von Mails und Umfrage",
    languageHint: "Wo eine Sprache noch nicht verfügbar ist, wird Englisch verwendet.",
    languageNone: "Wie alle anderen",
    languages: { en: "Englisch", de: "Deutsch", fr: "Französisch", es: "Spanisch" },
    add: "Diese Person hinzufügen",
    save: "Speichern",
    cancel: "Abbrechen",
    nameMissing: "Geben Sie einen Namen ein.",
    nameLong: "Ein Name kann höchstens 200 Zeichen haben.",
    nameControl: "Der Name enthält Zeilenumbrüche oder unsichtbare Zeichen. Geben Sie ihn neu ein.",
    teamMissing: "Wählen Sie ein Team.",
    languageUnknown: "Wählen Sie eine der Sprachen.",
    taken: "Diese Adresse hat schon jemand auf der Liste.",
    inWave:
      "Diese Person ist in einer laufenden Welle. Deren Mails gehen an die Adresse, mit der sie gestartet wurde; die Adresse lässt sich also ändern, sobald diese Welle freigegeben ist.",
    removeTitle: "Von der Liste entfernen",
    remove: "Von der Liste entfernen",
    removeLead:
      "Die nächste Welle fragt diese Person nicht. Name und Adresse werden vergessen; was sie in früheren Wellen vielleicht geantwortet hat, bleibt, denn Antworten werden nicht nach Person gespeichert.",
    removeInWave:
      "Diese Person ist in einer laufenden Welle und bleibt darin: Deren Personenliste wurde beim Start festgeschrieben. Name und Adresse werden vergessen, sobald diese Welle freigegeben ist.",
    removeSure: "Ja, entfernen",
  },
  file: {
    title: "Personen aus einer Datei importieren",
    lead: "Sie sehen zuerst, was die Datei bewirken würde. Nichts wird importiert, bevor Sie bestätigen.",
    drop: "Ziehen Sie eine CSV- oder Excel-Datei hierher oder wählen Sie eine aus",
    dropHint: "Bis zu 100.000 Zeilen und 20 MB, so wie Ihr HR-System oder Verzeichnis sie exportiert.",
    or: "oder",
    paste: "Zeilen aus einer Tabelle einfügen",
    needs: [
      "Eine Zeile mit den Namen der Spalten: Name (oder Vorname und Nachname), Mailadresse, Team oder Abteilung. Welche Spalte welche ist, lässt sich danach ändern.",
      "Eine Zeile je Person, jede mit einer eigenen Adresse.",
    ],
    teams: (sales, marketing) =>
      `Werte wie ${sales}, ${marketing}, „Vertrieb Süd“ oder „Field Sales“ werden verstanden; danach sagen Sie, wofür jeder steht und wer nicht befragt wird.`,
    anyForm:
      "CSV in jeder Kodierung und mit jedem Trennzeichen oder eine Arbeitsmappe (.xlsx): Alles wird erkannt.",
    template: "Als Datei herunterladen",
    noTeam:
      "Diese Liste sagt nicht, zu welchem Team jemand gehört. Fügen Sie eine Spalte Team hinzu, oder exportieren Sie sie aus Ihrem HR-System.",
    putAside: { above: "über den Spaltenüberschriften", below: "unter der Tabelle" },
    problems: {
      empty: "Die Datei ist leer.",
      too_large: "Die Datei ist größer als 20 MB. Teilen Sie sie auf oder lassen Sie unnötige Spalten weg.",
      binary: "Das ist keine Textdatei. Exportieren Sie die Liste als CSV und versuchen Sie es noch einmal.",
      no_header:
        "Die erste Zeile nennt keine bekannten Spalten. Sie muss mindestens Name, Mailadresse und Team nennen, zum Beispiel: Name,Mailadresse,Team",
      too_many_rows:
        "Die Datei hat mehr als 100.000 Zeilen. Nichts wurde gelesen; teilen Sie sie auf mehrere Dateien auf.",
      missing_column: (columns) =>
        `Der Datei fehlt eine Spalte für ${list(columns)}. Fügen Sie sie hinzu oder benennen Sie sie so, dass sie erkannt wird.`,
      duplicate_column: (header) =>
        `Die Spalte „${header}“ steht zweimal in der Datei. Entfernen Sie eine der beiden.`,
      ambiguous_column: (field, headers) =>
        `${list(headers.map((header) => `„${header}“`))} könnten jeweils die Spalte für ${field} sein. Nennen Sie die richtige „${field}“ oder entfernen Sie die anderen.`,
      unclosed_quote: (line) =>
        `Ein Anführungszeichen, das in der Nähe von Zeile ${number(line)} beginnt, wird nie geschlossen; was folgt, lässt sich deshalb nicht als Zeilen lesen.`,
    },
    fields: {
      name: "Name",
      email: "Mailadresse",
      team: "Team",
    },
  },
  choices: {
    title: "So wird die Datei gelesen",
    lead: "Vorgeschlagen nach ihren Überschriften und Werten. Ändern Sie, was nicht stimmt, und prüfen Sie noch einmal; importiert wird dadurch nichts.",
    aside: (lines, all) =>
      `Kein Teil der Tabelle und beiseitegelegt: ${all === 1 ? "Zeile" : "Zeilen"} ${lines.map(number).join(", ")}${lines.length < all ? " …" : ""}.`,
    columns: "1. Spalten",
    email: "Mailadresse",
    name: "Name oder Vorname",
    last: "Nachname",
    team: "Team",
    language: "Sprache",
    status: "Noch da",
    noColumn: "Keine Spalte",
    allStatus: (count) => `Alle ${number(count)} Spalten, die das sagen`,
    unnamed: (place) => `Spalte ${number(place)}, ohne Überschrift`,
    teams: "2. Werte der Spalte Team",
    teamsLead:
      "Wer nicht befragt wird, bleibt außen vor; das ist kein Fehler. Ihre Wahl gilt auch für die nächste Datei.",
    teamsCaption: "Werte der Spalte Team, wie viele Zeilen jeder hat und wofür er steht",
    value: "In der Datei",
    rows: "Zeilen",
    standsFor: "Steht für",
    blank: "(leer)",
    notAsked: "Nicht befragt",
    valueLabel: (value) => `Wofür „${value}“ steht`,
    moreValues: (count) =>
      `${number(count)} seltenere Werte sind nicht aufgeführt: Sie werden nach ihren Wörtern gelesen und, wo sie kein Team nennen, nicht befragt.`,
    inactive: "3. Wer nicht mehr da ist",
    marked: (count, words) =>
      `${countPeople(count)} ${count === 1 ? "ist" : "sind"} markiert als ${words.length > 0 ? list(words) : "ausgeschieden"}. Auslassen?`,
    leaveOut: "Auslassen",
    askToo: "Auch befragen",
    letters: "Buchstaben",
    spelled: "Die Datei sagt nicht, wie ihre Buchstaben gemeint sind. Was stimmt?",
    again: "Mit dieser Wahl noch einmal prüfen",
    unknownColumn: "Wählen Sie je eine Spalte für Adresse, Name und Team.",
    sameColumn:
      "Eine Spalte steht für zweierlei. Wählen Sie für Adresse, Name und Team je eine eigene Spalte.",
    changed:
      "Die Datei wurde nach Ihrer Wahl gelesen. Nichts wurde importiert: Prüfen Sie die neuen Zahlen und bestätigen Sie dann.",
    askedNot: "Nicht befragt",
    leftTeam: "Als inaktiv ausgelassen",
    onlyNotAsked:
      "Niemand in der Datei gehört zu einem der beiden Teams. Sagen Sie oben, wofür die Werte der Spalte Team stehen.",
  },
  check: {
    title: "Vor dem Import prüfen",
    importedTitle: "Importiert",
    lead: (rowCount) => `Die Datei hat ${rows(rowCount)}. Noch wurde nichts importiert.`,
    added: "Neu",
    returning: (count) => `davon ${number(count)} wieder zurück`,
    changed: "Geändert",
    moved: "Ins andere Team gewechselt",
    unchanged: "Unverändert",
    leftOut: "Ausgelassene Zeilen",
    missing: "Nicht in der Datei",
    teamsCaption: "Personen je Team, jetzt und nach dem Import",
    now: "Jetzt",
    after: "Nach dem Import",
    afterRemoval: "Nach dem Entfernen",
    confirm: (count, badRows) =>
      count === 0
        ? "Bestätigen"
        : badRows === 0
          ? `${countPeople(count)} importieren`
          : `${countPeople(count)} importieren und ${rows(badRows)} auslassen`,
    discard: "Datei verwerfen",
    removeMissing: (count) =>
      count === 1
        ? "Auch die 1 Person entfernen, die auf der Liste, aber nicht in der Datei steht"
        : `Auch die ${number(count)} Personen entfernen, die auf der Liste, aber nicht in der Datei stehen`,
    removeMissingHint: "Eine laufende Welle behält sie: Ihre Personenliste wurde beim Start festgeschrieben.",
    removeBlocked:
      "Personen, die nicht in der Datei stehen, lassen sich nur mit einer Datei ohne fehlerhafte Zeilen entfernen: Sonst würde ein Tippfehler in einer Adresse die Person entfernen, der sie gehört.",
    nothing:
      "Alle in der Datei stehen schon so auf der Liste, wie die Datei es angibt. Es gibt nichts zu importieren.",
    nothingReadable:
      "Keine Zeile der Datei lässt sich importieren. Korrigieren Sie die Zeilen unten und versuchen Sie es noch einmal.",
    changedMeanwhile:
      "Die Liste wurde geändert, seit Sie nachgesehen haben. Nichts wurde importiert: Prüfen Sie die neuen Zahlen und bestätigen Sie dann noch einmal.",
    removalBlocked:
      "Nichts wurde importiert: Solange die Datei fehlerhafte Zeilen hat, kann niemand entfernt werden.",
    nothingToDo: "Nichts wurde importiert: Es gibt nichts zu tun.",
    goneTitle: "Diese Prüfung ist abgelaufen",
    gone: "Eine geprüfte Datei wird eine Stunde aufbewahrt und dann vergessen. Prüfen Sie sie noch einmal, um sie zu importieren.",
    again: "Eine andere Datei prüfen",
    expires: "Die Datei wird eine Stunde aufbewahrt, nur für Sie, und dann vergessen.",
    done: (added, changed, moved, removed) =>
      [
        `${countPeople(added)} hinzugefügt`,
        `${number(changed + moved)} geändert`,
        ...(removed > 0 ? [`${number(removed)} entfernt`] : []),
      ].join(", "),
    doneLeftOut: (badRows) =>
      `${rows(badRows)} ${badRows === 1 ? "wurde" : "wurden"} ausgelassen. Korrigieren Sie sie und importieren Sie die Datei noch einmal: Wer schon da ist, bleibt unverändert.`,
    toPeople: "Zur Liste",
    badTitle: (count) =>
      count === 1 ? "1 Zeile lässt sich nicht importieren" : `${rows(count)} lassen sich nicht importieren`,
    badLead:
      "Korrigieren Sie sie in der Datei und prüfen Sie diese noch einmal, oder importieren Sie jetzt die anderen.",
    badLeadOnly: "Korrigieren Sie sie in der Datei und prüfen Sie diese noch einmal.",
    badCaption: "Fehlerhafte Zeilen mit Zeile, Spalte und Grund",
    moreProblems: (count) =>
      count === 1
        ? "Ein weiteres Problem ist nicht aufgeführt. Es ist wahrscheinlich von derselben Art."
        : `${number(count)} weitere Probleme sind nicht aufgeführt. Sie sind wahrscheinlich von derselben Art.`,
    problemRange: (from, to, of) => `Probleme ${number(from)} bis ${number(to)} von ${number(of)}`,
    firstOf: (shown, all) => `Die ersten ${number(shown)} von ${number(all)}.`,
    before: "Jetzt",
    becomes: "In der Datei",
    mergedTitle: (count) => `${rows(count)} zusammengeführt`,
    mergedLead:
      "Diese Adressen stehen mehr als einmal in der Datei. Jede erhält einen Stimmzettel: Teilen sich zwei Personen eine Adresse, geben Sie jeder eine eigene.",
    onLines: (lines) => `in ${lines.length === 1 ? "Zeile" : "den Zeilen"} ${list(lines.map(number))}`,
    reasons: {
      name_missing: "Der Name fehlt.",
      name_long: "Der Name hat mehr als 200 Zeichen.",
      name_control: "Der Name enthält einen Zeilenumbruch oder unsichtbare Zeichen.",
      email_missing: "Die Adresse fehlt.",
      email_bad: "Das ist keine einzelne, einfache Mailadresse.",
      language_unknown:
        "Diese Sprache ist nicht bekannt. Verwenden Sie ein Kürzel wie en, de, fr oder es, oder lassen Sie das Feld leer.",
      two_teams: (lines) =>
        `Dieselbe Adresse steht mit einem anderen Team in ${lines.length === 1 ? "Zeile" : "den Zeilen"} ${list(lines.map(number))}.`,
    },
  },
};
