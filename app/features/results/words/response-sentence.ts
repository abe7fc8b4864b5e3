import type { Release } from "#app/core/release/release";
import { getWords } from "#app/locales/spoken";
import { sayShare } from "./figures";

/** Which share of each team answered, in one sentence. */
export function sayResponse(released: {
  wave: Pick<Release["wave"], "teamNames" | "imported">;
  coverage: Pick<Release["coverage"], "invited" | "response">;
}): string {
  const words = getWords().results.coverage;
  const { invited, response } = released.coverage;
  const { sales, marketing } = released.wave.teamNames;
  if (response === null && !released.wave.imported) return words.hidden;
  if (response === null) return getWords().history[invited === null ? "askedUnknown" : "answeredUnknown"];
  return words.finding(sales, marketing, sayShare(response.sales), sayShare(response.marketing));
}
