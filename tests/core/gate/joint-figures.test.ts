import { expect, test } from "vitest";
import { countJointFigures } from "#app/core/gate/joint-figures";
import { questionSetOf, responsesOf, seededRandom } from "#tests/helpers/responses";

const set = questionSetOf();

/** People whose answers to one dimension hang together. */
function people(count: number, seed: number) {
  const random = seededRandom(seed);
  const levels = Array.from({ length: count }, () => 1 + Math.floor(random() * 3));
  return responsesOf(set, count, (_, at) => (levels[at] ?? 1) + Math.floor(random() * 3));
}

test("countJointFigures gives α with one decimal from 30 complete answers, for dimensions of three statements", () => {
  const figures = countJointFigures({ sales: people(18, 1), marketing: people(12, 2) }, set);
  const dimensions = figures.alpha.map((one) => one.dimension);
  expect(dimensions).toEqual(["PU", "GM", "DH", "CF", "CM", "MC", "TR", "CU"]);
  for (const { value } of figures.alpha) expect(value * 10).toBeCloseTo(Math.round(value * 10), 9);
  expect(countJointFigures({ sales: people(18, 1), marketing: people(11, 2) }, set).alpha).toEqual([]);
});

test("countJointFigures turns reversed statements round before α", () => {
  const mirrored = responsesOf(set, 40, ({ reverse }, at) => (reverse ? 5 - (at % 5) : 1 + (at % 5)));
  const { alpha } = countJointFigures({ sales: mirrored.slice(0, 25), marketing: mirrored.slice(25) }, set);
  expect(alpha.find((one) => one.dimension === "TR")?.value).toBe(1);
});

test("countJointFigures floors straight-liners to a multiple of five", () => {
  const straight = (count: number) => responsesOf(set, count, ({ kind }) => (kind === "agreement" ? 4 : 1));
  const varied = people(20, 3);
  const count = (straightLiners: number) =>
    countJointFigures({ sales: [...straight(straightLiners), ...varied], marketing: people(9, 4) }, set)
      .straightLiners;
  expect([count(4), count(5), count(9), count(10)]).toEqual([0, 5, 5, 10]);
});

test("countJointFigures counts straight-liners from thirty responses on, without the empty ones", () => {
  const straight = responsesOf(set, 10, ({ kind }) => (kind === "agreement" ? 4 : 1));
  const empty = responsesOf(set, 9, () => null);
  const count = (others: number) =>
    countJointFigures({ sales: [...straight, ...empty], marketing: people(others, 5) }, set).straightLiners;
  expect([count(19), count(20)]).toEqual([null, 10]);
});

test("countJointFigures gives a team's mean acquiescence from thirty of its people, with one decimal", () => {
  const agreeing = (count: number) => responsesOf(set, count, ({ kind }) => (kind === "agreement" ? 4 : 1));
  const consistent = responsesOf(set, 31, ({ reverse }) => (reverse ? 2 : 4));
  const acquiescence = (count: number) =>
    countJointFigures({ sales: agreeing(count), marketing: consistent }, set).acquiescence;
  expect(acquiescence(30)).toEqual({ sales: 2, marketing: 0 });
  expect(acquiescence(29)).toEqual({ sales: null, marketing: 0 });
});

test("countJointFigures says nothing about straight lines in the core form, which has no reversed statement", () => {
  const core = questionSetOf({ form: "core" });
  const straight = responsesOf(core, 20, () => 4);
  expect(countJointFigures({ sales: straight, marketing: straight }, core).straightLiners).toBeNull();
});
