import { expect, test } from "vitest";
import {
  sayDifference,
  sayDifferenceRange,
  sayPoints,
  sayRange,
  sayShare,
  sayShareDifferenceRange,
  saySharePoints,
  sayShareRange,
  saySize,
} from "#app/features/results/words/figures";

test("sayPoints rounds a score once, to whole points", () => {
  expect(sayPoints(49.5)).toBe("50");
  expect(sayPoints(49.49)).toBe("49");
  expect(sayPoints(-0.4)).toBe("0");
});

test("sayDifference always carries its sign, and none at zero", () => {
  expect([31.2, -12.5, 0.4, -0.4].map(sayDifference)).toEqual(["+31", "−12", "0", "0"]);
});

test("saySize is the size of a difference", () => {
  expect([31.2, -12.6].map(saySize)).toEqual(["31", "13"]);
});

test("sayRange, sayDifferenceRange and sayShareRange word an interval", () => {
  expect(sayRange({ low: 34.4, high: 48 })).toBe("34 to 48");
  expect(sayDifferenceRange({ low: -42, high: 3.2 })).toBe("−42 to +3");
  expect(sayShareRange({ low: 0.107, high: 0.378 })).toBe("11 to 38");
  expect(sayShare(0.245)).toBe("25");
});

test("saySharePoints and sayShareDifferenceRange give percentage points with their sign", () => {
  expect(saySharePoints(-0.485)).toBe("−48");
  expect(sayShareDifferenceRange({ low: -0.2, high: 0.051 })).toBe("−20 to +5");
});
