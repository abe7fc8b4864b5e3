import { expect, test } from "vitest";
import {
  DEFAULT_THRESHOLDS,
  findSmallTeams,
  findWeakThresholds,
  requireStrictThresholds,
  type Thresholds,
} from "#app/core/gate/thresholds";

test("findWeakThresholds accepts the defaults and anything stricter", () => {
  expect(findWeakThresholds(DEFAULT_THRESHOLDS)).toEqual([]);
  expect(
    findWeakThresholds({ answers: 6, counts: 20, commentResponses: 30, comments: 4, slices: 12 }),
  ).toEqual([]);
});

test("findWeakThresholds names what is weaker by one, no whole number or not a number", () => {
  const weak = { answers: 4, counts: 9.5, commentResponses: Number.NaN, comments: 3, slices: 9 };
  expect(findWeakThresholds(weak)).toEqual(["answers", "counts", "commentResponses", "slices"]);
});

test("requireStrictThresholds throws a sentence that names the threshold", () => {
  expect(() => requireStrictThresholds({ ...DEFAULT_THRESHOLDS, comments: 2 })).toThrow(
    /comments is below its default/,
  );
});

test("findSmallTeams weighs each team at its threshold and one person below", () => {
  const small = (sales: number, marketing: number, stricter: Partial<Thresholds> = {}) =>
    findSmallTeams({ sales, marketing }, { ...DEFAULT_THRESHOLDS, ...stricter });
  expect(small(5, 4)).toEqual({ tooFew: ["marketing"], few: ["sales"] });
  expect(small(10, 9)).toEqual({ tooFew: [], few: ["marketing"] });
  expect(small(19, 20, { answers: 20 })).toEqual({ tooFew: ["sales"], few: [] });
  expect(small(24, 25, { counts: 25 })).toEqual({ tooFew: [], few: ["sales"] });
  expect(small(30, 29, { commentResponses: 30 })).toEqual({ tooFew: [], few: ["marketing"] });
});
