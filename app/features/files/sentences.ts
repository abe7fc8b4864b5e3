import { getWords } from "#app/locales/spoken";
import type { CellsReason, FileProblem } from "./problems";

/** What each kind of file says of its problems. */
export type FileSentences = Record<
  "empty" | "too_large" | "binary" | "no_header" | "too_many_rows",
  string
> & {
  missing_column: (columns: string[]) => string;
  duplicate_column: (header: string) => string;
  ambiguous_column: (column: string, headers: string[]) => string;
  unclosed_quote: (line: number) => string;
};

/** Why a file cannot be read, and what to do about it. */
export function describeFileProblem<Field extends string>(
  problem: FileProblem<Field>,
  sentences: FileSentences,
  nameField: (field: Field) => string,
): string {
  switch (problem.kind) {
    case "missing_column":
      return sentences.missing_column(problem.fields.map(nameField));
    case "duplicate_column":
      return sentences.duplicate_column(problem.header);
    case "ambiguous_column":
      return sentences.ambiguous_column(nameField(problem.field), problem.headers);
    case "unclosed_quote":
      return sentences.unclosed_quote(problem.line);
    case "no_rows":
      return getWords().files.noRows;
    case "too_many_columns":
      return getWords().files.tooManyColumns(problem.line);
    case "unsaved_formula":
      return getWords().files.unsavedFormula(problem.cell);
    case "encrypted":
    case "xls":
    case "xlsb":
    case "ods":
    case "zip":
    case "damaged":
    case "inflates":
    case "no_table":
      return getWords().files.kinds[problem.kind];
    default:
      return sentences[problem.kind];
  }
}

export function describeCells({ expected, found }: CellsReason): string {
  return getWords().files.cells(expected, found);
}
