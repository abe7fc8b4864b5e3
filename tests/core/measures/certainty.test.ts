import { expect, test } from "vitest";
import {
  answeredEnough,
  certaintyOfDifference,
  certaintyOfLabel,
  certaintyOfTest,
} from "#app/core/measures/certainty";
import type { Classification } from "#app/core/measures/classification";

const enough = { n: { sales: 15, marketing: 40 }, response: { sales: 0.5, marketing: 0.9 } };

function certainty(
  { label, step, teams = [] }: Partial<Classification> & Pick<Classification, "label" | "step">,
  base = enough,
  q = 0.1,
  width = 14,
) {
  return certaintyOfLabel({ label, step, teams }, { q, interval90: { low: -width, high: width } }, base);
}

test("certaintyOfTest is clear from 15 answers at half response, likely when flagged, open else", () => {
  expect(certaintyOfTest(0.1, [15, 15, 15, 15], true)).toBe("clear");
  expect(certaintyOfTest(0.1, [15, 14], true)).toBe("likely");
  expect(certaintyOfTest(0.1, [15, 15], false)).toBe("likely");
  expect(certaintyOfTest(0.101, [99, 99], true)).toBe("open");
  expect(certaintyOfTest(null, [99, 99], true)).toBe("open");
});

test("answeredEnough needs half of every team, and takes no answer about it for enough", () => {
  expect(answeredEnough({ sales: 0.5, marketing: 0.5 })).toBe(true);
  expect(answeredEnough({ sales: 0.9, marketing: 0.499 })).toBe(false);
  expect(answeredEnough(null)).toBe(true);
});

test("certaintyOfLabel goes by the test for a flagged gap", () => {
  const found = { label: "different_degree", step: 1, teams: ["sales"] } as const;
  expect(certainty(found)).toBe("clear");
  expect(certainty(found, { ...enough, n: { sales: 14, marketing: 40 } })).toBe("likely");
  expect(certainty(found, { ...enough, response: { sales: 0.49, marketing: 0.9 } })).toBe("likely");
});

test("certaintyOfLabel needs twenty answers of the split team, and of no other", () => {
  const found = { label: "split", step: 2, teams: ["sales"] } as const;
  expect(certainty(found, { ...enough, n: { sales: 20, marketing: 6 } })).toBe("clear");
  expect(certainty(found, { ...enough, n: { sales: 19, marketing: 60 } })).toBe("likely");
});

test("certaintyOfLabel takes a likeness for clear inside 15 points only", () => {
  for (const label of ["aligned_strength", "shared_pain"] as const) {
    expect(certainty({ label, step: 3 }, enough, 1, 14.9)).toBe("clear");
    expect(certainty({ label, step: 3 }, enough, 1, 15)).toBe("likely");
    expect(certainty({ label, step: 3 }, { ...enough, n: { sales: 14, marketing: 40 } }, 1, 5)).toBe(
      "likely",
    );
  }
});

test("certaintyOfLabel leaves middling and inconclusive open, whatever the numbers", () => {
  expect(certainty({ label: "middling", step: 3 }, enough, 1, 2)).toBe("open");
  expect(certainty({ label: "inconclusive", step: 4 }, enough, 0.01, 2)).toBe("open");
});

test("certaintyOfDifference asks the 95 % interval, then the 90 % one", () => {
  expect(certaintyOfDifference({ low: 1, high: 9 }, { low: 2, high: 8 })).toBe("clear");
  expect(certaintyOfDifference({ low: -9, high: 1 }, { low: -8, high: -1 })).toBe("likely");
  expect(certaintyOfDifference({ low: -9, high: 5 }, { low: -8, high: 4 })).toBe("open");
  expect(certaintyOfDifference(null, null)).toBeNull();
});
