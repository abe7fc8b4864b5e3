import fc from "fast-check";
import { expect, test } from "vitest";
import { type LabelBox, overlaps, placeLabels } from "#app/ui/charts/drawing/label-places";

const BOUNDS = { x: 40, y: 10, width: 300, height: 300 };
const points = (size: { width: number; height: number }, most: number) =>
  fc.array(
    fc.record({
      x: fc.double({ min: 40, max: 340, noNaN: true }),
      y: fc.double({ min: 10, max: 310, noNaN: true }),
      width: fc.constant(size.width),
      height: fc.constant(size.height),
    }),
    { minLength: 1, maxLength: most },
  );

function isApart(boxes: readonly LabelBox[]): boolean {
  return boxes.every((one, at) => boxes.slice(at + 1).every((other) => !overlaps(one, other)));
}

test("No two of 41 numbers lie on each other or outside, and every point has one, wherever the points are", () => {
  fc.assert(
    fc.property(points({ width: 15, height: 16 }, 41), (given) => {
      const boxes = placeLabels(given, BOUNDS, { taken: [], pointSize: 5, anywhere: true });
      const placed = boxes.filter((box) => box !== null);
      expect(placed).toHaveLength(given.length);
      expect(isApart(placed)).toBe(true);
      expect(placed.every(({ x, y }) => x >= 40 && y >= 10 && x <= 325 && y <= 294)).toBe(true);
    }),
    { numRuns: 30 },
  );
});

test("Names that find a place lie on no other name, no point and nothing that is taken", () => {
  const taken = [{ x: 40, y: 10, width: 80, height: 30 }];
  fc.assert(
    fc.property(points({ width: 110, height: 16 }, 12), (given) => {
      const boxes = placeLabels(given, BOUNDS, { taken, pointSize: 5, anywhere: false });
      const placed = boxes.filter((box) => box !== null);
      const dots = given.map(({ x, y }) => ({ x: x - 5, y: y - 5, width: 10, height: 10 }));
      expect(isApart(placed)).toBe(true);
      for (const box of placed) expect([...taken, ...dots].some((other) => overlaps(box, other))).toBe(false);
    }),
    { numRuns: 30 },
  );
});
