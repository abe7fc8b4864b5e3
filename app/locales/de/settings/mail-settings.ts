import type { Words } from "../../words";
import { number } from "../grammar";

/** The mail server that an owner sets up for an organization. */
export const mailSettings: Words["organizations"]["mail"] = {
  title: "Mailserver",
  lead: "Darüber gehen die Mails dieser Organisation: Einladungen, Erinnerungen, Absagen und was Mitglieder brauchen, um beizutreten und sich anzumelden.",
  fromOrganization: "Mailserver einrichten",
  byServer: {
    title: "Von den Betreibern dieses Servers festgelegt",
    said: (sender) =>
      `SMTP_URL ist gesetzt, also gehen die Mails aller Organisationen über diesen Mailserver, als ${sender}. Solange das so ist, lässt sich hier nichts einstellen.`,
    unused: "Was hier früher eingestellt war, bleibt erhalten und gilt wieder, sobald SMTP_URL wegfällt.",
  },
  inForce: {
    title: "In Kraft",
    server: "Mailserver",
    sender: "Absender",
    user: "Meldet sich an als",
    nobody: "ohne Anmeldung",
    since: "Seit",
    sinceBy: (date, name) => `${date}, durch ${name}`,
    security: { tls: "TLS", starttls: "STARTTLS" },
    address: (host, port, security) => `${host}, Port ${port}, ${security}`,
    none: "Es ist kein Mailserver eingerichtet. Mails bleiben im Postausgang auf diesem Server, und Wellen, die jetzt gestartet werden, sind Probeläufe.",
    trouble: (code) =>
      `Er nimmt derzeit keine Mail an (${code}). Die Mails warten, und er wird mehrmals in der Minute erneut gefragt.`,
    remove: "Entfernen",
    removeHint:
      "Mails von Wellen, die damit gestartet wurden, warten dann, bis es wieder einen Mailserver gibt. In den Postausgang gehen sie nie.",
    removed: "Der Mailserver ist entfernt. Mails von Wellen, die keine Probeläufe sind, warten.",
    nothing: "Es gab keinen Mailserver zu entfernen.",
  },
  form: {
    title: "Einrichten",
    change: "Ändern",
    lead: "Der Knopf sendet mit diesen Angaben eine Mail an Sie. Erst wenn der Mailserver sie angenommen hat, gelten sie; bis dahin bleibt alles, wie es ist.",
    pending:
      "Was Sie zuletzt eingegeben haben, hat noch kein Mailserver angenommen; es ist also nicht in Kraft. Nichts davon ist verloren, nur das Passwort wird nie angezeigt: Lassen Sie es leer, dann gilt für denselben Host und Benutzer das eingegebene.",
    host: "Host",
    hostHint: "Ein Name wie smtp.firma.example",
    port: "Port",
    portHint: "Meist 587 für STARTTLS, 465 für TLS",
    security: "Verschlüsselung",
    securities: { starttls: "STARTTLS (meist Port 587)", tls: "TLS vom ersten Byte an (meist Port 465)" },
    user: "Benutzer",
    userHint: "Leer, wenn der Mailserver keine Anmeldung verlangt",
    password: "Passwort",
    passwordHint:
      "Wird verschlüsselt gespeichert, mit einem Schlüssel, der nicht in der Datenbank liegt. Es wird nie wieder angezeigt.",
    passwordKept: "Leer: das vorhandene, für denselben Host und Benutzer.",
    sender: "Absender",
    senderHint: "Name <Adresse>, zum Beispiel: Acme Umfrage <umfrage@firma.example>",
    submit: (email) => `Testmail an ${email} senden`,
    busy: "Es wird mit dem Mailserver gesprochen …",
    done: (email) =>
      `Der Mailserver hat die Testmail angenommen und befördert ab jetzt die Mails dieser Organisation. Sehen Sie nach, ob sie bei ${email} angekommen ist, und ob als Spam: Das können nur Sie sehen.`,
  },
  problems: {
    host: "Das ist kein Name eines Hosts. Schreiben Sie ihn ohne smtp://, Port oder Pfad, zum Beispiel: smtp.firma.example",
    port: "Ein Port ist eine Zahl von 1 bis 65535.",
    portClosed: (ports) => `Mails werden an Port ${ports} übergeben. Nehmen Sie den, den Ihr Anbieter nennt.`,
    userLong: "Das ist länger als jeder Benutzername.",
    passwordLong: "Das ist länger als jedes Passwort.",
    sender:
      "Das ist nicht genau ein Absender. Schreiben Sie einen Namen und eine einfache Mailadresse, zum Beispiel: Acme Umfrage <umfrage@firma.example>. Ein Name mit Komma kommt in Anführungszeichen.",
    passwordMissing:
      "Geben Sie das Passwort ein. Das früher eingegebene gilt nur für denselben Host und denselben Benutzer.",
    tooMany: (minutes) =>
      `Zu viele Versuche. Versuchen Sie es in ${minutes === 1 ? "1 Minute" : `${minutes} Minuten`} erneut.`,
    answer: (sentence, said) => `${sentence} Der Mailserver sagte: ${said}`,
    steps: {
      name: "Es gibt keinen Host mit diesem Namen. Sehen Sie nach einem Tippfehler; ein Name, den nur Ihr eigenes Netz kennt, ist von hier nicht erreichbar.",
      private:
        "Dieser Host führt zu einer Adresse, die nicht im offenen Internet liegt; darum wird keine Verbindung aufgebaut. Nehmen Sie den öffentlichen Namen des Mailservers, oder bitten Sie die Betreiber dieses Servers, Hosts des eigenen Netzes zu erlauben (SMTP_PRIVATE_HOSTS).",
      resolver:
        "Der Name konnte gerade nicht nachgeschlagen werden. Versuchen Sie es in einer Minute erneut.",
      connection:
        "An diesem Host und Port antwortet niemand. Vergleichen Sie beide mit den Angaben Ihres Anbieters; vielleicht ist eine Firewall dazwischen.",
      silence:
        "Der Mailserver hat zu lange nicht geantwortet. Meist passt der Port nicht zur Verschlüsselung: STARTTLS mit 587, TLS mit 465. Oder eine Firewall ist dazwischen.",
      certificate:
        "Der Mailserver zeigt ein Zertifikat, für das niemand bürgt, oder eines mit anderem Namen. Verwenden Sie den Namen, der in seinem Zertifikat steht; es wurde nichts gesendet.",
      tls: "Es kam keine verschlüsselte Verbindung zustande. Meist passt der Port nicht zur Verschlüsselung: STARTTLS mit 587, TLS mit 465.",
      no_encryption:
        "Der Mailserver bietet keine Verschlüsselung (STARTTLS), und das Passwort ginge im Klartext; darum wurde es nicht gesendet. Wählen Sie TLS mit Port 465 oder einen anderen Server.",
      greeting:
        "Der Mailserver hat diesen Server abgewiesen, bevor er etwas sagen konnte. Vielleicht müssen seine Betreiber ihn zulassen.",
      sign_in:
        "Der Mailserver nimmt diesen Benutzer mit diesem Passwort nicht an. Viele Anbieter verlangen ein eigenes Passwort für Programme („App-Passwort“), oder dass SMTP für das Konto eingeschaltet ist.",
      sender:
        "Der Mailserver nimmt diesen Absender nicht an. Verwenden Sie eine Adresse, als die das Konto senden darf, oder lassen Sie sie dort zu.",
      recipient:
        "Der Mailserver nimmt keine Mail an Ihre Adresse an. Meist leitet er für diesen Server nicht weiter: Melden Sie sich mit einem Benutzer an, oder lassen Sie diesen Server dort zu.",
      message: "Der Mailserver hat die Mail selbst abgelehnt.",
    },
  },
  doctor: {
    set: (count) =>
      `SMTP_URL ist nicht gesetzt, und ${count === 1 ? "eine Organisation hat einen eigenen Mailserver" : `${number(count)} Organisationen haben eigene Mailserver`}. Befragungen von Organisationen ohne einen sind Probeläufe.`,
    unused: (count) =>
      `${count === 1 ? "Eine Organisation hat einen eigenen Mailserver, der" : `${number(count)} Organisationen haben eigene Mailserver, die`} nicht benutzt ${count === 1 ? "wird" : "werden"}, solange SMTP_URL gesetzt ist: Darüber gehen die Mails aller.`,
    locked: (organization, host) =>
      `Das Passwort von ${organization} für ${host} wurde unter einem anderen Geheimnis versiegelt: Die Mails warten. Bringen Sie das alte PARALLAX_SECRET zurück, oder lassen Sie ein Mitglied mit der Rolle Eigentümer das Passwort unter „Organisation“, „Mailserver“ neu eingeben.`,
    trouble: (organization, host, reason) =>
      `${host}, der Mailserver von ${organization}, nimmt keine Mail an: ${reason}`,
  },
  test: {
    subject: (organization) => `Testmail von ${organization}`,
    summary: "Der Mailserver Ihrer Organisation funktioniert.",
    greeting: (name) => `Guten Tag ${name},`,
    body: (organization) =>
      `diese Mail ging über den Mailserver, den Sie für ${organization} auf Parallax eingerichtet haben. Ab jetzt befördert er Einladungen, Erinnerungen und was Mitglieder zum Anmelden brauchen.`,
    foot: "Sie haben auf der Seite über den Mailserver „Testmail senden“ gedrückt. Niemand sonst bekommt diese Mail.",
  },
  sheet: {
    title: "Für Ihre IT",
    lead: "Was ein Mail-Gateway wissen muss, damit Einladungen ankommen und ihre Links funktionieren. Drucken Sie diese Seite oder kopieren Sie die Liste.",
    sender: "Absender aller Mails",
    server: "Gesendet über",
    domain: "SPF und DKIM",
    domainSaid: (domain) =>
      `Die Mails kommen von ${domain}: Der SPF-Eintrag dieser Domain muss den Mailserver nennen, und der sollte mit DKIM für ${domain} signieren. Eine DMARC-Regel hat dann nichts einzuwenden.`,
    links: "Links in den Mails",
    linksSaid: (baseUrl) =>
      `Sie führen alle zu ${baseUrl}. Der Link einer Einladung ist ${baseUrl}/i/, eine Kennung, # und ein Schlüssel von rund 50 Zeichen, der bleiben muss, wie er ist: Nehmen Sie diese Adresse vom Umschreiben der Links aus.`,
    marks: "Woran sie zu erkennen sind",
    marksSaid:
      "Auto-Submitted: auto-generated. Text und HTML, nichts wird nachgeladen, keine Verfolgung. Ein Logo, wo es eins gibt, ist Teil der Mail: ein PNG von höchstens 24 kB, sonst kein Anhang. Jede Person bekommt einen eigenen Link: Eine Mail darf nicht zweien zugestellt werden.",
    volume: "Wie viele auf einmal",
    volumeSaid: (perHour) => `Höchstens ${number(perHour)} in der Stunde, über bis zu sechs Verbindungen.`,
  },
  elsewhere:
    "Zu dieser Adresse gibt es ein Konto, das über den eigenen Mailserver einer anderen Organisation eröffnet wurde; wer den betreibt, könnte es also ebenfalls öffnen. Einer zweiten Organisation kann es nicht beitreten. Lassen Sie sich an einer anderen Adresse einladen, oder bitten Sie die Betreiber dieses Servers, das Konto neu beginnen zu lassen.",
};
