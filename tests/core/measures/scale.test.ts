import { expect, test } from "vitest";
import { AGREEMENT_SCALE, conventionalScale, countPoints } from "#app/core/measures/scale";
import { hasReferenceData, referenceData } from "#tests/helpers/reference-data";

test("conventionalScale states the map of 2, 4, 5, 6 and 7 points and none for others", () => {
  expect(conventionalScale(1, 5)).toEqual(AGREEMENT_SCALE);
  expect(conventionalScale(0, 1)).toEqual({ lowest: 0, highest: 1, favourableFrom: 1, unfavourableTo: 0 });
  expect(conventionalScale(0, 3)).toEqual({ lowest: 0, highest: 3, favourableFrom: 3, unfavourableTo: 0 });
  expect(conventionalScale(1, 6)).toEqual({ lowest: 1, highest: 6, favourableFrom: 5, unfavourableTo: 2 });
  expect(conventionalScale(-3, 3)).toEqual({ lowest: -3, highest: 3, favourableFrom: 2, unfavourableTo: -1 });
  expect([conventionalScale(1, 3), conventionalScale(0, 10)]).toEqual([null, null]);
});

test("countPoints counts both ends", () => {
  expect(countPoints(AGREEMENT_SCALE)).toBe(5);
});

test.runIf(hasReferenceData)("conventionalScale has Viva Glint's public map on 5 and 7 points", () => {
  const vendor = JSON.parse(referenceData("vectors.expected.json")).favourability_map_vendor;
  for (const points of [5, 7]) {
    const scale = conventionalScale(1, points);
    expect(scale?.favourableFrom).toBe(Math.min(...vendor[points].fav));
    expect(scale?.unfavourableTo).toBe(Math.max(...vendor[points].unfav));
  }
});
