import "#app/locales/spoken.server";
import type { FileRowsProblem } from "#app/features/files/file-rows.server";
import { getWords } from "#app/locales/spoken";
import { Refusal } from "#cli/refusal";

/** Says in one sentence why no rows can be had from a file. @throws Refusal always */
export function refuseFile(path: string, problem: FileRowsProblem): never {
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
    case "too_many_columns":
      throw new Refusal(`${path}: ${words.tooManyColumns(problem.line)}`);
    default:
      throw new Refusal(`${path}: ${words.kinds[problem.kind]}`);
  }
}
