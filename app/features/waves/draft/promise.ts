import type { NamedHolder } from "#app/features/holders/name-holders.server";
import { getWords } from "#app/locales/spoken";

/** What people who are asked will read about who could see their answers. */
export function sayPromise(reachesPeople: boolean, holders: readonly NamedHolder[]): string {
  const { anonymity } = getWords().waves;
  if (!reachesPeople) return anonymity.promiseTrial;
  if (holders.length === 0) return anonymity.promise;
  return getWords().holders.draft.promise(holders.map(({ name }) => name).join(", "));
}
