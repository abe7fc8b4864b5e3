import fc from "fast-check";
import { expect, test } from "vitest";
import {
  CLASSIFICATION_RULES,
  certaintyOf,
  classifyGap,
  type GapEvidence,
  isFlagged,
} from "#app/core/measures/classification";

const inside = { low: -24, high: 24 };
const wide = { low: -30, high: 30 };

function evidence(sales: number, marketing: number, more: Partial<GapEvidence> = {}): GapEvidence {
  const teams = { sales: { score: sales, split: false }, marketing: { score: marketing, split: false } };
  return { ...teams, gap: sales - marketing, q: 1, interval90: wide, ...more };
}

test("classifyGap names the lower team as the one that sees a problem", () => {
  expect(classifyGap(evidence(70, 40, { q: 0.1 }))).toEqual({
    label: "marketing_sees_a_problem",
    teams: ["marketing"],
  });
  expect(classifyGap(evidence(40, 70, { q: 0.1 }))).toEqual({
    label: "sales_sees_a_problem",
    teams: ["sales"],
  });
});

test("classifyGap separates shared pain, a problem and a different degree at 50", () => {
  expect(classifyGap(evidence(49.9, 30, { q: 0.01 }))).toEqual({
    label: "shared_pain",
    teams: ["marketing"],
  });
  expect(classifyGap(evidence(50, 30, { q: 0.01 })).label).toBe("marketing_sees_a_problem");
  expect(classifyGap(evidence(80, 50, { q: 0.01 }))).toEqual({
    label: "different_degree",
    teams: ["marketing"],
  });
});

test("classifyGap needs q at most .10 and ten points", () => {
  expect(classifyGap(evidence(70, 40, { q: 0.1000001 })).label).toBe("inconclusive");
  expect(classifyGap(evidence(70, 40, { q: null })).label).toBe("inconclusive");
  expect(classifyGap(evidence(65, 55.1, { q: 0.001, interval90: inside })).label).toBe("middling");
  expect(classifyGap(evidence(65, 55, { q: 0.001 })).label).toBe("different_degree");
});

test("classifyGap prefers a flagged gap to a split team, and a split team to agreement", () => {
  const split = { sales: { score: 60, split: true }, marketing: { score: 60, split: true } };
  expect(classifyGap(evidence(60, 60, { ...split, interval90: inside }))).toEqual({
    label: "split",
    teams: ["sales", "marketing"],
  });
  const flagged = evidence(80, 55, { sales: { score: 80, split: true }, q: 0.01 });
  expect(classifyGap(flagged).label).toBe("different_degree");
});

test("classifyGap claims agreement only when the interval lies strictly inside one answer step", () => {
  expect(classifyGap(evidence(60, 60, { interval90: inside })).label).toBe("aligned_strength");
  expect(classifyGap(evidence(60, 59.9, { interval90: inside })).label).toBe("middling");
  expect(classifyGap(evidence(49.9, 40, { interval90: inside })).label).toBe("shared_pain");
  expect(classifyGap(evidence(50, 49, { interval90: inside })).label).toBe("middling");
  expect(classifyGap(evidence(60, 60, { interval90: { low: -25, high: 3 } })).label).toBe("inconclusive");
  expect(classifyGap(evidence(60, 60, { interval90: null })).label).toBe("inconclusive");
});

test("classifyGap does not change with the last digits of its figures", () => {
  const figure = fc.integer({ min: 0, max: 200 }).map((half) => half / 2);
  const noise = fc.double({ min: -1e-12, max: 1e-12, noNaN: true });
  fc.assert(
    fc.property(
      figure,
      figure,
      fc.constantFrom(0.05, 0.1, 0.2),
      fc.constantFrom(24, 25, 26),
      noise,
      (s, m, q, w, e) => {
        const exact = evidence(s, m, { q, interval90: { low: -w, high: w } });
        const noisy = evidence(s + e, m - e, { q: q + e, interval90: { low: -w + e, high: w - e } });
        expect(classifyGap(noisy)).toEqual(classifyGap(exact));
      },
    ),
  );
});

test("classifyGap follows the thresholds that it is given", () => {
  const rules = { ...CLASSIFICATION_RULES, falseDiscoveryRate: 0.05, good: 70 };
  expect(classifyGap(evidence(70, 40, { q: 0.06 }), rules).label).toBe("inconclusive");
  expect(classifyGap(evidence(69, 70, { interval90: inside }), rules).label).toBe("middling");
});

test("isFlagged takes q of exactly .10 and not a missing test", () => {
  expect([isFlagged(0.1), isFlagged(0.1001), isFlagged(null)]).toEqual([true, false, false]);
});

test("certaintyOf is firm from 15 answers a team at half response, or by n alone", () => {
  expect(certaintyOf({ sales: 15, marketing: 40 }, null)).toBe("firm");
  expect(certaintyOf({ sales: 14, marketing: 40 }, null)).toBe("tentative");
  expect(certaintyOf({ sales: 15, marketing: 40 }, { sales: 0.5, marketing: 0.9 })).toBe("firm");
  expect(certaintyOf({ sales: 15, marketing: 40 }, { sales: 0.9, marketing: 0.499 })).toBe("tentative");
});
