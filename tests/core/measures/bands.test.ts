import { expect, test } from "vitest";
import { bandsOf } from "#app/core/measures/bands";

test("bandsOf names one band only where the whole interval lies in it", () => {
  const cut = { good: 60, poor: 50 };
  expect(bandsOf({ low: 60, high: 75 }, cut)).toEqual(["good", "good"]);
  expect(bandsOf({ low: 50, high: 59.9 }, cut)).toEqual(["middling", "middling"]);
  expect(bandsOf({ low: 30, high: 49.9 }, cut)).toEqual(["low", "low"]);
  expect(bandsOf({ low: 59, high: 61 }, cut)).toEqual(["middling", "good"]);
  expect(bandsOf({ low: 40, high: 75 }, cut)).toEqual(["low", "good"]);
});
