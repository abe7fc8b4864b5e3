import { getWords } from "#app/locales/spoken";
import type { AddressProblem } from "#app/platform/mail-address.server";

/** Why a text is no mail address, as a sentence. */
export function describeAddressProblem(problem: AddressProblem): string {
  const words = getWords().address;
  return problem.kind === "invisible" ? words.invisible(problem.found) : words.problems[problem.kind];
}
