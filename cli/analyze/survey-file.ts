import { readFile, stat } from "node:fs/promises";
import type { SurveyFile } from "#app/core/files/survey-table";
import { type FileNotes, MAX_SURVEY_BYTES, readSurveyFile } from "#app/features/files/survey-file.server";
import { Refusal } from "#cli/refusal";
import { refuseFile } from "./file-refusals";

/** A whole file of answers, and what is said about how it was read. @throws Refusal naming the file, line and column */
export async function openSurveyFile(path: string): Promise<{ file: SurveyFile; notes: string[] }> {
  const read = await readSurveyFile(await readBytes(path));
  if (!read.ok) return refuseFile(path, read.problem);
  return { file: read.file, notes: describeNotes(read.notes) };
}

function describeNotes({ doubt, sheet, otherSheets }: FileNotes): string[] {
  const notes: string[] = [];
  if (doubt) {
    const examples = doubt.examples.map(({ read, windows }) => `"${read}", not "${windows}"`).join(", ");
    notes.push(`The file was read as ${doubt.as} (${examples}); if that is wrong, save it as UTF-8.`);
  }
  if (sheet !== null && otherSheets.length > 0)
    notes.push(
      `Only the sheet "${sheet}" was read, not ${otherSheets.map((name) => `"${name}"`).join(", ")}.`,
    );
  return notes;
}

/** @throws Refusal */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > MAX_SURVEY_BYTES)
      throw new Refusal(`${path} is larger than 256 MB: leave out columns that are not needed.`);
    return await readFile(path);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") throw new Refusal(`There is no file ${path}.`);
    if (code === "EISDIR") throw new Refusal(`${path} is a folder, not a file.`);
    throw new Refusal(`${path} cannot be read (${code ?? String(error)}).`);
  }
}
