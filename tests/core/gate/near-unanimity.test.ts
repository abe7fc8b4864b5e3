import fc from "fast-check";
import { expect, test } from "vitest";
import { mayHaveAnyOutsiders, type NearlyAll } from "#app/core/gate/near-unanimity";
import { mostOutsiders } from "#app/core/gate/public-cells";

const AGREE = [4, 5];
const DISAGREE = [1, 2];
const BUCKETS = [DISAGREE, [3], AGREE];

test("ten who agree and ten who disagree tell of each other by what they answered together", () => {
  const agree = { n: 10, bucket: AGREE };
  const disagree = { n: 10, bucket: DISAGREE };
  // those who disagree need every one of eight: all of the others agree
  expect(mayHaveAnyOutsiders([4, 4, 0, 5, 7], agree, [disagree])).toBe(false);
  expect(mayHaveAnyOutsiders([4, 4, 0, 5, 7], disagree, [agree])).toBe(false);
  expect(mayHaveAnyOutsiders([5, 5, 0, 5, 5], agree, [disagree])).toBe(true);
});

test("a slice near unanimity tells of those it leaves", () => {
  const agree = { n: 10, bucket: AGREE };
  // eight of it agree and no one else does
  expect(mayHaveAnyOutsiders([6, 6, 0, 3, 5], agree, [])).toBe(false);
  expect(mayHaveAnyOutsiders([5, 5, 0, 4, 6], agree, [])).toBe(true);
});

type Tens = { bucket: number; outside: [number, number] }[];

const company = fc.record({
  cells: fc.array(
    fc.record({
      bucket: fc.integer({ min: 0, max: 2 }),
      outside: fc.constantFrom<[number, number]>([0, 0], [1, 0], [0, 1], [2, 0], [1, 1], [0, 2]),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  rest: fc.tuple(...BUCKETS.map(() => fc.integer({ min: 0, max: 4 }))),
});

test("it says so wherever trying all that is possible leaves a number of outsiders out, and nowhere else", () => {
  const seen = { yes: 0, no: 0 };
  fc.assert(
    fc.property(company, ({ cells, rest }) => {
      const group = [...rest];
      for (const cell of cells) for (const [at, people] of fill(cell).entries()) add(group, at, people);
      const [first, ...others] = cells.map(({ bucket }): NearlyAll => {
        return { n: 10, bucket: BUCKETS[bucket] as number[] };
      });
      if (first === undefined) return;
      const [low = 0, middle = 0, high = 0] = group;
      const says = mayHaveAnyOutsiders([low, 0, middle, 0, high], first, others);
      seen[says ? "yes" : "no"]++;
      expect(listPossible(group, cells).size === mostOutsiders(10) + 1).toBe(says);
    }),
    { numRuns: 2_000 },
  );
  expect(Math.min(seen.yes, seen.no)).toBeGreaterThan(100);
});

/** Ten people by bucket. */
function fill({ bucket, outside }: Tens[number]): number[] {
  const people = [0, 0, 0];
  add(people, bucket, 10 - outside[0] - outside[1]);
  add(people, (bucket + 1) % 3, outside[0]);
  add(people, (bucket + 2) % 3, outside[1]);
  return people;
}

function add(people: number[], at: number, more: number): void {
  people[at] = (people[at] ?? 0) + more;
}

/** How many of the first ten may stand outside its bucket, found by filling every ten in every way. */
function listPossible(group: readonly number[], cells: Tens): Set<number> {
  const [first, ...others] = cells;
  if (first === undefined) return new Set([0]);
  const found = new Set<number>();
  for (let one = 0; one <= mostOutsiders(10); one++)
    for (let other = 0; one + other <= mostOutsiders(10); other++) {
      const taken = fill({ ...first, outside: [one, other] });
      const left = group.map((people, at) => people - (taken[at] ?? 0));
      if (left.every((people) => people >= 0) && listPossible(left, others).size > 0) found.add(one + other);
    }
  return found;
}
