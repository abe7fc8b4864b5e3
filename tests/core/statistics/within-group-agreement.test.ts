import { expect, test } from "vitest";
import { sumCounts } from "#app/core/statistics/summary";
import {
  withinGroupAgreement,
  withinGroupAgreementOfItems,
} from "#app/core/statistics/within-group-agreement";
import { expectedComparisons } from "#tests/helpers/reference-comparisons";
import { hasReferenceData } from "#tests/helpers/reference-data";

test("withinGroupAgreement is 1 for unanimity, 0 at the uniform variance, negative for two camps", () => {
  expect(withinGroupAgreement(0, 5)).toBe(1);
  expect(withinGroupAgreement(2, 5)).toBe(0);
  expect(withinGroupAgreement(4, 5)).toBe(-1);
  expect(withinGroupAgreement(null, 5)).toBeNull();
});

test("withinGroupAgreementOfItems leaves out items without a variance and stops at 0", () => {
  expect(withinGroupAgreementOfItems([1, null, 1], 5)).toBeCloseTo(1 / 1.5, 12);
  expect(withinGroupAgreementOfItems([4, 3], 5)).toBe(0);
  expect(withinGroupAgreementOfItems([null], 5)).toBeNull();
});

test.runIf(hasReferenceData)(
  "withinGroupAgreement agrees with the R package multilevel on items and complete dimensions",
  () => {
    for (const { items, dimensions, scale } of expectedComparisons()) {
      const points = scale.highest - scale.lowest + 1;
      for (const side of ["A", "B"] as const) {
        const variances = new Map(
          items.map((item) => {
            const { n, sum, squares } = sumCounts(item[side].counts);
            const variance = (n * squares - sum * sum) / (n * (n - 1));
            expect(withinGroupAgreement(variance, points)).toBeCloseTo(item[side].rwg, 10);
            return [item.id, variance];
          }),
        );
        for (const dimension of dimensions) {
          if (items.some((item) => item[side].missing > 0)) continue;
          const own = dimension.items.map((id) => variances.get(id) ?? null);
          expect(withinGroupAgreementOfItems(own, points)).toBeCloseTo(dimension[side].rwgj, 10);
        }
      }
    }
  },
);
