import type { RespondentWords } from "../words";

/** The booth's sentences in German, kept short: they travel to phones. */
export const booth: RespondentWords["booth"] = {
  language: "de",
  direction: "ltr",
  languages: "Sprache",
  title: "{organization} fragt",
  next: "Weiter",
  back: "Zurück",
  retry: "Erneut versuchen",
  copy: "Kopieren",
  copied: "Kopiert",
  copyFailed: "Bitte den Text markieren und von Hand kopieren.",
  trial: "Dies ist ein Probelauf: Seine Einladungen sind auf dem Server lesbar.",
  welcome: {
    heading: "Wie sehen {sales} und {marketing} einander?",
    lead: "{organization} stellt allen in {teams} dieselben Fragen und vergleicht die Antworten der beiden Teams.",
    you: "Sie werden als Teil des Teams {team} gefragt.",
    core: "Es dauert etwa vier Minuten.",
    full: "Es dauert acht bis neun Minuten.",
    skip: "Sie können jede Frage überspringen und „Weiß ich nicht“ sagen.",
    closes: "Sie können bis {date} antworten.",
    device: "Bis Sie sie senden, liegen Ihre Antworten nur auf diesem Gerät.",
    promiseServer:
      "Niemand, der dieses Produkt nutzt, kann sehen, was Sie geantwortet haben. Wer den Server betreibt, könnte es.",
    promiseTrial:
      "Dies ist ein Probelauf. Wer ihn eingerichtet hat, kann Ihren Link öffnen, sehen, ob er benutzt wurde, und an Ihrer Stelle antworten. Was Sie selbst abgeben, kann niemand sehen, der dieses Produkt nutzt; wer den Server betreibt, könnte es.",
    promiseTwoKey:
      "Weder Ihre Führungskraft noch wer diesen Server betreibt kann sehen, was Sie geantwortet haben, außer zwei dieser drei Personen helfen: {holders}.",
    known: "Was kann man über mich wissen?",
    knownNoTitle:
      "Ihre Führungskraft, die Leitungen beider Teams und alle anderen, die dieses Produkt nutzen, können nicht sehen:",
    knownNo: [
      "Welche Antworten von Ihnen sind: Ihr Stimmzettel trägt keinen Namen, und Ergebnisse werden nur für Gruppen von mindestens {answers} gezeigt.",
      "Wann Sie geantwortet haben, von wo oder auf welchem Gerät: Das Produkt speichert nichts davon.",
    ],
    knownNoStatus:
      "Ob Sie geantwortet haben. Nur wenn alle in Ihrem Team es taten, zeigt es die Zahl der Antworten.",
    knownYesTitle: "Diese Personen können sehen:",
    knownYes: [
      "Wie viele in jedem Team geantwortet haben: in Fünferschritten, solange die Umfrage läuft, und genau in den gezeigten Ergebnissen eines Teams. So ist auch erkennbar, wie viele eine Frage übersprangen oder es nicht wussten.",
      "Nach der Umfrage, was in Kommentaren steht, im Wortlaut und ohne Namen, wenn mindestens {comments} Personen Ihres Teams geantwortet haben: für Mitglieder, die sich anmelden.",
    ],
    knownTrial:
      "Ob Ihr Link benutzt wurde: Dies ist ein Probelauf, also kann ihn öffnen, wer ihn eingerichtet hat.",
    knownServerTitle: "Wer den Server betreibt und dessen Speicher oder Festplatte lesen kann, könnte sehen:",
    knownServer: [
      "Dass mit Ihrer Einladung ein Stimmzettel geholt wurde, bis die Umfrage endet; dann wird das gelöscht. Aus Spuren der Datenbank selbst oft auch, wann das war, dass Sie ihn abgaben und welcher versiegelte Stimmzettel Ihrer ist.",
    ],
    knownServerKey:
      "Ihre Antworten, durch Öffnen von Stimmzetteln während der Umfrage und Abgleich mit diesen Spuren: In dieser Umfrage hat der Server den Schlüssel. Nach ihrem Ende werden Stimmzettel und Schlüssel vernichtet.",
    knownServerKeyInDatabase:
      "Ihre Antworten, durch Öffnen von Stimmzetteln während der Umfrage und Abgleich mit diesen Spuren: In dieser Umfrage hat der Server den Schlüssel. Nach ihrem Ende werden Stimmzettel und Schlüssel vernichtet; eine vorher angefertigte Kopie der Datenbank könnte sie aber mit dem Geheimnis des Servers weiterhin öffnen.",
    more: "Wie das funktioniert und wovor es nicht schützt",
    words: "Die zwölf Wörter dieser Umfrage vergleichen",
    wordsHelp:
      "Wurden in Ihrem Unternehmen zwölf Wörter für diese Umfrage genannt, müssen es diese sein. Andere Wörter heißen, dass man Ihnen eine andere Umfrage zeigt als den anderen: Antworten Sie dann nicht, sondern sagen Sie es ihnen.",
    wordsWait: "Die Wörter werden berechnet …",
    wordsFailed: "Die Wortliste konnte nicht geladen werden.",
    begin: "Beginnen",
    later: "Stimmzettel jetzt holen, später antworten",
    haveCode: "Ich habe schon einen Stimmcode",
    draft: "Ihre begonnenen Antworten sind noch auf diesem Gerät.",
    resume: "Fortfahren",
    discard: "Von diesem Gerät entfernen",
  },
  later: {
    heading: "Später oder auf einem anderen Gerät antworten",
    body: "Ihr Stimmzettel ist geholt. Öffnen Sie Ihren Link jederzeit wieder auf diesem Gerät: Ihre Antworten bis jetzt bleiben erhalten. Auf einem anderen Gerät öffnen Sie ihn und geben diesen Stimmcode ein; nicht gesendete Antworten bleiben hier.",
    bodyOpen:
      "Ihr Stimmzettel ist geholt, aber dieser Browser behält keine Antworten. Später oder auf einem anderen Gerät öffnen Sie Ihren Link und geben diesen Stimmcode ein.",
    label: "Ihr Stimmcode",
    warning:
      "Ihr Stimmzettel ist nicht mit Ihrem Namen verknüpft. So kann niemand den Code für Sie nachsehen, und es gibt keinen zweiten.",
    secret: "Zeigen Sie ihn niemandem.",
    go: "Jetzt weiter antworten",
    shared: "Gemeinsam genutzter Computer? Erst den Code notieren, dann",
    wipe: "alles von diesem Gerät entfernen",
  },
  enter: {
    heading: "Geben Sie Ihren Stimmcode ein",
    body: "Mit dem Code können Sie hier mit einem anderswo geholten Stimmzettel antworten, Gesendetes ändern oder zurückziehen. Ihre früheren Antworten kann niemand zeigen: Eine Änderung beginnt neu, nur der letzte Stimmzettel zählt.",
    label: "Stimmcode",
    hint: "32 Buchstaben und Ziffern. Leerzeichen und Striche spielen keine Rolle.",
    wrong: "Dies ist kein Stimmcode: Ein Zeichen fehlt oder ist falsch.",
    other:
      "Dieser Code öffnet nicht den Stimmzettel dieses Links. Vielleicht gehört er zu einer anderen Umfrage oder Person.",
    go: "Mit meinem Stimmzettel fortfahren",
    withdraw: "Meinen Stimmzettel zurückziehen",
  },
  withdraw: {
    heading: "Ihren Stimmzettel zurückziehen?",
    body: "Was Sie gesendet haben, wird nicht gezählt. Bis die Umfrage endet, können Sie mit Ihrem Code neu antworten.",
    go: "Zurückziehen",
    sending: "Ihr Stimmzettel wird zurückgezogen …",
    done: "Ihr Stimmzettel ist zurückgezogen",
    gone: "Nichts von Ihnen Gesendetes wird gezählt.",
    again: "Mit Ihrem Stimmcode können Sie neu antworten, bis die Umfrage endet.",
    answer: "Jetzt neu antworten",
  },
  answered: {
    heading: "Sie haben geantwortet",
    body: "Ihr Stimmzettel liegt in der Urne, und Ihre Antworten sind nicht mehr auf diesem Gerät. Bis die Umfrage endet, können Sie ihn mit Ihrem Stimmcode ändern oder zurückziehen.",
    go: "Mit meinem Code ändern oder zurückziehen",
  },
  removed: {
    heading: "Ihre Antworten sind entfernt",
    body: "Nichts davon ist noch auf diesem Gerät. Sie können diese Seite schließen.",
  },
  overtaken: {
    heading: "Sie haben in einem anderen Fenster weitergearbeitet",
    body: "Ihre Antworten wurden in einem anderen Tab oder Fenster geändert oder gesendet. Dieses stoppte, damit nichts überschrieben wird.",
    go: "Das neuere öffnen",
  },
  questions: {
    progress: "Seite {page} von {pages}",
    saved: "Ihre Antworten bleiben auf diesem Gerät, bis Sie sie senden.",
    notSaved: "Dieser Browser behält nichts: Ihre Antworten gehen verloren, wenn Sie diese Seite schließen.",
    later: "Später oder auf einem anderen Gerät antworten",
    asOthers: "Antworten Sie nun, wie es die meisten in {team} tun würden",
    whose: "Die Sicht von {team}, nicht Ihre",
    others: "dem anderen Team",
    clear: "Diese Antwort löschen",
    companionHint: "Eine Schätzung genügt.",
    optional: "Freiwillig",
    counter: "{count} von 500 Zeichen",
    nameHint:
      "Hier ist vielleicht jemand genannt. Kommentare lesen beide Teams: Beschreiben Sie eher, was geschieht, als wer.",
    toReview: "Meine Antworten durchsehen",
  },
  review: {
    heading: "Sehen Sie Ihre Antworten durch",
    lead: "Noch hat nichts dieses Gerät verlassen.",
    skipped: "Übersprungen",
    change: "Ändern",
    changePage: "Ändern: {title}",
    answered: "Fragen beantwortet: {count} von {total}",
    empty:
      "Sie haben nichts beantwortet: Dies wäre ein leerer Stimmzettel. Er zählt als Teilnahme und in keinem Ergebnis.",
    tooLong: "Ihre Kommentare sind zusammen zu lang. Bitte kürzen Sie einen.",
    cast: "Stimmzettel versiegeln und abgeben",
    castEmpty: "Leeren Stimmzettel versiegeln und abgeben",
    after: "Liegt Ihr Stimmzettel in der Urne, werden Ihre Antworten von diesem Gerät entfernt.",
  },
  cast: {
    sealing: "Ihr Stimmzettel wird versiegelt …",
    casting: "Ihr Stimmzettel wird abgegeben …",
    waitingHeading: "Ihr Stimmzettel ist versiegelt, aber noch nicht in der Urne",
    waiting:
      "Die Verbindung brach ab. Ihr versiegelter Stimmzettel wird gesendet, sobald wieder eine besteht.",
    busy: "Die Urne ist ausgelastet. Ihr versiegelter Stimmzettel wird gleich erneut gesendet.",
    waitingKept:
      "Er bleibt auf diesem Gerät: Lassen Sie diese Seite offen oder öffnen Sie hier später Ihren Link erneut. Ein privates Fenster bitte offen lassen.",
    waitingOpen:
      "Dieser Browser behält nichts: Lassen Sie diese Seite offen, bis der Stimmzettel in der Urne liegt.",
    retry: "Jetzt senden",
    edit: "Zurück zu meinen Antworten",
  },
  done: {
    heading: "Ihr Stimmzettel liegt in der Urne",
    thanks: "Vielen Dank. Ihre Antworten wurden von diesem Gerät entfernt.",
    next: "Nach dem Ende der Umfrage erhalten die Leitungen beider Teams dieselben Ergebnisse im selben Moment.",
    close: "Sie können diese Seite schließen.",
    keep: "Falls Sie es sich noch anders überlegen",
    keepHelp:
      "Mit dem Stimmcode können Sie diesen Stimmzettel auf jedem Gerät ändern oder zurückziehen, bis die Umfrage endet. Der Beleg ist die signierte Quittung des Servers dafür. Zeigen Sie beides niemandem.",
    change: "Neu antworten",
    withdraw: "Meinen Stimmzettel zurückziehen",
    shared: "Gemeinsam genutzter Computer: hier nichts hinterlassen",
    save: "Beleg und Code speichern",
    show: "Beleg und Code zeigen",
    slip: "Ihr versiegelter Stimmzettel liegt in der Urne. Dieser Beleg enthält keine Antworten. Zeigen Sie ihn und Ihren Stimmcode niemandem.",
    slipLabel: "Ihr Beleg",
    file: "parallax-slip.txt",
    code: "Ihr Stimmcode",
  },
  trouble: {
    heading: {
      link: "Dieser Link ist nicht vollständig",
      stop: "Bitte antworten Sie nicht",
      support: "Auf dieser Seite zu antworten ist nicht sicher",
      closed: "Diese Umfrage ist beendet",
      used: "Dieser Link wurde schon benutzt",
      offline: "Keine Verbindung",
      other: "Das hat nicht geklappt",
    },
    unknown:
      "Diese Einladung ist ungültig oder durch eine neuere ersetzt. Bitte nehmen Sie den Link aus Ihrer neuesten Mail.",
    other_wave:
      "Diese Einladung gehört zu einer anderen Umfrage. Bitte nehmen Sie den Link aus Ihrer neuesten Mail.",
    used: "Haben Sie geantwortet, vielen Dank: Mit dem Code können Sie Ihren Stimmzettel ändern oder zurückziehen. Haben Sie ihn geholt, aber nicht gesendet, fahren Sie auf jenem Gerät fort oder hier mit dem Code. Falls weder noch, sagen Sie es der Person, die die Einladung geschickt hat: Jemand hat Ihren Link benutzt.",
    replaced:
      "Dieser Link ist durch einen neueren ersetzt. Bitte nehmen Sie den Link aus Ihrer neuesten Mail.",
    not_open: "Diese Umfrage hat noch nicht begonnen. Bitte kommen Sie später mit demselben Link wieder.",
    ended: "Diese Umfrage ist beendet. Sie nimmt keine Antworten mehr an.",
    cancelled:
      "Diese Umfrage wurde abgebrochen. Bereits gegebene Antworten wurden vernichtet, noch versiegelt.",
    closed:
      "Diese Umfrage endete, bevor Ihr Stimmzettel die Urne erreichte. Ihre Antworten wurden nicht gezählt, und niemand hat sie gesehen.",
    closedWipe: "Meine Antworten von diesem Gerät entfernen",
    closedDraft: "Nie gesendete Antworten liegen noch auf diesem Gerät.",
    mismatch:
      "Was der Server geschickt hat, passt nicht zu dem, was er allen zugesagt hat. Vielleicht will jemand Ihren Stimmzettel von anderen unterscheiden. Von Ihnen wurde nichts gesendet. Zeigen Sie diese Seite denen, die die Umfrage durchführen.",
    insecure:
      "Die Kabine funktioniert nur über eine sichere Verbindung (https). Bitte sagen Sie es denen, die die Umfrage durchführen.",
    offline: "Der Server war nicht erreichbar. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.",
    too_many: "Zu viele Versuche. Bitte versuchen Sie es in ein paar Minuten erneut.",
    malformed: "Der Server hat diese Anfrage nicht verstanden. Bitte öffnen Sie Ihren Link erneut.",
    outdated: "In der Urne liegt schon eine neuere Fassung Ihres Stimmzettels.",
    storage:
      "Dieser Browser behält nichts für diese Seite: Ihre Antworten gehen verloren, wenn Sie sie schließen.",
    unexpected:
      "Der Server konnte dies gerade nicht annehmen. Nichts ging verloren: Versuchen Sie es gleich erneut.",
    notFound:
      "Unter dieser Adresse gibt es keine Umfrage. Vielleicht wurde sie entfernt, oder der Link ist unvollständig.",
  },
};

