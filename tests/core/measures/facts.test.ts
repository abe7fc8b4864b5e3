import fc from "fast-check";
import { expect, test } from "vitest";
import { binQuartiles, compareFrequency, comparePlanned, compareShareFact } from "#app/core/measures/facts";

test("compareFrequency tests an ordinal fact like a statement, with unequal teams", () => {
  const found = compareFrequency({ sales: [0, 1, 2], marketing: [1, 1, 0] });
  expect(found?.u).toBe(5.5);
  expect(found?.delta).toBeCloseTo((2 * 5.5) / 6 - 1, 12);
  expect(compareFrequency({ sales: [0, 0, 0], marketing: [1, 1, 0] })).toBeNull();
});

test("comparePlanned counts only options that are planned or reactive", () => {
  const counts = { sales: [2, 1, 1, 5, 1, 0, 0, 9], marketing: [6, 2, 0, 1, 1, 0, 0, 0] };
  const found = comparePlanned(counts, [0, 1, 2], [3, 4, 5, 6]);
  expect(found.sales).toMatchObject({ count: 4, n: 10, share: 0.4 });
  expect(found.marketing).toMatchObject({ count: 8, n: 10, share: 0.8 });
  expect(found.difference?.value).toBeCloseTo(-0.4, 12);
  expect(found.difference?.interval.high).toBeCloseTo(0.0226, 4);
});

test("comparePlanned has no share where a team gave neither kind of answer", () => {
  const found = comparePlanned({ sales: [0, 0, 4], marketing: [1, 1, 0] }, [0], [1]);
  expect(found.sales).toBeNull();
  expect(found.difference).toBeNull();
});

test("binQuartiles spreads the answers of a bin evenly and halves the way between two bins", () => {
  expect(binQuartiles([0, 0, 0, 0, 4, 0, 0, 0, 0, 0])).toEqual({ lower: 42.5, median: 45, upper: 47.5 });
  expect(binQuartiles([2, 0, 0, 0, 0, 0, 0, 0, 0, 2])?.median).toBe(50);
  expect(binQuartiles([0, 0, 0, 0, 0, 0, 0, 0, 0, 3])?.upper).toBeCloseTo(97.5, 12);
  expect(binQuartiles([0, 0])).toBeNull();
});

test("binQuartiles are ordered, inside the range and turn with the scale", () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 9 }), { minLength: 10, maxLength: 10 }), (bins) => {
      const found = binQuartiles(bins);
      if (!found) return;
      const back = binQuartiles([...bins].reverse());
      expect(found.lower).toBeLessThanOrEqual(found.median);
      expect(found.median).toBeLessThanOrEqual(found.upper);
      expect(back?.median).toBeCloseTo(100 - found.median, 9);
      expect(back?.lower).toBeCloseTo(100 - found.upper, 9);
    }),
  );
});

test("compareShareFact sets the medians side by side and counts who would not split", () => {
  const found = compareShareFact({
    sales: { bins: [0, 0, 0, 8, 0, 0, 0, 0, 0, 0], notSplit: 2 },
    marketing: { bins: [0, 0, 0, 0, 0, 0, 6, 0, 0, 0], notSplit: 6 },
  });
  expect(found.medianDifference).toBeCloseTo(-30, 12);
  expect(found.notSplit.sales?.share).toBe(0.2);
  expect(found.notSplit.marketing?.share).toBe(0.5);
  const nobody = compareShareFact({
    sales: { bins: [0], notSplit: 0 },
    marketing: { bins: [3], notSplit: 0 },
  });
  expect(nobody.medianDifference).toBeNull();
});
