import Papa from "papaparse";
import { foldLabel } from "#app/core/files/fold";
import { LADDERS } from "#app/core/files/ladders";
import { Refusal } from "#cli/refusal";
import { readJson } from "./json-file";

/**
 * Answers in words with their numbers: labels from the lowest to the highest between commas, the name of a known ladder
 * (en-agreement-5), or a map as JSON, also in a file. @throws Refusal
 */
export function readLabels(text: string | undefined): ReadonlyMap<string, number> | null {
  if (text === undefined) return null;
  const known = LADDERS.find(({ key }) => key === text.trim());
  if (known) return new Map(known.steps.flatMap((step, at) => step.map((label) => [label, at + 1] as const)));
  const isFile = /\.json$/i.test(text.trim());
  if (isFile || text.trim().startsWith("{")) return readMap(isFile ? readJson(text.trim()) : parse(text));
  const labels = Papa.parse<string[]>(text.replaceAll(/,\s+"/g, ',"'), { delimiter: "," }).data.flat();
  const folded = labels.map(foldLabel).filter((label) => label !== "");
  if (folded.length < 2 || new Set(folded).size < folded.length)
    throw new Refusal(
      "--labels needs different labels from the lowest to the highest, for example Never,Sometimes,Always.",
    );
  return new Map(folded.map((label, at) => [label, at + 1]));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Refusal(`--labels is no JSON: ${(error as Error).message}.`);
  }
}

function readMap(map: unknown): ReadonlyMap<string, number> {
  const entries = typeof map === "object" && map !== null && !Array.isArray(map) ? Object.entries(map) : [];
  if (entries.length < 2 || !entries.every(([, value]) => Number.isInteger(value)))
    throw new Refusal('--labels needs a map such as {"Disagree": 1, "Agree": 2}.');
  return new Map(entries.map(([label, value]) => [foldLabel(label), value as number]));
}
