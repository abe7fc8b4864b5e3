import { expect, test } from "vitest";
import { countCells } from "#app/core/gate/cells";
import { type Comment, publicCells } from "#app/core/gate/gate";
import { countJointFigures, NO_JOINT_FIGURES } from "#app/core/gate/joint-figures";
import { DEFAULT_THRESHOLDS } from "#app/core/gate/thresholds";
import type { Rating } from "#app/core/vocabulary";
import { questionSetOf, responsesOf } from "#tests/helpers/responses";

const set = questionSetOf();

function pass(
  sales: Rating[][],
  marketing: Rating[][],
  comments: Comment[] = [],
  thresholds = DEFAULT_THRESHOLDS,
) {
  const responses = { sales, marketing };
  const tally = { counted: countCells(responses, set), joint: countJointFigures(responses, set), comments };
  return publicCells(tally, set, thresholds);
}

function mixed(count: number) {
  return responsesOf(set, count, ({ answers }, at) => (at % answers.length) + 1);
}

function say(team: "sales" | "marketing", bodies: string[]): Comment[] {
  return bodies.map((body) => ({ team, question: "OE2", body }));
}

test("publicCells hides a team under five with its number, and shows the other one", () => {
  const shown = pass(mixed(12), mixed(4));
  expect(shown.responses).toEqual({
    sales: { withheld: false, n: 12 },
    marketing: { withheld: true, reason: "too_few_answers" },
  });
  expect(Object.values(shown.cells).every((pair) => pair.marketing.state === "withheld")).toBe(true);
  expect(shown.cells.PU1?.sales.state).toBe("counts");
  expect(JSON.stringify(shown.cells)).not.toContain('"n":4');
});

test("publicCells drops the joint figures when a team is hidden", () => {
  const many = mixed(60);
  expect(pass(many, mixed(5)).joint.alpha.length).toBeGreaterThan(0);
  expect(pass(many, mixed(4)).joint).toEqual(NO_JOINT_FIGURES);
});

test("publicCells judges every question by those who answered it", () => {
  const sales = responsesOf(set, 12, ({ key }, at) => (key === "PU1" && at > 3 ? null : (at % 5) + 1));
  const shown = pass(sales, mixed(20));
  expect(shown.cells.PU1?.sales).toEqual({ state: "withheld", reason: "too_few_answers" });
  expect(shown.cells.PU2?.sales.state).toBe("counts");
});

test("publicCells lets comments out from ten responses and three comments", () => {
  const three = say("sales", ["b", "a", "c"]);
  const of = (people: number, comments: Comment[]) =>
    pass(mixed(people), mixed(20), comments).comments.find(
      (one) => one.team === "sales" && one.question === "OE2",
    );
  expect(of(10, three)).toEqual({
    question: "OE2",
    team: "sales",
    withheld: false,
    count: 3,
    bodies: ["a", "b", "c"],
  });
  expect(of(9, three)).toMatchObject({ withheld: true, reason: "too_few_answers" });
  expect(of(10, three.slice(1))).toMatchObject({ withheld: true, reason: "too_few_comments" });
  expect(of(10, [...three.slice(1), ...say("sales", ["  "])])).toMatchObject({ reason: "too_few_comments" });
});

test("publicCells keeps no trace of the order in which comments or responses came", () => {
  const comments = say("marketing", ["x", "ä", "y", "x"]);
  const forward = pass(mixed(15), mixed(11), comments);
  const backward = pass(mixed(15).reverse(), mixed(11).reverse(), [...comments].reverse());
  expect(JSON.stringify(backward)).toBe(JSON.stringify(forward));
});

test("publicCells fails closed on a weaker threshold and on a question that was not counted", () => {
  expect(() => pass(mixed(9), mixed(9), [], { ...DEFAULT_THRESHOLDS, answers: 3 })).toThrow(RangeError);
  const counted = countCells({ sales: [], marketing: [] }, questionSetOf({ form: "core" }));
  const tally = { counted, joint: NO_JOINT_FIGURES, comments: [] };
  expect(() => publicCells(tally, set, DEFAULT_THRESHOLDS)).toThrow(/PU3 were not counted/);
});
