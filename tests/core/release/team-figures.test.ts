import { expect, test } from "vitest";
import { describePublicCell, requireInterval, shareFigure } from "#app/core/release/team-figures";
import { freeze, HIDDEN, passGate, SMALL } from "#tests/helpers/public-cells";

test("describePublicCell says of four answers why there is nothing, and of five the score", () => {
  expect(describePublicCell(HIDDEN, "agreement")).toEqual({ state: "withheld", reason: "too_few_answers" });
  expect(describePublicCell(passGate([0, 2, 3, 0, 0]), "agreement")).toMatchObject({ state: "small", n: 5 });
});

test("describePublicCell knows of nine people the rounded score, of ten the counts", () => {
  expect(describePublicCell(passGate([1, 2, 3, 2, 1]), "agreement").state).toBe("small");
  expect(describePublicCell(passGate([1, 2, 3, 2, 2]), "agreement").state).toBe("counts");
});

test("describePublicCell takes the interval of a small cell from n alone", () => {
  const figures = describePublicCell(SMALL[50], "agreement");
  if (figures.state !== "small") throw new Error("the cell is not small");
  // t(.975, 7) · 27 / √8
  expect(figures.score).toBe(50);
  expect(figures.interval.low).toBeCloseTo(50 - 22.5724, 3);
  expect(figures.interval.high).toBeCloseTo(50 + 22.5724, 3);
});

test("describePublicCell gives two answer sheets of one rounded score the same figures", () => {
  const near = passGate([1, 2, 2, 2, 1]);
  const split = passGate([3, 1, 0, 1, 3]);
  expect(describePublicCell(split, "agreement")).toEqual(describePublicCell(near, "agreement"));
});

test("describePublicCell computes everything of public counts: the Civil Service's worked example", () => {
  const figures = describePublicCell(
    freeze(passGate([24, 16, 10, 40, 10], { dontKnow: 20, skipped: 5 })),
    "agreement",
  );
  if (figures.state !== "counts") throw new Error("the counts are hidden");
  expect(figures).toMatchObject({ n: 100, score: 49, neutral: 0.1, unfavourable: 0.4, split: true });
  expect(figures.favourable).toMatchObject({ share: 0.5, count: 50 });
  expect(figures.sd).toBeCloseTo(Math.sqrt(1211.1111), 4);
  expect(figures.dontKnow.share).toBe(20 / 125);
  expect(figures.skipped.share).toBe(5 / 125);
  expect(figures.notApplicable).toMatchObject({ share: 0, count: 0 });
  expect(figures.interval.low).toBeLessThan(49);
  expect(figures.interval.high).toBeGreaterThan(49);
});

test("describePublicCell calls no answer of a frequency favourable", () => {
  const figures = describePublicCell(passGate([6, 0, 1, 0, 6], {}, "frequency"), "frequency");
  expect(figures).toMatchObject({ state: "counts", favourable: null, neutral: null, unfavourable: null });
  expect(figures).toMatchObject({ split: false, consensus: expect.any(Number) });
});

test("describePublicCell says near unanimity only which bucket and a floor for it", () => {
  const figures = describePublicCell(passGate([0, 1, 1, 8, 10], { dontKnow: 3 }), "agreement");
  expect(figures).toMatchObject({ state: "coarse", n: 20, bucket: [4, 5], atLeast: 90 });
  for (const hidden of ["sd", "consensus", "favourable", "unfavourable", "split", "dontKnow", "skipped"]) {
    expect(figures).not.toHaveProperty(hidden);
  }
});

test("shareFigure keeps a share of all or none inside 0 to 1", () => {
  expect(shareFigure(12, 16)).toMatchObject({ share: 0.75, count: 12 });
  expect(shareFigure(0, 7).interval.low).toBe(0);
  expect(shareFigure(7, 7).interval.high).toBe(1);
});

test("requireInterval refuses a public figure without one", () => {
  expect(requireInterval({ low: 1, high: 2 })).toEqual({ low: 1, high: 2 });
  expect(() => requireInterval(null)).toThrow(RangeError);
});
