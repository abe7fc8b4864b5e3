import { expect, test } from "vitest";
import type { Cell } from "#app/core/gate/cells";
import {
  bucketOf,
  mostOutsiders,
  publicCell,
  rangeOfCoarse,
  rangeOfSmall,
} from "#app/core/gate/public-cells";
import { DEFAULT_THRESHOLDS } from "#app/core/gate/thresholds";
import { spreadPeople } from "#tests/helpers/responses";

function cellOf(counts: number[], rest: Partial<Cell> = {}): Cell {
  return { counts, notSplit: 0, dontKnow: 0, notApplicable: 0, skipped: 0, ...rest };
}

function disclose(counts: number[], rest: Partial<Cell> = {}) {
  return publicCell(cellOf(counts, rest), "agreement", DEFAULT_THRESHOLDS);
}

/** All spreads of n people that end in the same public cell, by that cell. */
function fibres(n: number): number[][][] {
  const byCell = new Map<string, number[][]>();
  for (const counts of spreadPeople(n, 5)) {
    const shown = JSON.stringify(disclose(counts));
    const fibre = byCell.get(shown);
    if (fibre) fibre.push(counts);
    else byCell.set(shown, [counts]);
  }
  return [...byCell.values()];
}

/** True when everybody gave one answer; `unit` puts answers together first. */
function isUnanimous(counts: number[], unit: "answer" | "bucket"): boolean {
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = counts;
  const groups = unit === "answer" ? counts : [a + b, c, d + e];
  return groups.filter((people) => people > 0).length < 2;
}

/** True when somebody who knows one answer `known` can be sure that all others are unanimous. */
function betraysTheOthers(fibre: number[][], known: number, unit: "answer" | "bucket"): boolean {
  const possible = fibre.filter((counts) => (counts[known] ?? 0) > 0);
  const others = possible.map((counts) => counts.map((count, at) => (at === known ? count - 1 : count)));
  return others.length > 0 && others.every((counts) => isUnanimous(counts, unit));
}

/** The public cells of n people that betray the others' unanimity to somebody who knows one answer. */
function betrayals(n: number, unit: "answer" | "bucket"): unknown[] {
  return fibres(n).flatMap((fibre) =>
    [0, 1, 2, 3, 4]
      .filter((known) => betraysTheOthers(fibre, known, unit))
      .map((known) => ({ known: known + 1, cell: disclose(fibre[0] ?? []) })),
  );
}

test("publicCell withholds four answers and lets five out as a rounded score", () => {
  expect(disclose([1, 1, 1, 1, 0])).toEqual({ state: "withheld", reason: "too_few_answers" });
  expect(disclose([1, 1, 1, 1, 1])).toEqual({ state: "small", n: 5, score: 50 });
});

test("publicCell counts only answers that count towards n", () => {
  const rest = { dontKnow: 30, notApplicable: 3, skipped: 12 };
  expect(disclose([1, 1, 1, 1, 0], rest).state).toBe("withheld");
});

test("publicCell lets nine out as a rounded score and ten as counts", () => {
  expect(disclose([3, 0, 3, 0, 3])).toEqual({ state: "small", n: 9, score: 50 });
  expect(disclose([3, 1, 3, 0, 3], { dontKnow: 2, skipped: 1 })).toEqual({
    state: "counts",
    n: 10,
    counts: [3, 1, 3, 0, 3],
    notSplit: 0,
    dontKnow: 2,
    notApplicable: 0,
    skipped: 1,
  });
});

test("publicCell clips the score of a small cell to 25 and 75, at five people to 30 and 70", () => {
  expect(disclose([5, 0, 0, 0, 0])).toMatchObject({ score: 30 });
  expect(disclose([0, 0, 0, 0, 5])).toMatchObject({ score: 70 });
  expect(disclose([6, 0, 0, 0, 0])).toMatchObject({ score: 25 });
  expect(disclose([7, 0, 0, 0, 0])).toMatchObject({ score: 25 });
  expect(disclose([0, 0, 0, 0, 7])).toMatchObject({ score: 75 });
});

test("publicCell coarsens a cell whose largest bucket leaves two of ten outside, and not one with three outside", () => {
  expect(disclose([1, 1, 0, 5, 3])).toEqual({
    state: "coarse",
    n: 10,
    bucket: [4, 5],
    atLeast: 80,
  });
  expect(disclose([1, 1, 1, 4, 3]).state).toBe("counts");
  expect(disclose([0, 0, 40, 0, 0])).toEqual({ state: "coarse", n: 40, bucket: [3], atLeast: 90 });
  expect([10, 29, 30, 40, 50, 105].map(mostOutsiders)).toEqual([2, 2, 3, 4, 4, 4]);
  expect(disclose([0, 0, 5, 50, 50]).state).toBe("counts");
  expect(disclose([0, 0, 4, 50, 51]).state).toBe("coarse");
});

