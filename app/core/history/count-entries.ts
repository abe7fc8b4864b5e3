import type { Aggregate } from "#app/core/files/aggregates";
import type { FileColumn, SurveyFile } from "#app/core/files/survey-table";

/** A file that says how many people gave each answer. */
export type Counts = Extract<Aggregate, { kind: "long" | "wide" }>;

/** So many people of a team gave one answer to one question. */
export type Entry = { row: number; question: number; answer: number; cell: string; n: number | null };

/** The column of the answers; of a table of answers one that its headings make. */
export function answerColumn(aggregate: Counts): FileColumn {
  if (aggregate.kind === "long") return aggregate.answer;
  const [first = aggregate.question] = aggregate.options;
  return { ...first, values: aggregate.options.map(({ heading }) => heading), codes: new Int32Array(0) };
}

/** What the rows of the teams say. */
export function listEntries(file: SurveyFile, aggregate: Counts, teamOfRow: Int8Array): Entry[] {
  const { question } = aggregate;
  const cells = aggregate.kind === "long" ? [aggregate.n] : aggregate.options;
  const entries: Entry[] = [];
  for (let row = 0; row < file.rows; row++) {
    if ((teamOfRow[row] as number) < 0) continue;
    cells.forEach((column, at) => {
      const cell = column.values[column.codes[row] as number] ?? "";
      const answer = aggregate.kind === "long" ? (aggregate.answer.codes[row] as number) : at;
      // an empty cell of a table of answers is nobody
      const n = aggregate.kind === "wide" && cell === "" ? 0 : readPeople(cell);
      entries.push({ row, question: question.codes[row] as number, answer, cell, n });
    });
  }
  return entries;
}

/** 12, also written 12.0 or 12,0; null for anything else. */
export function readPeople(cell: string): number | null {
  const text = cell.trim();
  return /^\+?\d{1,9}(?:[.,]0*)?$/.test(text) ? Number.parseInt(text, 10) : null;
}

/** The columns that say the counts. */
export function countColumns(aggregate: Counts): FileColumn[] {
  const cells = aggregate.kind === "long" ? [aggregate.answer, aggregate.n] : aggregate.options;
  return [aggregate.question, ...cells];
}
