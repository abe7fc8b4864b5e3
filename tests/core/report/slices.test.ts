import { expect, test } from "vitest";
import type { SliceChoices } from "#app/core/gate/audit-slices";
import { countCells } from "#app/core/gate/cells";
import { publicCells } from "#app/core/gate/gate";
import { NO_JOINT_FIGURES } from "#app/core/gate/joint-figures";
import { countAtoms, listSlicedQuestions } from "#app/core/gate/slices";
import { DEFAULT_THRESHOLDS } from "#app/core/gate/thresholds";
import { describeSlices } from "#app/core/report/slices";
import { welchDifference } from "#app/core/statistics/welch";
import type { ByTeam, Rating } from "#app/core/vocabulary";
import { questionSetOf, responsesOf } from "#tests/helpers/responses";

const set = questionSetOf({ form: "core" });
const slicings = [{ key: "Where?", values: ["Here", "There", "Nowhere"] }];

/** Answers of so many people by value, each value with a rating of its own that goes round. */
function pass(people: readonly number[], ratingOf: (value: number, at: number) => Rating) {
  const rows = people.flatMap((count, value) =>
    responsesOf(set, count, (_, at) => ratingOf(value, at)).map((row) => ({ row, value })),
  );
  const responses = { sales: rows.map(({ row }) => row), marketing: [] as Rating[][] };
  const choices: ByTeam<SliceChoices[]> = { sales: rows.map(({ value }) => [value]), marketing: [] };
  const atoms = countAtoms(responses, choices, slicings, set);
  const counted = countCells(responses, set);
  return publicCells({ counted, atoms, joint: NO_JOINT_FIGURES, comments: [] }, set, DEFAULT_THRESHOLDS);
}

const around = (middle: number) => (at: number) => Math.min(5, Math.max(1, middle + (at % 3) - 1));

test("the highest slice is held against the lowest by Welch's test, with an interval that covers every pair", () => {
  const open = pass([15, 15, 15], (value, at) => around([2, 3, 4][value] as number)(at));
  const [described] = describeSlices(open.slices ?? [], set);
  const first = described?.questions[0]?.teams.sales;
  expect(first?.slices.map((one) => (one.state === "counts" ? one.score : one.state))).toEqual([25, 50, 75]);
  const variance = (250 / 14) * 25;
  const [high, low] = [
    { n: 15, mean: 75, variance },
    { n: 15, mean: 25, variance },
  ];
  const expected = welchDifference(high, low, 1 - 0.05 / 3);
  expect(first?.spread).toMatchObject({ state: "apart", high: 2, low: 0, points: 50 });
  const interval = first?.spread.state === "apart" ? first.spread.interval : null;
  expect(interval?.low).toBeCloseTo(expected.interval?.low ?? 0, 9);
  expect(interval?.high).toBeCloseTo(expected.interval?.high ?? 0, 9);
});

test("slices that answer alike differ by no more than chance, and one slice alone is held against nothing", () => {
  const alike = pass([15, 15, 15], (_, at) => (at % 5) + 1);
  const spreads = (open: ReturnType<typeof pass>) =>
    new Set(
      describeSlices(open.slices ?? [], set)[0]?.questions.map(({ teams }) => teams.sales.spread.state),
    );
  expect(spreads(alike)).toEqual(new Set(["open"]));
  expect(spreads(pass([15, 7, 7], (_, at) => (at % 5) + 1))).toEqual(new Set(["too_few"]));
});

test("only what people judge for themselves is shown by slice", () => {
  const full = questionSetOf({ form: "full" });
  const sliced = listSlicedQuestions(full);
  expect(sliced.every(({ kind, companionOf }) => kind === "agreement" && companionOf === null)).toBe(true);
  expect(sliced.length).toBeGreaterThan(20);
});

test("a wave that asks nothing about people has no slices, and its release not even an empty list", () => {
  const counted = countCells({ sales: [], marketing: [] }, set);
  const open = publicCells({ counted, joint: NO_JOINT_FIGURES, comments: [] }, set, DEFAULT_THRESHOLDS);
  expect("slices" in open).toBe(false);
});

test("countAtoms refuses a choice that was not offered, and a person without one", () => {
  const responses = { sales: responsesOf(set, 1, () => 3), marketing: [] };
  const count = (choices: SliceChoices[]) =>
    countAtoms(responses, { sales: choices, marketing: [] }, slicings, set);
  expect(() => count([[3]])).toThrow(RangeError);
  expect(() => count([[0, 0]])).toThrow(RangeError);
  expect(() => count([])).toThrow(RangeError);
  expect(count([[null]]).atoms.sales).toHaveLength(1);
});
