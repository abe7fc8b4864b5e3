import type { Release } from "#app/core/release/release";
import { getWords } from "#app/locales/spoken";
import { sayShare } from "./figures";

/** Which share of each team answered, in one sentence. */
export function sayResponse(released: {
  wave: Pick<Release["wave"], "teamNames"> & { readonly imported?: boolean };
  coverage: Pick<Release["coverage"], "response">;
}): string {
  const words = getWords().results.coverage;
  const { response } = released.coverage;
  const { sales, marketing } = released.wave.teamNames;
  if (response === null) return released.wave.imported ? getWords().history.askedUnknown : words.hidden;
  return words.finding(sales, marketing, sayShare(response.sales), sayShare(response.marketing));
}
