import { foldLabel } from "./fold";
import { LADDER_WORDS } from "./ladder-words";

/** Answers in words from the lowest to the highest; each step may be said in several ways (folded). */
export type Ladder = { key: string; steps: readonly (readonly string[])[] };

const SHAPES = {
  "4": ["lowest", "low", "high", "highest"],
  "4-rather": ["lowest", "ratherLow", "ratherHigh", "highest"],
  "4-plain": ["low", "ratherLow", "ratherHigh", "high"],
  "5": ["lowest", "low", "middle", "high", "highest"],
  "5-rather": ["lowest", "ratherLow", "middle", "ratherHigh", "highest"],
  "5-plain": ["low", "ratherLow", "middle", "ratherHigh", "high"],
  "6": ["lowest", "low", "ratherLow", "ratherHigh", "high", "highest"],
  "7": ["lowest", "low", "ratherLow", "middle", "ratherHigh", "high", "highest"],
} as const;

/** The known ladders of all languages: agreement in 4 to 7 steps, frequency in 5. */
export const LADDERS: readonly Ladder[] = Object.entries(LADDER_WORDS).flatMap(([language, words]) => [
  ...words.agreement.flatMap((steps, at) =>
    listShapes(language).map(([shape, names]): Ladder => {
      const variant = at === 0 ? "" : `-${at + 1}`;
      return {
        key: `${language}-agreement${variant}-${shape}`,
        steps: names.map((name) => splitSynonyms(steps[name])),
      };
    }),
  ),
  { key: `${language}-frequency-5`, steps: words.frequency.map(splitSynonyms) },
]);

/** Where agree stands beside somewhat agree there are 6 or 7 steps, but in German, where a plain word may be the end. */
function listShapes(language: string) {
  return Object.entries(SHAPES).filter(([shape]) => language === "de" || !shape.endsWith("plain"));
}

function splitSynonyms(text: string): string[] {
  return text.split("|").map(foldLabel);
}

/** The step of a ladder that a folded label says, 1 for the lowest; null for a label of none. */
export function readStep(ladder: Ladder, label: string): number | null {
  const at = ladder.steps.findIndex((step) => step.includes(label));
  return at < 0 ? null : at + 1;
}

/** Whether a folded label is a step of any known ladder. */
export function isLadderWord(label: string): boolean {
  return KNOWN.has(label);
}

const KNOWN = new Set(LADDERS.flatMap(({ steps }) => steps.flat()));

/**
 * Which end of the agreement (or frequency) a folded label stands on: 1 the upper, −1 the lower, 0 the middle; null for a
 * label that no ladder has, or that ladders disagree about.
 */
export function readPolarity(label: string): 1 | 0 | -1 | null {
  return POLARITIES.get(label) ?? null;
}

const POLARITIES = new Map<string, 1 | 0 | -1 | null>();
for (const { steps } of LADDERS) {
  steps.forEach((step, at) => {
    const sign = Math.sign(at - (steps.length - 1) / 2) as 1 | 0 | -1;
    for (const label of step) POLARITIES.set(label, (POLARITIES.get(label) ?? sign) === sign ? sign : null);
  });
}

/** What a set of labels can be. `assumed` has steps that nobody chose, or rivals with more of them. */
export type LadderMatch =
  | { kind: "exact" | "assumed"; ladder: Ladder }
  | { kind: "several"; ladders: Ladder[] }
  | { kind: "none" };

/**
 * The one known ladder that holds all labels of an answer set, each as a step of its own. Never by single labels: one
 * alone fits too many ladders, and so do labels of one half.
 * @param labels folded, all that occur in a group of columns
 */
export function matchLadder(labels: ReadonlySet<string>): LadderMatch {
  const fitting = LADDERS.filter(
    (ladder) =>
      holdsAll(ladder, labels) && (!ladder.key.endsWith("plain") || labels.size === ladder.steps.length),
  );
  if (fitting.length === 0) return { kind: "none" };
  const unused = (ladder: Ladder) => ladder.steps.length - labels.size;
  const sorted = [...fitting].sort((one, other) => unused(one) - unused(other));
  const [first, second] = sorted;
  if (first === undefined) return { kind: "none" };
  if (labels.size < 2 || !reachesBothHalves(first, labels)) return { kind: "several", ladders: sorted };
  if (unused(first) === 0) return { kind: "exact", ladder: first };
  const odd = first.steps.length % 2 === 1;
  const middle = first.steps[(first.steps.length - 1) / 2];
  const saysMiddle = odd && middle?.some((label) => labels.has(label));
  if (second === undefined || (saysMiddle && unused(second) > unused(first)))
    return { kind: "assumed", ladder: first };
  return { kind: "several", ladders: sorted };
}

function holdsAll(ladder: Ladder, labels: ReadonlySet<string>): boolean {
  const met = new Set<number>();
  for (const label of labels) {
    const step = readStep(ladder, label);
    if (step === null || met.has(step)) return false;
    met.add(step);
  }
  return true;
}

function reachesBothHalves(ladder: Ladder, labels: ReadonlySet<string>): boolean {
  const middle = (ladder.steps.length + 1) / 2;
  const steps = [...labels].map((label) => readStep(ladder, label) ?? middle);
  return steps.some((step) => step < middle) && steps.some((step) => step > middle);
}
