import "#app/locales/spoken.server";
import type { SurveyFileProblem } from "#app/features/files/survey-file.server";
import { getWords } from "#app/locales/spoken";
import { Refusal } from "#cli/refusal";

/** Says in one sentence why no rows can be had from a file. @throws Refusal always */
export function refuseFile(path: string, problem: SurveyFileProblem): never {
  const words = getWords().files;
  switch (problem.kind) {
    case "empty":
      throw new Refusal(`${path} is empty.`);
    case "too_large":
      throw new Refusal(`${path} is larger than 256 MB: leave out columns that are not needed.`);
    case "binary":
      throw new Refusal(`${path} is no text file; save the table as CSV.`);
    case "unclosed_quote":
      throw new Refusal(
        `${path}, line ${problem.line}, column ${problem.column}: a quoted cell is not closed, or goes on after its quote.`,
      );
    case "misquoted":
      throw new Refusal(
        `${path}, line ${problem.line}: a quoted cell is not closed, or goes on after its quote.`,
      );
    case "ragged":
      throw new Refusal(
        `${path}, line ${problem.line}, column ${problem.column}: the row has ${problem.cells} cells, the header ` +
          `${problem.expected} (a cell that holds the delimiter needs quotes).`,
      );
    case "no_rows":
      throw new Refusal(`${path} holds a header but no rows.`);
    case "too_many_columns":
      throw new Refusal(`${path}: ${words.tooManyColumns(problem.line)}`);
    case "unsaved_formula":
      throw new Refusal(`${path}: ${words.unsavedFormula(problem.cell)}`);
    default:
      throw new Refusal(`${path}: ${words.kinds[problem.kind]}`);
  }
}