/** The page that reads a link which a mail program or gateway broke. */
export const paste: RespondentWords["paste"] = {
  heading: booth.trouble.heading.link,
  lead: "Mailprogramme zerstören manchmal Links. Kopieren Sie die ganze Einladungsmail oder den ganzen Link daraus und fügen Sie sie hier ein. Der Text wird auf diesem Gerät gelesen und nirgendwohin gesendet.",
  label: "Der Link aus Ihrer Einladung oder die ganze Mail",
  go: "Kabine öffnen",
  wrong:
    "Dies ist kein Link zu dieser Umfrage. Sieht er wie einer aus, fehlt ein Teil: Kopieren Sie die ganze Mail und fügen Sie diese ein.",
  opaque:
    "Diese Adresse stammt vom Mailschutz Ihres Unternehmens und enthält Ihren Link nicht. Öffnen Sie ihn aus der Mail oder bitten Sie um einen neuen.",
  other: "Dies ist eine Einladung zu einer anderen Umfrage.",
  otherGo: "Diese Umfrage öffnen",
};

/** What the page says before the script runs, or without it. */
export const waiting: RespondentWords["waiting"] = {
  loading: "Die Kabine wird geöffnet …",
  noScript:
    "Die Kabine versiegelt Ihre Antworten auf Ihrem eigenen Gerät, bevor sie es verlassen, und braucht dafür JavaScript. Bitte erlauben Sie es für diese Seite oder öffnen Sie Ihren Link in einem anderen Browser.",
};

/** What only the preview says. */
export const preview: RespondentWords["preview"] = {
  strip: "Vorschau: Nichts wird angenommen oder gespeichert",
  heading: "Ende der Vorschau",
  body: "Hier wird der Stimmzettel der befragten Person versiegelt und abgegeben, und sie kann einen Beleg behalten. In der Vorschau wurde nichts gesendet.",
  again: "Noch einmal von vorn",
};

/** What is asked about the person on the last page, where a survey asks it. */
export const aboutYou: RespondentWords["aboutYou"] = {
  heading: "Über Sie",
  lead: "Hier müssen Sie nichts angeben. Was Sie angeben, wird mit Ihren Antworten versiegelt. Eine Gruppe wird nur gezeigt, wo mindestens {least} Menschen aus ihr eine Frage beantwortet haben. Zwei dieser Fragen werden nie verbunden, und keine steht je neben einem Kommentar.",
  nothing: "Keine Angabe",
  known:
    "Wie Gruppen in Ihrem Team geantwortet haben, nach dem, was die Befragten auf der letzten Seite über sich sagen: nur Gruppen mit mindestens {slices} Antworten, und nie zwei solche Fragen verbunden. Sie müssen dort nichts angeben.",
};
