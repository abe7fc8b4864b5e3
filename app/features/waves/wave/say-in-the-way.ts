import { getWords } from "#app/locales/spoken";
import type { InTheWay } from "./waves-in-the-way.server";

/** Why nothing can be removed or taken along now, and what to do. */
export function sayInTheWay(waves: readonly InTheWay[]): string {
  const words = getWords().removal.inTheWay;
  return waves.map(({ name, why }) => words[why](name)).join(" ");
}
