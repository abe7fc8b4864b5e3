import { expect, test } from "vitest";
import { sampleQuantile } from "#app/core/statistics/quantile";

test("sampleQuantile gives R's quantile type 7", () => {
  expect([0, 0.25, 0.5, 0.75, 1].map((share) => sampleQuantile([7, 1, 3, 10], share))).toEqual([
    1, 2.5, 5, 7.75, 10,
  ]);
  expect(sampleQuantile([4], 0.75)).toBe(4);
});

test("sampleQuantile leaves its input as it was and refuses an empty one", () => {
  const values = Object.freeze([3, 1, 2]);
  expect(sampleQuantile(values, 0.5)).toBe(2);
  expect(() => sampleQuantile([], 0.5)).toThrow(RangeError);
});
