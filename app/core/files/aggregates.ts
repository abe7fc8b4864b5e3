import { foldLabel, foldWord } from "./fold";
import { matchLadder } from "./ladders";
import type { FileColumn } from "./survey-table";

/**
 * A file with rows for a team and question instead of answer sheets.
 * - `long`: a row says how many people gave one answer
 * - `wide`: a row says for each answer of a scale how many people gave it
 * - `shares`: a row says how many answered, and which percentage of them was favourable
 */
export type Aggregate =
  | { kind: "long"; question: FileColumn; answer: FileColumn; n: FileColumn }
  | { kind: "wide"; question: FileColumn; options: FileColumn[] }
  | ShareColumns;

/** The columns of a file of percentages. */
export type ShareColumns = {
  kind: "shares";
  question: FileColumn;
  favourable: FileColumn;
  unfavourable: FileColumn | null;
  n: FileColumn | null;
};

const QUESTION =
  /^(survey)?(question|item|statement|frage|aussage|enonce|affirmation|pregunta|afirmacion|domanda|affermazione|pergunta|afirmacao|vraag|stelling)s?(text|name|label|wording|id|key)?$/;
const ANSWER =
  /^(answer|response|option|choice|rating|answeroption|responseoption|value|antwort|antwortoption|reponse|respuesta|risposta|resposta|antwoord)$/;
const N =
  /^(?:total|numberof|anzahl(?:der)?|nombrede|numerode)?(n|nsize|count|counts|responses|responsecount|responsescount|numberofresponses|answers|numberofanswers|respondents|frequency|people|samplesize|nresponses|anzahl|antworten|nennungen|effectif|nombre|reponses|numero|respuestas|risposte|respostas|conteo|conteggio|aantal|antwoorden|personen|befragte)n?$/;
const FAVOURABLE =
  /^(percent|pct|share)?(favou?rable|positive|zustimmung|zustimmend|positif|positivo|positief)(score|percent|pct|share|in)?$/;

const UNFAVOURABLE =
  /^(percent|pct|share)?(unfavou?rable|negative|ablehnung|ablehnend|negatif|negativo|negatief)(score|percent|pct|share|in)?$/;

/** What a file holds a row for; null where its rows are answer sheets. */
export function findAggregate(columns: readonly FileColumn[]): Aggregate | null {
  const find = (words: RegExp) => columns.find(({ heading }) => words.test(foldWord(heading)));
  const question = find(QUESTION);
  if (question === undefined) return null;
  const n = find(N) ?? null;
  const favourable = find(FAVOURABLE);
  const unfavourable = find(UNFAVOURABLE) ?? null;
  if (favourable !== undefined) return { kind: "shares", question, favourable, unfavourable, n };
  const options = findOptions(columns);
  if (options.length > 0) return { kind: "wide", question, options };
  const answer = columns.find((column) => column !== n && ANSWER.test(foldWord(column.heading)));
  return answer === undefined || n === null ? null : { kind: "long", question, answer, n };
}

/** Columns whose headings are the steps of one scale: the labels of one known ladder, or numbers in a row. */
function findOptions(columns: readonly FileColumn[]): FileColumn[] {
  const numbers = columns.filter(({ heading }) => /^\d{1,2}$/.test(heading.trim()));
  const values = numbers.map(({ heading }) => Number(heading)).sort((one, other) => one - other);
  if (numbers.length >= 3 && values.every((value, at) => value === (values[0] ?? 0) + at)) return numbers;
  const labelled = columns.filter(({ heading }) => foldLabel(heading) !== "");
  for (let from = 0; from < labelled.length; from++)
    for (let to = labelled.length; to >= from + 3; to--) {
      const run = labelled.slice(from, to);
      const labels = new Set(run.map(({ heading }) => foldLabel(heading)));
      if (labels.size === run.length && matchLadder(labels).kind === "exact") return run;
    }
  return [];
}
