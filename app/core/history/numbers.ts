import { codeNumbers, shareOn } from "#app/core/files/answer-codes";
import type { Candidate } from "#app/core/files/candidates";
import { AGREEMENT_SCALE, conventionalScale, type Scale } from "#app/core/measures/scale";
import type { HistoryChoices } from "./choices";

/** The scale of answers in numbers; `low` is null where nobody said it. */
export type NumberScale = {
  lowest: number;
  highest: number;
  low: "agrees" | "disagrees" | null;
  labelled: boolean;
};

/** The scale that its ends make. */
export function scaleOfNumbers({ lowest, highest }: NumberScale): Scale {
  return (
    conventionalScale(lowest, highest) ?? { lowest, highest, favourableFrom: highest, unfavourableTo: lowest }
  );
}

/** The ends that were said, else 1 to 5 where all fits, else five in a row, else the ends that occur. */
export function findNumbers(
  candidates: readonly Candidate[],
  { lowest, highest, low }: HistoryChoices,
): NumberScale | null {
  const met = candidates.flatMap(({ values }) =>
    values.flatMap((value) =>
      value.kind === "answer" && value.n > 0 && value.cell.number !== null ? [value.cell.number] : [],
    ),
  );
  if (met.length === 0) return null;
  const fits =
    candidates.filter((candidate) => shareOn(candidate, AGREEMENT_SCALE) > 0.8).length * 2 >=
    candidates.length;
  const [least, most] = [met.reduce((a, b) => Math.min(a, b)), met.reduce((a, b) => Math.max(a, b))];
  const isFive = met.every((one) => one >= 1 && one <= 5) || (fits && most > 11);
  const proposed = isFive
    ? [1, 5]
    : most - least === 4
      ? [least, most]
      : [Math.min(1, least), most > 7 && most < 10 ? 10 : most];
  const ends = { lowest: lowest ?? proposed[0] ?? 1, highest: highest ?? proposed[1] ?? 5 };
  const scale = scaleOfNumbers({ ...ends, low, labelled: false });
  const read = candidates.map((candidate) => codeNumbers(candidate, scale, { low: null, labels: null }));
  const directed = read.filter((one) => one.directed);
  const said =
    directed.length === 0
      ? null
      : directed.every(({ turned }) => turned)
        ? "agrees"
        : directed.some(({ turned }) => turned)
          ? null
          : "disagrees";
  return { ...ends, low: low ?? said, labelled: said !== null };
}
