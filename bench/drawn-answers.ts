import { normalTail } from "#app/core/statistics/special-functions";

/** Shares of five answers from a clipped normal distribution, shifted so that the mean score is exact. */
export function hump(mean: number, sd = 25): number[] {
  let centre = mean;
  for (let step = 0; ; step++) {
    const below = [12.5, 37.5, 62.5, 87.5].map((cut) => normalTail((centre - cut) / sd));
    const shares = [...below, 1].map((upTo, k) => upTo - (below[k - 1] ?? 0));
    const found = shares.reduce((sum, part, k) => sum + 25 * k * part, 0);
    if (Math.abs(found - mean) < 1e-9 || step === 200) return shares;
    centre += mean - found;
  }
}

/** The answers of so many people, drawn one by one: people per answer, lowest first. */
export function drawTeam(shares: readonly number[], people: number, random: () => number): number[] {
  const counts = shares.map(() => 0);
  for (let person = 0; person < people; person++) {
    let rest = random();
    let answer = 0;
    while (answer < shares.length - 1 && rest >= (shares[answer] ?? 0)) rest -= shares[answer++] ?? 0;
    counts[answer] = (counts[answer] ?? 0) + 1;
  }
  return counts;
}
