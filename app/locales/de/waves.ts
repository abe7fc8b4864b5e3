import type { Words } from "../words";
import { checklist, nearWaves } from "./checklist";
import { list, number } from "./grammar";

const people = (count: number) => (count === 1 ? "1 Person" : `${number(count)} Personen`);
const mails = (count: number) => (count === 1 ? "1 Mail" : `${number(count)} Mails`);

/** A wave from its draft to its release. */
export const waves: Words["waves"] = {
  number,
  trial: "Probelauf",
  new: {
    title: "Neue Welle",
    repeatTitle: (survey) => `„${survey}“ wiederholen`,
    lead: "Eine Welle stellt die Fragen der Umfrage ein Mal. Sie bereiten sie als Entwurf vor; niemand wird angeschrieben, bevor Sie sie starten.",
    repeatLead: (previous) =>
      `Die nächste Welle stellt die Fragen der Umfrage erneut. Die Fragen, die Sie seit ${previous} unverändert gelassen haben, werden damit verglichen. Schwellen und Erinnerungen werden übernommen; Sie können sie vor dem Start ändern.`,
    name: "Name",
    nameHint:
      "Meist das Jahr. Er steht über den Ergebnissen. Die Befragten lesen ihn auf der Seite zur Anonymität und in einer Mail, falls Sie die Welle abbrechen.",
    near: (wave, day) =>
      `Zwischen dem Schluss von ${wave} (${day}) und dem einer heute angelegten Welle liegen weniger als 90 Tage, es sei denn, Sie geben ihr einen späteren Termin. ${nearWaves}`,
    nameMissing: "Geben Sie einen Namen ein.",
    nameLong: "Ein Name kann höchstens 60 Zeichen haben.",
    create: "Entwurf anlegen",
    cancel: "Abbrechen",
  },
  draft: {
    title: "Vor dem Start",
    missing: (count) =>
      count === 1
        ? "Eines fehlt, bevor diese Welle gestartet werden kann."
        : `${number(count)} Dinge fehlen, bevor diese Welle gestartet werden kann.`,
    ready: "Alles ist bereit. Niemand wird angeschrieben, bevor Sie starten.",
    review: "Durchsehen und starten",
    readOnly: "Owner bereiten eine Welle vor und starten sie.",
    state: { ready: "Bereit", note: "Bereit, mit Hinweis", missing: "Fehlt" },
    edit: "Ändern",
    save: "Speichern",
    saved: "Gespeichert.",
    rename: "Name der Welle",
    remove: "Diesen Entwurf löschen",
    removeLead: "Niemand wurde gefragt. Die Umfrage und ihre Fragen bleiben.",
    removeSure: "Ja, Entwurf löschen",
    removed: "Der Entwurf wurde gelöscht.",
  },
  ...checklist,
  launch: {
    title: (name) => `${name} starten`,
    lead: "Was Sie hier sehen, wird festgeschrieben: alles außer dem Zielwert im Manifest der Welle, das alle Befragten prüfen können. Danach kann niemand mehr etwas davon ändern; Sie können die Welle nur noch verlängern, vorzeitig schließen oder abbrechen.",
    questions: "Fragen",
    people: "Personen",
    opens: "Öffnet",
    closes: "Schließt",
    reminders: "Erinnerungen",
    noReminders: "Keine geplant",
    thresholds: "Schwellen",
    thresholdsSaid: ({ answers, counts, commentResponses, comments, slices }) =>
      `Werte ab ${number(answers)} Antworten, Verteilungen ab ${number(counts)}, Kommentare ab ${number(commentResponses)} Antworten und ${number(comments)} Kommentaren, Untergruppen ab ${number(slices)} Antworten`,
    promise: "Zusage",
    now: "Wenn Sie starten",
    button: (count) => `Starten und ${people(count)} anschreiben`,
    buttonScheduled: (date) => `Starten, Öffnung am ${date}`,
    buttonTrial: "Als Probelauf starten",
    busy: "Schlüssel und Einladungen werden erzeugt …",
    back: "Zurück zur Checkliste",
    notReady: "Etwas fehlt. Nichts wurde gestartet.",
  },
  fingerprint: {
    title: "Der Fingerabdruck dieser Welle",
    lead: "Geben Sie diese zwölf Wörter dort bekannt, wo alle Befragten sie lesen können, zum Beispiel im Chat des Unternehmens. Jede Kabine zeigt dieselben Wörter. Andere Wörter würden bedeuten, dass jemand andere Fragen, Regeln oder Schlüssel bekommen hat.",
    leadEnded:
      "Die Kabinen dieser Welle haben diese zwölf Wörter gezeigt. Wer andere gesehen hat, hat andere Fragen, Regeln oder Schlüssel bekommen.",
    copy: "Wörter kopieren",
    copied: "Kopiert.",
    label: "Zwölf Wörter",
  },
  status: {
    scheduled: (date) => `Gestartet. Sie öffnet am ${date} von selbst, und dann gehen die Mails hinaus.`,
    open: (date) => `Läuft bis ${date}. Niemand sieht ein Ergebnis, bevor sie geschlossen ist.`,
    closed: "Geschlossen. Die Urne wird entsiegelt; das dauert einige Augenblicke.",
    unsealed: "Die Urne wurde entsiegelt und vernichtet. Die Ergebnisse werden berechnet.",
    released: (date) => `Freigegeben am ${date}.`,
    cancelled: (date) =>
      `Abgebrochen am ${date}. Die Urne und ihre Schlüssel wurden vernichtet, noch versiegelt.`,
    untold: "Noch wurden nicht alle Befragten benachrichtigt.",
    launched: "Die Welle wurde gestartet.",
    trial:
      "Dies ist ein Probelauf: Seine Mails können im Postausgang auf dem Server gelesen werden, und für alle, die sie lesen, sind die Antworten nicht anonym.",
    results: "Ergebnisse lesen",
    repeat: "Diese Umfrage wiederholen",
    invited: (sales, countSales, marketing, countMarketing) =>
      `Gefragt wurden ${people(countSales)} in ${sales} und ${number(countMarketing)} in ${marketing}.`,
    willBeAsked: (sales, countSales, marketing, countMarketing) =>
      `Gefragt werden ${people(countSales)} in ${sales} und ${number(countMarketing)} in ${marketing}.`,
  },
  lostKeys: {
    notice: (file) =>
      `Der Schlüssel dieser Welle ist verschwunden: ${file} ist nicht in KEYS_DIR. Ohne ihn bekommt niemand mehr einen Stimmzettel, und die abgegebenen Stimmzettel können nie geöffnet werden; ihre Antworten sind verloren. Haben Sie die Datei, legen Sie sie zurück. Wenn nicht, brechen Sie die Welle ab: Alle Befragten werden benachrichtigt, und die Umfrage kann erneut gestellt werden.`,
    inOrganization: (wave, organization) =>
      `Der Schlüssel der Welle ${wave} von ${organization} ist aus KEYS_DIR verschwunden. Ohne ihn bekommt niemand mehr einen Stimmzettel, und die abgegebenen Stimmzettel können nie geöffnet werden. Legen Sie die Datei zurück oder brechen Sie die Welle auf ihrer Seite ab: Alle Befragten werden benachrichtigt.`,
  },
  participation: {
    title: "Beteiligung",
    lead: "Stimmzettel in der Urne, abgerundet auf ein Vielfaches von fünf und einmal am Tag gezählt. Niemand sieht, wer geantwortet hat.",
    counted: (date) => `Gezählt am ${date}.`,
    notYet: "Wird in den nächsten Minuten zum ersten Mal gezählt.",
    hidden: "bisher weniger als 5",
    answers: (answers, invited, share) =>
      `mindestens ${number(answers)} Stimmzettel von ${people(invited)}, etwa ${number(share)} %`,
    aim: "Die Marke steht bei 75 %.",
  },
  mails: {
    title: "Einladungen",
    lead: "Was aus den Mails mit den Links geworden ist. „Angenommen“ heißt, dass der Mailserver sie übernommen hat; ob sie gelesen wird, sieht niemand nach.",
    outboxLead:
      "Es ist kein Mailserver eingerichtet: Die Mails mit den Links liegen im Postausgang auf diesem Server.",
    held: "Es ist kein Mailserver mehr eingerichtet, und diese Welle ist kein Probelauf: Ihre Mails könnten auf diesem Server gelesen werden, und wer eine liest, könnte den Stimmzettel einer anderen Person holen. Darum geht keine hinaus, weder Einladungen noch Erinnerungen noch eine Nachricht über den Abbruch. Richten Sie den Mailserver dieser Organisation wieder ein, oder starten Sie den Server mit der SMTP_URL, die er beim Start dieser Welle hatte: Dann wird alles gesendet, was wartet.",
    trouble: {
      unreachable: () =>
        "Der Mailserver ist nicht erreichbar. Die Mails warten; er wird mehrmals in der Minute erneut gefragt, und alles geht hinaus, sobald er antwortet.",
      sender: (code) =>
        `Der Mailserver nimmt von diesem Server derzeit keine Mail an (${code}). Das betrifft den Absender und nicht die Adresse einer Person: Prüfen Sie die Anmeldedaten, den Absender (auf der Seite über den Mailserver, oder SMTP_URL und MAIL_FROM) und das Kontingent des Kontos. Keine Adresse gilt inzwischen als abgelehnt; es wird mehrmals in der Minute erneut versucht.`,
      no_encryption: () =>
        "Der Mailserver bietet keine Verschlüsselung, und das Passwort würde im Klartext gesendet. Nichts wird gesendet. Verwenden Sie TLS (smtps:// in SMTP_URL) oder einen Server, der STARTTLS bietet; für SMTP_URL erlaubt es ?allowClear=true am Ende ausdrücklich.",
      refusing: (code) =>
        `Der Mailserver lehnt eine Mail nach der anderen ab (${code}). Das sieht so aus, als läge es am Absender und nicht an den Adressen: Weiterleitung (Relaying), ein Kontingent oder eine Sperrliste. Diese Mails warten und werden mehrmals in der Minute erneut versucht; sind ihre Adressen falsch, korrigieren Sie sie unten.`,
    },
    troubleSince: (date) => `Seit ${date}.`,
    queued: "Wartend",
    accepted: "Vom Mailserver angenommen",
    inOutbox: "Im Postausgang",
    bounced: "Abgelehnt",
    inDoubt: "Ungewiss",
    sending: (sent, all) => `${number(sent)} von ${mails(all)} übergeben`,
    doubt: (count) =>
      count === 1
        ? "Die Verbindung brach ab, während 1 Mail übergeben wurde, nach dem letzten Byte und vor der Antwort. Ob sie angekommen ist, ist ungewiss, deshalb wurde sie nicht noch einmal gesendet. Erneutes Senden kann jemanden zweimal erreichen, mit demselben Link; das schadet nicht."
        : `Die Verbindung brach ab, während ${mails(count)} übergeben wurden, nach dem letzten Byte und vor der Antwort. Ob sie angekommen sind, ist ungewiss, deshalb wurden sie nicht noch einmal gesendet. Erneutes Senden kann jemanden zweimal erreichen, mit demselben Link; das schadet nicht.`,
    again: (count) => `${mails(count)} noch einmal senden`,
    againRefused: (count) => `${mails(count)} unverändert noch einmal senden`,
    againRefusedLead:
      "Falls sich der Mailserver geirrt hat oder der Fehler auf dieser Seite lag, senden Sie sie noch einmal an dieselben Adressen.",
    sentAgain: "Sie werden noch einmal gesendet.",
    bouncedTitle: "Abgelehnte Adressen",
    bouncedLead:
      "Diese hat der Mailserver nicht angenommen. Korrigieren Sie eine Adresse, funktioniert ihr alter Link nicht mehr, und ein neuer wird gesendet.",
    waiting: "Es wird von selbst erneut versucht.",
    doubted:
      "Eine Mail an diese Adresse war einmal ungewiss, oder eine Erinnerung wurde übergeben; ihr Link kann also angekommen sein. Er lässt sich nicht auf eine andere Adresse übertragen: Das würde zeigen, ob er benutzt wurde.",
    reasons: { no_address: "keine brauchbare Adresse" },
    corrected: "Korrigierte Adresse",
    correct: "Korrigieren und senden",
    correctedSaid: (name) => `Die Adresse von ${name} wurde korrigiert; ein neuer Link ist unterwegs.`,
    more: (count) => `und ${number(count)} weitere`,
    refusals: {
      not_bounced:
        "Der Mailserver hat diese Adresse nicht sicher abgelehnt, ihr Link kann dennoch angekommen sein, oder sie wurde inzwischen korrigiert.",
      ended: "Diese Welle nimmt keine Antworten mehr an, deshalb wird kein neuer Link gesendet.",
      taken: "Diese Adresse hat jemand anderes auf der Liste.",
      invalid: "Das ist keine einzelne, einfache Mailadresse.",
    },
  },
  remind: {
    title: "Erinnerungen",
    sent: (sent, most) => `${number(sent)} von höchstens ${number(most)} gesendet.`,
    planned: (times) => `Geplant: ${list(times)}.`,
    to: {
      everyone: "Eine Erinnerung geht an alle Befragten. Wie viele sie erreicht, wird nicht gezeigt.",
      unclaimed:
        "Eine Erinnerung geht an Personen, deren Stimmzettel nicht geholt wurde. Weder wer noch wie viele das sind, wird gezeigt.",
    },
    button: "Jetzt eine Erinnerung senden",
    lead: "Innerhalb von Minuten geht eine Mail mit dem jeweiligen Link hinaus. Sie lässt sich nicht zurückholen.",
    stay: (times) => `Geplant, und wird ebenfalls gesendet: ${list(times)}.`,
    fall: (times) =>
      `Geplant, und entfällt dann, weil zwischen Erinnerungen ein Tag liegt und es höchstens drei gibt: ${list(times)}.`,
    sure: "Ja, jetzt senden",
    soon: (from) => `Zwischen Erinnerungen liegt ein Tag. Von Hand lässt sich ab ${from} eine senden.`,
    done: "Die Erinnerung ist unterwegs.",
    refusals: {
      no_more:
        "Drei Erinnerungen wurden gesendet. Mehr werden nicht gesendet, weder von Hand noch nach Plan.",
      sent_already: "Eben erst wurde eine Erinnerung gesendet.",
      too_soon: "Die letzte Erinnerung ist weniger als einen Tag her. Jetzt wurde nichts gesendet.",
    },
  },
  end: {
    title: "Verlängern oder beenden",
    titleScheduled: "Zurücknehmen",
    extend: "Verlängern",
    extendTo: "Neuer Termin zum Schließen",
    extended: (date) => `Die Welle läuft jetzt bis ${date}.`,
    notLater: "Der neue Termin muss nach dem bisherigen und in der Zukunft liegen.",
    tooNear:
      "Eine andere Welle, die zum Teil dieselben Personen fragt, öffnet weniger als 90 Tage nach diesem Termin. Wählen Sie einen früheren oder brechen Sie zuerst die andere Welle ab.",
    close: "Vorzeitig schließen",
    closeLead:
      "Danach wird kein Stimmzettel mehr angenommen. Die Urne wird entsiegelt und das Ergebnis freigegeben. Das lässt sich nicht rückgängig machen, und es wird protokolliert.",
    closeEnough: (team, answers, least) =>
      `${team}: mindestens ${number(answers)} Stimmzettel. Ein Team wird ab ${number(least)} Antworten gezeigt.`,
    closeFew: (team, answers, least) =>
      `${team}: ${answers === null ? "weniger als 5 Stimmzettel" : `mindestens ${number(answers)} Stimmzettel`} bei der letzten Zählung, also vielleicht zu wenige. Ein Team wird ab ${number(least)} Antworten gezeigt; bei weniger wird nichts von ihm gezeigt und nichts verglichen.`,
    closeUncounted: (team, least) =>
      `${team}: noch nicht gezählt, also vielleicht zu wenige. Ein Team wird ab ${number(least)} Antworten gezeigt; bei weniger wird nichts von ihm gezeigt und nichts verglichen.`,
    closeSure: "Ja, jetzt schließen",
    closed: "Die Welle ist geschlossen.",
    cancel: "Welle abbrechen",
    cancelLead: (open) =>
      `Die Urne und ihre Schlüssel werden vernichtet, noch versiegelt. Es wird nie ein Ergebnis geben.${open ? " Alle Befragten werden per Mail benachrichtigt." : " Noch wurde niemand angeschrieben."} Das lässt sich nicht rückgängig machen, und es wird protokolliert.`,
    cancelType: "Zur Bestätigung geben Sie den Namen der Welle ein",
    cancelWrong: "Das ist nicht der Name der Welle.",
    cancelSure: "Welle endgültig abbrechen",
    cancelled: "Die Welle wurde abgebrochen.",
  },
  /** Why a command did nothing. */
  refusals: {
    not_found: "Diese Welle gibt es nicht mehr.",
    draft: "Diese Welle ist ein Entwurf. Sie muss zuerst gestartet werden.",
    scheduled: "Diese Welle ist gestartet und wartet auf ihre Öffnung. Sie lässt sich nur abbrechen.",
    open: "Diese Welle läuft bereits.",
    closed: "Diese Welle ist bereits geschlossen.",
    unsealed: "Diese Welle ist geschlossen, und ihre Urne wurde entsiegelt.",
    released: "Diese Welle ist freigegeben. Nichts an ihr ändert sich mehr.",
    cancelled: "Diese Welle wurde abgebrochen.",
  },
};
