import type { checklist as english } from "../en/checklist";
import { list, number, spell } from "./grammar";
import { points } from "./points";
import { target } from "./target";

const people = (count: number) => (count === 1 ? "1 Person" : `${number(count)} Personen`);
const minutes = (count: number) => (count === 1 ? "eine Minute" : `${number(count)} Minuten`);
const ofPoints = (value: number) =>
  Math.round(value) === 1 ? "1 Punkt" : `${number(Math.round(value))} Punkten`;
/** What becomes of two waves that close too near to each other (R11). */
export const nearWaves =
  "Die beiden werden nicht verglichen: Im Trend steht die spätere an Stelle der früheren.";

function sayWithheld(
  count: number,
  { counts, commentResponses }: Record<"counts" | "commentResponses", number>,
) {
  const onlyScores = `Bei weniger als ${spell(counts)} Antworten werden nur gerundete Werte gezeigt, keine Verteilungen`;
  if (counts === commentResponses) return `${onlyScores} und keine Kommentare.`;
  const noComments = `Bei weniger als ${spell(commentResponses)} Antworten werden keine Kommentare gezeigt.`;
  return [count < counts ? `${onlyScores}.` : "", count < commentResponses ? noComments : ""]
    .join(" ")
    .trim();
}

/** The lines of a draft's checklist. */
export const checklist: typeof english = {
  questions: {
    title: "Fragen",
    said: (questions, comments, duration) =>
      `${questions === 1 ? "1 Frage" : `${number(questions)} Fragen`}${comments > 0 ? ` und ${comments === 1 ? "ein Kommentar" : `${number(comments)} Kommentare`}` : ""}, etwa ${minutes(duration)}.`,
    companions: (count) =>
      count === 1
        ? "Bei einer davon sagen die Befragten auch, wie das andere Team antworten würde."
        : `Bei ${number(count)} davon sagen die Befragten auch, wie das andere Team antworten würde.`,
    edit: "Fragen bearbeiten",
    preview: "Vorschau",
    reworded: (keys, wave) =>
      keys.length === 1
        ? `${list(keys)} ist anders formuliert als in ${wave}: Die Trendlinie beginnt neu.`
        : `${list(keys)} sind anders formuliert als in ${wave}: Ihre Trendlinien beginnen neu.`,
  },
  languages: {
    title: "Sprachen",
    said: (languages: string[]) => `Gefragt wird auf ${list(languages)}.`,
    unchecked: (languages: string[]) =>
      `Noch nicht von jemandem mit dieser Muttersprache geprüft: ${list(languages)}. Lassen Sie die Vorschau lesen.`,
    missing: (keys: string[], language: string, first: string) =>
      `${list(keys)}: kein Wortlaut auf ${language}. Dort wird auf ${first} gefragt.`,
    others: (count: number, language: string, first: string) =>
      `${number(count)} ${count === 1 ? "Person hat" : "Personen haben"} in der Personenliste ${language}; diese Sprache wird nicht gefragt, sie bekommen ${first}.`,
    edit: "Sprachen",
  },
  people: {
    title: "Personen",
    said: (sales, countSales, marketing, countMarketing) =>
      `${number(countSales)} in ${sales}, ${number(countMarketing)} in ${marketing}. Gefragt werden alle, die beim Start auf der Liste stehen.`,
    tooFew: (team, count, answers) =>
      `${team} hat ${people(count)}. Ein Team braucht mindestens ${spell(answers)}: Ergebnisse von weniger ließen sich auf eine Person zurückführen.`,
    few: (team, count, least) => `${team} hat ${people(count)}. ${sayWithheld(count, least)}`,
    edit: "Liste öffnen",
    power: (sales, countSales, marketing, countMarketing, gap) =>
      `Wenn ${number(countSales)} in ${sales} und ${number(countMarketing)} in ${marketing} antworten (75 %), können Sie bei einer Aussage eine Lücke von ${ofPoints(gap)} erkennen.`,
    powerMore: (dimension, change) =>
      `Bei einer Dimension genügt eine Lücke von ${ofPoints(dimension)}. Eine Lücke, die sich bis zum nächsten Jahr um ${points(number(Math.round(change)))} ändert, wird bemerkt. Ein Unterschied dieser Größe wird in vier von fünf Fällen gefunden; kleinere werden oft übersehen.`,
  },
  heads: {
    title: "Leitungen",
    said: (sales, marketing) =>
      `${sales} und ${marketing} haben je eine Leitung. Beide erhalten die Ergebnisse im selben Moment.`,
    unled: (teams) => `Noch ohne Leitung: ${list(teams)}.`,
    promise:
      "In der Kabine steht, dass die Leitungen beider Teams dieselben Ergebnisse im selben Moment erhalten. Wer ein Team leitet, braucht also vor dem Start ein Konto: Laden Sie die Person unter „Mitglieder“ als Leitung ihres Teams ein. Leitet ein Owner ein Team, wird diese Rolle dort vergeben. Wer eingeladen wurde, zählt nach dem Beitritt.",
    edit: "Mitglieder",
  },
  distance: {
    title: "Abstand",
    elsewhere: "Eine andere Welle auf diesem Server",
    near: (wave, closes, free) =>
      `${wave} stellt mehr als vier derselben Personen in einem Team zum Teil dieselben Fragen und schließt am ${closes}. Zieht man zwei nah beieinanderliegende Ergebnisse voneinander ab, zeigt sich, was die wenigen gesagt haben, die nur in einer geantwortet haben. Darum kann diese Welle ab ${free} öffnen, 90 Tage später.`,
  },
  comparison: {
    title: "Vergleich",
    near: (wave, day) =>
      `Zwischen dem Schluss von ${wave} (${day}) und dem dieser Welle liegen weniger als 90 Tage. ${nearWaves}`,
  },
  anonymity: {
    title: "Anonymität",
    confirmed: (answers) =>
      `Der Server hat den Schlüssel, bestätigt. Ergebnisse werden ab ${number(answers)} Antworten je Team gezeigt.`,
    missing: "Bestätigen Sie, wer den Schlüssel zu den Stimmzetteln hat.",
    promise:
      "Die Befragten werden lesen: „Niemand, der dieses Produkt nutzt, kann sehen, was Sie geantwortet haben. Wer den Server betreibt, könnte es.“",
    promiseTrial:
      "Die Befragten werden lesen, dass dies ein Probelauf ist: Wer ihn eingerichtet hat, kann ihren Link öffnen, sehen, ob er benutzt wurde, und an ihrer Stelle antworten.",
    custody:
      "In dieser Umfrage hat der Server den Schlüssel. Wer ihn betreibt, könnte Antworten vor dem Schluss öffnen und mit ihrer Eingangszeit abgleichen. Wer das Produkt nur nutzt, kann das nicht.",
    phrase: "Der Server hat den Schlüssel",
    type: "Zur Bestätigung geben Sie ein:",
    field: "Ihre Bestätigung",
    wrong: (phrase) => `Geben Sie genau ein: ${phrase}`,
    confirm: "Bestätigen",
    thresholds: "Schwellen",
    thresholdsLead:
      "Sie lassen sich nur strenger als der Standard einstellen, stehen ab dem Start fest und werden den Befragten gezeigt.",
    names: {
      answers: "Antworten, ab denen der Wert eines Teams gezeigt wird",
      counts: "Antworten, ab denen die Verteilung gezeigt wird",
      commentResponses: "Antworten, ab denen die Kommentare eines Teams gezeigt werden",
      comments: "Kommentare zu einer Frage, ab denen sie gezeigt werden",
      slices: "Antworten, ab denen eine Untergruppe eines Teams gezeigt wird",
    },
    least: (least) => `Standard: ${number(least)}. Mehr ist strenger.`,
    weak: (least) => `Mindestens ${number(least)}: Schwellen lassen sich nur strenger einstellen.`,
  },
  dates: {
    title: "Termine",
    said: (opens, closes) =>
      `Öffnet ${opens === null ? "beim Start" : `am ${opens}`}, schließt am ${closes}.`,
    zone: (zone) => `Zeiten in ${zone}, der Zeitzone Ihrer Organisation.`,
    opens: "Öffnet",
    opensHint: "Leer lassen, um beim Start zu öffnen. Die Mails gehen mit der Öffnung hinaus.",
    closes: "Schließt",
    closesHint:
      "Zwei Wochen sind üblich. Sie können später verlängern oder vorzeitig schließen; beides wird protokolliert.",
    invalid: "Geben Sie Datum und Uhrzeit an.",
    year: "Schreiben Sie das Jahr mit vier Ziffern, zum Beispiel 2027.",
    skipped: (later) =>
      `Diese Uhrzeit gibt es an dem Tag nicht: Die Uhren werden darüber hinweg vorgestellt. Wählen Sie eine andere, zum Beispiel ${later}.`,
    twice:
      "Diese Uhrzeit gibt es an dem Tag zweimal, weil die Uhren zurückgestellt werden. Wählen Sie, welche der beiden gemeint ist.",
    turn: (time) => `Welches ${time}?`,
    turnHint: "An diesem Tag werden die Uhren zurückgestellt, deshalb gibt es diese Uhrzeit zweimal.",
    turns: {
      first: (offset) => `Die erste, vor der Zeitumstellung (${offset})`,
      second: (offset) => `Die zweite, nach der Zeitumstellung (${offset})`,
    },
    problems: {
      none: "",
      not_set: "Legen Sie fest, wann die Welle schließt.",
      closes_in_past: "Das Schließen liegt in der Vergangenheit.",
      closes_before_opening: "Das Schließen liegt vor der Öffnung.",
      closes_too_late:
        "Eine Welle kann höchstens 365 Tage laufen. Wählen Sie einen früheren Termin zum Schließen.",
      opens_too_late: "Die Öffnung liegt mehr als 365 Tage in der Zukunft. Wählen Sie einen früheren Termin.",
    },
  },
  reminders: {
    title: "Erinnerungen",
    none: "Keine Erinnerungen geplant. Sie können bis zu drei von Hand senden.",
    said: (to, times) =>
      `${to === "everyone" ? "An alle Befragten" : "An Personen, deren Stimmzettel nicht geholt wurde"}: ${list(times)}.`,
    to: "Wer eine Erinnerung erhält",
    everyone: "Alle Befragten",
    everyoneHint: "„Ignorieren Sie dies, wenn Sie geantwortet haben.“ Niemand sieht nach, wer das hat.",
    unclaimed: "Nur Personen, deren Stimmzettel nicht geholt wurde",
    unclaimedHint:
      "Der Server sieht nach, wessen Einladung unbenutzt ist. Keinem Mitglied wird gezeigt, wer das ist, aber wer den Server oder den Mailserver betreibt, kann es sehen, und bei einem Probelauf zeigt es der Postausgang. Die Befragten können lesen, dass Sie dies gewählt haben.",
    day: (which) => ["Erste", "Zweite", "Dritte"][which - 1] ?? "",
    dayHint:
      "Tage nach der Öffnung, gesendet um 9 Uhr morgens. Lassen Sie ein Feld leer, um weniger zu senden.",
    legend: "Wann",
    invalid: "Eine ganze Zahl von Tagen, 1 bis 365, oder nichts.",
  },
  target,
  mail: {
    title: "Mail",
    ready: (sender) => `Mails gehen über Ihren Mailserver hinaus, von ${sender}.`,
    trial:
      "Es ist kein Mailserver eingerichtet. Mails gehen in den Postausgang auf diesem Server, wo Owner und alle, die ihn betreiben, jeden Link öffnen können. Die Welle wird deshalb als Probelauf gekennzeichnet, in der Kabine und in ihren Ergebnissen.",
    outbox: "Postausgang öffnen",
    test: "Testmail an mich senden",
    tested: (address) =>
      `Der Mailserver hat eine Testmail an ${address} angenommen. Sehen Sie nach, ob sie angekommen ist.`,
    testedOutbox: "Im Postausgang liegt eine Testmail.",
    testFailed: (reason) => `Die Testmail konnte nicht gesendet werden: ${reason}.`,
  },
  server: {
    title: "Server",
    ready: (url) => `Die Befragten öffnen ${url}.`,
    reach: {
      machine:
        "Diese Adresse lässt sich nur direkt an diesem Server öffnen. Für einen eigenen Probelauf genügt das; für alle anderen setzt, wer den Server betreibt, BASE_URL auf eine Adresse, die sie öffnen können.",
      network:
        "Diese Adresse ist nur in Ihrem eigenen Netz bekannt. Wer nicht darin ist, zu Hause oder am Telefon, kann den Link nicht öffnen.",
    },
    insecure: (url) =>
      `Die Befragten würden ${url} öffnen. Browser geben Seiten ohne https keine Kryptografie, dort ließe sich also kein Stimmzettel versiegeln. Wer den Server betreibt, setzt BASE_URL auf eine https-Adresse.`,
    commitTimes:
      "Die Datenbank hält den Zeitpunkt jeder Änderung fest (track_commit_timestamp ist an). Daran ließe sich erkennen, wann jeder Stimmzettel eingegangen ist. Wer den Server betreibt, schaltet das aus.",
    kept: (count) =>
      `Die Datenbank bewahrt ${count === 1 ? "eines" : `${count} Dinge`} mehr auf als das Produkt, für den, der den Server betreibt`,
    box: {
      unreachable:
        "Stimmzettel würden an den Server der Urne (BALLOT_BOX_ORIGIN) gehen, und dort antwortet keine Urne. Wer den Server betreibt, startet sie oder sieht nach der Adresse.",
      other_installation:
        "Der Server der Urne (BALLOT_BOX_ORIGIN) gehört zu einer anderen Installation: Er hat eine andere Datenbank oder einen anderen Belegschlüssel. Wer den Server betreibt, gibt ihm die Datenbank dieses Servers und als RECEIPT_KEY, was `parallax box-key` hier ausgibt.",
      other_pages:
        "Der Server der Urne (BALLOT_BOX_ORIGIN) nimmt Stimmzettel von Seiten einer anderen Adresse an. Wer den Server betreibt, setzt dort BASE_URL auf die dieses Servers.",
      other_manifest:
        "Der Server der Urne (BALLOT_BOX_ORIGIN) zeigt ein anderes Manifest der letzten Welle als dieser Server. Wer den Server betreibt, klärt das, bevor jemand gefragt wird.",
    },
  },
  other: {
    title: "Andere Welle",
    missing: (name) =>
      `„${name}“ derselben Umfrage läuft. Schließen Sie sie zuerst: Sonst erhielten die Befragten zwei Links.`,
  },
};
