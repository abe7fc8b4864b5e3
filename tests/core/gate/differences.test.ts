import fc from "fast-check";
import { expect, test } from "vitest";
import { type CrossTable, tellsOfFew } from "#app/core/gate/differences";

test("two slicings that differ by three people tell what those answered", () => {
  // the first slices differ by two people who agree and by one of the others who does not
  const table = [
    [
      [3, 12],
      [0, 2],
    ],
    [
      [1, 0],
      [6, 6],
    ],
  ];
  expect(tellsOfFew(table, 5)).toBe(true);
});

test("groups of five are not few, and what as many others answered tells nothing", () => {
  expect(
    tellsOfFew(
      [
        [
          [3, 12],
          [0, 5],
        ],
        [
          [5, 0],
          [6, 6],
        ],
      ],
      5,
    ),
  ).toBe(false);
  expect(
    tellsOfFew(
      [
        [
          [3, 12],
          [1, 1],
        ],
        [
          [1, 1],
          [6, 6],
        ],
      ],
      5,
    ),
  ).toBe(false);
});

const people = fc.integer({ min: 0, max: 3 });
const table = fc
  .tuple(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 2, max: 3 }))
  .chain(([rows, columns]) => {
    const field = fc.oneof(fc.constant([0, 0]), fc.tuple(people, people));
    const row = fc.array(field, { minLength: columns, maxLength: columns });
    return fc.array(row, { minLength: rows, maxLength: rows });
  });

test("somebody of few surely gave an answer where no table with the same sums is without it, and nowhere else", () => {
  const seen = { yes: 0, no: 0 };
  fc.assert(
    fc.property(table, (fields) => {
      const says = tellsOfFew(fields, 5);
      seen[says ? "yes" : "no"]++;
      expect(says).toBe(isToldOfFew(fields, 5));
    }),
    { numRuns: 1_000 },
  );
  expect(Math.min(seen.yes, seen.no)).toBeGreaterThan(50);
});

/** Tries every table with the same sums, with nobody in the fields that have nobody. */
function isToldOfFew(fields: CrossTable, fewest: number): boolean {
  const columns = fields[0]?.length ?? 0;
  const sizes = fields.flat().map(([one = 0, other = 0]) => one + other);
  const sets = Array.from({ length: 2 ** sizes.length }, (_, set) => set).filter((set) => {
    const size = sizes.reduce((sum, count, at) => sum + ((set >> at) & 1) * count, 0);
    return size > 0 && size < fewest;
  });
  return [0, 1].some((answer) => {
    const given = fields.flat().map((counts) => counts[answer] ?? 0);
    const possible = listTables(given, sizes, columns);
    return sets.some((set) =>
      possible.every((tried) => tried.some((count, at) => count > 0 && ((set >> at) & 1) === 1)),
    );
  });
}

function listTables(given: readonly number[], sizes: readonly number[], columns: number): number[][] {
  const sums = (of: readonly number[]) => [
    ...Array.from({ length: sizes.length / columns }, (_, row) =>
      of.reduce((sum, count, at) => (Math.floor(at / columns) === row ? sum + count : sum), 0),
    ),
    ...Array.from({ length: columns }, (_, column) =>
      of.reduce((sum, count, at) => (at % columns === column ? sum + count : sum), 0),
    ),
  ];
  const wanted = sums(given);
  const found: number[][] = [];
  const walk = (tried: number[]): void => {
    const at = tried.length;
    const now = sums(tried);
    if (now.some((sum, place) => sum > (wanted[place] ?? 0))) return;
    // a row that is behind must have its sum
    const row = at / columns - 1;
    if (Number.isInteger(row) && row >= 0 && now[row] !== wanted[row]) return;
    if (at === sizes.length) {
      if (now.every((sum, place) => sum === wanted[place])) found.push(tried);
      return;
    }
    const most = sizes[at] === 0 ? 0 : Math.max(...wanted);
    for (let count = 0; count <= most; count++) walk([...tried, count]);
  };
  walk([]);
  return found;
}
