import { readFileSync } from "node:fs";
import { type Answers, COMMENT_LIMIT, encodeAnswers } from "#app/protocol/answers";
import type { Manifest } from "#app/protocol/manifest";
import { suggestNearest } from "#cli/analyze/nearest";
import { Refusal } from "#cli/refusal";

/**
 * Answers from a file: `{"PU1": 4, "OE1": "a comment", "Where do you work?": "Field"}` by the keys of the manifest.
 * What is left out is skipped.
 * @throws Refusal that names the key
 */
export function readAnswersFile(path: string, manifest: Manifest): Answers {
  const given = new Map(Object.entries(readObject(path)));
  const [first, ...others] = manifest.parts;
  const rated = first?.questions ?? [];
  const open = others.flatMap(({ questions }) => questions);
  const known = [...rated, ...open, ...manifest.slices].map(({ key }) => key);
  for (const key of given.keys())
    if (!known.includes(key))
      throw new Refusal(
        `${path}: no question of this survey has the key "${key}"${suggestNearest(key, known)}`,
      );
  const answers: Answers = {
    ratings: rated.map(({ key }) => readRating(path, key, given.get(key) ?? null)),
    slices: manifest.slices.map((slicing) => readChoice(path, slicing, given.get(slicing.key) ?? null)),
    comments: open.map(({ key }) => readComment(path, key, given.get(key) ?? "")),
  };
  try {
    encodeAnswers(manifest, answers);
  } catch {
    throw new Refusal(`${path}: an answer does not fit its question, or the comments are too long together.`);
  }
  return answers;
}

function readObject(path: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new Refusal(`${path} cannot be read as JSON: ${error instanceof Error ? error.message : error}`);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new Refusal(`${path} is expected to hold one object, such as {"PU1": 4}.`);
  return value as Record<string, unknown>;
}

function readRating(path: string, key: string, value: unknown): number | null {
  if (value === null || (typeof value === "number" && Number.isInteger(value))) return value;
  throw new Refusal(`${path}: "${key}" is expected to be a whole number, or null to skip it.`);
}

/** What somebody says of themselves, by its words. */
function readChoice(
  path: string,
  { key, values }: Manifest["slices"][number],
  value: unknown,
): number | null {
  if (value === null) return null;
  const place = values.indexOf(value as string);
  if (place !== -1) return place;
  throw new Refusal(
    `${path}: "${key}" is expected to be one of ${values.join(", ")}, or null to say nothing.`,
  );
}

function readComment(path: string, key: string, value: unknown): string {
  if (typeof value !== "string") throw new Refusal(`${path}: "${key}" is expected to be a text.`);
  if (Array.from(value).length > COMMENT_LIMIT)
    throw new Refusal(`${path}: "${key}" is longer than ${COMMENT_LIMIT} characters.`);
  return value;
}
