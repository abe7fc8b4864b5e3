import { foldWord } from "./fold";

/** The tools whose files are recognised by their first rows. */
export const SURVEY_TOOLS = [
  ...(["Google Forms", "Microsoft Forms", "SurveyMonkey", "Qualtrics", "LimeSurvey", "Typeform"] as const),
  ...(["Formbricks", "Jotform"] as const),
];
export type SurveyTool = (typeof SURVEY_TOOLS)[number];

/** What a file of this tool has: how many rows of headings, and where the names and the wording stand in them. */
export type ToolRows = { tool: SurveyTool; headings: 1 | 2 | 3; legacy?: boolean };

const TIMESTAMPS = fold(
  "timestamp zeitstempel horodateur marca-temporal marca-de-tiempo carimbo-de-data/hora tijdstempel informazioni-cronologiche fecha-y-hora",
);
const STARTED = fold(
  "start-time startzeit heure-de-début hora-de-inicio hora-de-início begintijd ora-di-inizio start-zeit",
);
const COMPLETED = fold(
  "completion-time fertigstellungszeit heure-de-fin hora-de-finalización hora-de-conclusão hora-de-término tijd-van-voltooien ora-di-completamento",
);

function fold(words: string): Set<string> {
  return new Set(words.split(/\s+/).map(foldWord));
}

/** Recognises a tool by a row of headings and the two that follow it. */
export function recognizeTool(rows: readonly (readonly string[])[]): ToolRows | null {
  const [headings = [], second = [], third = []] = rows;
  const folded = headings.map(foldWord);
  const has = (word: string) => folded.includes(word);
  if (/^\s*\{\s*"ImportId"/.test(third[0] ?? "")) return { tool: "Qualtrics", headings: 3 };
  if (/^V\d+$/.test(headings[0]?.trim() ?? "") && foldWord(second[0] ?? "") === "responseid")
    return { tool: "Qualtrics", headings: 2, legacy: true };
  if (has("respondentid") && has("collectorid")) return { tool: "SurveyMonkey", headings: 2 };
  if ((has("id") && has("submitdate")) || (has("responseid") && has("datesubmitted"))) {
    return {
      tool: "LimeSurvey",
      headings: foldWord(second[0] ?? "") === "id" && second[0] !== headings[0] ? 2 : 1,
    };
  }
  if (has("no") && has("responseid") && has("surveyid")) return { tool: "Formbricks", headings: 1 };
  if (headings[0]?.trim() === "#" && has("submitdateutc")) return { tool: "Typeform", headings: 1 };
  if (
    folded[0] === "id" &&
    folded.some((word) => STARTED.has(word)) &&
    folded.some((word) => COMPLETED.has(word))
  )
    return { tool: "Microsoft Forms", headings: 1 };
  if (folded[0] === "submissiondate") return { tool: "Jotform", headings: 1 };
  if (TIMESTAMPS.has(folded[0] ?? "") && headings.length > 1) return { tool: "Google Forms", headings: 1 };
  return null;
}

/** Headings that no tool and nobody uses for a statement. */
const METADATA = fold(
  `id no number response-id respondent-id responseid collector-id survey-id submission-id session-id network-id
  user-id formbricks-id-internal respondent ip-address ip ipaddr ip-adresse start-date end-date startdate enddate started completed
  recorded-date recordeddate submission-date submit-date submitdate date-submitted datestamp date-last-action
  date-started start-date-utc submit-date-utc stage-date-utc created created-at updated-at submitted-at
  timestamp-of-response last-modified-time zeitpunkt-der-letzten-änderung heure-de-la-dernière-modification
  hora-de-la-última-modificación last-page lastpage start-language startlanguage seed token refurl referrer-url
  interviewtime total-time duration duration-in-seconds time-taken progress finished completion complete status
  response-type response-status distribution-channel user-language userlanguage language sprache langue idioma
  location-latitude location-longitude latitude longitude recipient-last-name recipient-first-name recipient-email
  recipientlastname recipientfirstname recipientemail external-reference external-data-reference externalreference
  username user-name nutzername nom-d'utilisateur nombre-de-usuario email e-mail mail email-address e-mail-address
  e-mail-adresse adresse-e-mail dirección-de-correo-electrónico name nom nombre first-name last-name full-name
  vorname nachname custom-data custom-data-1 tags source url ending total-points gesamtpunktzahl quiz-feedback score
  punktzahl points employee-id employee-number country browser device os user-agent response respondent-name
  hire-date termination-date`,
);
const METADATA_START = /^(points|feedback|punkte|commentaires?|puntos)\s*[-–:]\s/i;
const METADATA_PATTERN = /^(q_|grouptime\d|.*\d+x\d+.*time$)/i;

/** Whether a heading is that of something about the answer sheet and not of an answer. */
export function isMetadataHeading(heading: string): boolean {
  const text = heading.trim();
  const word = foldWord(text);
  return (
    METADATA.has(word) ||
    TIMESTAMPS.has(word) ||
    STARTED.has(word) ||
    COMPLETED.has(word) ||
    METADATA_START.test(text) ||
    METADATA_PATTERN.test(text)
  );
}

const AMOUNT =
  /\b(how (many|long|old|often per)|years?( of| in| with| here|$)|months?|tenure|seniority|length of service|age|wie ?viele|wie lange|wie alt|jahren?|dienstjahre|betriebszugehörigkeit|alter|combien|ancienneté|depuis|âge|cuánt[oa]s|años|antigüedad|edad|quant[oi]s?|anni|anos|idade|età|hoe ?veel|hoe lang|jaren|leeftijd)\b/i;

/** Whether a heading asks for an amount, such as years in the company, whose numbers may look like answers. */
export function asksForAmount(heading: string): boolean {
  return AMOUNT.test(heading.normalize("NFC"));
}
