import type { Words } from "../../words";

const minutes = (count: number) => (count === 1 ? "1 Minute" : `${count} Minuten`);
const codes = (count: number) =>
  count === 0
    ? "keinen Wiederherstellungscode"
    : count === 1
      ? "1 Wiederherstellungscode"
      : `${count} Wiederherstellungscodes`;

/** The second factor of an account, in German. */
export const factor: Words["factor"] = {
  title: "Zweiter Faktor",
  lead: "Neben Passwort oder Link aus der Mail geben Sie dann einen Code aus sechs Ziffern ein, den eine App auf Ihrem Telefon zeigt. Wer Ihr Passwort erfährt oder Ihre Mails liest, kann sich damit allein nicht anmelden.",
  back: "Zurück zu Ihrem Konto",
  code: "Code Ihrer App",
  codeHint: "Sechs Ziffern, alle 30 Sekunden neu.",
  proof: "Code Ihrer App oder ein Wiederherstellungscode",
  password: "Ihr Passwort",
  owner: {
    hint: "Damit es niemand an Ihrer Stelle tun kann, der dieses Gerät entsperrt vorfindet. Wissen Sie es nicht mehr, lassen Sie sich einen Link zum Anmelden schicken: Mit ihm wählen Sie ein neues.",
    again: (count) =>
      `Ihr Konto hat kein Passwort, deshalb zeigt eine Anmeldung, die höchstens ${minutes(count)} her ist, dass Sie es sind.`,
    signIn: "Noch einmal anmelden, dann hierher zurückkommen",
  },
  card: {
    off: "Ihr Konto hat keinen. Mit ihm öffnet ein gestohlenes Passwort oder Postfach es nicht.",
    on: (left) => `Er ist eingeschaltet. Sie haben noch ${codes(left)}.`,
    setUp: "Zweiten Faktor einrichten",
    manage: "Zweiten Faktor verwalten",
  },
  required: {
    missing: (organization) =>
      `${organization} verlangt von Ownern und Leitungen einen zweiten Faktor. Richten Sie ihn jetzt ein: Alles andere öffnet sich gleich danach.`,
    set: (organization) =>
      `${organization} verlangt von Ownern und Leitungen einen zweiten Faktor. Schalten Sie ihn aus, werden Sie sofort dahin geführt, ihn neu einzurichten, etwa mit einem neuen Telefon.`,
  },
  setUp: {
    need: "Sie brauchen eine App, die solche Codes erzeugt, wie die meisten Passwortmanager und viele kostenlose Apps.",
    begin: "Einrichten",
    title: "Ihre App verbinden",
    scan: "1. Scannen Sie diesen Code mit der App auf Ihrem Telefon.",
    qr: "QR-Code für Ihre App. Der Schlüssel darunter sagt dasselbe.",
    type: "Oder geben Sie diesen Schlüssel in die App ein:",
    kind: "Zeitbasiert, SHA-1, 6 Ziffern, 30 Sekunden.",
    confirm: "2. Geben Sie den Code ein, den die App jetzt zeigt.",
    submit: "Einschalten",
    abandon: "Abbrechen",
    others: "Andere Geräte werden dann abgemeldet, dieses bleibt angemeldet.",
    over: (count) =>
      `Seit Sie begonnen haben, sind mehr als ${minutes(count)} vergangen: Der Schlüssel gilt nicht mehr. Beginnen Sie noch einmal.`,
  },
  codes: {
    title: "Ihre Wiederherstellungscodes",
    lead: "Wenn Sie Ihr Telefon verlieren, öffnet jeder dieser Codes einmal Ihr Konto, anstelle eines Codes der App. Drucken Sie sie aus oder bewahren Sie sie in einem Passwortmanager auf, nicht nur auf dem Telefon.",
    until: (count) =>
      `Sie stehen jetzt hier und nach ${minutes(count)} nicht mehr, oder sobald Sie sagen, dass Sie sie haben.`,
    copy: "Kopieren",
    copied: "Kopiert.",
    copyFailed: "Der Browser ließ die Codes nicht kopieren. Markieren und kopieren Sie sie selbst.",
    print: "Drucken",
    download: "Herunterladen",
    file: "parallax-wiederherstellungscodes.txt",
    fileTitle: (host, account) => `Wiederherstellungscodes für Parallax auf ${host}, Konto ${account}`,
    fileOnce: "Jeder funktioniert einmal.",
    noted: "Ich habe sie aufbewahrt",
  },
  on: {
    since: (date) => `Eingeschaltet seit ${date}.`,
    left: (left) => `Sie haben noch ${codes(left)}.`,
    few: "Lassen Sie neue erzeugen, bevor Ihnen keiner bleibt.",
    renewTitle: "Neue Wiederherstellungscodes",
    renewLead: "Erzeugt zehn neue. Die alten funktionieren nicht mehr.",
    renew: "Neue Codes erzeugen",
    offTitle: "Ausschalten",
    offLead:
      "Ihr Passwort oder ein Link aus der Mail öffnen dann allein Ihr Konto. Andere Geräte werden abgemeldet. Schlüsselpersonen, die Owner oder Leitung sind, können ohne ihn nicht an die Reihe kommen.",
    off: "Ausschalten",
  },
  said: {
    on: "Der zweite Faktor ist eingeschaltet. Ab jetzt werden Sie beim Anmelden nach einem Code gefragt.",
    off: "Der zweite Faktor ist ausgeschaltet. Andere Geräte wurden abgemeldet.",
  },
  problems: {
    wrong:
      "Dieser Code stimmt nicht. Geben Sie den ein, den die App jetzt zeigt; wird er wieder abgelehnt, prüfen Sie, ob das Telefon seine Uhr selbst stellt.",
    used: "Dieser Code wurde schon benutzt: Jeder funktioniert einmal. Warten Sie auf den nächsten, höchstens 30 Sekunden.",
    recovery: "Das ist keiner Ihrer Wiederherstellungscodes, oder er wurde schon benutzt.",
    missing: "Geben Sie den Code ein.",
    password: "Das ist nicht Ihr Passwort.",
    tooMany: (count) =>
      `Zu viele Codes für dieses Konto. Versuchen Sie es in ${minutes(count)} wieder. Nichts ist gesperrt: Das vergeht von selbst.`,
  },
  signIn: {
    title: "Ihr zweiter Faktor",
    lead: "Öffnen Sie die App auf Ihrem Telefon und geben Sie den Code ein, den sie für Parallax zeigt.",
    submit: "Anmelden",
    lost: "Wiederherstellungscode verwenden",
    recovery: "Wiederherstellungscode",
    recoveryHint: "Zwölf Zeichen, wie 7KQM-2W4D-9XTA. Jeder funktioniert einmal.",
    recoverySubmit: "Damit anmelden",
    noneLeft:
      "Kein Telefon und kein Code mehr? Ein anderer Owner Ihrer Organisation kann Ihren zweiten Faktor auf der Seite der Mitglieder entfernen; beim letzten Owner kann es, wer den Server betreibt.",
    again: "Von vorn beginnen",
    over: (count) =>
      `Der Code kam nicht innerhalb von ${minutes(count)}, oder die Anmeldung wurde beendet. Melden Sie sich noch einmal an.`,
  },
  mail: {
    greeting: (name) => `Guten Tag ${name},`,
    button: "Zum zweiten Faktor",
    foot: "Sie erhalten diese Mail, weil sie Ihre Anmeldung bei Parallax betrifft.",
    ifNotYou:
      "Waren Sie es, ist nichts zu tun. Waren Sie es nicht, melden Sie sich sofort an, ändern Sie Ihr Passwort, melden Sie sich überall sonst ab und sagen Sie es einem Owner Ihrer Organisation.",
    ifUnexpected:
      "Haben Sie darum gebeten, richten Sie bei der nächsten Anmeldung einen neuen ein. Wenn nicht, fragen Sie die Owner Ihrer Organisation, warum: Das Protokoll nennt, wer es war.",
    acts: {
      "set-up": {
        subject: "Ihr zweiter Faktor für Parallax ist eingeschaltet",
        body: (_) =>
          "der zweite Faktor Ihres Kontos wurde eingerichtet. Ab jetzt wird beim Anmelden nach einem Code Ihrer App gefragt. Andere Geräte wurden abgemeldet.",
      },
      "switched-off": {
        subject: "Ihr zweiter Faktor für Parallax ist ausgeschaltet",
        body: (_) =>
          "der zweite Faktor Ihres Kontos wurde ausgeschaltet. Ihr Passwort oder ein Link aus der Mail öffnen es nun allein. Andere Geräte wurden abgemeldet.",
      },
      "codes-drawn": {
        subject: "Sie haben neue Wiederherstellungscodes für Parallax",
        body: (_) =>
          "für Ihr Konto wurden neue Wiederherstellungscodes erzeugt. Die alten funktionieren nicht mehr.",
      },
      "code-used": {
        subject: "Ein Wiederherstellungscode von Ihnen wurde für Parallax benutzt",
        body: (left) =>
          `ein Wiederherstellungscode Ihres Kontos wurde anstelle eines Codes Ihrer App benutzt. Sie haben noch ${codes(left)}.`,
      },
      removed: {
        subject: "Ihr zweiter Faktor für Parallax wurde entfernt",
        body: (_) =>
          "der zweite Faktor Ihres Kontos wurde entfernt, wie es für jemanden geschieht, der Telefon und Codes verloren hat. Ihr Passwort oder ein Link aus der Mail öffnen es nun allein. Sie wurden überall abgemeldet.",
      },
    },
  },
  members: {
    has: "zweiter Faktor",
    hasNot: "kein zweiter Faktor",
    remove: (name) => `Den zweiten Faktor von ${name} entfernen`,
    sure: (name) =>
      `Für jemanden, der Telefon und Codes verloren hat, und von dem Sie wissen, dass er es ist. ${name} wird überall abgemeldet und bekommt eine Mail darüber, und es steht im Protokoll.`,
    removed: (name) => `Der zweite Faktor von ${name} ist entfernt. Eine Mail darüber ist unterwegs.`,
    own: (_) => "Ihren eigenen schalten Sie auf der Seite Ihres Kontos aus.",
    none: (name) => `${name} hat keinen zweiten Faktor.`,
    elsewhere: (name) =>
      `${name} gehört auch zu einer anderen Organisation oder betreibt diese Installation: Wer den Server betreibt, entfernt ihn auf der Kommandozeile.`,
  },
  organization: {
    link: "Zweiter Faktor",
    title: "Zweiter Faktor von Ownern und Leitungen",
    lead: "Owner und Leitungen sehen, wer gefragt wurde, und entscheiden über alles. Mit einem zweiten Faktor öffnet ein gestohlenes Passwort oder Postfach nichts davon. Auch wer nur liest, darf einen haben; verlangt wird er dort nicht.",
    optional: "Es ist allen freigestellt, ob sie einen haben.",
    required:
      "Owner und Leitungen müssen einen haben. Wer keinen hat, wird vor allem anderen dahin geführt, ihn einzurichten.",
    require: "Verlangen",
    release: "Nicht mehr verlangen",
    saidRequired: "Ab ihrer nächsten Seite richten Owner und Leitungen ohne zweiten Faktor zuerst einen ein.",
    saidOptional: "Es ist wieder allen freigestellt, ob sie einen haben.",
    ownFirst: "Richten Sie zuerst Ihren eigenen zweiten Faktor ein, dann sehen Sie, wie es geht.",
    ownLink: "Meinen einrichten",
    missingTitle: "Owner und Leitungen ohne",
    nobodyMissing: "Alle Owner und Leitungen haben einen.",
  },
};
