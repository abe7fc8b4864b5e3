import type { archive as en } from "../../en/exports/archive";

export const archive: typeof en = {
  title: "Alles in einer Datei",
  lead: "Ein Zip mit allem, was diese Organisation hier hat: Ergebnisse, veröffentlichte Kommentare, Liste der Personen, Einstellungen, Maßnahmen, Vereinbarungen, Protokoll. Darin stehen Namen und Mailadressen; bewahren Sie es auf wie Ihre Liste der Personen.",
  name: "Archiv (ZIP)",
  explained: "Textdateien, die jedes Programm öffnet. Eine README sagt, was jede ist.",
  refused: (why) => `Solange eine Welle unterwegs ist, gibt es kein Archiv. ${why}`,
  before: "Nehmen Sie vorher alles mit:",
  link: "ein Archiv dieser Organisation",
  readme: {
    title: (organization) => `${organization}: alles, was Parallax aufbewahrt`,
    lead: "Zeiten stehen in UTC. CSV-Dateien sind in UTF-8, mit Kommas. Was auf keinem Bildschirm steht, weil zu wenige geantwortet haben, steht auch hier nicht.",
    never:
      "Nicht hierin, weil es nie hinausgeht: Stimmzettel und ihre Schlüssel, wer einen Stimmzettel geholt hat, Token, Links, Passwörter, Vorhersagen zu Wellen, die nicht freigegeben sind. Einzelne Antworten werden nirgends aufbewahrt.",
    unreadable: (waves) =>
      `Die gespeicherten Ergebnisse dieser Wellen lassen sich nicht lesen und fehlen deshalb: ${waves.join(", ")}.`,
  },
  files: {
    settings: "Die Organisation, ihre Mitglieder und die Adresse ihres Mailservers.",
    letterhead: "Die Farbe und die eigenen Worte in Mails, nach Sprache.",
    logo: "Das Logo.",
    people: "Die Liste der Personen, wie sie jetzt ist. Sie lässt sich wieder importieren.",
    survey: "Eine Umfrage: ihre Fragen und jeder Wortlaut, den sie je hatten.",
    wave: "Eine Welle: Stand, Tage, Schwellen, Ziel, wie viele eingeladen waren.",
    figures: "Die Zahlen einer freigegebenen Welle, wie die Schnittstelle für Programme sie gibt.",
    figuresTable: "Dieselben Zahlen als eine Tabelle.",
    comments: "Die veröffentlichten Kommentare, in keiner zeitlichen Ordnung.",
    predictions: "Was die Leitungen vor dem Start erwarteten, mit der Freigabe entsiegelt.",
    actions: "Gemeinsame Maßnahmen mit Verantwortlichen, Stand und Notizen.",
    agreements: "Vereinbarungen: alle Texte, Unterschriften und Tage der Durchsicht, auch beendete.",
    norms: "Die Normen, an denen Ergebnisse gemessen werden.",
    log: "Das Protokoll. Jeder Eintrag trägt die Prüfsumme des vorigen, damit es sich prüfen lässt.",
  },
};
