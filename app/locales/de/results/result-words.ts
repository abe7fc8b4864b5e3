import type * as english from "../../en/results/result-words";

/** What a finding is about, before a colon. `Sales` and `Marketing` stand for the names that the teams have. */
export const subjects: typeof english.subjects = {
  PU1: "Verständnis von Marketing für den Vertriebsprozess",
  PU2: "Verständnis von Sales für den Marketingprozess",
  PU3: "Zuhören von Marketing bei Verkaufsgesprächen",
  GM1: "Das gemeinsame Umsatzziel",
  GM2: "Wie gut die Kennzahlen beider Teams zusammenpassen",
  GM3: "Einigkeit über die Pipeline-Zahlen",
  GM4: "Wie der Erfolg gewonnener Aufträge geteilt wird",
  DH1: "Gemeinsames Verständnis eines qualifizierten Leads",
  DH2: "Klare Zuständigkeit für Interessenten in jeder Phase",
  DH3: "Nutzen der Leads von Marketing",
  CF1: "Tempo von Sales beim Bearbeiten von Leads",
  CF2: "Einhalten der Zusagen von Marketing",
  CF3: "Rückmeldungen von Sales zu Leads",
  CM3: "Besprechungen, die mit klaren nächsten Schritten enden",
  CM4: "Wie früh Marketing über Pläne informiert",
  CM5: "Wie früh Sales über geänderte Prioritäten informiert",
  MC1: "Verwendung der Botschaften durch Vertriebsmitarbeitende",
  MC2: "Wirkung der Botschaften bei Kundinnen und Kunden",
  MC3: "Wie schnell Vertriebsmitarbeitende Inhalte finden",
  TR1: "Respekt von Sales für die Arbeit von Marketing",
  TR2: "Respekt von Marketing für die Arbeit von Sales",
  TR3: "Offenheit bei Problemen zwischen den Teams",
  TR4: "Umgang mit verfehlten Zielen ohne Schuldzuweisungen",
  CU1: "Gemeinsames Bild der Zielkundschaft",
  CU2: "Ausrichtung der gemeinsamen Arbeit an den Kaufschritten der Kundschaft",
  CU3: "Einheitliche Darstellung gegenüber Kundinnen und Kunden",
  LD1: "Geschlossenheit der beiden Leitungen",
  LD2: "Verbindende Ziele der obersten Führung",
  CM1: "Wie oft sich die Teams besprechen",
  CM2: "Anlässe für Besprechungen der Teams",
  GM5: "Anteil der Pipeline, der aus Marketingaktivitäten stammen sollte",
  OV1: "Gute Zusammenarbeit insgesamt",
};

const seesAProblem: typeof english.labels.sales_sees_a_problem = {
  name: (team, other, standing) => `${team} sieht ein Problem, ${other} ${higherSays[standing]}`,
  line: "Eine Lücke, ein Team unzufrieden",
  meaning:
    "Eine Lücke, die sich vom Zufall abhebt; ein Team liegt mit seinem ganzen Intervall unter 50. Das andere sieht es nicht (60 oder mehr, Intervall über 50), ist geteilter Meinung oder ist nicht überzeugt.",
};

