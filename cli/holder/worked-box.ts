import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { BoxMemory } from "#app/features/holders/own-turn";

/** The root of the box that a card was used for, in a file beside it; a card that is typed leaves none. */
export function openWorkedBox(cardFile: string | null, wave: string): BoxMemory {
  if (cardFile === null) return { read: () => null, keep: () => {} };
  const path = `${cardFile}.${wave}.box`;
  return {
    read: () => (existsSync(path) ? readFileSync(path, "utf8").trim() : null),
    keep: (root) => writeFileSync(path, `${root}\n`, { mode: 0o600 }),
  };
}
