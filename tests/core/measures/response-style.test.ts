import { expect, test } from "vitest";
import { acquiescence, isStraightLined, meanAcquiescence } from "#app/core/measures/response-style";

test("acquiescence is 0 for a consistent person and 4 for one who strongly agrees with everything", () => {
  expect(acquiescence([2, 1, null], [4, 5, 4.5])).toBe(0);
  expect(acquiescence([5, 5], [5, 5])).toBe(4);
  expect(acquiescence([0, 4], [2], { lowest: 0, highest: 4 })).toBe(0);
  expect(acquiescence([null], [4])).toBeNull();
});

test("meanAcquiescence leaves out who has none", () => {
  expect(meanAcquiescence([1, null, -2])).toBe(-0.5);
  expect(meanAcquiescence([null])).toBeNull();
});

test("isStraightLined is one raw answer to every statement", () => {
  expect(isStraightLined([3, 3, 3])).toBe(true);
  expect(isStraightLined([3, 3, 4])).toBe(false);
  expect(isStraightLined([3, null, 3])).toBe(false);
  expect(isStraightLined([null, null])).toBe(false);
});
