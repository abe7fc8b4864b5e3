import fc from "fast-check";
import { expect, test } from "vitest";
import {
  alignmentWithInterval,
  type CompleteCases,
  computeAlignment,
  computeAlignmentIndex,
  indexParts,
} from "#app/core/measures/alignment-index";
import { type Summary, summarizeValues } from "#app/core/statistics/summary";
import { expectedComparisons, referenceRespondents } from "#tests/helpers/reference-comparisons";
import { hasReferenceData, referenceData } from "#tests/helpers/reference-data";

const score = fc.integer({ min: 0, max: 400 }).map((quarter) => quarter / 4);
const dimension = fc.record({ sales: score, marketing: score, gapSe: fc.integer({ min: 0, max: 20 }) });
const people = fc.array(fc.tuple(score, score, score), { minLength: 2, maxLength: 12 });

function summary(values: readonly number[]): Summary {
  return summarizeValues(values) as Summary;
}

function columns(rows: readonly (readonly number[])[]): CompleteCases & number[][] {
  return [0, 1, 2].map((d) => rows.map((row) => row[d] as number));
}

test("computeAlignment without noise is the mean score of the less happy team", () => {
  const figures = computeAlignment([
    { sales: 70, marketing: 40, gapSe: 0 },
    { sales: 50, marketing: 60, gapSe: 0 },
  ]);
  expect(figures).toEqual({ index: 45, level: 55, meanGap: 20 });
});

test("computeAlignment takes a gap within its noise for none", () => {
  expect(computeAlignment([{ sales: 55, marketing: 45, gapSe: 10 }])).toEqual({
    index: 50,
    level: 50,
    meanGap: 0,
  });
  expect(computeAlignment([])).toBeNull();
});

test("computeAlignment keeps index = level − mean gap / 2 between the plain minimum and the level, swapped or not", () => {
  fc.assert(
    fc.property(fc.array(dimension, { minLength: 1, maxLength: 9 }), (dimensions) => {
      const found = computeAlignment(dimensions);
      const swapped = computeAlignment(
        dimensions.map((d) => ({ ...d, sales: d.marketing, marketing: d.sales })),
      );
      const plain = dimensions.reduce(
        (sum, d) => sum + Math.min(d.sales, d.marketing) / dimensions.length,
        0,
      );
      expect(found?.index).toBeCloseTo((found?.level ?? 0) - (found?.meanGap ?? 0) / 2, 10);
      expect(found?.index).toBeGreaterThanOrEqual(plain - 1e-9);
      expect(found?.index).toBeLessThanOrEqual((found?.level ?? 0) + 1e-9);
      expect(swapped?.index).toBeCloseTo(found?.index ?? -1, 10);
    }),
  );
});

test("computeAlignmentIndex does not change when the teams are swapped, ties included", () => {
  fc.assert(
    fc.property(people, people, (first, second) => {
      const sales = columns(first);
      const marketing = columns(second);
      const pairs = [0, 1, 2].map((d) => ({
        sales: summary(sales[d] ?? []),
        marketing: summary(marketing[d] ?? []),
      }));
      const there = computeAlignmentIndex(pairs, { sales, marketing });
      const back = computeAlignmentIndex(
        pairs.map((pair) => ({ sales: pair.marketing, marketing: pair.sales })),
        { sales: marketing, marketing: sales },
      );
      expect(back?.index).toBeCloseTo(there?.index ?? -1, 9);
      expect(back?.se).toBeCloseTo(there?.se ?? -1, 9);
      expect(there?.interval?.low).toBeLessThanOrEqual(there?.index ?? -1);
      expect(there?.interval?.high).toBeGreaterThanOrEqual(there?.index ?? 101);
    }),
  );
});

test("indexParts counts a team where it is lower and both by half in a tie", () => {
  const cases = {
    sales: [
      [10, 30],
      [0, 40],
    ],
    marketing: [
      [20, 60],
      [50, 90],
    ],
  };
  const parts = indexParts(
    [
      { sales: 20, marketing: 40 },
      { sales: 50, marketing: 50 },
    ],
    cases,
  );
  // Sales (10 + 0/2)/2 and (30 + 40/2)/2; Marketing (50/2)/2 and (90/2)/2
  expect(parts?.sales).toEqual({ variance: 200, n: 2 });
  expect(parts?.marketing).toEqual({ variance: 50, n: 2 });
  expect(indexParts([{ sales: 1, marketing: 2 }], { sales: [[]], marketing: [[3]] })).toBeNull();
});

test("indexParts sees a tie through the rounding of a sum", () => {
  const cases = { sales: [[10, 30]], marketing: [[20, 60]] };
  const tied = indexParts([{ sales: 0.1 + 0.2, marketing: 0.3 }], cases);
  expect(tied).toEqual(indexParts([{ sales: 0.3, marketing: 0.3 }], cases));
});

test("alignmentWithInterval leaves the interval open without two complete cases and clips it to the scale", () => {
  const figures = { index: 2, level: 2, meanGap: 0 };
  const part = { variance: 400, n: 8 };
  expect(alignmentWithInterval(figures, null).interval).toBeNull();
  expect(alignmentWithInterval(figures, { sales: part, marketing: { variance: 0, n: 1 } }).se).toBeNull();
  expect(alignmentWithInterval(figures, { sales: part, marketing: part }).interval?.low).toBe(0);
  const still = { variance: 0, n: 8 };
  expect(alignmentWithInterval(figures, { sales: still, marketing: still }).interval).toEqual({
    low: 2,
    high: 2,
  });
});

test.runIf(hasReferenceData)("computeAlignmentIndex agrees with R on five pairs of companies", () => {
  const { comparisons } = JSON.parse(referenceData("alignment_index.expected.json"));
  const families = expectedComparisons().filter(
    ({ file, items }) => file.startsWith("lq2002") && items.length === 14,
  );
  expect(families.length).toBe(comparisons.length);
  for (const [index, family] of families.entries()) {
    const expected = comparisons[index];
    const groups = referenceRespondents(family);
    const scored = (side: "A" | "B") =>
      family.dimensions.map(({ items }) => {
        const places = family.items.flatMap(({ id }, i) => (items.includes(id) ? [i] : []));
        return groups[side].map(
          (row) => (25 * places.reduce((sum, i) => sum + (row[i] ?? 0), 0)) / places.length,
        );
      });
    const cases = { sales: scored("A"), marketing: scored("B") };
    const pairs = family.dimensions.map((_, d) => ({
      sales: summary(cases.sales[d] ?? []),
      marketing: summary(cases.marketing[d] ?? []),
    }));
    const found = computeAlignmentIndex(pairs, cases);
    expect(found?.index).toBeCloseTo(expected.index, 9);
    expect(found?.level).toBeCloseTo(expected.level, 9);
    expect(found?.meanGap).toBeCloseTo(expected.mean_abs_gap_corrected, 9);
    expect(found?.se).toBeCloseTo(expected.se, 9);
    expect(found?.df).toBeCloseTo(expected.df, 8);
    expect(found?.interval?.low).toBeCloseTo(expected.ci95[0], 8);
    expect(found?.interval?.high).toBeCloseTo(expected.ci95[1], 8);
  }
});
