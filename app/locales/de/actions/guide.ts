import type { guide as english } from "../../en/actions/guide";

export const guide: typeof english = {
  title: "Gesprächsleitfaden",
  link: "Gesprächsleitfaden",
  lead: "Für die Besprechung beider Teams über diese Ergebnisse: in welcher Reihenfolge, was jede Seite gefragt wird, und was man lässt.",
  print: "Drucken Sie ihn mit dem Druckbefehl Ihres Browsers.",
  before: {
    title: "Vor der Besprechung",
    rules: [
      "Beide Leitungen laden gemeinsam ein, und beide lesen die Ergebnisse vorher.",
      "Neunzig Minuten für höchstens drei Themen. Was nicht hineinpasst, wartet auf das nächste Mal.",
      "Jemand, der zu keinem der Teams gehört, leitet das Gespräch und achtet auf die Zeit.",
    ],
  },
  not: {
    title: "Was man lässt",
    rules: [
      "Nie raten oder fragen, wer was geantwortet oder geschrieben hat, und auch andere nicht raten lassen.",
      "Nicht darüber streiten, ob eine Antwort stimmt. Sie ist, was Menschen von ihrem Platz aus sehen.",
      "Nicht zuerst erklären. Fragen, und die Seite, die ein Problem sieht, vor der anderen sprechen lassen.",
      "In Offenes kein Urteil hineinlesen: Es kann Zufall sein. Danach fragen und nichts behaupten.",
      "Mit diesen Zahlen weder Menschen noch Teams ordnen, und sie in keine Beurteilung aufnehmen.",
    ],
  },
  order: "Die Reihenfolge",
  opening: {
    title: "Mit dem beginnen, was gelingt",
    ask: (sales, marketing) =>
      `Fragen Sie beide: Was tun ${sales} und ${marketing}, damit das gelingt, und wo würde das noch helfen?`,
    none: "Fragen Sie jede Seite nach einem Mal in den letzten Monaten, als die beiden Teams gut zusammengearbeitet haben, und woran es lag.",
  },
  topic: (number) => `Thema ${number}`,
  certainty: { clear: "klar", likely: "wahrscheinlich", open: "offen: fragen, nichts behaupten" },
  askTeam: (team) => `Fragen an ${team}`,
  askBoth: "Fragen an beide",
  denial: {
    low: [
      "Was haben Sie in den letzten Wochen erlebt, dass Sie so geantwortet haben? Erzählen Sie vom Geschehen, nicht von Personen.",
      "Was müssten Sie sehen, um eine Stufe höher zu antworten?",
    ],
    high: ["Was sehen Sie, das das andere Team nicht sieht?", "Was von dem eben Gehörten ist Ihnen neu?"],
    both: ["Woran würden beide Teams in drei Monaten merken, dass es besser ist?"],
  },
  gap: {
    low: [
      "Was macht es Ihnen hier schwer? Erzählen Sie von einem Mal.",
      "Was müssten Sie sehen, um eine Stufe höher zu antworten?",
    ],
    high: ["Was gelingt Ihnen hier, und was tun Sie dafür?"],
    both: ["Welche eine Änderung würden beide Seiten zuerst merken?"],
  },
  pain: {
    both: [
      "Wo verlieren beide Teams dadurch am meisten Zeit oder Vertrauen?",
      "Was liegt in der Hand der beiden Teams, und was nicht?",
      "Welche eine Sache versuchen beide bis zur nächsten Welle?",
    ],
  },
  split: {
    both: [
      "Welche verschiedenen Erfahrungen können zu so verschiedenen Antworten führen? Sammeln Sie sie, ohne zu fragen, wer welche hat.",
      "In welchen Lagen gelingt es, und in welchen nicht?",
    ],
  },
  change: {
    both: [
      "Was haben wir seit der letzten Welle anders gemacht, und was geschah ohne uns?",
      "Was davon behalten wir, und womit hören wir auf?",
    ],
  },
  blind: {
    team: ["Was müssten Sie sehen oder hören, um das beantworten zu können?"],
    other: ["Wo könnten Sie es zeigen, und wer käme?"],
    both: ["Welcher erste Blick in die Arbeit des anderen Teams gelingt innerhalb eines Monats?"],
  },
  suggestions: "Was andere versuchen",
  closing: {
    title: "Mit Maßnahmen enden",
    rules: [
      "Zu jedem Thema höchstens eine Maßnahme, mit jemandem von jeder Seite und einem Tag.",
      "Das Ziel für die Lücke in der nächsten Welle nennen, damit alle wissen, was als besser gälte.",
      "Beide Leitungen sagen beiden Teams innerhalb einer Woche das Ergebnis in denselben Worten.",
    ],
  },
  none: "Kein Befund sticht genug hervor, um ein Thema zu sein. Sprechen Sie darüber, was jede Seite am liebsten ändern würde.",
};
