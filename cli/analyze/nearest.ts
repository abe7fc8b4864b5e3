/**
 * Ends a sentence about an unknown name: `; did you mean "…"?` with the nearest of the known names, or `otherwise`
 * when none is near. Capital letters and spaces count little; every other letter that has to change counts one, and
 * so do two neighbours that changed places, or a name cut short (dept for department).
 */
export function suggestNearest(name: string, known: readonly string[], otherwise = "."): string {
  const ranked = known
    .map((candidate) => ({ candidate, ...measure(fold(name), fold(candidate)) }))
    .filter(({ distance, limit }) => distance <= limit)
    .sort((one, other) => one.distance - other.distance);
  const best = ranked[0];
  return best ? `; did you mean "${best.candidate}"?` : otherwise;
}

/** How far two names are apart, and how far they may be to be taken for each other. */
function measure(name: string, candidate: string): { distance: number; limit: number } {
  const limit = Math.max(1, Math.floor(0.43 * Math.max(name.length, candidate.length)));
  const distance = editDistance(name, candidate);
  return { distance: isCutShort(name, candidate) ? Math.min(1, distance) : distance, limit };
}

function fold(name: string): string {
  return name
    .normalize()
    .toLowerCase()
    .replaceAll(/[\s_.-]/g, "");
}

/** True for the beginning of the word, or three of its letters and more in their order from the first on. */
function isCutShort(short: string, word: string): boolean {
  if (short === "" || short[0] !== word[0]) return false;
  if (word.startsWith(short)) return true;
  let met = 0;
  for (const letter of word) if (letter === short[met]) met++;
  return short.length >= 3 && met === short.length;
}

/** Letters to insert, delete, replace or swap with their neighbour to make one word of the other (Damerau). */
function editDistance(a: string, b: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? beforePrevious[j - 2] : undefined;
      current.push(
        Math.min(replaced, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (swapped ?? Infinity) + 1),
      );
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}
