import type { Norm } from "#app/core/benchmarks/norms";
import { type PooledFigure, poolFigures } from "#app/core/benchmarks/pooled-norms";
import type { NormProblem, NormReason } from "./norm-problems";
import type { NormRow } from "./norm-rows";

/** How many other lines a problem names. */
const NAMED_LINES = 5;

/**
 * Makes norms of rows: a row without an organization is one; rows with organizations are pooled by key,
 * version, source and year. Where anything is wrong there are problems and no norm at all.
 */
export function makeNorms(rows: readonly NormRow[]): { norms: Norm[]; problems: NormProblem[] } {
  const ready = rows.filter((row) => row.organization === null);
  const groups = [...groupBy(rows.filter(hasOrganization), poolOf).values()];
  const problems = [
    ...findRepeated(ready, (row) => [row.key, row.version, row.source, row.date]),
    ...findRepeated(rows.filter(hasOrganization), (row) => [poolOf(row), row.organization.toLowerCase()]),
  ];
  const norms = ready.map(({ key, version, n, score, favourable, source, date }): Norm => {
    return { key, version, n, score, favourable, source, date, pool: null };
  });
  if (problems.length > 0) return { norms: [], problems };
  for (const group of groups) {
    const pooled = poolRows(group);
    if ("problem" in pooled) problems.push(pooled.problem);
    else norms.push(pooled.norm);
  }
  return { norms: problems.length > 0 ? [] : norms, problems };
}

type MemberRow = NormRow & { organization: string };

function hasOrganization(row: NormRow): row is MemberRow {
  return row.organization !== null;
}

/** Rows with one answer are pooled; dates within a year may differ between organizations. */
function poolOf({ key, version, source, date }: NormRow): string {
  return JSON.stringify([key, version, source, date.slice(0, 4)]);
}

function poolRows(group: readonly MemberRow[]): { norm: Norm } | { problem: NormProblem } {
  const [first] = group as [MemberRow];
  const figures: { score: PooledFigure | null; favourable: PooledFigure | null } = {
    score: null,
    favourable: null,
  };
  for (const measure of ["score", "favourable"] as const) {
    const given = group.filter((row) => row[measure] !== null);
    if (given.length === 0) continue;
    const done = poolFigures(given.map((row) => ({ value: row[measure] as number, n: row.n })));
    if (done.ok) figures[measure] = done.pooled;
    else {
      const { refusal } = done;
      const heavy = refusal.kind === "heavy_organization" ? (given[refusal.at] ?? first) : first;
      const reason: NormReason =
        refusal.kind === "few_organizations"
          ? refusal
          : { kind: refusal.kind, organization: heavy.organization, share: refusal.share };
      return { problem: { line: heavy.line, column: null, value: `${first.key}, ${first.source}`, reason } };
    }
  }
  const { key, version, source } = first;
  const n = group.every((row) => row.n !== null) ? group.reduce((sum, row) => sum + (row.n ?? 0), 0) : null;
  const dates = [...new Set(group.map((row) => row.date))];
  const date = dates.length === 1 ? first.date : first.date.slice(0, 4);
  const { score, favourable } = figures;
  const medians = { score: score?.median ?? null, favourable: favourable?.median ?? null };
  return { norm: { key, version, n, ...medians, source, date, pool: figures } };
}

/** Rows that say the same thing twice: none of them can be the right one by its place. */
function findRepeated<Row extends NormRow>(
  rows: readonly Row[],
  identify: (row: Row) => readonly (string | number)[],
): NormProblem[] {
  const groups = groupBy(rows, (row) => JSON.stringify(identify(row)));
  return [...groups.values()].flatMap((same) => {
    if (same.length < 2) return [];
    return same.map(({ line, key, organization }): NormProblem => {
      const lines = same
        .map((row) => row.line)
        .filter((other) => other !== line)
        .slice(0, NAMED_LINES);
      const value = organization === null ? key : `${key}, ${organization}`;
      return { line, column: null, value, reason: { kind: "repeated", lines } };
    });
  });
}

function groupBy<Row>(rows: readonly Row[], identify: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const id = identify(row);
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [row]);
    else group.push(row);
  }
  return groups;
}
