import fc from "fast-check";
import { expect, test } from "vitest";
import {
  computeGapChange,
  computeTrends,
  labelChange,
  labelGapChange,
  matchSeries,
  type WavePair,
} from "#app/core/measures/trends";
import { adjustFamily } from "#app/core/statistics/benjamini-hochberg";
import type { Summary } from "#app/core/statistics/summary";
import { welchDifference } from "#app/core/statistics/welch";

const cell = fc.record({
  n: fc.integer({ min: 5, max: 60 }),
  mean: fc.integer({ min: 0, max: 100 }),
  variance: fc.constantFrom(0, 100, 625, 900),
});
const pair = fc.record({ sales: cell, marketing: cell });
const series = fc.array(fc.record({ before: pair, after: pair }), { minLength: 1, maxLength: 5 });

function summary(mean: number, n = 40, variance = 100): Summary {
  return { n, mean, variance };
}

function waves(key: string, from: [number, number], to: [number, number]): WavePair {
  return {
    key,
    before: { sales: summary(from[0]), marketing: summary(from[1], 25) },
    after: { sales: summary(to[0], 30), marketing: summary(to[1], 20) },
  };
}

test("computeTrends says improved, worsened and narrowed with unequal teams and waves", () => {
  const [trend] = computeTrends([waves("TR", [40, 80], [60, 70])], 5);
  expect(trend).toMatchObject({
    sales: { points: 20, label: "improved" },
    marketing: { points: -10, label: "worsened" },
    gapChange: { points: 30, label: "narrowed" },
  });
});

test("computeTrends keeps one family per team", () => {
  const pairs = [
    waves("A", [40, 50], [45, 50]),
    waves("B", [40, 50], [52, 57]),
    waves("C", [40, 50], [40, 50]),
  ];
  const trends = computeTrends(pairs, 5);
  for (const team of ["sales", "marketing"] as const) {
    const ps = pairs.map(
      ({ before, after }) => welchDifference(after[team] as Summary, before[team] as Summary).p,
    );
    expect(trends.map((trend) => (trend.withheld ? null : trend[team].q))).toEqual(adjustFamily(ps));
  }
});

test("computeTrends withholds a question when one of four cells is one answer short or empty", () => {
  const short = waves("A", [40, 50], [45, 50]);
  const pairs = [
    { ...short, after: { ...short.after, marketing: summary(50, 4) } },
    { ...short, key: "B", before: { ...short.before, sales: null } },
  ];
  expect(computeTrends(pairs, 5)).toEqual([
    { key: "A", withheld: true, reason: "too_few_answers" },
    { key: "B", withheld: true, reason: "too_few_answers" },
  ]);
});

test("computeTrends turns with the waves: what improved has worsened, what narrowed has widened", () => {
  const turn = {
    improved: "worsened",
    worsened: "improved",
    narrowed: "widened",
    widened: "narrowed",
  } as const;
  fc.assert(
    fc.property(series, (rows) => {
      const pairs = rows.map((row, i) => ({ key: `Q${i}`, ...row }));
      const there = computeTrends(pairs, 5);
      const back = computeTrends(
        pairs.map(({ key, before, after }) => ({ key, before: after, after: before })),
        5,
      );
      there.forEach((one, i) => {
        const other = back[i];
        if (one.withheld || !other || other.withheld) throw new Error("a full cell withheld");
        for (const team of ["sales", "marketing"] as const) {
          expect(other[team].points).toBeCloseTo(-one[team].points, 10);
          expect(other[team].q).toBeCloseTo(one[team].q ?? -1, 12);
          const { label } = one[team];
          expect(other[team].label).toBe(label === "no_detectable_change" ? label : turn[label]);
        }
        expect(other.gapChange.points).toBeCloseTo(-one.gapChange.points, 10);
        expect(other.gapChange.label).toBe(one.gapChange.label && turn[one.gapChange.label]);
      });
    }),
  );
});

test("computeGapChange is the difference of the two gaps with four errors added", () => {
  const change = computeGapChange({
    before: { sales: summary(70, 40, 400), marketing: summary(40, 25, 400) },
    after: { sales: summary(60, 20, 400), marketing: summary(50, 10, 400) },
  });
  expect(change.points).toBe(-20);
  expect(change.se).toBeCloseTo(Math.sqrt(400 * (1 / 40 + 1 / 25 + 1 / 20 + 1 / 10)), 10);
});

test("labelChange needs a flag and five points", () => {
  expect([
    labelChange(5, 0.1),
    labelChange(-5, 0.1),
    labelChange(4.9, 0),
    labelChange(30, 0.11),
    labelChange(30, null),
  ]).toEqual([
    "improved",
    "worsened",
    "no_detectable_change",
    "no_detectable_change",
    "no_detectable_change",
  ]);
});

test("labelGapChange is silent when the gap changed sides, vanished or may not have changed", () => {
  const clear = { low: 5, high: 25 };
  expect(labelGapChange(-30, -15, clear)).toBe("narrowed");
  expect(labelGapChange(15, 30, clear)).toBe("widened");
  expect(labelGapChange(-10, 5, clear)).toBeNull();
  expect(labelGapChange(-15, 0, clear)).toBeNull();
  expect(labelGapChange(15, 30, { low: 0, high: 30 })).toBeNull();
  expect(labelGapChange(15, 30, null)).toBeNull();
});

test("matchSeries breaks a line where the version changed", () => {
  const asked = (...questions: [string, number][]) => questions.map(([key, version]) => ({ key, version }));
  expect(matchSeries(asked(["A", 1], ["B", 1], ["C", 2]), asked(["D", 1], ["C", 2], ["B", 2]))).toEqual({
    common: ["C"],
    broken: ["B"],
    added: ["D"],
    removed: ["A"],
  });
});
