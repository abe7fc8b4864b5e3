import type { Words } from "../words";
import { number } from "./grammar";
import { questions } from "./questions";

const [lowest] = questions.agreement;
const highest = questions.agreement.at(-1);
const countQuestions = (count: number) => (count === 1 ? "1 Frage" : `${number(count)} Fragen`);

/** Surveys and their questions. */
export const surveys: Words["surveys"] = {
  title: "Umfragen",
  lead: "Eine Umfrage wird Jahr für Jahr wiederholt, damit sich ihre Wellen vergleichen lassen.",
  create: "Neue Umfrage",
  nothingTitle: "Noch keine Umfrage",
  nothing:
    "Beginnen Sie mit den Standardfragen: Sie sind fertig zum Einsatz. Sie können einige ausschalten, eigene hinzufügen und alles in der Vorschau ansehen, bevor jemand gefragt wird.",
  nothingForMembers: "Noch hat kein Owner eine Umfrage angelegt.",
  form: { core: "Kurzform", full: "Langform" },
  length: (asked) =>
    [
      countQuestions(asked.questions),
      ...(asked.companions > 0 ? [`${number(asked.companions)} zur Sicht des anderen Teams`] : []),
      ...(asked.comments > 0
        ? [asked.comments === 1 ? "1 Kommentar" : `${number(asked.comments)} Kommentare`]
        : []),
      asked.minutes === 1 ? "etwa 1 Minute" : `etwa ${number(asked.minutes)} Minuten`,
    ].join(", "),
  demo: "Demodaten",
  new: {
    title: "Neue Umfrage",
    name: "Name",
    nameHint:
      "Mitglieder sehen ihn hier und über den Ergebnissen. Er steht in keiner Mail und nicht in der Kabine.",
    nameDefault: "Zusammenarbeit von Vertrieb und Marketing",
    nameMissing: "Geben Sie einen Namen ein.",
    nameLong: "Ein Name kann höchstens 100 Zeichen haben.",
    formTitle: "Form",
    formMissing: "Wählen Sie eine Form.",
    core: "Kurzform: 12 Fragen, etwa 4 Minuten",
    coreHint:
      "Sieben der neun Dimensionen, die meisten mit einer Aussage. Für eine erste Welle und Teams mit wenig Zeit.",
    full: "Langform: 32 Fragen, 8 bis 9 Minuten",
    fullHint: "Alle neun Dimensionen und mehr darüber, was jedes Team glaubt, dass das andere denkt.",
    formNote:
      "Sie können die Form später ändern. Aussagen, die in beiden Formen vorkommen, werden über alle Wellen verfolgt; der Index der Kurzform ist eine eigene Reihe.",
    create: "Umfrage anlegen",
    cancel: "Abbrechen",
  },
  page: {
    preview: "Vorschau",
    previewHint:
      "Öffnet den Fragebogen genau so, wie die Befragten ihn sehen werden. Nichts wird gespeichert.",
    waves: "Wellen",
    noWaves: "Zu dieser Umfrage gab es noch keine Welle.",
    newWave: "Neue Welle",
    repeat: "Diese Umfrage wiederholen",
    trend: "Trend",
    questions: "Fragen",
    questionsLead: (length) =>
      `Umfang der nächsten Welle: ${length}. Bereits gestartete Wellen behalten ihre Fragen.`,
    readOnly: "Owner können sie ändern.",
    addOwn: "Eigene Frage hinzufügen",
    version: (version) => `Version ${number(version)}`,
    own: (count, most) => `${number(count)} von höchstens ${number(most)} eigenen Fragen`,
    asked: (count, all) => `${number(count)} von ${number(all)} im Einsatz`,
    offWith: (key) => `Entfällt, solange ${key} aus ist`,
    switchOn: (key) => `${key} einschalten`,
    switchOff: (key) => `${key} ausschalten`,
    up: (key) => `${key} nach oben`,
    down: (key) => `${key} nach unten`,
    edit: "Bearbeiten",
    editNamed: (key) => `${key} bearbeiten`,
    companion: "Fragt auch, wie das andere Team antworten würde",
    companionOn: (key) => `Fragen, wie das andere Team ${key} beantworten würde`,
    companionOff: (key) => `Nicht fragen, wie das andere Team ${key} beantworten würde`,
    reworded: "Eigener Wortlaut",
    ownQuestion: "Eigene Frage",
    reverse: "Zustimmung ist ein schlechtes Zeichen",
    breaks: (wave) => `Anderer Wortlaut als in ${wave}: Die Trendlinie bricht ab`,
    fresh: (wave) => `In ${wave} nicht gefragt`,
    kinds: {
      agreement: "Aussage",
      frequency: "Häufigkeit",
      choice: "Auswahl",
      share: "Anteil in Prozent",
      open: "Kommentar",
    },
    about: { sales: "über den Vertrieb", marketing: "über das Marketing", both: "über beide" },
    settings: "Name und Form",
    rename: "Namen speichern",
    changeForm: { core: "Zur Kurzform wechseln", full: "Zur Langform wechseln" },
    changeFormHint: {
      core: "Die nächste Welle stellt 12 statt 32 Standardfragen. Ihr Index beginnt eine eigene Reihe.",
      full: "Die nächste Welle stellt 32 statt 12 Standardfragen. Ihr Index beginnt eine eigene Reihe.",
    },
  },
  question: {
    editTitle: (key) => `Frage ${key}`,
    addTitle: "Ihre eigene Frage",
    addLead: "Sie wird beiden Teams im selben Wortlaut gestellt, wie jede andere Frage.",
    wording: "Wortlaut",
    wordingHint: "Ein Gedanke in einem Satz, höchstens 300 Zeichen.",
    wordingIn: (language: string) => `Wortlaut auf ${language}`,
    answersIn: (language: string) => `Antworten auf ${language}, eine je Zeile, in derselben Reihenfolge`,
    otherHint: "Bleibt das Feld leer, wird die Frage in der ersten Sprache gestellt.",
    breaksTitle: "Ein geänderter Wortlaut unterbricht die Trendlinie",
    breaks:
      "Antworten auf verschiedene Wortlaute werden nie verglichen. Der alte Wortlaut behält seine Linie bis zur letzten Welle; der neue beginnt eine eigene. Wer zu einem früheren Wortlaut zurückkehrt, setzt dessen Linie fort.",
    comparable:
      "Standardwortlaute lassen sich mit den Zahlen anderer Unternehmen vergleichen, Ihre eigenen nicht.",
    kind: "Art der Frage",
    kinds: {
      agreement: "Aussage",
      choice: "Auswahl",
      open: "Kommentar",
    },
    kindHints: {
      agreement: `Beantwortet in fünf Stufen von „${lowest}“ bis „${highest}“.`,
      choice: "Eine von 2 bis 12 eigenen Antworten. Als Anteile gezeigt, nie als Wert.",
      open: "Beantwortet in eigenen Worten, bis zu 500 Zeichen.",
    },
    dimension: "Dimension",
    dimensionHint: "Eine Aussage in einer Dimension zählt in deren Wert.",
    noDimension: "Keine: auf einer eigenen Seite",
    about: "Wessen Arbeit sie beschreibt",
    abouts: { both: "Beide Teams", sales: "Vertrieb", marketing: "Marketing" },
    reverse: "Ihr zuzustimmen ist ein schlechtes Zeichen",
    reverseHint:
      "Zum Beispiel „Die beiden Teams geben sich gegenseitig die Schuld“. Ihr Wert wird umgedreht.",
    answers: "Antworten",
    answersHint: "Eine je Zeile, 2 bis 12, alle verschieden.",
    save: "Speichern",
    saveWording: "Wortlaut speichern",
    add: "Frage hinzufügen",
    remove: "Diese Frage entfernen",
    removeLead:
      "Spätere Wellen stellen sie nicht. Was frühere Wellen gefragt haben, bleibt in deren Ergebnissen.",
    removeSure: "Ja, entfernen",
    history: "Alle Wortlaute",
    historyLead: "Jeder Wortlaut wird aufbewahrt, wie er war.",
    historyCaption: "Wortlaute dieser Frage, der neueste zuerst",
    version: "Version",
    since: "Seit",
    standardSince: "Teil des Produkts",
    inForce: "Gültig",
    take: "Diesen verwenden",
    takeNamed: (version) => `Version ${number(version)} verwenden`,
  },
  languages: {
    title: "Sprachen",
    lead: "In diesen Sprachen wird gefragt. Die Personenliste sagt, welche davon jede Person bekommt, und in der Kabine kann jede Person wechseln; in welcher Sprache jemand geantwortet hat, wird nicht gespeichert.",
    first: "Erste",
    checked: "Geprüft",
    unchecked: "Noch nicht von jemandem mit dieser Muttersprache geprüft",
    check: "Jemand mit dieser Muttersprache hat sie geprüft",
    uncheck: "Prüfung zurücknehmen",
    preview: "Vorschau",
    change: "Sprachen ändern",
    firstLabel: "Erste Sprache",
    firstHint:
      "Personen ohne Sprache in der Personenliste bekommen sie, und eigene Fragen, denen eine andere fehlt, stehen in ihr.",
    save: "Sprachen speichern",
  },
  refusals: {
    unknown_question: "Diese Frage gibt es nicht mehr. Die Seite war veraltet.",
    text_missing: "Geben Sie den Wortlaut ein.",
    text_long: "Ein Wortlaut kann höchstens 300 Zeichen haben.",
    answers_few: "Geben Sie mindestens zwei Antworten an, eine je Zeile.",
    answers_many: "Geben Sie höchstens 12 Antworten an.",
    answers_twice: "Zwei Antworten sind gleich. Geben Sie jede nur einmal an.",
    answers_long: "Eine Antwort kann höchstens 120 Zeichen haben.",
    answers_languages: "Jede Sprache braucht gleich viele Antworten in derselben Reihenfolge, oder keine.",
    languages_none: "Wählen Sie mindestens eine Sprache.",
    own_many: "Eine Umfrage kann höchstens 20 eigene Fragen haben. Entfernen Sie zuerst eine.",
    open_many:
      "Eine Welle kann um höchstens 8 Kommentare bitten. Schalten Sie zuerst einen anderen Kommentar aus.",
    last_statement: "Mindestens eine Aussage muss bleiben: An ihr werden die beiden Teams verglichen.",
    cannot_move:
      "Sie steht schon am Ende ihrer Gruppe. Fragen lassen sich nur innerhalb ihrer Gruppe ordnen.",
    impossible: "Die Fragen würden nicht mehr zusammenpassen. Nichts wurde geändert.",
  },
  done: {
    created: "Die Umfrage ist angelegt. Sehen Sie ihre Fragen durch und legen Sie dann eine Welle an.",
    saved: "Die Änderungen wurden gespeichert.",
    added: "Die Frage wurde hinzugefügt.",
    removed: "Die Frage wurde entfernt.",
    "wave-removed": "Die Welle wurde entfernt.",
  },
};
