import fc from "fast-check";
import { expect, test } from "vitest";
import { listDerivableGroups, reduceRows } from "#app/core/gate/row-space";

/** Rank over the rationals by fractions of big integers: another way to the same answer. */
function rankOf(rows: readonly (readonly number[])[]): number {
  const left = rows.map((row) => row.map((entry) => BigInt(entry)));
  let rank = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const at = left.findIndex((row, index) => index >= rank && row[column] !== 0n);
    if (at === -1) continue;
    const [pivot] = left.splice(at, 1) as [bigint[]];
    left.splice(rank, 0, pivot);
    for (let row = rank + 1; row < left.length; row++) {
      const factor = left[row]?.[column] as bigint;
      const own = pivot[column] as bigint;
      left[row] = (left[row] as bigint[]).map(
        (entry, index) => entry * own - factor * (pivot[index] as bigint),
      );
    }
    rank++;
  }
  return rank;
}

/** Every union of atoms that lies in the row space, one by one. */
function bruteForce(rows: readonly (readonly number[])[]): string[] {
  const width = rows[0]?.length ?? 0;
  const rank = rankOf(rows);
  const unions = Array.from({ length: 2 ** width - 1 }, (_, at) =>
    Array.from({ length: width }, (_, bit) => ((at + 1) >> bit) & 1),
  );
  return unions.filter((union) => rankOf([...rows, union]) === rank).map((union) => union.join(""));
}

const matrix = (entry: fc.Arbitrary<number>) =>
  fc
    .integer({ min: 1, max: 7 })
    .chain((width) =>
      fc.array(fc.array(entry, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
    );

test("listDerivableGroups finds every union of atoms in the row space of groups, and no other", () => {
  fc.assert(
    fc.property(matrix(fc.integer({ min: 0, max: 1 })), (rows) => {
      const found = listDerivableGroups(rows).map((group) => group.map(Number).join(""));
      expect(found.sort()).toEqual(bruteForce(rows).sort());
    }),
    { numRuns: 500 },
  );
});

test("listDerivableGroups is exact where a combination needs fractions", () => {
  fc.assert(
    fc.property(matrix(fc.integer({ min: -4, max: 4 })), (rows) => {
      const found = listDerivableGroups(rows).map((group) => group.map(Number).join(""));
      expect(found.sort()).toEqual(bruteForce(rows).sort());
    }),
    { numRuns: 300 },
  );
});

test("three groups of two tell what each of their three members says: half of a sum, less the third", () => {
  const pairs = [
    [1, 1, 0],
    [0, 1, 1],
    [1, 0, 1],
  ];
  expect(listDerivableGroups(pairs)).toContainEqual([true, false, false]);
  expect(listDerivableGroups(pairs.slice(0, 2))).not.toContainEqual([true, false, false]);
});

test("reduceRows gives rows that are alone at their pivots, and as many as the rank", () => {
  fc.assert(
    fc.property(matrix(fc.integer({ min: -4, max: 4 })), (rows) => {
      const basis = reduceRows(rows);
      expect(basis.length).toBe(rankOf(rows));
      for (const { pivot, entries } of basis) {
        expect(entries[pivot]).toBeGreaterThan(0);
        expect(basis.filter((other) => other.entries[pivot] !== 0).length).toBe(1);
      }
    }),
  );
});

test("reduceRows refuses numbers that are no longer exact", () => {
  const large = 2 ** 30;
  expect(() =>
    reduceRows([
      [large, 1],
      [1, large],
      [large + 1, 7],
    ]),
  ).toThrow(RangeError);
});
