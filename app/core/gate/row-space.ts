/**
 * Exact linear algebra over what is published (R5): whoever knows the sums over some groups knows the sum over every
 * group that is a rational combination of them. All arithmetic is on whole numbers.
 */

/** A row of whole numbers, one per atom: 1 where the atom belongs to the group. */
export type Indicator = readonly number[];

/** A row that is alone in having anything but 0 at its pivot. */
type BasisRow = { readonly pivot: number; readonly entries: readonly number[] };

/**
 * A basis of the rational row space in reduced echelon form, each row scaled to whole numbers without a common divisor.
 * @throws RangeError when a number leaves the whole numbers that are exact: it fails closed
 */
export function reduceRows(rows: readonly Indicator[]): BasisRow[] {
  let basis: BasisRow[] = [];
  for (const row of rows) {
    const rest = basis.reduce<readonly number[]>((left, one) => eliminate(left, one), scaleDown(row));
    const pivot = rest.findIndex((entry) => entry !== 0);
    if (pivot === -1) continue;
    const added = { pivot, entries: rest };
    basis = [...basis.map((one) => ({ ...one, entries: eliminate(one.entries, added) })), added];
  }
  return basis;
}

/**
 * Every group whose sum follows from the sums over `rows`: all vectors of 0 and 1 in their rational row space but the
 * empty one. A vector of the space is fixed by its entries at the pivots, so there are at most 2^rank to look at, and
 * one is given up as soon as an entry can no longer become 0 or 1.
 * @throws RangeError as `reduceRows`
 */
export function listDerivableGroups(rows: readonly Indicator[]): boolean[][] {
  const { columns, places } = mergeColumns(rows);
  const basis = reduceRows(columns);
  const common = basis.reduce((multiple, row) => leastCommonMultiple(multiple, pivotEntry(row)), 1);
  const scaled = basis.map((row) =>
    Int32Array.from(row.entries, (entry) => exact(entry * (common / pivotEntry(row)), LARGEST_SUM)),
  );
  const ahead = reachAhead(scaled, columns[0]?.length ?? 0);
  const sums = new Int32Array(columns[0]?.length ?? 0);
  const groups: boolean[][] = [];
  descend(0);
  return groups;

  function descend(depth: number): void {
    const { lows, highs } = ahead[depth] as Reach;
    for (let at = 0; at < sums.length; at++) {
      const low = (sums[at] as number) + (lows[at] as number);
      const high = (sums[at] as number) + (highs[at] as number);
      if (high < 0 || low > common || (low > 0 && high < common)) return;
    }
    const row = scaled[depth];
    if (row === undefined) {
      if (sums.every((sum) => sum === 0 || sum === common) && sums.some((sum) => sum !== 0))
        groups.push(places.map((place) => sums[place] === common));
      return;
    }
    descend(depth + 1);
    for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] as number) + (row[at] as number);
    descend(depth + 1);
    for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] as number) - (row[at] as number);
  }
}

/** Atoms that belong to the same groups cannot be told apart: one column stands for all of them. */
function mergeColumns(rows: readonly Indicator[]): { columns: number[][]; places: number[] } {
  const names = (rows[0] ?? []).map((_, at) => rows.map((row) => row[at]).join());
  const kept = [...new Set(names)];
  return {
    columns: rows.map((row) => kept.map((name) => row[names.indexOf(name)] as number)),
    places: names.map((name) => kept.indexOf(name)),
  };
}

type Reach = { readonly lows: Int32Array; readonly highs: Int32Array };

/** From each row on: how far the rows that are left can still take every entry down and up. */
function reachAhead(rows: readonly Int32Array[], width: number): Reach[] {
  const reaches: Reach[] = [{ lows: new Int32Array(width), highs: new Int32Array(width) }];
  for (const row of [...rows].reverse()) {
    const { lows, highs } = reaches[0] as Reach;
    reaches.unshift({
      lows: lows.map((low, at) => low + Math.min(0, row[at] as number)),
      highs: highs.map((high, at) => high + Math.max(0, row[at] as number)),
    });
  }
  return reaches;
}

/** The row without anything at the pivot of another one, and without a common divisor. */
function eliminate(row: readonly number[], by: BasisRow): readonly number[] {
  const factor = row[by.pivot] as number;
  if (factor === 0) return row;
  const own = pivotEntry(by);
  return scaleDown(
    row.map((entry, at) => exact(exact(entry * own) - exact(factor * (by.entries[at] as number)))),
  );
}

/** Without a common divisor, and positive at its first entry; a row of nothing stays. */
function scaleDown(row: readonly number[]): readonly number[] {
  const divisor = row.reduce((common, entry) => greatestCommonDivisor(common, Math.abs(entry)), 0);
  const sign = (row.find((entry) => entry !== 0) ?? 1) < 0 ? -1 : 1;
  return divisor === 0 ? row : row.map((entry) => (sign * entry) / divisor);
}

function pivotEntry({ pivot, entries }: BasisRow): number {
  return entries[pivot] as number;
}

/** Sums of a row's entries stay exact as long as each is far below what 32 bits hold. */
const LARGEST_SUM = 2 ** 24;

function exact(value: number, largest = Number.MAX_SAFE_INTEGER): number {
  if (!Number.isInteger(value) || Math.abs(value) > largest)
    throw new RangeError("The audit left the exact whole numbers.");
  return value;
}

function greatestCommonDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestCommonDivisor(other, one % other);
}

function leastCommonMultiple(one: number, other: number): number {
  return exact((one / greatestCommonDivisor(one, other)) * other);
}
