import { expect, test } from "vitest";
import { releaseCoverage } from "#app/core/release/coverage";
import { listAskedDimensions } from "#app/core/release/public-dimensions";
import type { ByTeam, Rating } from "#app/core/vocabulary";
import { freeze, swapPair } from "#tests/helpers/public-cells";
import { openCells } from "#tests/helpers/releases";
import { questionSetOf, responsesOf } from "#tests/helpers/responses";

const set = questionSetOf({ form: "core" });
const asked = listAskedDimensions(set);

/** People who answer from the whole scale, a little higher or lower. */
const people = (count: number, shift = 0) =>
  responsesOf(set, count, ({ answers }, at) => Math.min(answers.length, 1 + ((at + shift) % answers.length)));

function covered(responses: ByTeam<Rating[][]>, invited: ByTeam<number> | null) {
  return releaseCoverage(freeze(openCells(responses, set)), set, asked, invited);
}

test("releaseCoverage knows who answered and how many points the silent could move each score", () => {
  const answers = { sales: people(16), marketing: people(12, 2) };
  const { responses, response, lowResponse, statements, dimensions } = covered(answers, {
    sales: 20,
    marketing: 20,
  });
  expect(responses).toEqual({ sales: 16, marketing: 12 });
  expect(response).toEqual({ sales: 0.8, marketing: 0.6 });
  expect(lowResponse).toBe(false);
  expect(statements).toHaveLength(10);
  expect(dimensions.map(({ dimension }) => dimension)).toEqual("PU GM DH CF CM MC TR".split(" "));
  // Sales 46.9 (steps 30 of 64), Marketing 52.1 (25 of 48); of 20 people each.
  const [first] = statements;
  expect(first?.sales.bounds.low).toBeCloseTo(0.8 * ((100 * 30) / 64), 10);
  expect(first?.sales.bounds.high).toBeCloseTo(0.8 * ((100 * 30) / 64) + 20, 10);
  const gap = (100 * 30) / 64 - (100 * 25) / 48;
  expect(first?.tipping.points).toBeCloseTo(Math.abs(gap) / (0.2 + 0.4), 8);
});

test("releaseCoverage finds the response low when one person less than half of a team answered", () => {
  const half = covered({ sales: people(30), marketing: people(10) }, { sales: 40, marketing: 20 });
  const less = covered({ sales: people(30), marketing: people(9) }, { sales: 40, marketing: 20 });
  expect([half.lowResponse, less.lowResponse]).toEqual([false, true]);
});

test("releaseCoverage says nothing about the response where nobody knows how many were asked", () => {
  expect(covered({ sales: people(30), marketing: people(12) }, null)).toEqual({
    invited: null,
    responses: { sales: 30, marketing: 12 },
    response: null,
    lowResponse: null,
    dimensions: [],
    statements: [],
  });
});

test("releaseCoverage keeps the number of a hidden team, and the response of both with it (R3)", () => {
  const invited = { sales: 40, marketing: 20 };
  const found = covered({ sales: people(30), marketing: people(4) }, invited);
  expect(found.responses).toEqual({ sales: 30, marketing: null });
  expect(found).toMatchObject({ response: null, lowResponse: null, statements: [], dimensions: [] });
  expect(covered({ sales: people(30), marketing: people(5) }, invited).responses.marketing).toBe(5);
});

test("releaseCoverage leaves out the statement that too few of one team answered", () => {
  const marketing = responsesOf(set, 12, ({ key, answers }, at) =>
    key === "PU1" && at >= 4 ? null : 1 + (at % answers.length),
  );
  const { statements, dimensions } = covered({ sales: people(16), marketing }, { sales: 20, marketing: 20 });
  expect(statements.map(({ key }) => key)).not.toContain("PU1");
  expect(statements).toHaveLength(9);
  expect(dimensions).toHaveLength(7);
});

test("releaseCoverage of a small team sees only what is public of it", () => {
  const invited = { sales: 40, marketing: 10 };
  const answering = (answers: number[]) => responsesOf(set, 8, (_, at) => answers[at] ?? null);
  const one = covered({ sales: people(30), marketing: answering([1, 2, 2, 3, 3, 4, 4, 5]) }, invited);
  const other = covered({ sales: people(30), marketing: answering([1, 1, 1, 2, 4, 5, 5, 5]) }, invited);
  expect(other).toEqual(one);
  expect(one.statements[0]?.marketing).toMatchObject({ answered: 8, invited: 10, response: 0.8 });
});

test("releaseCoverage gives each team the other's figures when they change places", () => {
  const answers = { sales: people(16), marketing: people(12, 2) };
  const invited = { sales: 20, marketing: 25 };
  const forward = covered(answers, invited);
  const backward = covered(swapPair(answers), swapPair(invited));
  forward.statements.forEach((statement, at) => {
    const other = backward.statements[at];
    expect(other?.sales).toEqual(statement.marketing);
    expect(other?.marketing).toEqual(statement.sales);
    expect(other?.tipping.points).toBeCloseTo(statement.tipping.points ?? Number.NaN, 10);
  });
});

test("releaseCoverage refuses more answers than people who were asked", () => {
  const answers = { sales: people(16), marketing: people(12) };
  expect(covered(answers, { sales: 16, marketing: 12 }).response).toEqual({ sales: 1, marketing: 1 });
  expect(() => covered(answers, { sales: 16, marketing: 11 })).toThrow(RangeError);
});
