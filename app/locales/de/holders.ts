import type { holders as english } from "#app/locales/en/holders";
import { number } from "./grammar";

/** Was Schlüsselpersonen lesen. */
export const holders: typeof english = {
  mail: {
    named: {
      subject: (wave) => `Sie verwahren einen von drei Schlüsseln von ${wave}`,
      summary: "Erstellen Sie Ihre Schlüsselkarte: Es dauert zwei Minuten.",
      paragraphs: (wave, organization) => [
        `${organization} stellt Vertrieb und Marketing dieselben Fragen (${wave}). Niemand kann eine Antwort öffnen, auch nicht, wer den Server betreibt, wenn nicht zwei von drei Personen helfen. Sie sind eine der drei.`,
        "Folgen Sie dem Link und erstellen Sie Ihre Schlüsselkarte: 24 Wörter, die Sie aufschreiben. Öffnen Sie danach ein paar Probestimmzettel damit. Sie werden noch einmal gebraucht, wenn die Umfrage geschlossen ist; dann bekommen Sie eine Mail.",
        "Sie werden nie eine Antwort sehen. Zeigen Sie die Karte niemandem, auch uns nicht.",
      ],
      button: "Schlüsselkarte erstellen",
    },
    launched: {
      subject: (wave) => `Ihr Schlüssel steht in ${wave}: Prüfen Sie ihn`,
      summary: "Die Umfrage ist gestartet. Vergleichen Sie zwölf Wörter mit den beiden anderen.",
      paragraphs: (wave, organization) => [
        `${wave} bei ${organization} ist gestartet, mit Ihrem Schlüssel darin. Nichts daran kann mehr geändert werden.`,
        "Folgen Sie dem Link, vergleichen Sie die zwölf Wörter dort mit den beiden anderen Schlüsselpersonen, persönlich oder im Chat der Firma, und tippen Sie einmal Ihre Karte: Die Seite sagt dann, ob Ihre eigenen Schlüssel in der Umfrage stehen.",
      ],
      button: "Meine Schlüssel prüfen",
    },
    turn: {
      subject: (wave) => `Sie sind an der Reihe, ${wave} zu öffnen`,
      summary: "Halten Sie Ihre Schlüsselkarte bereit: Es dauert ein paar Minuten.",
      paragraphs: (wave, organization) => [
        `${wave} bei ${organization} ist geschlossen. Zwei der drei Schlüsselpersonen öffnen die Umfrage gemeinsam, und Sie sind an der Reihe.`,
        "Folgen Sie dem Link, tippen Sie die 24 Wörter Ihrer Schlüsselkarte und lassen Sie die Seite offen, bis sie sagt, dass Sie fertig sind. Wird sie unterbrochen, beginnen Sie von vorn: Nichts geht verloren.",
      ],
      button: "Meinen Schritt tun",
    },
    foot: (organization) =>
      `Sie bekommen diese Mail, weil ${organization} Sie als Schlüsselperson benannt hat.`,
  },
  parties: (sales, marketing) => [`Leitung ${sales}`, `Leitung ${marketing}`, "Eine neutrale dritte Person"],
  draft: {
    title: "Wer die Schlüssel hat",
    lead: "Benennen Sie drei Schlüsselpersonen, und niemand kann eine Antwort allein öffnen: weder Sie noch eine von ihnen, noch wer den Server betreibt. Zwei der drei öffnen die Umfrage gemeinsam. Keine von ihnen sieht je eine Antwort.",
    third:
      "Jemand, dem beide Teams vertrauen und der den Server nicht betreibt: Betriebsrat, Anwältin, Datenschutzbeauftragte.",
    name: "Name",
    email: "E-Mail-Adresse",
    submit: "Schlüsselpersonen benennen",
    change: "Schlüsselpersonen ändern",
    changeLead:
      "Wer ersetzt wird, verliert den Schlüssel; wer neu ist, bekommt eine Mail und erstellt eine Schlüsselkarte.",
    dismiss: "Stattdessen den Server den Schlüssel halten lassen",
    none: "Niemand ist benannt: Der Server hält den Schlüssel, und wer ihn betreibt, könnte Antworten öffnen. Benennen Sie drei Personen, und niemand kann eine Antwort allein öffnen: weder Sie noch wer den Server betreibt.",
    noneConfirm: "Oder lassen Sie es dabei und bestätigen Sie es unten, unter Anonymität.",
    promise: (holders) =>
      `Die Befragten werden lesen: „Weder Ihre Führungskraft noch wer diesen Server betreibt kann sehen, was Sie geantwortet haben, außer zwei dieser drei Personen helfen: ${holders}.“`,
    thresholds: (answers) => `Ergebnisse werden ab ${number(answers)} Antworten je Team gezeigt.`,
    chosen: "Zwei von drei Personen öffnen diese Umfrage gemeinsam, und keine von ihnen sieht eine Antwort.",
    states: {
      invited: (email) => `hat noch keine Schlüsselkarte: Der Link steht in der Mail an ${email}`,
      unrehearsed: "hat eine Schlüsselkarte und sie noch nicht erprobt: Derselbe Link führt dorthin",
      ready: "ist bereit",
      lacksFactor: "hat noch keinen zweiten Faktor",
    },
    missing:
      "Jede Schlüsselperson erstellt und erprobt ihre eigene Karte, mit dem Link aus ihrer Mail: Niemand kann es für sie tun. Sie können starten, wenn alle drei bereit sind. Wer nicht kommt oder eine falsche Adresse hat, wird unten ersetzt.",
    missingFactor:
      "Schlüsselpersonen, die Owner oder Leitung sind, brauchen einen zweiten Faktor, den sie auf der Seite ihres Kontos einrichten.",
    alone: "Schlüssel bei zwei von drei Personen",
    said: "Die Schlüsselpersonen wurden angeschrieben.",
    writeAgain: "Noch einmal an alle schreiben, die nicht bereit sind",
    again: "Wer nicht bereit ist, bekommt die Mail mit dem Link noch einmal.",
    allReady: "Alle Schlüsselpersonen sind bereit: Niemand wurde angeschrieben.",
    dismissed: "Der Server hält den Schlüssel.",
    nameMissing: "Tippen Sie den Namen dieser Schlüsselperson.",
    nameLong: "Ein Name hat höchstens 80 Zeichen.",
    sameAddress: "Es braucht drei verschiedene Personen: Diese Adresse steht zweimal da.",
  },
  status: {
    title: "Schlüsselpersonen",
    closed: "Geschlossen. Zwei der drei Schlüsselpersonen öffnen die Umfrage gemeinsam.",
    waits: (at) =>
      `Die Urne ist geschlossen, und alle können sie prüfen. Die Schlüsselpersonen können ab ${at} beginnen.`,
    opening: "Zwei der drei Schlüsselpersonen tun jetzt nacheinander ihren Schritt.",
    taken: "hat den eigenen Schritt getan",
    next: "kann jetzt den eigenen Schritt tun",
    later: "kann nach einer anderen weitermachen",
    hopeless:
      "Können zwei der drei nicht kommen oder haben sie ihre Karten verloren, kann niemand diese Umfrage öffnen. Brechen Sie sie dann ab: Alle Befragten erfahren es, und die Antworten sind endgültig verloren.",
    remind: "Alle drei Tage werden sie wieder angeschrieben.",
  },
  page: {
    heading: "Sie verwahren einen von drei Schlüsseln",
    lead: "{organization} stellt Vertrieb und Marketing dieselben Fragen: {wave}. Zwei von Ihnen dreien öffnen die Umfrage gemeinsam. Allein kann es niemand.",
    others: "Die drei Schlüsselpersonen",
    ready: "bereit",
    notReady: "noch nicht bereit",
    you: "Sie",
    way: {
      title: "Der Weg eines Stimmzettels",
      text: "Eine Antwort wird im Browser dreifach versiegelt. Nach dem Schließen nimmt eine Schlüsselperson die äußeren Siegel ab und mischt, eine zweite tut dasselbe, und der Server öffnet, was übrig ist: Er sieht Antworten und kann nicht sagen, von wem. Schlüsselpersonen sehen überhaupt keine Antwort.",
      sealed: "Im Browser versiegelt",
      first: "Die erste Schlüsselperson mischt",
      second: "Die zweite Schlüsselperson mischt",
      server: "Der Server zählt",
    },
    card: {
      make: "Schlüsselkarte erstellen",
      have: "Ich habe schon eine Schlüsselkarte",
      heading: "Ihre Schlüsselkarte",
      lead: "Schreiben Sie diese 24 Wörter in ihrer Reihenfolge auf Papier, oder legen Sie sie in einen Passwortmanager. Es gibt sie sonst nirgends: Der Server sieht sie nie, und niemand kann sie Ihnen noch einmal geben.",
      print: "Drucken",
      copy: "Kopieren",
      copied: "Kopiert",
      copyFailed: "Dieser Browser kopiert nicht. Schreiben Sie die Wörter auf.",
      written: "Ich habe sie aufgeschrieben",
      lose: "Ohne die Karte können Sie Ihren Schritt nicht tun. Gehen zwei von drei Karten verloren, kann die Umfrage nie geöffnet werden.",
      again: "Eine andere Karte erstellen",
      againLead: "Ihre jetzige Karte öffnet diese Umfrage dann nicht mehr.",
    },
    type: {
      label: "Die 24 Wörter Ihrer Schlüsselkarte",
      hint: "In ihrer Reihenfolge. Großschreibung, Zeilenumbrüche und Nummern sind gleichgültig.",
      count: "Eine Schlüsselkarte hat 24 Wörter; das sind {words}.",
      unknown:
        "Wort {at}, „{word}“, steht nicht in der Liste. Prüfen Sie, wie es auf Ihrer Karte geschrieben ist.",
      checksum:
        "Diese Wörter gehören nicht zusammen: Eines ist falsch, oder zwei sind vertauscht. Vergleichen Sie sie mit Ihrer Karte.",
      other: "Das ist eine ganze Schlüsselkarte, aber nicht die, deren Schlüssel in dieser Umfrage steht.",
    },
    rehearsal: {
      heading: "Erproben Sie Ihre Karte",
      lead: "Tippen Sie die Karte so, wie Sie sie aufgeschrieben haben. Diese Seite versiegelt {count} Probestimmzettel für Ihren Schlüssel und öffnet sie damit, so wie Sie es nach dem Schließen tun werden.",
      go: "Probestimmzettel öffnen",
      done: "Alle {count} Probestimmzettel wurden geöffnet und gemischt. Ihre Karte funktioniert, und Sie sind bereit.",
      lostCard:
        "Tippen Sie die Karte, die Sie zuletzt aufgeschrieben haben. Ist sie verloren, erstellen Sie unten eine andere.",
      failed:
        "Die Probestimmzettel ließen sich mit dieser Karte nicht öffnen. Erstellen Sie unten eine andere; geht es auch damit nicht, versuchen Sie es in einem anderen Browser.",
    },
    finished: {
      heading: "Sie sind bereit",
      lead: "Verwahren Sie die Karte an einem sicheren Ort. Wenn die Umfrage geschlossen ist, bekommen Sie eine Mail mit einem Link auf diese Seite.",
      again: "Die Karte noch einmal erproben",
    },
    launched: {
      heading: "Die Umfrage läuft",
      lead: "Jetzt kann nichts mehr geändert werden. Vergleichen Sie diese zwölf Wörter mit den beiden anderen und im Chat der Firma: Wer andere Wörter sieht, dem wurde eine andere Umfrage gezeigt.",
      go: "Prüfen, ob meine Schlüssel darin stehen",
      holds: "Ihre eigenen beiden Schlüssel stehen in dieser Umfrage. Die zwölf Wörter sind bestätigt.",
      fails:
        "Die Schlüssel in dieser Umfrage sind nicht Ihre. Halten Sie an, und sagen Sie es den beiden anderen Schlüsselpersonen und jemandem, der die Umfrage nicht betreibt.",
    },
    waiting: {
      heading: "Die Umfrage ist geschlossen",
      lead: "Die Urne ist veröffentlicht, sodass alle den eigenen Stimmzettel darin finden können. Vor {at} öffnet sie niemand. Sie bekommen eine Mail, wenn Sie an der Reihe sind.",
    },
    turn: {
      heading: "Sie sind an der Reihe",
      lead: "Halten Sie Ihre Schlüsselkarte bereit. Diese Seite holt die versiegelten Stimmzettel, prüft jeden, nimmt Ihre Siegel ab und mischt. Sie werden keine Antwort sehen.",
      go: "Meinen Schritt tun",
      fetching: "Geholt und geprüft: {done} von {all} Stimmzetteln",
      fetchingEnvelopes: "Geholt und geprüft: {done}",
      opening: "Siegel abgenommen: {done} von {all}",
      sending: "Weitergegeben: {done} von {all}",
      stay: "Lassen Sie diese Seite offen. Wird sie unterbrochen, beginnen Sie von vorn: Nichts geht verloren.",
      doneFirst: "Sie sind fertig. {names} können jetzt weitermachen und wurden angeschrieben.",
      doneLast: "Sie sind fertig, und die Umfrage wird geöffnet. Danke.",
      counts: "{in} versiegelte Teile kamen herein, {out} gingen weiter.",
      lost: "{lost} ließen sich nicht öffnen oder waren doppelt da. Niemand kann sie lesen; die Zahl wird mit den Ergebnissen veröffentlicht.",
      left: "Aus einem Team haben weniger Personen geantwortet, als Ergebnisse brauchen: Ihre Stimmzettel bleiben versiegelt, und niemand liest sie.",
      wait: "Sie sind jetzt nicht an der Reihe.",
      waitFor: "{names} beginnen. Sie bekommen eine Mail, wenn Sie weitermachen können.",
      taken: "Ihr Schritt ist getan.",
      takenWait: "{names} können jetzt weitermachen und wurden angeschrieben. Sie müssen nichts mehr tun.",
      lostCard:
        "Suchen Sie die Karte, die Sie für diese Umfrage erstellt haben. Ist sie verloren, sagen Sie es den beiden anderen Schlüsselpersonen: Sie können die Umfrage ohne Sie öffnen.",
      instead:
        "{name} hat begonnen, aber Sie müssen nicht auf die zweite Person warten: Wenn Sie Ihre Karte tippen, beginnen Sie neu, mit der dritten von Ihnen.",
    },
    stop: {
      heading: "Halt: Hier stimmt etwas nicht",
      manifest:
        "Die Umfrage, die dieser Server zeigt, ist nicht die gestartete, oder ihre Wörter lassen sich nicht lesen.",
      box: "Die geschlossene Urne ist nicht die veröffentlichte: {reason}",
      other_box:
        "Dieser Server hat Ihnen schon eine andere geschlossene Urne dieser Umfrage gezeigt. Wer zwei zeigt, kann Stimmzettel aussondern.",
      ballot: "Es wurde ein Stimmzettel übergeben, der nicht zu dieser Urne gehört.",
      missing: "Die Urne nennt {size} Stimmzettel, übergeben wurden {given}.",
      turn: "Was die erste Schlüsselperson weitergegeben hat, ist nicht, was sie unterschrieben hat.",
      tell: "Nichts wurde geöffnet. Sagen Sie es den beiden anderen Schlüsselpersonen und jemandem, der die Umfrage nicht betreibt, und lassen Sie diese Seite, wie sie ist.",
    },
    refusals: {
      unknown:
        "Dieser Link gilt nicht mehr. Vielleicht wurde an Ihrer Stelle jemand anderes benannt, oder eine neuere Mail enthält einen anderen Link; fragen Sie bei denen nach, die die Umfrage betreiben.",
      malformed:
        "Der Server hat diese Seite nicht verstanden. Laden Sie sie neu; hilft das nicht, sagen Sie es denen, die den Server betreiben.",
      launched: "Die Umfrage wurde inzwischen gestartet: Karten können nicht mehr geändert werden.",
      factor_missing:
        "Sie sind Owner oder Leitung dieser Organisation: Eine solche Schlüsselperson braucht einen zweiten Faktor. Melden Sie sich bei Parallax an, richten Sie ihn auf der Seite Ihres Kontos ein und kommen Sie auf diese Seite zurück.",
      not_closed:
        "Die Umfrage ist noch nicht geschlossen, oder sie ist vorbei. Von Ihnen wurde nichts verwendet.",
      too_early:
        "Es ist zu früh: Die Urne liegt einen Tag offen, bevor sie geöffnet wird. Ist dieser Tag vorbei, geht vielleicht die Uhr dieses Geräts nach: Stellen Sie sie richtig und versuchen Sie es noch einmal.",
      not_your_turn:
        "Sie sind nicht mehr an der Reihe: Jemand anderes hat inzwischen weitergemacht. Sie müssen nichts tun; was diese Seite getan hat, wird nicht verwendet, und kein Stimmzettel geht verloren.",
      turn_differs:
        "Der Server hat etwas anderes behalten, als diese Seite geschickt hat. Beginnen Sie von vorn; geschieht es wieder, sagen Sie es den beiden anderen Schlüsselpersonen.",
      too_large:
        "Der Server nahm eine Nachricht dieser Größe nicht an. Ihr Schritt ist also noch nicht getan, und nichts ist verloren. Sagen Sie es denen, die den Server betreiben: Ein Proxy davor muss die Nachrichten dieser Seite durchlassen. Versuchen Sie es dann noch einmal.",
      failed:
        "Etwas anderes als Parallax hat geantwortet, oder es antwortete mit einem Fehler: ein Netz, das eine Anmeldung verlangt, ein Proxy, Wartungsarbeiten. Nichts ist verloren: Versuchen Sie es in ein paar Minuten noch einmal. Bleibt es dabei, sagen Sie es denen, die den Server betreiben.",
      offline:
        "Die Verbindung ist abgebrochen. Was bis hierhin getan ist, bleibt in dieser Seite: Versuchen Sie es noch einmal.",
    },
    released:
      "Die Ergebnisse sind da. Sie werden nicht mehr gebraucht: Vernichten Sie Ihre Karte, oder behalten Sie sie für die nächste Umfrage.",
    cancelled:
      "Die Umfrage wurde abgebrochen, und ihre Stimmzettel sind fort. Sie werden nicht mehr gebraucht.",
    counting:
      "Beide Schritte sind getan, und der Server zählt. Sie werden nicht mehr gebraucht; wer die Ergebnisse lesen darf, erfährt, wenn sie da sind.",
    tryAgain: "Noch einmal versuchen",
    seeWhere: "Nachsehen, wo die Umfrage steht",
    setUpFactor: "Zweiten Faktor einrichten",
    noScript:
      "Diese Seite braucht JavaScript: Ihre Karte wird in diesem Browser gebraucht und nirgendwohin geschickt.",
    loading: "Einen Moment …",
  },
};
