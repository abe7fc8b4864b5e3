import type { Words } from "../words";
import { list } from "./grammar";
import { points } from "./points";
import { questions } from "./questions";
import { facts } from "./results/facts";
import { filter } from "./results/filter";
import { headline } from "./results/headline";
import { missing } from "./results/missing";
import { resultsPages } from "./results/pages";
import { certainty, labels, states, verdicts, withheld } from "./results/result-words";
import { statements } from "./results/statements";
import { technical } from "./results/technical";

/** How many dimensions, after "in": "in keiner", "in einer", "in 3". */
const many = (count: number) => (count === 0 ? "keiner" : count === 1 ? "einer" : String(count));

/** The results of a wave. `sales` and `marketing` are the teams' names in every function that takes them. */
export const results: Words["results"] = {
  title: (wave) => `Ergebnisse ${wave}`,
  overTheYears: "Im Zeitverlauf",
  backToWave: "Die Welle",
  contents: "Auf dieser Seite",
  ...resultsPages,
  filter: filter,
  missing: missing,
  gap: "Lücke",
  range: (low, high) => `${low} bis ${high}`,
  ofPeople: (n) => `${n} Antworten`,
  n: "Antworten",
  percent: (share) => `${share} %`,
  none: "–",
  and: " und ",
  between: (low, high) => `zwischen ${low} und ${high}`,
  orMore: (score) => `${score} oder mehr`,
  orLess: (score) => `${score} oder weniger`,
  of100: (score) => `${score} von 100`,
  justAbove: "knapp über 0",
  justBelow: "knapp unter 0",
  reversedMark: (statement) => `${statement} (umgekehrt: weniger Zustimmung ist besser)`,
  tooFew: "Zu wenige Antworten für ein Urteil.",
  unjudged: (unjudged, all) =>
    `${unjudged} von ${all} ${unjudged === 1 ? "ließ" : "ließen"} sich nicht beurteilen: zu wenige Antworten.`,
  star: "klar oder wahrscheinlich",
  notYet: {
    title: "Noch keine Ergebnisse",
    body: "Niemand kann eine Antwort, einen Wert oder einen Kommentar sehen, bevor die Welle geschlossen und freigegeben ist. Dann sehen beide Leitungen und der Owner die Ergebnisse im selben Moment.",
    withheld:
      "Die Ergebnisse dieser Welle liegen vor, für Owner und Leitungen. Betrachtende lesen sie, sobald eine dieser Personen sie ihnen zeigt.",
    cancelled: "Diese Welle wurde abgebrochen. Ihre Stimmzettel wurden vernichtet, noch versiegelt.",
  },
  unreadable: {
    title: "Diese Ergebnisse lassen sich nicht lesen",
    body: (wave) =>
      `Die gespeicherten Ergebnisse von ${wave} sind beschädigt, oder eine neuere Version von Parallax hat sie geschrieben. Sagen Sie es denen, die diesen Server betreiben: Die neueste Version oder eine Sicherung bringt sie zurück. Andere Wellen betrifft es nicht.`,
    leftOut: (wave) =>
      `${wave} fehlt hier: Die gespeicherten Ergebnisse sind beschädigt, oder eine neuere Version von Parallax hat sie geschrieben. Sagen Sie es denen, die diesen Server betreiben: Die neueste Version oder eine Sicherung bringt sie zurück.`,
  },
  notices: {
    demo: "Dies sind erfundene Antworten eines Demounternehmens. Niemand wurde befragt.",
    trial:
      "Diese Welle war ein Probelauf: Es war kein Mailserver eingerichtet, sodass ihre Mails auf diesem Server gelesen werden konnten, und für alle, die das taten, waren die Antworten nicht anonym.",
    custodyTag: "Der Server hatte den Schlüssel",
    serverCustody:
      "In dieser Welle hatte der Server den Schlüssel. Niemand, der dieses Produkt nutzt, konnte sehen, was eine Person geantwortet hat. Wer den Server betreibt, hätte es gekonnt.",
    lowResponse: (teams) =>
      `In ${teams} hat weniger als die Hälfte geantwortet. Nichts hier ist klar, höchstens wahrscheinlich: Wer nicht geantwortet hat, denkt vielleicht anders.`,
    hidden: (teams) =>
      `Über ${teams} wird nichts gezeigt, und auch kein Vergleich, weil zu wenige Personen geantwortet haben. Das schützt sie.`,
    unread: (n) =>
      n === 1
        ? "Ein Stimmzettel konnte nicht gelesen werden und wurde nicht gezählt."
        : `${n} Stimmzettel konnten nicht gelesen werden und wurden nicht gezählt.`,
  },
  headline: headline,
  index: {
    title: "Alignment-Index",
    explained:
      "Wie gut und wie einig: das durchschnittliche Niveau beider Teams über alle Dimensionen, abzüglich der Hälfte ihrer durchschnittlichen Lücke. Das ist etwa der Wert des weniger zufriedenen Teams, und eine Wahrnehmung, kein Maß für Leistung.",
    index: "Index",
    level: "Niveau",
    levelMeaning: "Durchschnitt beider Teams über alle Dimensionen",
    meanGap: "Mittlere Lücke",
    meanGapMeaning:
      "Die durchschnittliche Lücke aller Dimensionen, abzüglich dessen, was allein der Zufall ergibt",
    interval: (range) => `95-%-Intervall ${range}`,
    withheld: "Der Index braucht mindestens die Hälfte der Dimensionen von beiden Teams.",
    sinceBaseline: (wave, moved, range) =>
      `${moved} seit ${wave} (${range}), bei den Aussagen, die in beiden Wellen abgefragt wurden`,
    toTarget: (target, moved, range) => `${moved} gegenüber dem Zielwert ${target} (${range})`,
    noise: "Eine Bewegung von ein, zwei Punkten ist Rauschen.",
  },
  charts: {
    table: "Die Zahlen als Tabelle",
    same: "Dieselben Zahlen wie im Diagramm.",
    flagged:
      "★ klar oder wahrscheinlich: Etwa einer von zehn Sternen kann dennoch Zufall sein (Falscherkennungsrate 10 %).",
    whisker:
      "Die dünnen Linien sind 95-%-Intervalle: An einem anderen Tag erneut gefragt, läge der Wert höchstwahrscheinlich darin.",
    rangeOnly:
      "Eine dicke Linie ohne Zeichen: Fast alle haben gleich geantwortet, und nur der Bereich wird gezeigt.",
    openEnd: "Ein hohles Zeichen mit Pfeil: Der Wert liegt irgendwo zwischen dem Zeichen und dem Pfeil.",
    picture: {
      take: "Diagramm speichern oder kopieren",
      svg: "Als SVG speichern",
      png: "Als PNG speichern",
      copy: "Als Bild kopieren",
      copied: "Kopiert.",
      failed: "Der Browser hat das nicht zugelassen. Speichern Sie das Diagramm stattdessen als SVG.",
    },
  },
  dimensions: {
    title: "Dimensionen",
    explained:
      "Eine Dimension ist der Durchschnitt ihrer Aussagen, 0 bis 100. Die größte Lücke steht zuerst.",
    column: "Dimension",
    chart: (sales, marketing) => `Werte von ${sales} und ${marketing} je Dimension, mit Intervallen.`,
    finding: {
      largest: (dimension, wide, flagged) =>
        `Am größten ist die Lücke bei „${dimension}“ (${points(wide)}); ${
          flagged === 0
            ? "keine der Lücken, die gezeigt werden dürfen, ist klar oder wahrscheinlich"
            : flagged === 1
              ? "eine Lücke ist klar oder wahrscheinlich"
              : `${flagged} Lücken sind klar oder wahrscheinlich`
        }.`,
      same: "In jeder Dimension, die gezeigt werden darf, stehen beide Teams an derselben Stelle.",
      none: "Keine Dimension hat genug Antworten von beiden Teams.",
    },
    label: "Was es ist",
    items: (n) => (n === 1 ? "1 Aussage" : `${n} Aussagen`),
  },
  quadrant: {
    title: "Welche Art von Problem es ist",
    explained:
      "Jede Dimension bei ihren zwei Werten. Auf der Diagonalen sind sich die Teams einig; in den schattierten Ecken sind sie sich einig, dass es gut ist oder schlecht. Wie sicher ein Abstand ist, steht in der Tabelle.",
    chart: (sales, marketing) => `Jede Dimension: ${sales} waagerecht, ${marketing} senkrecht.`,
    content: "Beide 60 oder mehr",
    unhappy: "Beide unter 50",
    onlyOne: (team) => `Nur ${team} unter 50`,
    lower: (team) => `${team} bewertet es niedriger, klar oder wahrscheinlich`,
    neither: "Welches Team es niedriger bewertet, ist offen",
    mark: "Nr.",
    finding: (all, content, unhappy, onlyOne) =>
      `In ${many(content)} von ${all} Dimensionen liegen beide Teams bei 60 oder mehr, in ${many(unhappy)} beide unter 50; in ${many(onlyOne)} liegt nur ein Team unter 50.`,
  },
  denial: {
    title: "Was ein Team nicht sieht",
    explained:
      "Aussagen, mit denen ein Team zufrieden und das andere unzufrieden ist, beide über ihre Intervalle hinaus, mit mindestens 20 Punkten Abstand. Klar und wahrscheinlich: Die Lücke hebt sich vom Zufall ab. Offen: Es kann Zufall sein.",
    none: "Bei keiner Aussage, die gezeigt werden darf, ist ein Team mit dem zufrieden, womit das andere unzufrieden ist.",
    rate: (fine, unhappy, likely, scored, open) =>
      `Bei ${likely} von ${scored} Aussagen ist ${fine} zufrieden, wo ${unhappy} unzufrieden ist${
        open === 0 ? "" : open === 1 ? "; 1 weitere ist offen" : `; ${open} weitere sind offen`
      }.`,
    single: "Eine einzelne Aussage ist kein Muster.",
    openOnly: (fine, unhappy) =>
      `Offen ist, ob ${fine} mit dem zufrieden ist, womit ${unhappy} unzufrieden ist: Es könnte Zufall sein.`,
    item: (sure, fine, high, unhappy, low, kind) =>
      `${sure.charAt(0).toUpperCase()}${sure.slice(1)}: ${fine} ${high}, ${unhappy} ${low}. ${kind}`,
    kinds: {
      denial: (fine) => `${fine} sieht es nicht.`,
      known_dispute: (fine) => `${fine} weiß es und sieht es anders.`,
      unclear: (fine) => `Es ist nicht klar, ob ${fine} es weiß.`,
      gap_of_denial_kind: () => "Ob das Team es weiß, wurde nicht gefragt, oder zu wenige haben es gesagt.",
    },
  },
  labels: labels,
  labelTitle: "Was die Wörter bedeuten",
  certainty: certainty,
  withheld: withheld,
  withheldExplained:
    "Wo etwas zurückgehalten ist, haben so wenige Personen geantwortet, dass es verraten könnte, wer was gesagt hat. Ab 5 Antworten wird ein gerundeter Wert gezeigt, ab 10 die Anzahlen, es sei denn, fast alle antworten gleich: dann ein Bereich.",
  rounded: "gerundet",
  roundedMeaning:
    "Gerundet: Eine Aussage darin hat weniger als 10 Antworten, sodass ihr Wert auf 5 gerundet ist, oder fast alle gleiche, sodass nur ihr Bereich bekannt ist; als Streuung gilt die übliche, und das Intervall ist dadurch breiter.",
  roundedSmall:
    "Unter 10 Antworten: Der Wert ist auf 5 gerundet, an einem Ende der Skala heißt es nur „oder mehr“ oder „oder weniger“, und die Streuung wird nicht gezeigt. Wie viele keine Bewertung abgegeben haben, lässt sich aus der Zahl der Antworten erkennen.",
  roundedAlike: (answers, atLeast) =>
    `Fast alle haben gleich geantwortet: Mindestens ${atLeast} % haben „${answers}“ gewählt. Es wird kein Wert gezeigt, sondern der Bereich, der damit offen bleibt.`,
  statements: statements,
  blindSpots: {
    title: "Blinde Flecken",
    explained: `Wo 30 % oder mehr eines Teams „${questions.dontKnow}“ sagen. Das ist ein eigenes Ergebnis: Sie können es nicht sehen.`,
    item: (team, share, range) => `${share} % von ${team} wissen es nicht (${range} %)`,
    noAgreement: (team, share, range) =>
      `${share} % von ${team} sagen, dass es keine solche Vereinbarung gibt (${range} %)`,
    none: `Bei keiner Frage, deren Antworten gezählt werden dürfen, sagen 30 % eines Teams „${questions.dontKnow}“.`,
  },
  coorientation: {
    title: "Was jedes Team glaubt, dass das andere denkt",
    explained:
      "Drei Stellen auf einer Skala: was das Team selbst sagt, was es glaubt, dass das andere Team sagt, und was das andere Team wirklich sagt. Der Abstand zwischen den beiden letzten ist das, was das Team nicht sieht. Es „weiß es“, wo dieser Abstand unter 10 Punkten liegt oder sicher unter 15; „teilweise gesehen“ liegt dazwischen.",
    heading: (team, other) => `${team} über ${other}`,
    own: (team) => `${team} selbst`,
    estimate: (other) => `Erwartung an ${other}`,
    truth: (other) => `Was ${other} sagt`,
    column: "Aussage",
    state: "Was es ist",
    states: states,
    mixed: "Teilweise gesehen",
    off: "Daneben um",
    chart: (team, other) =>
      `Was ${team} sagt, welche Antwort es von ${other} erwartet und was ${other} sagt.`,
    finding: (team, subject, apart, direction) =>
      `${team} liegt hier am weitesten daneben: ${subject}. Erwartet werden ${points(apart)} ${direction}, als das andere Team angibt.`,
    more: "mehr",
    less: "weniger",
    close: (team, other, compared) =>
      compared === 1
        ? `Bei der einen Aussage, die verglichen werden darf, liegt ${team} über ${other} nicht sicher um 10 Punkte oder mehr daneben.`
        : `Bei keiner der ${compared} Aussagen, die verglichen werden dürfen, liegt ${team} über ${other} sicher um 10 Punkte oder mehr daneben.`,
    none: "Zu wenige Antworten, um zu vergleichen, was die Teams voneinander erwarten.",
  },
  selfViews: {
    title: "Selbstbild und Fremdbild",
    explained: "Die Aussagen zu einem Team: wie es sich selbst bewertet und wie das andere Team es sieht.",
    kinder: (team, other, apart, range) =>
      `${team} bewertet sich selbst um ${points(apart)} freundlicher, als ${other} es tut (${range}).`,
    harder: (team, other, apart, range) =>
      `${team} ist um ${points(apart)} strenger mit sich selbst, als ${other} es ist (${range}).`,
    same: (team, other, range) => `${team} und ${other} bewerten ${team} etwa gleich (${range}).`,
    chart: (team) => `Wie ${team} sich selbst bewertet und vom anderen Team bewertet wird.`,
    statement: "Aussage",
    difference: "Unterschied",
  },
  facts: facts,
  comments: {
    title: "Kommentare",
    explained:
      "Von den Antworten abgetrennt, ohne Datum, nach ihrem Text sortiert. Die Kommentare eines Teams werden ab 10 Antworten und 3 Kommentaren gezeigt.",
    hidden: {
      too_few_answers: "Zurückgehalten: Weniger als 10 Personen dieses Teams haben geantwortet.",
      too_few_comments: "Zurückgehalten: weniger als drei Kommentare.",
    },
    none: "Die Fragen dieser Welle baten um keine Kommentare.",
    all: (n) => `Alle ${n} Kommentare`,
    pages: "Seiten",
    page: (page, pages) => `Seite ${page} von ${pages}`,
    previous: "Zurück",
    next: "Weiter",
    count: (n) => (n === 1 ? "1 Kommentar" : `${n} Kommentare`),
  },
  coverage: {
    title: "Wer geantwortet hat",
    explained:
      "Wie viel die ändern könnten, die nicht geantwortet haben. Alles Bisherige fragt, ob sich ein Unterschied wieder zeigen würde; dieser Abschnitt fragt, was die gesamte Belegschaft gesagt hätte.",
    invited: "Eingeladen",
    answered: "Geantwortet",
    response: "Rücklauf",
    unknown: "unbekannt",
    finding: (sales, marketing, salesShare, marketingShare) =>
      `${salesShare} % von ${sales} und ${marketingShare} % von ${marketing} haben geantwortet.`,
    hidden: "In einem der Teams haben zu wenige Personen geantwortet, um mehr zu sagen.",
    languages: (languages) =>
      `Gefragt wurde auf ${list(languages)}. Wer in welcher Sprache geantwortet hat, wird nicht gespeichert.`,
    dimension: "Dimension",
    everyone: (team) => `${team}, hätten alle geantwortet`,
    tipping: "Die Übrigen müssten abweichen um",
    everyoneMeaning:
      "Hätten alle geantwortet: wo der Wert des ganzen Teams höchstwahrscheinlich liegt, wenn die Übrigen denken wie die anderen, und darunter der weiteste Bereich, wenn sie alle die niedrigste oder die höchste Antwort gegeben hätten.",
    tippingMeaning:
      "Die Übrigen müssten abweichen: um so viele Punkte, in jedem Team in Richtung des anderen, bis von einer Lücke mit ★ nichts mehr übrig wäre. Ab 50 ist die Lücke klar gegenüber denen, die nicht geantwortet haben, ab 25 wahrscheinlich, darunter offen: Sie könnte daran liegen, wer geantwortet hat.",
    points: (apart) => points(apart),
    nobodySilent: "Alle haben geantwortet",
    verdicts: verdicts,
    verdict: "Gegenüber den Übrigen ist die Lücke",
  },
  technical: technical,
};
