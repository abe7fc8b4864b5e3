import type { agreements as english } from "../../en/actions/agreements";

export const agreements: typeof english = {
  title: "Vereinbarungen",
  lead: "Was die Leitungen beider Teams schriftlich festgehalten und unterschrieben haben. Was gilt, steht auch auf der Ergebnisseite für alle Gefragten, sobald beide Leitungen sie geöffnet haben.",
  write: "Vereinbarung schreiben",
  none: "Noch nicht geschrieben.",
  kinds: {
    qualified_lead: {
      name: "Was ein qualifizierter Lead ist",
      hint: "Welches Unternehmen, welche Person, welcher Bedarf, und woran man ihn erkennt. Was nicht dazugehört, und wer im Zweifel entscheidet.",
    },
    conversion_points: {
      name: "Übergabepunkte und wer sie verantwortet",
      hint: "Jede Stufe vom ersten Kontakt bis zum unterschriebenen Vertrag auf einer eigenen Zeile: wann sie erreicht ist, wer sie verantwortet, wie lange sie dauern darf.",
    },
    service_levels: {
      name: "Gegenseitige Zusagen",
      hint: "Was jedes Team dem anderen im Quartal liefert, wie schnell jedes nachfasst, und was geschieht, wenn es das nicht kann.",
    },
    shared_goals: {
      name: "Gemeinsame Ziele und ihre Zahlen",
      hint: "Das Ziel, das beide Teams tragen, die eine Quelle seiner Zahlen, und wann beide sie gemeinsam ansehen.",
    },
  },
  form: {
    title: "Vereinbarung schreiben",
    editTitle: "Neue Fassung schreiben",
    kind: "Was sie regelt",
    name: "Titel",
    nameHint: "So steht sie im Verzeichnis.",
    body: "Wortlaut",
    reviewOn: "Durchsicht am",
    reviewOnHint: "Ein Kalendertag. Die Leitungen beider Teams bekommen dann eine Mail.",
    submit: "Zur Unterschrift vorlegen",
    editHint:
      "Die neue Fassung hat zunächst niemand unterschrieben. Was beide vorher unterschrieben haben, gilt weiter, bis beide die neue unterschrieben haben.",
  },
  errors: {
    kind: "Wählen Sie aus, was die Vereinbarung regelt.",
    name: "Geben Sie ihr einen Titel von höchstens 120 Zeichen.",
    body: "Schreiben Sie den Wortlaut, höchstens 10.000 Zeichen.",
    reviewOn: "Schreiben Sie den Tag als 2027-03-31, später als heute und innerhalb von drei Jahren.",
  },
  refused: {
    unknown: "Diese Vereinbarung gibt es nicht mehr.",
    ended: "Diese Vereinbarung wurde zurückgezogen.",
    not_a_head:
      "Sie leiten hier kein Team, also können Sie nicht unterschreiben. Die Leitungen beider Teams unterschreiben, jede für ihre Seite; ein Owner der Organisation kann sie auf der Seite „Mitglieder“ einladen.",
    already: "Ihre Seite hat diese Fassung schon unterschrieben.",
    other_version:
      "Inzwischen wurde eine neuere Fassung geschrieben. Lesen Sie sie hier und unterschreiben Sie diese. Es wurde nichts unterschrieben.",
    both_sides:
      "Sie haben diese Fassung für die andere Seite unterschrieben. Niemand unterschreibt für beide: Die Leitung Ihres Teams muss jetzt jemand anderes sein, oder es braucht eine neue Fassung.",
    in_force:
      "Beide Seiten haben das unterschrieben, also kann es nicht eine allein zurückziehen. Schreiben Sie eine neue Fassung, die beide unterschreiben.",
  },
  said: {
    written: "Die Fassung liegt zur Unterschrift vor.",
    signed: "Für Ihre Seite unterschrieben.",
    inForce: "Beide Seiten haben unterschrieben: Die Fassung gilt.",
    withdrawn: "Die Vereinbarung ist zurückgezogen.",
  },
  states: {
    inForce: "Gilt",
    pending: "Wartet auf Unterschriften",
    withdrawn: "Zurückgezogen",
    past: "Frühere Fassung",
  },
  page: {
    since: (day) => `gilt seit ${day}`,
    reviewOn: (day) => `Durchsicht am ${day}`,
    reviewDue: "Durchsicht ist fällig",
    reviewHint:
      "Schreiben Sie den Wortlaut neu, geändert oder wie er ist, mit dem nächsten Tag der Durchsicht, und lassen Sie beide Seiten unterschreiben.",
    text: (version) => `Fassung ${version}`,
    writtenBy: (name, day) => `geschrieben von ${name} am ${day}`,
    signatures: "Unterschriften",
    signed: (name, team, day) => `${name} für ${team}, ${day}`,
    unsigned: (team) => `${team} hat noch nicht unterschrieben`,
    noHead: (team) =>
      `${team} leitet hier noch niemand, also kann niemand dafür unterschreiben. Ein Owner kann die Leitung auf der Seite „Mitglieder“ einladen.`,
    sign: (team) => `Für ${team} unterschreiben`,
    signHint: "Sie unterschreiben nur für Ihre eigene Seite.",
    edit: "Neue Fassung schreiben",
    withdraw: "Zurückziehen",
    earlier: "Frühere Fassungen",
    statements: "Die Aussagen, die danach fragen",
    pendingBeside:
      "Eine neuere Fassung wartet auf Unterschriften. Bis beide sie unterschrieben haben, gilt diese.",
  },
  fromStatement: (title) => `Schriftlich vereinbart: ${title}`,
  mail: {
    greeting: (name) => `Guten Tag ${name},`,
    button: "Vereinbarung öffnen",
    written: {
      subject: (title) => `Bitte lesen und unterschreiben: ${title}`,
      body: (name, title) =>
        `${name} legt den Leitungen beider Teams eine Fassung zur Unterschrift vor: „${title}“.`,
      ask: "Sie gilt, sobald beide Seiten sie unterschrieben haben. Sie unterschreiben nur für Ihre eigene Seite; was vorher unterschrieben war, gilt bis dahin.",
    },
    review: {
      subject: (title) => `Durchsicht fällig: ${title}`,
      body: (title, day) => `die Vereinbarung „${title}“ steht am ${day} zur Durchsicht an.`,
      ask: "Sehen Sie sie gemeinsam an. Gilt sie weiter, schreiben Sie sie mit dem nächsten Tag der Durchsicht neu und unterschreiben sie; sonst ändern Sie sie.",
    },
    foot: (organization) => `Sie bekommen diese Mail, weil Sie bei ${organization} ein Team leiten.`,
  },
};
