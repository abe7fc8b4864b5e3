import type { Words } from "../../words";
import { number } from "../grammar";

const many = (count: number, one: string, more: string) =>
  count === 1 ? `1 ${one}` : `${number(count)} ${more}`;

/** Removing a wave, a survey or an organization, in German. */
export const removal: Words["removal"] = {
  wave: {
    link: "Diese Welle entfernen",
    title: (name) => `Die Welle „${name}“ entfernen`,
    lead: "Entfernt ist entfernt: Nichts auf dieser Seite lässt sich zurücknehmen.",
    removed: "Die Welle wurde entfernt.",
  },
  survey: {
    link: "Diese Umfrage entfernen",
    title: (name) => `Die Umfrage „${name}“ entfernen`,
    lead: "Sie geht mit allen ihren Wellen. Nichts auf dieser Seite lässt sich zurücknehmen.",
    removed: "Die Umfrage wurde mit ihren Wellen entfernt.",
  },
  organization: {
    link: "Diese Organisation entfernen",
    title: (name) => `„${name}“ entfernen`,
    lead: "Sie geht mit allem, was in ihr ist, für alle Mitglieder zugleich. Nichts auf dieser Seite lässt sich zurücknehmen.",
    removed: "Die Organisation wurde entfernt.",
    removedAll: "Die Organisation wurde entfernt, und Ihr Konto mit ihr.",
  },
  goesTitle: "Was für immer geht",
  staysTitle: "Was bleibt",
  goes: {
    draft: "Der Entwurf mit seinem Plan. Noch wurde niemand gefragt.",
    wave: "Die Welle mit ihrem Manifest und dem Aushang, an dem die Befragten ihre Stimmzettel prüfen. Verläufe und Vergleiche anderer Wellen haben sie nicht mehr.",
    waves: (names) =>
      names.length === 0
        ? "Sie hat keine Wellen."
        : `Ihre ${many(names.length, "Welle", "Wellen")}: ${names.join(", ")}.`,
    questions: (own) =>
      own === 0
        ? "Ihre Auswahl der Fragen und alle ihre Wortlaute."
        : `Ihre Auswahl der Fragen, darunter ${many(own, "eigene Frage", "eigene Fragen")}, und alle ihre Wortlaute.`,
    results: (results, comments) =>
      `${results === 1 ? "Ihre Ergebnisse" : `Die Ergebnisse von ${number(results)} Wellen`} auf allen Seiten${comments === 0 ? "" : `, mit ${many(comments, "veröffentlichten Kommentar", "veröffentlichten Kommentaren")}`}.`,
    invitations: (count) =>
      `${many(count, "Einladung", "Einladungen")}. Ihre Links sagen danach, dass die Umfrage nicht mehr da ist.`,
    mails: (count) =>
      count === 1
        ? "1 Mail, die noch wartet. Sie geht nicht mehr hinaus."
        : `${number(count)} Mails, die noch warten. Sie gehen nicht mehr hinaus.`,
    predictions: (count) => `${many(count, "Vorhersage", "Vorhersagen")} der Leitungen.`,
    actions: (count) =>
      `${many(count, "gemeinsame Maßnahme", "gemeinsame Maßnahmen")} zu den Ergebnissen, mit Notizen und Erinnerungen.`,
    pages: (pages, links) =>
      [
        pages === 0
          ? ""
          : pages === 1
            ? "Die Seite für alle Befragten"
            : `${number(pages)} Seiten für alle Befragten`,
        links === 0 ? "" : many(links, "Link zum Lesen", "Links zum Lesen"),
      ]
        .filter((part) => part !== "")
        .join(" und ")
        .concat(". Wer sie öffnet, liest, dass dort nichts mehr ist."),
    surveys: (surveys, waves) =>
      `${many(surveys, "Umfrage", "Umfragen")} mit ${many(waves, "Welle", "Wellen")}.`,
    people: (count) =>
      `Die Liste der Personen: ${many(count, "Person", "Personen")} mit Namen und Mailadresse.`,
    agreements: (count) =>
      `${many(count, "Vereinbarung", "Vereinbarungen")} mit allen Texten und Unterschriften.`,
    norms: (count) => `${many(count, "importierte Norm", "importierte Normen")}.`,
    tokens: (count) =>
      count === 1
        ? "1 Token für Programme. Es öffnet nichts mehr."
        : `${number(count)} Token für Programme. Sie öffnen nichts mehr.`,
    settings: "Ihre Namen, Briefkopf, Logo und Mailserver mit dem Passwort.",
    members: (members, accounts) =>
      accounts === members
        ? `Die Plätze und Konten von ${many(members, "Mitglied", "Mitgliedern")}, auch Ihres.`
        : `Die Plätze von ${many(members, "Mitglied", "Mitgliedern")}. ${accounts === 0 ? "Sie alle gehören auch zu anderen Organisationen, deshalb bleiben ihre Konten." : `${many(accounts, "Konto geht", "Konten gehen")} mit; wer zu einer anderen Organisation gehört, behält seines.`}`,
  },
  stays: {
    backups:
      "Sicherungen von vorher: Sie enthalten all das, bis sie gelöscht werden. Wann, bestimmt, wer diesen Server betreibt; Schlüssel einer Urne sind in keiner.",
    hashes: (date) =>
      `Die Prüfsummen der Adressen, die gefragt wurden, bis ${date}. Sie halten andere Wellen, die dieselben Personen fragen, neunzig Tage auf Abstand und nennen niemanden.`,
    noHashes:
      "Prüfsummen, die Wellen auf Abstand halten: Hier sind keine mehr, also muss deswegen keine andere Welle warten.",
    files: "Dateien, die mitgenommen, und Mails, die verschickt wurden.",
    log: "Das Protokoll, in dem auch diese Entfernung steht.",
    logOfOrganization:
      "Das Protokoll, in der Datenbank: Ihm kann nie etwas genommen werden. Hier kann es niemand mehr öffnen.",
    roster: "Die Umfrage mit ihren Fragen und anderen Wellen und die Liste der Personen.",
    rosterOfSurvey: "Andere Umfragen und die Liste der Personen.",
    installation:
      "Eine leere Installation: Wer sie als Erstes öffnet, richtet sie neu ein. Halten Sie den Server an, wenn er nicht mehr gebraucht wird.",
  },
  type: {
    wave: "Zur Bestätigung geben Sie den Namen der Welle ein",
    survey: "Zur Bestätigung geben Sie den Namen der Umfrage ein",
    organization: "Zur Bestätigung geben Sie den Namen der Organisation ein",
  },
  wrong: {
    wave: "Das ist nicht der Name der Welle. Nichts wurde entfernt.",
    survey: "Das ist nicht der Name der Umfrage. Nichts wurde entfernt.",
    organization: "Das ist nicht der Name der Organisation. Nichts wurde entfernt.",
  },
  sure: {
    wave: "Welle endgültig entfernen",
    survey: "Umfrage endgültig entfernen",
    organization: "Organisation endgültig entfernen",
  },
  inTheWay: {
    scheduled: (name) =>
      `„${name}“ ist gestartet und wartet auf den Tag der Öffnung. Brechen Sie sie erst ab.`,
    open: (name) =>
      `„${name}“ ist offen: Es wird geantwortet. Schließen Sie sie und warten Sie auf die Freigabe, oder brechen Sie sie erst ab.`,
    closed: (name) =>
      `„${name}“ ist geschlossen und wird gleich entsiegelt. Warten Sie, bis sie freigegeben ist.`,
    unsealed: (name) => `„${name}“ wird gerade freigegeben. Warten Sie, bis das getan ist.`,
    released: (name) => `„${name}“ ist freigegeben.`,
    cancelled: (name) => `„${name}“ ist abgebrochen.`,
    finishing: (name) =>
      `Die Urne von „${name}“ wird noch geleert. Das dauert einen Augenblick; sehen Sie dann noch einmal nach.`,
  },
  gone: "Das ist nicht mehr da: Jemand anders hat es entfernt.",
  runsInstallation:
    "Diese Installation wird allein von dieser Organisation aus betrieben, und sie hat andere. Erst muss ein Owner einer anderen sie betreiben dürfen: Wer die Befehlszeile dieses Servers hat, macht das mit „parallax organization give“.",
};
