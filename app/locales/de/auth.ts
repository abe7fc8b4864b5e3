import type { Words } from "../words";

const minutes = (count: number) => (count === 1 ? "1 Minute" : `${count} Minuten`);

/** Signing in, members and the organization: who may enter. */
export const auth: Words["auth"] = {
  navigation: {
    home: "Start",
    surveys: "Umfragen",
    actions: "Maßnahmen",
    agreements: "Vereinbarungen",
    people: "Personen",
    members: "Mitglieder",
    audit: "Protokoll",
    outbox: "Postausgang",
    organization: "Organisation",
    organizations: "Organisationen",
  },
  roles: {
    owner: "Owner",
    ownerHeading: (team) => `Owner, Leitung ${team}`,
    lead: (team) => `Leitung ${team}`,
    viewer: "Lesezugang",
  },
  formerMember: "Ein ehemaliges Mitglied",
  problems: {
    name: "Geben Sie einen Namen ein.",
    tooLong: "Das ist zu lang.",
    email: "Geben Sie eine Mailadresse ein, zum Beispiel name@firma.de.",
    passwordMissing: "Geben Sie Ihr Passwort ein.",
    tooMany: (count) =>
      `Zu viele Versuche. Versuchen Sie es in ${minutes(count)} noch einmal. Nichts ist gesperrt: Das geht von selbst vorbei.`,
    password: {
      too_short: (count) =>
        `Verwenden Sie mindestens ${count} Zeichen. Ein paar Wörter hintereinander eignen sich gut.`,
      too_long: (count) => `Verwenden Sie höchstens ${count} Zeichen.`,
      too_common: () =>
        "Dieses Passwort würde bei einem Angriff als eines der ersten versucht. Wählen Sie ein anderes.",
    },
  },
  passwordHint: (count) =>
    `Mindestens ${count} Zeichen. Ein paar Wörter hintereinander sind stärker als ein Wort mit Sonderzeichen.`,
  start: {
    lead: "Parallax stellt allen in Vertrieb und Marketing dieselben anonymen Fragen und zeigt, wo die beiden Teams dasselbe Unternehmen anders sehen.",
    points: [
      {
        title: "Beiden dieselben Fragen",
        body: "Zwei Teams, ein Fragebogen. Wo ihre Antworten auseinandergehen, liegt die Arbeit.",
      },
      {
        title: "Ehrlich anonym",
        body: "Ein Stimmzettel trägt keinen Namen. Niemand, der Parallax nutzt, kann sehen, was eine Person geantwortet hat, und Gruppen, die zu klein sind, um sich darin zu verbergen, werden nicht gezeigt.",
      },
      {
        title: "Nächstes Jahr noch einmal",
        body: "Die erste Umfrage ist der Ausgangspunkt. Ein Jahr später sehen Sie, welche Lücken sich geschlossen haben.",
      },
    ],
    figure: {
      label:
        "Ein Beispiel: drei Aussagen, jeweils mit dem Wert von Vertrieb und dem von Marketing auf einer Linie. Bei zweien liegen die Teams weit auseinander.",
      statements: [
        "Unsere Leads sind einen Anruf wert",
        "Wir wissen, wonach die Kundschaft fragt",
        "Wir setzen um, was wir vereinbart haben",
      ],
      sales: "Vertrieb",
      marketing: "Marketing",
      note: "Ein Beispiel",
    },
    signIn: "Anmelden",
    note: "Sie wurden gebeten, an einer Umfrage teilzunehmen? Nehmen Sie den Link in Ihrer Einladungsmail: Sie brauchen kein Konto.",
  },
  setup: {
    title: "Parallax einrichten",
    lead: "Hier entstehen Ihre Organisation und Ihr Konto als deren Owner. Es dauert eine Minute, und alles lässt sich später ändern.",
    you: "Sie",
    yourName: "Ihr Name",
    email: "Ihre berufliche Mailadresse",
    password: "Passwort",
    organization: "Ihr Unternehmen",
    organizationName: "Name des Unternehmens",
    timeZone: "Zeitzone",
    timeZoneHint: "In ihr werden Daten und Fristen angezeigt.",
    teams: "Die beiden Teams",
    teamsHint: "So, wie man sie in Ihrem Unternehmen nennt. Alle Eingeladenen gehören zu einem der beiden.",
    sales: "Team, das verkauft",
    marketing: "Team, das Marketing macht",
    sameTeams: "Die beiden Teams brauchen verschiedene Namen.",
    timeZoneUnknown: "Wählen Sie eine Zeitzone aus der Liste.",
    submit: "Organisation anlegen",
    exists: "Diese Installation ist bereits eingerichtet. Melden Sie sich stattdessen an.",
  },
  signIn: {
    title: "Anmelden",
    email: "Mailadresse",
    password: "Passwort",
    submit: "Anmelden",
    or: "oder",
    link: "Stattdessen Link per Mail erhalten",
    linkHint: "Ohne Passwort. Auch der Weg hinein, wenn Sie Ihres vergessen haben.",
    refused:
      "Diese Adresse und dieses Passwort gehören nicht zusammen. Prüfen Sie beides, oder lassen Sie sich einen Link schicken.",
    joined: "Die Organisation ist zu Ihrem Konto hinzugekommen. Melden Sie sich an wie immer.",
    ended:
      "Ihre Sitzung ist abgelaufen: in jedem Fall nach 12 Stunden, für Owner und Leitungen nach 30 Minuten ohne Aktivität.",
    kept: "Was Sie eingegeben haben, wird eine Stunde lang aufbewahrt, nur für Ihr Konto. Melden Sie sich an, und es ist wieder da. Passwörter und Dateien werden nicht aufbewahrt.",
    sentTitle: "Sehen Sie in Ihr Postfach",
    sent: (email, count) =>
      `Wenn ${email} zu einem Mitglied gehört, ist ein Link unterwegs. Er funktioniert einmal, innerhalb von ${minutes(count)}.`,
    sentOutbox:
      "Diese Installation hat keinen Mailserver: Die Mail liegt im Postausgang, einem Ordner neben ihren Daten, wo sie lesen kann, wer den Server betreibt.",
    back: "Zurück zur Anmeldung",
  },
  press: {
    busy: "Das wird noch ausgeführt. Sehen Sie gleich nach, ob es erledigt ist, bevor Sie noch einmal drücken.",
    otherAccount:
      "Diese Seite wurde von einem anderen Konto geöffnet als dem, das jetzt angemeldet ist. Nichts wurde ausgeführt. Laden Sie die Seite zuerst neu.",
    again:
      "Was Sie gesendet haben, ist wieder da, so wie Sie es eingegeben haben. Noch wurde nichts ausgeführt: Sehen Sie es durch und drücken Sie die Schaltfläche noch einmal. Passwörter und Dateien müssen neu angegeben werden.",
    typed: "Ihre Eingaben:",
    waits:
      "Ein Formular, das Sie gesendet haben, wartet auf Sie, so wie Sie es ausgefüllt haben. Noch wurde nichts ausgeführt.",
    open: "Anzeigen",
  },
  link: {
    title: "Mit Ihrem Link anmelden",
    lead: "Noch ein Klick. Links in Mails werden auch von Scannern geöffnet, deshalb hat das Öffnen dieser Seite noch nichts bewirkt.",
    submit: "Anmelden",
    newPassword: "Auch ein neues Passwort wählen",
    newPasswordLabel: "Neues Passwort",
    newPasswordHint: (count) =>
      `Lassen Sie das Feld leer, um Ihr Passwort zu behalten. Mindestens ${count} Zeichen. Andere Geräte werden abgemeldet.`,
    refused:
      "Dieser Link wurde schon benutzt oder ist abgelaufen. Fordern Sie auf der Anmeldeseite einen neuen an.",
    again: "Neuen Link anfordern",
  },
  join: {
    title: (organization) => `${organization} beitreten`,
    lead: (role) => `Sie wurden eingeladen als: ${role}.`,
    email: "Ihre Mailadresse",
    name: "Ihr Name",
    nameHint: "So, wie ihn die anderen Mitglieder sehen werden.",
    password: "Wählen Sie ein Passwort",
    submit: "Beitreten",
    existing:
      "Sie haben bereits ein Konto. Mit dem Beitritt kommt diese Organisation hinzu; danach melden Sie sich an wie immer.",
    goneTitle: "Diese Einladung gilt nicht mehr",
    gone: "Sie wurde schon benutzt, zurückgezogen, durch eine neuere ersetzt oder ist abgelaufen. Bitten Sie einen Owner der Organisation, Sie noch einmal einzuladen.",
    signIn: "Zur Anmeldung",
  },
  profile: {
    title: "Ihr Konto",
    signedInAs: (email) => `Angemeldet als ${email}.`,
    languageTitle: "Ihre Sprache",
    language: "Sprache",
    languageHint: "Für Ihre Seiten. In welchen Sprachen gefragt wird, wählen Sie bei jeder Umfrage.",
    languageSubmit: "Diese Sprache verwenden",
    languageChosen: "Ihre Sprache ist gewählt. Wo immer Sie sich anmelden, sprechen Ihre Seiten sie.",
    languageUnknown: "Wählen Sie eine Sprache aus der Liste.",
    passwordTitle: "Passwort ändern",
    current: "Aktuelles Passwort",
    next: "Neues Passwort",
    submit: "Passwort ändern",
    wrong: "Das ist nicht Ihr aktuelles Passwort.",
    changed: "Ihr Passwort ist geändert. Andere Geräte wurden abgemeldet.",
    sessionsTitle: "Wo Sie angemeldet sind",
    since: "seit",
    lastUsed: "zuletzt benutzt",
    here: "dieses",
    unknownDevice: "Unbekanntes Gerät",
    endOthers: "Überall sonst abmelden",
    endedOthers: "Alle anderen Sitzungen sind beendet.",
  },
  members: {
    title: "Mitglieder",
    lead: "Mitglieder melden sich an und lesen Ergebnisse. Die Befragten sind keine Mitglieder: Sie antworten über einen Link, ohne Konto.",
    caption: "Mitglieder dieser Organisation",
    role: "Rolle",
    since: "seit",
    change: "Ändern",
    changeNamed: (name) => `${name} ändern`,
    you: "Sie",
    save: "Rolle ändern",
    roleOf: (name) => `Rolle von ${name}`,
    removeNamed: (name) => `${name} entfernen`,
    sure: (name) =>
      `${name} verliert sofort den Zugang. Im Protokoll bleibt stehen, was unter diesem Namen getan wurde.`,
    changed: (name) => `Die Rolle von ${name} ist geändert.`,
    removed: (name) => `${name} ist kein Mitglied mehr.`,
    lastOwner: "Eine Organisation braucht einen Owner. Machen Sie zuerst jemand anderen zum Owner.",
    unknown: "Dieses Mitglied oder diese Einladung gibt es nicht mehr.",
    inviteTitle: "Mitglied einladen",
    inviteHint:
      "Die Person erhält eine Mail mit einem Link, der einmal funktioniert, innerhalb von sieben Tagen.",
    email: "Mailadresse",
    inviteSubmit: "Einladung senden",
    invited: (email) => `Die Einladung an ${email} ist unterwegs.`,
    invitedOutbox: (email) =>
      `Die Einladung an ${email} liegt im Postausgang: Diese Installation hat keinen Mailserver.`,
    alreadyMember: "Diese Adresse gehört bereits zu einem Mitglied.",
    openTitle: "Noch nicht angenommene Einladungen",
    until: "bis",
    expired: "ist abgelaufen",
    withdraw: "Zurückziehen",
    resend: "Noch einmal senden",
    withdrawn: (email) => `Die Einladung an ${email} ist zurückgezogen.`,
    rolesTitle: "Was jede Rolle darf",
    leadTitle: "Leitung eines Teams",
    roles: {
      owner:
        "Alles: Umfragen, Personen, Mitglieder, Einstellungen. Sieht Ergebnisse, sobald sie freigegeben sind.",
      lead: "Leitet ein Team. Sieht Umfragen, Personen, das Protokoll und Ergebnisse, sobald sie freigegeben sind.",
      viewer: "Liest freigegebene Ergebnisse.",
    },
  },
  organization: {
    title: "Organisation",
    lead: "Diese Namen erscheinen in Einladungen, in der Umfrage und in Ergebnissen. Eine gestartete Welle behält die Namen, mit denen sie gestartet wurde.",
    submit: "Speichern",
    saved: "Gespeichert.",
    unchanged: "Nichts wurde geändert.",
  },
  outbox: {
    title: "Postausgang",
    lead: "Diese Installation hat keinen Mailserver, also verlässt keine Mail sie. Hier steht, was an die Personen dieser Organisation gesendet worden wäre, das Neueste zuerst.",
    leadOfAll:
      "Diese Installation hat keinen Mailserver, also verlässt keine Mail sie. Hier steht, was gesendet worden wäre, das Neueste zuerst: an die Personen dieser Organisation und an Mitglieder aller, die sich damit anmelden und beitreten. Was an die Personen einer anderen Organisation geht, sehen nur deren eigene Owner.",
    trial:
      "Wer diese Seite liest, könnte für die hier Eingeladenen antworten. So gestartete Umfragen sind als Probelauf gekennzeichnet.",
    empty: "Noch wurde nichts gesendet.",
    configured:
      "Ein Mailserver ist eingerichtet: Mails gehen wirklich hinaus und werden hier nicht aufbewahrt.",
    to: ({ name, address }) => (name === "" ? `An ${address}` : `An ${name}, ${address}`),
    count: (shown, all) =>
      shown < all ? `Die neuesten ${shown} von ${all} Mails` : all === 1 ? "1 Mail" : `${all} Mails`,
    setUp:
      "Um echte Mails zu senden, richten Sie den Mailserver dieser Organisation ein, oder starten Sie den Server mit SMTP_URL und MAIL_FROM.",
  },
  mail: {
    signIn: {
      subject: "Ihr Link zur Anmeldung bei Parallax",
      greeting: "Guten Tag,",
      summary: (count) => `Der Link funktioniert einmal, innerhalb von ${minutes(count)}.`,
      body: "mit diesem Link melden Sie sich an und können ein neues Passwort wählen, falls Sie Ihres nicht mehr haben.",
      button: "Anmelden",
      foot: "Jemand, höchstwahrscheinlich Sie selbst, hat diesen Link auf der Anmeldeseite angefordert. Waren Sie es nicht, tun Sie nichts: Ohne den Link kommt niemand hinein.",
    },
    invitation: {
      subject: (organization) => `Einladung zu ${organization} auf Parallax`,
      greeting: "Guten Tag,",
      body: (name, organization, role) =>
        `${name} lädt Sie zu ${organization} auf Parallax ein, als: ${role}.`,
      summary: (days) =>
        `Der Link funktioniert einmal, innerhalb von ${days === 1 ? "1 Tag" : `${days} Tagen`}.`,
      bodyOfSystem: (organization, role) =>
        `Sie sind zu ${organization} in Parallax eingeladen, als: ${role}.`,
      about:
        "Parallax stellt Vertrieb und Marketing dieselben anonymen Fragen und zeigt, wo die beiden Teams etwas anders sehen.",
      button: "Einladung annehmen",
      foot: "Wenn Sie nicht wissen, worum es geht, tun Sie nichts: Ohne den Link entsteht kein Konto.",
    },
  },
};
