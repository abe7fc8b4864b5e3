import type { Candidate } from "#app/core/files/candidates";
import { type Ladder, type LadderMatch, matchLadder, readPolarity, readStep } from "#app/core/files/ladders";
import type { HistoryChoices, WordMeaning } from "./choices";

/** A scale in words: the words of a group of columns in their order, and what each was said or is proposed to mean. */
export type WordLadder = {
  /** The columns that it belongs to. */
  places: number[];
  /** The first of its labels: what its number of steps is chosen by. */
  id: string;
  words: { word: string; label: string; meaning: WordMeaning | null }[];
  /** How many steps it has; null where nobody knows. */
  steps: number | null;
  /** Its words fit this one scale and all of its steps occur. */
  sure: boolean;
  isFrequency: boolean;
};

type Matched = Map<Candidate, { labels: Set<string>; match: LadderMatch }>;

/** The scales in words of all columns that are used, columns with the same words together. */
export function readLadders(matched: Matched, choices: HistoryChoices): WordLadder[] {
  const found = new Map<string, WordLadder>();
  for (const [candidate, { labels }] of matched) {
    const sorted = [...labels].sort();
    const key = sorted.join("|");
    const known = found.get(key);
    if (known) {
      known.places.push(candidate.column.place);
      addSpelling(known, candidate);
      continue;
    }
    const ladder = readLadder(sorted, choices);
    found.set(key, { ...ladder, places: [candidate.column.place] });
    addSpelling(ladder, candidate);
  }
  return [...found.values()];
}

function readLadder(labels: readonly string[], choices: HistoryChoices): WordLadder {
  const [id = ""] = labels;
  const steplike = labels.filter((label) => !["none", "unknown"].includes(String(choices.words.get(label))));
  const match = matchLadder(new Set(steplike));
  const fitting = match.kind === "several" ? match.ladders : match.kind === "none" ? [] : [match.ladder];
  const asked = choices.steps.get(id);
  const ladder = chooseLadder(fitting, match, asked);
  const said = labels.flatMap((label) => {
    const meaning = choices.words.get(label);
    return typeof meaning === "number" ? [meaning] : [];
  });
  const complete = labels.every((label) => choices.words.has(label)) && said.length > 0;
  const steps =
    asked ?? ladder?.steps.length ?? (complete ? Math.max(5, ...said) : match.kind === "none" ? 5 : null);
  const words = labels.map((label) => ({
    word: label,
    label,
    meaning: choices.words.get(label) ?? (ladder === null ? null : readStep(ladder, label)),
  }));
  const place = ({ label, meaning }: (typeof words)[number]) =>
    typeof meaning === "number" ? meaning : 50 + 10 * (readPolarity(label) ?? 0);
  words.sort((one, other) => place(one) - place(other));
  return {
    ...{ places: [], id, words, steps },
    sure: match.kind === "exact",
    isFrequency: ladder?.key.includes("frequency") === true,
  };
}

function chooseLadder(
  fitting: readonly Ladder[],
  match: LadderMatch,
  steps: number | undefined,
): Ladder | null {
  if (steps !== undefined) return fitting.find((one) => one.steps.length === steps) ?? null;
  return match.kind === "exact" || match.kind === "assumed" ? match.ladder : null;
}

/** Words are shown as the file writes them. */
function addSpelling({ words }: WordLadder, { column, values, counts }: Candidate): void {
  values.forEach((value, at) => {
    if (value.kind !== "answer" || (counts[at] ?? 0) === 0) return;
    const found = words.find(({ label, word }) => label === value.cell.label && word === label);
    if (found !== undefined) found.word = value.cell.words || (column.values[at] ?? found.label);
  });
}
