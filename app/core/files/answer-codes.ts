import type { Scale } from "#app/core/measures/scale";
import { type Candidate, isWords, readDirection } from "./candidates";
import { type LadderMatch, matchLadder, readPolarity } from "./ladders";

/** What the answers of a statement mean: its scale, and for each value of the column 0 missing, 1 the lowest …, −1 none. */
export type Coded = {
  candidate: Candidate;
  scale: Scale;
  codes: Int32Array;
  turned: boolean;
  directed: boolean;
};

/** The ladders of the columns in words: columns that share a label or a grid are one answer set. */
export function matchLadders(
  candidates: readonly Candidate[],
): Map<Candidate, { labels: Set<string>; match: LadderMatch }> {
  const sets: { labels: Set<string>; grids: Set<string>; members: Candidate[] }[] = [];
  for (const candidate of candidates.filter(isWords)) {
    const labels = labelsOf(candidate);
    const grids = new Set(candidate.column.grid === null ? [] : [candidate.column.grid]);
    const joined = { labels, grids, members: [candidate] };
    for (const other of sets.filter((set) => shares(set.labels, labels) || shares(set.grids, grids))) {
      for (const label of other.labels) joined.labels.add(label);
      for (const grid of other.grids) joined.grids.add(grid);
      joined.members.push(...other.members);
      sets.splice(sets.indexOf(other), 1);
    }
    sets.push(joined);
  }
  const found = new Map<Candidate, { labels: Set<string>; match: LadderMatch }>();
  for (const { labels, members } of sets) {
    const match = matchLadder(labels);
    for (const member of members) {
      const own = match.kind === "none" ? labelsOf(member) : labels;
      found.set(member, { labels: own, match: match.kind === "none" ? matchLadder(own) : match });
    }
  }
  return found;
}

function labelsOf({ values }: Candidate): Set<string> {
  return new Set(
    values.flatMap((value) => (value.kind === "answer" && value.n > 0 ? [value.cell.label ?? ""] : [])),
  );
}

function shares(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...other].some((each) => one.has(each));
}

/** Codes of answers in numbers; labels of the ends alone stand for the ends. */
export function codeNumbers(
  candidate: Candidate,
  scale: Scale,
  { low, labels: given }: { low: "agrees" | "disagrees" | null; labels: ReadonlyMap<string, number> | null },
): Coded {
  const direction = readDirection(candidate);
  const turned = direction === 0 ? low === "agrees" : direction < 0;
  const ends = (label: string): number | null => {
    const polarity = readPolarity(label);
    if (!polarity) return given?.get(label) ?? null;
    return polarity > 0 !== turned ? scale.highest : scale.lowest;
  };
  const labels = new Set(
    candidate.values.flatMap((value) =>
      value.kind === "answer" && value.n > 0 && value.cell.number === null ? [value.cell.label ?? ""] : [],
    ),
  );
  // one label alone could stand for any step: only two that are opposite are the ends
  const areEnds =
    labels.size === 2 && [...labels].reduce((sum, label) => sum + (readPolarity(label) ?? 9), 0) === 0;
  const readLabel = areEnds ? ends : (label: string) => given?.get(label) ?? null;
  return { ...code(candidate, scale, readLabel, direction !== 0 || areEnds || low !== null), turned };
}

/** Codes of a column whose words somebody reads; numbers say themselves. */
export function code(
  candidate: Candidate,
  scale: Scale,
  readLabel: (label: string) => number | null,
  directed: boolean,
): Coded {
  const codes = Int32Array.from(candidate.values, (value) => {
    if (value.kind === "none") return 0;
    const number = value.cell.number ?? readLabel(value.cell.label ?? "");
    return number === null || number < scale.lowest || number > scale.highest
      ? -1
      : number - scale.lowest + 1;
  });
  return { candidate, scale, codes, turned: false, directed };
}

/** How well numbers fit 1-5: the share of them that lies on it. */
export function shareOn(candidate: Candidate, { lowest, highest }: Scale): number {
  let on = 0;
  for (const value of candidate.values)
    if (
      value.kind === "answer" &&
      value.cell.number !== null &&
      value.cell.number >= lowest &&
      value.cell.number <= highest
    )
      on += value.n;
  return on / Math.max(1, candidate.numbers);
}
