import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

const folder = resolve(process.env.PARALLAX_REFERENCE_DATA ?? "../shared/reference-data");

/** True when the reference data can be read here. With CI=true the data is required, so this is true and reading fails loudly. */
export const hasReferenceData = process.env.CI === "true" || existsSync(folder);

/** The text of one reference file, for example `referenceData("vectors.expected.json")`. */
export function referenceData(name: string): string {
  return readFileSync(resolve(folder, name), "utf8");
}
