import { expect, test } from "vitest";
import { exceeds, reaches } from "#app/core/statistics/cut-points";

test("reaches and exceeds put a value that is off by rounding on the side of the exact one", () => {
  expect(reaches(59.99999999999999, 60)).toBe(true);
  expect(reaches(0.1 + 0.2, 0.3)).toBe(true);
  expect(exceeds(0.1 + 0.2, 0.3)).toBe(false);
  expect(reaches(59.999, 60)).toBe(false);
  expect(exceeds(60.001, 60)).toBe(true);
});
