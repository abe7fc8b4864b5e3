import { type LadderMatch, matchLadder, readPolarity, readStep } from "#app/core/files/ladders";
import { conventionalScale, type Scale } from "#app/core/measures/scale";
import { Refusal } from "#cli/refusal";
import type { AskedOptions } from "./options";
import { type Candidate, isWords, readDirection } from "./statements";

/** What the answers of a statement mean: its scale, and for each value of the column 0 missing, 1 the lowest …, −1 none. */
export type Coded = {
  candidate: Candidate;
  scale: Scale;
  codes: Int32Array;
  turned: boolean;
  directed: boolean;
};

const FIVE = conventionalScale(1, 5) as Scale;

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

/** Codes of answers in words, by their ladder or by --labels. @throws Refusal where the words fit no ladder, or several */
export function codeWords(
  candidate: Candidate,
  found: { labels: Set<string>; match: LadderMatch },
  asked: AskedOptions,
): Coded {
  const { column } = candidate;
  const labels = asked.labels;
  if (labels !== null && [...found.labels].every((label) => labels.has(label))) {
    const numbers = [...labels.values()];
    const scale =
      scaleOf(candidate, asked) ?? requireConventional(Math.min(...numbers), Math.max(...numbers));
    return code(candidate, scale, (label) => labels.get(label) ?? null, true);
  }
  const { match } = found;
  if (match.kind === "exact" || match.kind === "assumed") {
    const points = match.ladder.steps.length;
    const own = scaleOf(candidate, asked);
    const scale =
      own && own.lowest === 1 && own.highest === points ? own : (conventionalScale(1, points) as Scale);
    return code(candidate, scale, (label) => readStep(match.ladder, label), true);
  }
  const shown = column.values.filter(
    (_, at) => candidate.values[at]?.kind === "answer" && (candidate.counts[at] ?? 0) > 0,
  );
  const ordered = [...shown].sort((one, other) => polarityOf(candidate, one) - polarityOf(candidate, other));
  const list = ordered
    .slice(0, 12)
    .map((word) => `"${word}"`)
    .join(", ");
  const why = match.kind === "several" ? "fit more than one scale" : "are no scale that is known";
  throw new Refusal(
    `${asked.file}, column ${column.place + 1} ("${column.name}"): the words ${list} ${why}; say all of them from the ` +
      `lowest to the highest with --labels, or leave the column out with --items.`,
  );
}

function polarityOf({ column, values }: Candidate, word: string): number {
  const value = values[column.values.indexOf(word)];
  return value?.kind === "answer" ? (readPolarity(value.cell.label ?? "") ?? 0) : 0;
}

/** Codes of answers in numbers; labels of the ends alone stand for the ends. */
export function codeNumbers(candidate: Candidate, scale: Scale, asked: AskedOptions): Coded {
  const direction = readDirection(candidate);
  const turned = direction === 0 ? asked.low === "agrees" : direction < 0;
  const ends = (label: string): number | null => {
    const polarity = readPolarity(label);
    if (!polarity) return asked.labels?.get(label) ?? null;
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
  const readLabel = areEnds ? ends : (label: string) => asked.labels?.get(label) ?? null;
  return { ...code(candidate, scale, readLabel, direction !== 0 || areEnds || asked.low !== null), turned };
}

function code(
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

export function scaleOf({ column }: Candidate, asked: AskedOptions): Scale | null {
  const own = [column.name, column.heading, ...column.aliases]
    .map((name) => asked.scales.get(name))
    .find(Boolean);
  return own ?? asked.scale;
}

function requireConventional(lowest: number, highest: number): Scale {
  const scale = conventionalScale(lowest, highest);
  if (scale) return scale;
  throw new Refusal(
    `On a scale of ${highest - lowest + 1} points say --scale, and which answers are --favourable and which --unfavourable.`,
  );
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

/**
 * The scale of numbers without --scale: 1-5, unless most columns leave it; then five numbers in a row are five points,
 * and anything else has to be said. @throws Refusal
 */
export function findScale(
  candidates: readonly Candidate[],
  asked: AskedOptions,
): { scale: Scale; assumed: string | null } {
  if (candidates.every((candidate) => shareOn(candidate, FIVE) === 1)) return { scale: FIVE, assumed: null };
  const numbers = candidates.flatMap(({ values }) =>
    values.flatMap((value) =>
      value.kind === "answer" && value.n > 0 && value.cell.number !== null ? [value.cell.number] : [],
    ),
  );
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  if (
    candidates.filter((candidate) => shareOn(candidate, FIVE) >= 0.9).length * 2 >= candidates.length &&
    (high > 11 || asked.items)
  )
    return { scale: FIVE, assumed: null };
  const five = high - low === 4 ? conventionalScale(low, high) : null;
  if (five)
    return {
      scale: five,
      assumed: `No --scale: the answers go from ${low} to ${high} and were read as five points, ${low}-${high}.`,
    };
  if (asked.items) return { scale: FIVE, assumed: null };
  const likely = low >= 1 && high <= 7 ? `1-${high}` : low >= 0 && high <= 10 ? "0-10" : `${low}-${high}`;
  throw new Refusal(
    `${asked.file}: the answers go from ${low} to ${high}. Say the lowest and the highest answer that could be chosen, for ` +
      `example --scale ${likely}, or name the questions with --items.`,
  );
}
