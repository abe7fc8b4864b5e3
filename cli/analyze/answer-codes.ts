import { type Coded, code, shareOn } from "#app/core/files/answer-codes";
import type { Candidate } from "#app/core/files/candidates";
import { type LadderMatch, readPolarity, readStep } from "#app/core/files/ladders";
import { conventionalScale, type Scale } from "#app/core/measures/scale";
import { Refusal } from "#cli/refusal";
import type { AskedOptions } from "./options";

const FIVE = conventionalScale(1, 5) as Scale;

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
      scaleOfCandidate(candidate, asked) ?? requireConventional(Math.min(...numbers), Math.max(...numbers));
    return code(candidate, scale, (label) => labels.get(label) ?? null, true);
  }
  const { match } = found;
  if (match.kind === "exact" || match.kind === "assumed") {
    const points = match.ladder.steps.length;
    const own = scaleOfCandidate(candidate, asked);
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

export function scaleOfCandidate({ column }: Candidate, asked: AskedOptions): Scale | null {
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