/** `line` stands under the label in a table, `meaning` where there is room. */
export const labels: typeof english.labels = {
  aligned_strength: {
    name: () => "Gemeinsame Stärke",
    line: "Beide stimmen zu, keine große Lücke",
    meaning:
      "Beide Teams liegen bei 60 oder mehr und mit ihren Intervallen über 50, und eine Lücke von einer ganzen Antwortstufe lässt sich ausschließen.",
  },
  shared_pain: {
    name: (team) =>
      team === "" ? "Gemeinsamer Schmerzpunkt" : `Gemeinsamer Schmerzpunkt, größer für ${team}`,
    line: "Beide unzufrieden",
    meaning:
      "Beide Teams liegen mit ihrem ganzen Intervall unter 50: Sie sind sich einig, dass dies nicht funktioniert.",
  },
  middling: {
    name: () => "Mittlerer Bereich",
    line: "Keine große Lücke, weder gut noch schlecht",
    meaning:
      "Eine Lücke von einer ganzen Antwortstufe lässt sich ausschließen, und es ist weder klar gut noch klar schlecht.",
  },
  sales_sees_a_problem: seesAProblem,
  marketing_sees_a_problem: seesAProblem,
  different_degree: {
    name: (team, _, standing) =>
      standing === "low"
        ? `Gradueller Unterschied: beide eher niedrig, ${team} stärker`
        : `Gradueller Unterschied, ${team} weniger positiv`,
    line: "Eine Lücke, mehr wird nicht behauptet",
    meaning:
      "Eine Lücke, die sich vom Zufall abhebt; wer unzufrieden ist, wird nicht behauptet, weil ein Intervall über 50 reicht oder keines der Teams es ist.",
  },
  split: {
    name: (team, other) => (other === "" ? "Beide Teams sind gespalten" : `${team} ist gespalten`),
    line: "Ein Drittel stimmt zu, ein Drittel lehnt ab",
    meaning:
      "Innerhalb des Teams stimmt mindestens ein Drittel zu, und mindestens ein Drittel lehnt ab: Der Durchschnitt verdeckt zwei Lager.",
  },
  inconclusive: {
    name: () => "Nicht zu entscheiden",
    line: "Zu wenige Antworten für ein Urteil",
    meaning:
      "Zu wenige Antworten, um eine Lücke von Einigkeit zu unterscheiden. Das ist kein Zeichen dafür, dass die Teams sich einig sind.",
  },
};

export const withheld: typeof english.withheld = {
  too_few_answers: "Zu wenige Antworten",
  too_few_in_other_team: "Zu wenige Antworten im anderen Team",
  too_few_comments: "Zu wenige Kommentare",
  near_unanimity: "In beiden Teams antworten fast alle gleich; ein Unterschied darin wird nicht gezeigt",
  small_cell: "Zu wenige Antworten für Anzahlen",
  small_slice: "Zu wenige Antworten in dieser Gruppe",
  team_without_counts: "Auch vom Team selbst werden keine Anzahlen gezeigt",
  protects_others: "Verborgen, damit sich über eine kleinere Gruppe nichts ausrechnen lässt",
  not_in_file: "Nicht in der importierten Datei",
};

export const states: typeof english.states = {
  consensus: "Einig, und weiß es",
  open_disagreement: "Uneinig, und weiß es",
  false_consensus: "Uneinig, ohne es zu sehen",
  false_conflict: "Einig, ohne es zu sehen",
};

/** The three words of certainty, the same on every page. */
export const certainty: typeof english.certainty = {
  words: { clear: "klar", likely: "wahrscheinlich", open: "offen" },
  meanings: {
    clear:
      "Klar: Es hebt sich vom Zufall ab, bei mindestens 15 Antworten in jedem Team (20 für eine Spaltung), und mindestens die Hälfte jedes Teams hat geantwortet.",
    likely:
      "Wahrscheinlich: Es hebt sich vom Zufall ab, aber bei wenigen Antworten, oder weniger als die Hälfte eines Teams hat geantwortet.",
    open: "Offen: Nichts wird behauptet; es kann Zufall sein.",
  },
};

/** A gap against those who were silent. */
export const verdicts: typeof english.verdicts = {
  clear: "Klar",
  likely: "Wahrscheinlich",
  open: "Offen: könnte daran liegen, wer geantwortet hat",
};

/** What the higher team says where the lower one sees a problem. */
export const higherSays: typeof english.higherSays = {
  high: "nicht",
  middle: "ist nicht überzeugt",
  divided: "ist geteilter Meinung",
  low: "liegt auch eher niedrig",
};
