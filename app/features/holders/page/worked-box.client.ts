import type { BoxMemory } from "#app/features/holders/own-turn";

/** The root of the box that this browser worked on, by wave: a hash that tells nothing about a card or an answer. */
export function rememberWorkedBox(wave: string): BoxMemory {
  const name = `parallax holder ${wave}`;
  return {
    read: () => {
      try {
        return localStorage.getItem(name);
      } catch {
        return null;
      }
    },
    keep: (root) => {
      try {
        localStorage.setItem(name, root);
      } catch {
        // a browser that keeps nothing remembers nothing
      }
    },
  };
}