test("rangeOfSmall is the range to the end of the scale at a bound, and the score elsewhere", () => {
  expect(rangeOfSmall(5, 70)).toEqual({ low: 70, high: 100 });
  expect(rangeOfSmall(6, 70)).toEqual({ low: 70, high: 70 });
  expect(rangeOfSmall(9, 75)).toEqual({ low: 75, high: 100 });
  expect(rangeOfSmall(5, 30)).toEqual({ low: 0, high: 30 });
  expect(rangeOfSmall(8, 25)).toEqual({ low: 0, high: 25 });
});

test("rangeOfSmall holds the true score up to the rounding, over all spreads of 5 to 9 people", () => {
  for (let n = 5; n <= 9; n++) {
    for (const counts of spreadPeople(n, 5)) {
      const cell = disclose(counts);
      if (cell.state !== "small") throw new Error("a small cell");
      const score = counts.reduce((sum, count, k) => sum + 25 * k * count, 0) / n;
      const { low, high } = rangeOfSmall(n, cell.score);
      expect(score).toBeGreaterThanOrEqual(low - 2.5);
      expect(score).toBeLessThanOrEqual(high + 2.5);
    }
  }
});

test("rangeOfCoarse holds the true score and depends on n and the bucket alone, over all spreads of 10 to 25 people", () => {
  for (let n = 10; n <= 25; n++) {
    for (const counts of spreadPeople(n, 5)) {
      const cell = disclose(counts);
      if (cell.state !== "coarse") continue;
      expect(Object.keys(cell)).toEqual(["state", "n", "bucket", "atLeast"]);
      const score = counts.reduce((sum, count, k) => sum + 25 * k * count, 0) / n;
      const { low, high } = rangeOfCoarse(n, bucketOf(cell.bucket));
      expect(score).toBeGreaterThanOrEqual(low - 1e-9);
      expect(score).toBeLessThanOrEqual(high + 1e-9);
    }
  }
  expect(rangeOfCoarse(10, "agree")).toEqual({ low: 60, high: 100 });
  expect(rangeOfCoarse(10, "neither")).toEqual({ low: 40, high: 60 });
  expect(rangeOfCoarse(10, "disagree")).toEqual({ low: 0, high: 40 });
});

test("publicCell never lets the floor of a coarse cell depend on anything but n", () => {
  for (let n = 10; n <= 25; n++) {
    const floors = new Set<number>();
    for (const counts of spreadPeople(n, 5)) {
      const cell = disclose(counts);
      if (cell.state === "coarse") floors.add(cell.atLeast);
    }
    expect(floors.size).toBe(1);
  }
});

test("publicCell pins no small cell: over all spreads of 5 to 9 people the smallest fibre has nine members", () => {
  let smallest = Number.POSITIVE_INFINITY;
  for (let n = 5; n <= 9; n++) for (const fibre of fibres(n)) smallest = Math.min(smallest, fibre.length);
  expect(smallest).toBe(9);
});

test("publicCell never makes unanimity certain, from 5 to 25 people", () => {
  for (let n = 5; n <= 25; n++) {
    for (const fibre of fibres(n)) expect(fibre.every((counts) => isUnanimous(counts, "bucket"))).toBe(false);
  }
});

test("publicCell never tells somebody who knows one answer that all others gave one answer, from 5 to 25 people", () => {
  for (let n = 5; n <= 25; n++) expect([n, betrayals(n, "answer")]).toEqual([n, []]);
});

test("publicCell never tells somebody who knows one answer that all others lean one way, from 5 to 25 people", () => {
  for (let n = 5; n <= 25; n++) expect([n, betrayals(n, "bucket")]).toEqual([n, []]);
});

test("publicCell gives no small cell for questions without a score, and coarsens a choice by its options", () => {
  expect(publicCell(cellOf([3, 3, 3]), "choice", DEFAULT_THRESHOLDS)).toEqual({
    state: "withheld",
    reason: "small_cell",
  });
  expect(publicCell(cellOf([9, 1, 1]), "choice", DEFAULT_THRESHOLDS)).toMatchObject({
    bucket: [1],
    atLeast: 80,
  });
  expect(
    publicCell(cellOf([1, 1, ...Array(8).fill(0)], { notSplit: 9 }), "share", DEFAULT_THRESHOLDS),
  ).toMatchObject({
    state: "coarse",
    n: 11,
    bucket: [-3],
  });
  expect(publicCell(cellOf([5, 5, 5]), "choice", DEFAULT_THRESHOLDS).state).toBe("counts");
});

test("publicCell follows stricter thresholds", () => {
  const strict = { ...DEFAULT_THRESHOLDS, answers: 8, counts: 20 };
  const state = (counts: number[]) => publicCell(cellOf(counts), "agreement", strict).state;
  expect([
    state([3, 1, 1, 1, 1]),
    state([3, 1, 1, 1, 2]),
    state([5, 4, 4, 3, 3]),
    state([5, 4, 4, 4, 3]),
  ]).toEqual(["withheld", "small", "small", "counts"]);
});
