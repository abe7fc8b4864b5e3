import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

const folder = resolve(process.env.PARALLAX_REFERENCE_DATA ?? "../shared/reference-data");

/** True when the reference data can be read here. With CI=true the data is required, so this is true and reading fails loudly. */
export const hasReferenceData = process.env.CI === "true" || existsSync(folder);

/** The text of one reference file, for example `referenceData("vectors.expected.json")`. */
export function referenceData(name: string): string {
  return readFileSync(resolve(folder, name), "utf8");
}

const realFolder = resolve(process.env.PARALLAX_REAL_FILES ?? "../shared/real-files");

/** True when the files as users have them can be read here. Where their folder is named they are required, and reading fails loudly. */
export const hasRealFiles = process.env.PARALLAX_REAL_FILES !== undefined || existsSync(realFolder);

/** The path of the file whose name begins like this, for example `realFile("rosters", "R01")`. */
export function realFile(kind: "rosters" | "answers", name: string): string {
  const found = readdirSync(resolve(realFolder, kind)).find((file) => file.startsWith(`${name}-`));
  if (found === undefined) throw new RangeError(`There is no file ${name}.`);
  return resolve(realFolder, kind, found);
}
