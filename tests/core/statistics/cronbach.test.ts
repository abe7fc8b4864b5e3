import { expect, test } from "vitest";
import { cronbachAlpha } from "#app/core/statistics/cronbach";

test("cronbachAlpha is 1 for copies of one item and 2/3 in a case worked by hand", () => {
  expect(
    cronbachAlpha([
      [1, 2, 3, 5],
      [1, 2, 3, 5],
    ])?.alpha,
  ).toBeCloseTo(1, 12);
  // variances 1 and 1, total variance 3: 2·(1 − 2/3)
  expect(
    cronbachAlpha([
      [1, 2, 3],
      [2, 1, 3],
    ])?.alpha,
  ).toBeCloseTo(2 / 3, 12);
});

test("cronbachAlpha lies inside its interval and is null where it is undefined", () => {
  const reliability = cronbachAlpha([
    [1, 2, 3, 4, 2],
    [2, 1, 3, 4, 1],
    [1, 3, 3, 5, 2],
  ]);
  expect(reliability?.interval.low).toBeLessThan(reliability?.alpha ?? 0);
  expect(reliability?.interval.high).toBeGreaterThan(reliability?.alpha ?? 1);
  expect(cronbachAlpha([[1, 2, 3]])).toBeNull();
  expect(cronbachAlpha([[1], [2]])).toBeNull();
  expect(
    cronbachAlpha([
      [1, 1],
      [2, 2],
    ]),
  ).toBeNull();
  expect(() => cronbachAlpha([[1, 2], [2]])).toThrow("complete cases");
});
