import fc from "fast-check";
import { expect, test } from "vitest";
import { type PoolMember, percentileRank, poolFigures } from "#app/core/benchmarks/pooled-norms";

const equal = (count: number): PoolMember[] =>
  Array.from({ length: count }, (_, at) => ({ value: 50 + at, n: 100 }));

function pool(members: readonly PoolMember[]) {
  const done = poolFigures(members);
  if (!done.ok) throw new Error(done.refusal.kind);
  return done.pooled;
}

test("poolFigures takes the median and quartiles of organizations as R's quantile(type = 7) does", () => {
  // quantile(c(41, 44, 52, 53, 58, 60, 61, 66, 70, 75, 79, 83), c(.25, .5, .75)): 52.75, 60.5, 71.25
  const scores = [83, 41, 60, 44, 52, 79, 53, 58, 61, 66, 75, 70];
  const pooled = pool(scores.map((value) => ({ value, n: null })));
  expect(pooled).toMatchObject({ organizations: 12, lower: 52.75, median: 60.5, upper: 71.25 });
});

test("poolFigures counts a large organization once: the median of organizations is not the mean of people", () => {
  const sizes = [5000, 5000, 5000, 5000, 40, 40, 40, 40, 40, 40, 40];
  const pooled = pool(sizes.map((n, at) => ({ value: at < 4 ? 80 : 40, n })));
  expect(pooled.median).toBe(40);
});

test("poolFigures refuses nine organizations and pools ten", () => {
  expect(poolFigures(equal(9))).toEqual({
    ok: false,
    refusal: { kind: "few_organizations", organizations: 9 },
  });
  expect(pool(equal(10)).median).toBe(54.5);
});

test("poolFigures takes an organization with a quarter of the people, and none with more", () => {
  const others = equal(10).slice(0, 9);
  const quarter = { value: 60, n: 300 };
  expect(pool([...others, quarter]).organizations).toBe(10);
  const refused = poolFigures([...others, { value: 60, n: 301 }]);
  expect(refused).toMatchObject({ ok: false, refusal: { kind: "heavy_organization", at: 9 } });
});

test("percentileRank needs thirty organizations", () => {
  expect(percentileRank(pool(equal(29)), 60)).toBeNull();
  expect(percentileRank(pool(equal(30)), 60)).toBeCloseTo(10.5 / 30, 12);
  expect(percentileRank(pool(equal(30)), 10)).toBe(0);
  expect(percentileRank(pool(equal(30)), 100)).toBe(1);
});

test("poolFigures does not depend on the order, and its quartiles enclose the median", () => {
  const members = fc.array(
    fc.record({ value: fc.double({ min: 0, max: 100, noNaN: true }), n: fc.constant(50) }),
    { minLength: 10, maxLength: 60 },
  );
  fc.assert(
    fc.property(members, fc.double({ min: 0, max: 100, noNaN: true }), (given, figure) => {
      const pooled = pool(given);
      expect(pool([...given].reverse())).toEqual(pooled);
      expect(pooled.lower).toBeLessThanOrEqual(pooled.median + 1e-9);
      expect(pooled.median).toBeLessThanOrEqual(pooled.upper + 1e-9);
      const rank = percentileRank(pooled, figure);
      if (rank !== null) expect(rank >= 0 && rank <= 1).toBe(true);
    }),
  );
});
