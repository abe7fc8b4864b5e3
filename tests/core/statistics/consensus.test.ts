import fc from "fast-check";
import { expect, test } from "vitest";
import { consensus } from "#app/core/statistics/consensus";
import { arbitraryCounts } from "#tests/helpers/arbitrary-counts";
import { expectedComparisons } from "#tests/helpers/reference-comparisons";
import { hasReferenceData, referenceData } from "#tests/helpers/reference-data";

test("consensus gives the documented example of agrmt", () => {
  expect(consensus([30, 40, 210, 130, 530, 50, 10])).toBeCloseTo(0.7256876, 7);
});

test("consensus is 1 for unanimity, 0 for two hard camps, 0.434 for the uniform, null for nobody", () => {
  expect(consensus([0, 0, 7, 0, 0])).toBe(1);
  expect(consensus([0, 0, 0, 0, 1])).toBe(1);
  expect(consensus([4, 0, 0, 0, 4])).toBe(0);
  expect(consensus([1, 1, 1, 1, 1])).toBeCloseTo(0.43398500028846243, 12);
  expect(consensus([0, 0, 0, 0, 0])).toBeNull();
});

test("consensus stays in 0..1 and does not change when the scale is turned round", () => {
  fc.assert(
    fc.property(arbitraryCounts(7), (counts) => {
      const value = consensus(counts);
      if (value === null) return;
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
      expect(consensus([...counts].reverse())).toBeCloseTo(value, 12);
    }),
  );
});

test.runIf(hasReferenceData)(
  "consensus agrees with agrmt on the vectors and every item of the reference data",
  () => {
    const vectors = JSON.parse(referenceData("vectors.expected.json")) as {
      consensus: { counts: number[]; value: number }[];
    };
    for (const { counts, value } of vectors.consensus) expect(consensus(counts)).toBeCloseTo(value, 7);
    for (const { items } of expectedComparisons()) {
      for (const team of items.flatMap(({ A, B }) => [A, B])) {
        expect(consensus(team.counts)).toBeCloseTo(team.consensus, 12);
      }
    }
  },
);
