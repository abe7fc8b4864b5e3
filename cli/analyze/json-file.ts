import { readFileSync } from "node:fs";
import { Refusal } from "#cli/refusal";

/** @throws Refusal naming the file */
export function readJson(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, "utf8").replace(/^\uFEFF/, "");
  } catch (error) {
    throw new Refusal(`${path} cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)}).`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Refusal(`${path} is no JSON: ${(error as Error).message}.`);
  }
}
