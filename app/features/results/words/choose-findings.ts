import type { Finding } from "#app/core/report/findings";

const OF_A_KIND = 2;

/** A few of every kind, in their order, so that five gaps do not hide a change or a blind spot. */
export function chooseFindings(findings: readonly Finding[], most: number): Finding[] {
  const seen = new Map<string, number>();
  const mixed = findings.filter(({ kind }) => {
    const count = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, count);
    return kind !== "nothing_flagged" && count <= OF_A_KIND;
  });
  return mixed.slice(0, most);
}
