import fc from "fast-check";
import { expect, test } from "vitest";
import { classifyCoorientation, computeCoorientation, type Points } from "#app/core/measures/coorientation";
import { summarizeValues } from "#app/core/statistics/summary";
import { hasReferenceData, referenceData } from "#tests/helpers/reference-data";

const scores = (answers: number[]) => answers.map((answer) => 25 * (answer - 1));
const answer = fc.constantFrom(0, 25, 50, 75, 100);
const pairs = fc.array(fc.tuple(answer, answer), { minLength: 1, maxLength: 25 });

function coorient(people: [number, number][], others: number[]) {
  const own = people.map(([first]) => first);
  const estimates = people.map(([, second]) => second);
  const otherOwn = summarizeValues(others);
  return otherOwn && computeCoorientation(own, estimates, otherOwn);
}

test("computeCoorientation splits a gap into what is seen and what is not, exactly", () => {
  fc.assert(
    fc.property(pairs, fc.array(answer, { minLength: 1, maxLength: 12 }), (people, others) => {
      const found = coorient(people, others);
      expect((found?.congruency.points ?? 9) + (found?.accuracy.points ?? 9)).toBeCloseTo(
        found?.agreement.points ?? 0,
        10,
      );
      for (const { points, interval } of [found?.agreement, found?.congruency, found?.accuracy].filter(
        (d) => !!d,
      )) {
        expect(Number.isFinite(points)).toBe(true);
        if (interval) expect(interval.low <= points && points <= interval.high).toBe(true);
      }
    }),
  );
});

test("computeCoorientation leaves intervals open for one person and everything for nobody", () => {
  expect(coorient([[75, 50]], [25, 25, 50])).toMatchObject({
    n: 1,
    congruency: { points: 25, interval: null },
  });
  expect(coorient([], [25])).toBeNull();
  const other = summarizeValues([25, 50]);
  expect(() => other && computeCoorientation([25], [], other)).toThrow("the estimate of the same person");
});

test("classifyCoorientation knows the four states", () => {
  const small: Points = { points: 4, interval: null };
  const large: Points = { points: 30, interval: { low: 18, high: 42 } };
  const state = (agreement: Points, congruency: Points, accuracy: Points) =>
    classifyCoorientation({ agreement, congruency, accuracy });
  expect(state(small, small, small)).toBe("consensus");
  expect(state(large, large, small)).toBe("open_disagreement");
  expect(state(large, small, large)).toBe("false_consensus");
  expect(state(small, large, large)).toBe("false_conflict");
  expect(state(large, large, large)).toBeNull();
});

test("classifyCoorientation calls a distance small under ten points or with its interval inside fifteen", () => {
  const zero: Points = { points: 0, interval: null };
  const state = (points: number, low: number, high: number) =>
    classifyCoorientation({
      agreement: { points, interval: { low, high } },
      congruency: zero,
      accuracy: zero,
    });
  expect(state(9.9, -40, 60)).toBe("consensus");
  expect(state(10, 5.1, 14.9)).toBe("consensus");
  expect(state(10, 5, 15)).toBe("open_disagreement");
});

test.runIf(hasReferenceData)("computeCoorientation gives the vector worked by hand", () => {
  const { coorientation_identity: vector } = JSON.parse(referenceData("vectors.expected.json"));
  const own = scores(vector.own_A);
  const estimates = scores(vector.est_B_by_A);
  const otherOwn = summarizeValues(scores(vector.own_B));
  const found = otherOwn && computeCoorientation(own, estimates, otherOwn);
  expect(found?.agreement.points).toBeCloseTo(vector.gap, 10);
  expect(found?.congruency.points).toBeCloseTo(vector.congruency, 10);
  expect(found?.accuracy.points).toBeCloseTo(vector.accuracy_error, 10);
});
