import { findSlicingFault, hasSame, MOST_SLICINGS, type Slicing } from "#app/core/questions/slicings";
import { getWords } from "#app/locales/spoken";

/** The fields of one slicing: its question, and its values as lines. */
export function slicingField(at: number, what: "question" | "values"): string {
  return `slicing${at}${what}`;
}

/** Where the slicings of a form stand. */
export const SLICING_PLACES = Array.from({ length: MOST_SLICINGS }, (_, at) => at);

/** What was typed as slicings, or what is wrong by field. One that is wholly empty is not asked. */
export function readSlicesForm(
  typed: Readonly<Record<string, string>>,
): { ok: true; slicings: Slicing[] } | { ok: false; errors: Record<string, string> } {
  const { faults } = getWords().slices.draft;
  const errors: Record<string, string> = {};
  const slicings = SLICING_PLACES.flatMap((at) => {
    const question = slicingField(at, "question");
    const values = slicingField(at, "values");
    const slicing = {
      key: tidy(typed[question] ?? ""),
      values: (typed[values] ?? "")
        .split(/\r\n?|\n/)
        .map(tidy)
        .filter((value) => value !== ""),
    };
    if (slicing.key === "" && slicing.values.length === 0) return [];
    const fault = findSlicingFault(slicing);
    if (fault === "many_values") errors[values] = faults.many_values(slicing.values.length);
    else if (fault === "no_question" || fault === "long_question") errors[question] = faults[fault];
    else if (fault !== null) errors[values] = faults[fault];
    return [slicing];
  });
  if (hasSame(slicings.map(({ key }) => key)))
    errors[slicingField(MOST_SLICINGS - 1, "question")] ??= faults.same_question;
  return Object.keys(errors).length === 0 ? { ok: true, slicings } : { ok: false, errors };
}

/** In one line, without spaces around it or in a row. */
function tidy(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll(/[\s\p{Cc}]+/gu, " ")
    .trim();
}
