import fc from "fast-check";
import { expect, test } from "vitest";
import {
  CLASSIFICATION_RULES,
  classifyGap,
  type GapEvidence,
  isFlagged,
  type Position,
  positionOf,
  standingOf,
} from "#app/core/measures/classification";

const inside = { low: -24, high: 24 };
const wide = { low: -30, high: 30 };

/** Positions as sharp as the scores: what an interval of no width would say. */
function stand(score: number): Position {
  return score < 50 ? "low" : score >= 60 ? "high" : "middle";
}

function evidence(sales: number, marketing: number, more: Partial<GapEvidence> = {}): GapEvidence {
  const team = (score: number) => ({ score, position: stand(score), split: false });
  const teams = { sales: team(sales), marketing: team(marketing) };
  return { ...teams, gap: sales - marketing, q: 1, interval90: wide, ...more };
}

test("classifyGap names the lower team as the one that sees a problem", () => {
  expect(classifyGap(evidence(70, 40, { q: 0.1 }))).toEqual({
    label: "marketing_sees_a_problem",
    teams: ["marketing"],
    step: 1,
  });
  expect(classifyGap(evidence(40, 70, { q: 0.1 }))).toEqual({
    label: "sales_sees_a_problem",
    teams: ["sales"],
    step: 1,
  });
});

test("classifyGap separates shared pain, a problem and a different degree at 50", () => {
  expect(classifyGap(evidence(49.9, 30, { q: 0.01 }))).toEqual({
    label: "shared_pain",
    teams: ["marketing"],
    step: 1,
  });
  expect(classifyGap(evidence(50, 30, { q: 0.01 })).label).toBe("marketing_sees_a_problem");
  expect(classifyGap(evidence(80, 50, { q: 0.01 }))).toEqual({
    label: "different_degree",
    teams: ["marketing"],
    step: 1,
  });
});

test("classifyGap says nothing about unhappiness where an interval reaches over 50", () => {
  const unsure = { score: 40, position: "middle", split: false } as const;
  expect(classifyGap(evidence(70, 40, { q: 0.01, marketing: unsure })).label).toBe("different_degree");
  const leaning = evidence(49, 30, { q: 0.01, sales: { ...unsure, score: 49 } });
  expect(classifyGap(leaning).label).toBe("different_degree");
  const flat = { sales: { ...unsure, score: 49 }, marketing: { ...unsure, score: 48 }, interval90: inside };
  expect(classifyGap(evidence(49, 48, flat)).label).toBe("middling");
});

test("positionOf goes by the one-sided 90 % limits, at their boundaries", () => {
  // t(.90, 15) = 1.3406056 (R qt), 25/4 = 6.25: half 8.3788
  const at = (mean: number) => positionOf({ n: 16, mean, variance: 625 });
  expect([at(41.6), at(41.7), at(58.3), at(59.9), at(60)]).toEqual([
    "low",
    "middle",
    "middle",
    "middle",
    "high",
  ]);
  expect(positionOf({ n: 5, mean: 65, variance: 625 })).toBe("middle");
  expect(positionOf({ n: 1, mean: 90, variance: null })).toBe("middle");
  expect([49.9, 50, 60].map((mean) => positionOf({ n: 8, mean, variance: 0 }))).toEqual([
    ...["low", "middle", "high"],
  ]);
  const ranged = { n: 16, mean: 80, variance: 625, range: { low: 57, high: 100 } };
  expect(positionOf(ranged)).toBe("middle");
});

test("standingOf calls a split team in the middle divided, and no other", () => {
  const said = (["low", "middle", "high"] as const).map((position) => standingOf({ position, split: true }));
  expect(said).toEqual(["low", "divided", "high"]);
  expect(standingOf({ position: "middle", split: false })).toBe("middle");
});

test("classifyGap needs q at most .10 and ten points", () => {
  expect(classifyGap(evidence(70, 40, { q: 0.1000001 })).label).toBe("inconclusive");
  expect(classifyGap(evidence(70, 40, { q: null })).label).toBe("inconclusive");
  expect(classifyGap(evidence(65, 55.1, { q: 0.001, interval90: inside })).label).toBe("middling");
  expect(classifyGap(evidence(65, 55, { q: 0.001 })).label).toBe("different_degree");
});

test("classifyGap prefers a flagged gap to a split team, and a split team to agreement", () => {
  const torn = { score: 60, position: "middle", split: true } as const;
  const split = { sales: torn, marketing: torn };
  expect(classifyGap(evidence(60, 60, { ...split, interval90: inside }))).toEqual({
    label: "split",
    teams: ["sales", "marketing"],
    step: 2,
  });
  const flagged = evidence(80, 55, { sales: { score: 80, position: "high", split: true }, q: 0.01 });
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
        const { sales, marketing } = exact;
        const noisy = evidence(s + e, m - e, {
          sales: { ...sales, score: s + e },
          marketing: { ...marketing, score: m - e },
          q: q + e,
          interval90: { low: -w + e, high: w - e },
        });
        expect(classifyGap(noisy)).toEqual(classifyGap(exact));
      },
    ),
  );
});

test("classifyGap follows the thresholds that it is given", () => {
  const rules = { ...CLASSIFICATION_RULES, falseDiscoveryRate: 0.05 };
  expect(classifyGap(evidence(70, 40, { q: 0.06 }), rules).label).toBe("inconclusive");
});

test("classifyGap turns with the teams", () => {
  const team = fc.record({
    score: fc.integer({ min: 0, max: 100 }),
    position: fc.constantFrom("low" as const, "middle" as const, "high" as const),
    split: fc.boolean(),
  });
  fc.assert(
    fc.property(team, team, fc.constantFrom(0.01, 0.5), (sales, marketing, q) => {
      const gap = sales.score - marketing.score;
      const there = classifyGap({ sales, marketing, gap, q, interval90: { low: gap - 9, high: gap + 9 } });
      const back = classifyGap({
        ...{ sales: marketing, marketing: sales, gap: -gap, q },
        interval90: { low: -gap - 9, high: -gap + 9 },
      });
      fc.pre(gap !== 0);
      expect(back.step).toBe(there.step);
      const turned = there.label.replace(/^(sales|marketing)_/, (_, who) =>
        who === "sales" ? "marketing_" : "sales_",
      );
      expect(back.label).toBe(turned);
    }),
  );
});

test("isFlagged takes q of exactly .10 and not a missing test", () => {
  expect([isFlagged(0.1), isFlagged(0.1001), isFlagged(null)]).toEqual([true, false, false]);
});
