import { expect, test } from "vitest";
import { DEFAULT_THRESHOLDS, findWeakThresholds, requireStrictThresholds } from "#app/core/gate/thresholds";

test("findWeakThresholds accepts the defaults and anything stricter", () => {
  expect(findWeakThresholds(DEFAULT_THRESHOLDS)).toEqual([]);
  expect(findWeakThresholds({ answers: 6, counts: 20, commentResponses: 30, comments: 4 })).toEqual([]);
});

test("findWeakThresholds names what is weaker by one, no whole number or not a number", () => {
  const weak = { answers: 4, counts: 9.5, commentResponses: Number.NaN, comments: 3 };
  expect(findWeakThresholds(weak)).toEqual(["answers", "counts", "commentResponses"]);
});

test("requireStrictThresholds throws a sentence that names the threshold", () => {
  expect(() => requireStrictThresholds({ ...DEFAULT_THRESHOLDS, comments: 2 })).toThrow(
    /comments is below its default/,
  );
});
