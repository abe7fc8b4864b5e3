/** Answer sheets written as survey tools write them. An answer is 1 to 5, 0 for none. */
export type Sheet = { team: "Sales" | "Marketing"; answers: number[] };

export const STATEMENTS = [
  "We share the same goals",
  "Handover of leads works",
  "We get the feedback we need",
];
const TEAM = "Which team are you in?";
const ASKED = "How far do you agree?";
const WORDS = ["", "Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree"];
const GERMAN = [
  "",
  "Stimme überhaupt nicht zu",
  "Stimme eher nicht zu",
  "Teils/teils",
  "Stimme eher zu",
  "Stimme voll und ganz zu",
];

const number = (answer: number) => (answer === 0 ? "" : String(answer));
const word = (answer: number) => WORDS[answer] ?? "";
const minute = (at: number) => `${10 + (at % 50)}`;

type Shape = { delimiter: string; rows: (sheets: readonly Sheet[]) => string[][] };

/** By tool: the rows of a whole file, headings first. */
export const SHAPES: Record<string, Shape> = {
  "Google Forms": {
    delimiter: ",",
    rows: (sheets) => [
      ["Timestamp", TEAM, ...STATEMENTS.map((text) => `${ASKED} [${text}]`), "Anything else?"],
      ...sheets.map(({ team, answers }, at) => [
        `2025/11/01 1:${minute(at)}:07 AM GMT+1`,
        ...[team, ...answers.map(word), at % 3 === 0 ? `More, "please"\nno ${at}` : ""],
      ]),
    ],
  },
  "Microsoft Forms": {
    delimiter: ";",
    rows: (sheets) => [
      ["Id", "Startzeit", "Fertigstellungszeit", "E-Mail", "Name", "In welchem Team bist du? "].concat(
        STATEMENTS.map((text) => `Wie sehr stimmst du zu?.${text}`),
      ),
      ...sheets.map(({ team, answers }, at) => [
        ...[String(at + 1), `27.11.2025 11:${minute(at)}`, `27.11.2025 12:${minute(at)}`, "anonymous", ""],
        ...[team === "Sales" ? "Vertrieb" : team, ...answers.map((answer) => GERMAN[answer] ?? "")],
      ]),
    ],
  },
  SurveyMonkey: {
    delimiter: ",",
    rows: (sheets) => [
      ["Respondent ID", "Collector ID", "Start Date", "IP Address", TEAM, `${ASKED} with these`, "", ""],
      ["", "", "", "", "Response", ...STATEMENTS],
      ...sheets.map(({ team, answers }, at) => [
        ...[`118000000${100 + at}`, "4401", `11/27/2025 11:${minute(at)}:02 AM`, `10.0.0.${at}`],
        ...[team, ...answers.map(number)],
      ]),
    ],
  },
  Qualtrics: {
    delimiter: ",",
    rows: (sheets) => [
      ["StartDate", "Status", "Progress", "Finished", "ResponseId", "Q1", "Q2_1", "Q2_2", "Q2_3"],
      ["Start Date", "Response Type", "Progress", "Finished", "Response ID", TEAM].concat(
        STATEMENTS.map((text) => `${ASKED} - ${text}`),
      ),
      ["startDate", "status", "progress", "finished", "_recordId", "QID1", "QID2_1", "QID2_2", "QID2_3"].map(
        (id) => `{"ImportId":"${id}"}`,
      ),
      ...sheets.map(({ team, answers }, at) => [
        ...[`2025-11-27 11:${minute(at)}:02`, "IP Address", "100", "True", `R_${at}`],
        ...[team, ...answers.map(word)],
      ]),
    ],
  },
  LimeSurvey: {
    delimiter: ";",
    rows: (sheets) => [
      ["id", "submitdate", "lastpage", "startlanguage", "seed", "TEAM", ...STATEMENTS, "interviewtime"],
      ...sheets.map(({ team, answers }, at) => [
        ...[String(at + 1), `2025-11-27 11:${minute(at)}:10`, "3", "en", String(180 + at)],
        ...[team, ...answers.map(number), "61.2"],
      ]),
    ],
  },
  Typeform: {
    delimiter: ",",
    rows: (sheets) => [
      ["#", TEAM, ...STATEMENTS, "Response Type", "Submit Date (UTC)", "Network ID"],
      ...sheets.map(({ team, answers }, at) => [
        ...[`k${1000 + at}`, team, ...answers.map(number), "completed"],
        ...[`2025-11-27 10:${minute(at)}:10`, `n${at}`],
      ]),
    ],
  },
  Formbricks: {
    delimiter: ",",
    rows: (sheets) => [
      ["No.", "Response ID", "Timestamp", "Finished", "Survey ID", `1. ${TEAM}`].concat(
        STATEMENTS.map((text) => `2. ${ASKED} - ${text}`),
      ),
      ...sheets.map(({ team, answers }, at) => [
        ...[String(at + 1), `cl${1000 + at}`, `2025-11-27 11:${minute(at)}:10`, "Yes", "s1"],
        ...[team, ...answers.map(word)],
      ]),
    ],
  },
  "no tool": {
    delimiter: "\t",
    rows: (sheets) => [
      ["Employee", "Department", ...STATEMENTS.map((text) => `${text}.`)],
      ...sheets.map(({ team, answers }, at) => [
        ...[`p${at}`, `Field ${team}`],
        ...answers.map((answer) => (answer === 0 ? "N/A" : `${answer} - ${word(answer)}`)),
      ]),
    ],
  },
};

/** The rows of a file as CSV, every cell in quotes. */
export function writeDelimited(rows: readonly string[][], delimiter: string, end = "\n"): string {
  return rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter)).join(end);
}
