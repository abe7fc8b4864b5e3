/**
 * Checks on how people answer rather than what: shown to administrators as one number per team or wave, never a
 * reason to drop anybody.
 */

/**
 * Acquiescence of one respondent: mean raw answer to the reverse-keyed questions + mean raw answer to the straight
 * questions of the same dimensions − (lowest + highest). 0 for a consistent person, positive for one who agrees with
 * a statement and its opposite. Use it only in sets with reversed questions. In answer steps.
 * @param reversed raw answers, before reversing; null where there is none
 * @returns null when the person answered none of one kind
 * @example acquiescence([5, 4], [5, null]) // 3.5
 * @example acquiescence([1], [5]) // 0
 */
export function acquiescence(
  reversed: readonly (number | null)[],
  straight: readonly (number | null)[],
  scale: { lowest: number; highest: number } = { lowest: 1, highest: 5 },
): number | null {
  const against = meanOfKnown(reversed);
  const along = meanOfKnown(straight);
  return against === null || along === null ? null : against + along - (scale.lowest + scale.highest);
}

/**
 * Mean acquiescence of a team, in answer steps. Use it for administrators, as one number.
 * @returns null when nobody has one
 * @example meanAcquiescence([3.5, null, 0.5]) // 2
 */
export function meanAcquiescence(respondents: readonly (number | null)[]): number | null {
  return meanOfKnown(respondents);
}

/**
 * True for one and the same raw answer to every statement, reversed ones included; a missing answer breaks the line.
 * Use it for the number of people who did not read, never to drop one.
 * @example isStraightLined([4, 4, 4]) // true
 * @example isStraightLined([4, null, 4]) // false
 */
export function isStraightLined(answers: readonly (number | null)[]): boolean {
  const [first] = answers;
  return answers.length > 1 && typeof first === "number" && answers.every((answer) => answer === first);
}

function meanOfKnown(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}
