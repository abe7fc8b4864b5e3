import fc from "fast-check";
import { expect, test } from "vitest";
import { adjustFamily } from "#app/core/statistics/benjamini-hochberg";
import { mannWhitney } from "#app/core/statistics/mann-whitney";
import { expectedComparisons } from "#tests/helpers/reference-comparisons";
import { hasReferenceData } from "#tests/helpers/reference-data";

const family = fc.array(
  fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constant(0.04), fc.constant(1)),
);

test("adjustFamily gives R's p.adjust", () => {
  const adjusted = adjustFamily([0.01, 0.04, 0.03, 0.005, 0.5]);
  [0.025, 0.05, 0.05, 0.025, 0.5].forEach((q, i) => void expect(adjusted[i]).toBeCloseTo(q, 12));
});

test("adjustFamily never lowers a p, keeps the order of the tests and stays at most 1", () => {
  fc.assert(
    fc.property(family, (ps) => {
      const qs = adjustFamily(ps).map((q) => q ?? Number.NaN);
      ps.forEach((p, i) => {
        expect(qs[i]).toBeGreaterThanOrEqual(p * (1 - 1e-15));
        expect(qs[i]).toBeLessThanOrEqual(1);
        ps.forEach((other, j) => void (p <= other && expect(qs[i]).toBeLessThanOrEqual(qs[j] as number)));
      });
    }),
  );
});

test("adjustFamily gives every test the same q in whatever order they come", () => {
  fc.assert(
    fc.property(family, (ps) => {
      expect(adjustFamily([...ps].reverse()).reverse()).toEqual(adjustFamily(ps));
    }),
  );
});

test("adjustFamily leaves out tests that could not be made", () => {
  expect(adjustFamily([null, 0.02, null, 0.04])).toEqual([null, 0.04, null, 0.04]);
  expect(adjustFamily([])).toEqual([]);
});

test.runIf(hasReferenceData)("adjustFamily agrees with R on every family of the reference data", () => {
  for (const { items } of expectedComparisons()) {
    const adjusted = adjustFamily(items.map(({ A, B }) => mannWhitney(A.counts, B.counts)?.p ?? null));
    items.forEach(({ mann_whitney }, i) => void expect(adjusted[i]).toBeCloseTo(mann_whitney.q_bh, 12));
  }
});
