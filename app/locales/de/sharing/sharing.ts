import type { Words } from "../../words";

export const sharing: Words["sharing"] = {
  title: "Wer lesen darf",
  link: "Wer lesen darf",
  lead: (wave) => `Die Ergebnisse von ${wave}: wer sie jetzt liest, und wer noch darf.`,
  early: {
    title: "Noch nichts zu teilen",
    text: "Ergebnisse lassen sich teilen, sobald sie freigegeben sind. Vorher sieht niemand etwas davon, auch Owner und Leitungen nicht.",
  },
  first: {
    title: "Owner und Leitungen",
    text: "Sie konnten die Ergebnisse ab dem Augenblick der Freigabe lesen, alle zugleich. Wer bei einer Freigabe dazugehört, bekommt eine Mail.",
  },
  viewers: {
    title: "Betrachtende",
    not: "Betrachtende sehen diese Ergebnisse noch nicht. Ein Owner oder eine Leitung entscheidet, ab wann.",
    warning: "Das lässt sich nicht zurücknehmen: Was jemand gelesen hat, bleibt gelesen.",
    show: "Betrachtenden zeigen",
    shown: "Betrachtende können die Ergebnisse jetzt lesen.",
    since: (day) => `Betrachtende können die Ergebnisse seit ${day} lesen.`,
  },
  everybody: {
    title: "Alle, die gefragt wurden",
    text: "Alle Eingeladenen können eine Mail mit einem Link auf eine Ergebnisseite bekommen, die keine Anmeldung braucht: wer geantwortet hat, jedes Thema und jede Aussage, nach denselben Regeln unterdrückt, und wie es weitergeht: die gemeinsamen Maßnahmen dieser Welle, die beide Seiten bestätigt haben, und die geltenden Vereinbarungen. Kommentare stehen nicht darauf. Der Link ist für alle derselbe und verrät deshalb nicht, wer ihn öffnet.",
    rule: "Dazu müssen beide Leitungen es sagen, jede für ihre Seite. Ein Owner allein kann es nicht.",
    reach: (invited, unwritten) =>
      unwritten === 0
        ? `Die Mail geht an alle ${invited} Eingeladenen.`
        : `Die Mail geht an ${invited - unwritten} von ${invited} Eingeladenen. Für ${unwritten} gibt es keine Adresse mehr oder keine, die Mails annimmt.`,
    nobody: "Zu dieser Welle wurde niemand über Parallax eingeladen, es gibt also niemanden anzuschreiben.",
    noWord: "noch nicht",
    word: (name, day) => `${name} hat es am ${day} gesagt`,
    noHead: (team) =>
      `${team} hat in Parallax keine Leitung, deshalb kann es für diese Seite niemand sagen. Ein Owner lädt die Leitung unter Mitglieder ein.`,
    members: "Mitglieder",
    give: (team) => `Für ${team} zustimmen`,
    take: (team) => `Für ${team} zurücknehmen`,
    first: (other) =>
      `Sobald auch ${other} zustimmt, gehen die Mails sofort hinaus. Bis dahin können Sie es zurücknehmen.`,
    last: (other) =>
      `${other} hat schon zugestimmt. Stimmen Sie auch zu, öffnet sich die Seite, und die Mails gehen sofort hinaus. Das lässt sich nicht zurücknehmen.`,
    notHead: "Sie leiten keines der Teams und können deshalb für keines zustimmen.",
    given: (team) => `Für ${team} zugestimmt.`,
    taken: (team) => `Für ${team} zurückgenommen.`,
    opened: "Beide Seiten haben zugestimmt. Die Seite ist offen, die Mails gehen hinaus.",
    sent: (day, unwritten) =>
      unwritten === 0
        ? `Die Seite ist seit ${day} offen, und alle Eingeladenen wurden angeschrieben.`
        : `Die Seite ist seit ${day} offen. ${unwritten} der Eingeladenen konnten nicht angeschrieben werden: Geben Sie ihnen den Link weiter.`,
    open: "Seite öffnen",
  },
  links: {
    title: "Leselinks",
    text: "Ein Link zeigt die Ergebnisse dieser Welle allen, die ihn haben, ohne Anmeldung: zum Beispiel einem Aufsichtsrat. Andere Wellen und Kommentare zeigt er nicht, denn den Gefragten wurde versprochen, dass nur Mitglieder Kommentare lesen. Parallax zählt, wie oft er an einem Tag geöffnet wird, und hält nicht fest, von wem; Mailprogramme, die Links ansehen, zählen mit.",
    label: "Wofür er ist",
    labelHint: "Damit Sie später wissen, welchen Sie widerrufen.",
    endsOn: "Letzter Tag",
    endsOnHint: "Danach öffnet er nichts mehr. Höchstens ein Jahr im Voraus.",
    make: "Link machen",
    made: "Das ist der Link. Kopieren Sie ihn jetzt: Er wird hier einmal gezeigt und nirgends aufbewahrt.",
    madeBefore:
      "Der vorige Druck hat einen Link gemacht und in seiner Antwort gezeigt. Haben Sie ihn nicht gesehen, widerrufen Sie ihn und machen Sie einen neuen.",
    none: "Es gibt noch keinen Link.",
    unopened: "Noch nicht geöffnet",
    opened: (openings, days) =>
      `${openings === 1 ? "Einmal" : `${openings}-mal`} geöffnet, an ${days === 1 ? "einem Tag" : `${days} Tagen`}`,
    onDay: (day, openings) => `${day}: ${openings}`,
    until: (day) => `bis ${day}`,
    ended: "abgelaufen",
    revoked: "widerrufen",
    revoke: "Widerrufen",
    revokeThis: (label) => `${label} widerrufen`,
    revokedNow: (label) => `Der Link „${label}“ ist widerrufen und öffnet nichts mehr.`,
    unknown: "Dieser Link ist schon widerrufen, oder es gibt ihn nicht.",
    errors: {
      label: "Sagen Sie in höchstens 60 Zeichen, wofür der Link ist.",
      endsOn: "Geben Sie den letzten Tag an: heute oder später, höchstens ein Jahr von heute an.",
    },
  },
  readers: {
    lead: (organization, sales, marketing, wave) =>
      `Alle in ${sales} und ${marketing} bei ${organization} wurden in „${wave}“ gefragt. Das sind die Ergebnisse dieser einen Welle.`,
    about:
      "Sie lesen das mit einem Link, der widerrufen werden kann. Bitte geben Sie ihn nicht weiter. Parallax zählt, wie oft er an einem Tag geöffnet wird, und hält nicht fest, von wem.",
    closed: {
      title: "Dieser Link öffnet nichts",
      text: "Vielleicht ist er abgelaufen, widerrufen oder nicht vollständig, oder die Ergebnisse wurden entfernt. Bitten Sie um einen neuen, wo Sie ihn herhaben.",
    },
    often: {
      title: "Dieser Link wurde zu oft geöffnet",
      text: "Warten Sie eine Viertelstunde und öffnen Sie ihn dann noch einmal.",
    },
  },
  refusals: {
    nothing_to_show:
      "Es gibt nichts zu zeigen: Die Ergebnisse sind nicht freigegeben, oder Betrachtende lesen sie schon.",
    nobody_asked:
      "Zu dieser Welle wurde niemand über Parallax eingeladen, es gibt also niemanden anzuschreiben.",
    sent_already: "Die Seite ist schon offen. Das lässt sich nicht zurücknehmen.",
    no_side:
      "Nur wer eines der beiden Teams leitet, kann für dieses Team zustimmen. Ein Owner kann unter Mitglieder festlegen, wer welches Team leitet.",
    one_head:
      "Das andere Team hat in Parallax keine Leitung, die zustimmen könnte. Ein Owner lädt sie zuerst unter Mitglieder ein.",
    not_given: "Für Ihre Seite hat niemand zugestimmt.",
  },
  mail: {
    subject: (wave) => `Die Ergebnisse von ${wave} liegen vor`,
    summary: "Sie können sie jetzt lesen.",
    body: (wave, organization) =>
      `Die Ergebnisse von ${wave} bei ${organization} sind freigegeben. Owner und beide Leitungen können sie ab diesem Augenblick lesen, sonst noch niemand.`,
    button: "Ergebnisse lesen",
    foot: (organization) => `Sie bekommen diese Mail als Owner oder Leitung von ${organization}.`,
  },
};
