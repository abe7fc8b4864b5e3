/**
 * " Did you mean …?" with the nearest of the known names, or "" when none is near.
 * Capital letters and spaces count little, every other letter that has to change counts one.
 */
export function suggestNearest(name: string, known: readonly string[]): string {
  const ranked = known
    .map((candidate) => ({ candidate, distance: editDistance(fold(name), fold(candidate)) }))
    .sort((one, other) => one.distance - other.distance);
  const best = ranked[0];
  if (!best || best.distance > Math.max(1, Math.floor(fold(name).length / 3))) return "";
  return ` Did you mean "${best.candidate}"?`;
}

function fold(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_.-]/g, "");
}

/** Letters to insert, delete or replace to make one word of the other (Levenshtein). */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
