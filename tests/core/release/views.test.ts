import { expect, test } from "vitest";
import type { PublicCell } from "#app/core/gate/public-cells";
import type { CellsByKey } from "#app/core/release/public-dimensions";
import { summarizePublicCell } from "#app/core/release/public-summary";
import { releaseBlindSpots, releaseCoorientation, releaseSelfViews } from "#app/core/release/views";
import { otherTeam, type Team } from "#app/core/vocabulary";
import { cellsOf, freeze, HIDDEN, mixedCell, passGate, SMALL, swapCells } from "#tests/helpers/public-cells";
import { questionSetOf } from "#tests/helpers/responses";

const set = questionSetOf({ form: "core" });
const mixed = cellsOf(set, mixedCell);

/** Cells in which only these questions are public. */
function onlyWith(pairs: Record<string, { sales: PublicCell; marketing: PublicCell }>): CellsByKey {
  return { ...cellsOf(set, () => HIDDEN), ...pairs };
}

function spreadOf(cell: PublicCell) {
  const summary = summarizePublicCell(cell);
  if (summary === null) throw new Error("the cell is withheld");
  return summary;
}

/** Thirty people of Sales are content, twelve of Marketing are not, and 24 of Sales think that Marketing is content. */
const CONTENT = passGate([1, 2, 3, 12, 12]);
const THOUGHT_CONTENT = passGate([1, 2, 4, 9, 8]);
const UNHAPPY = passGate([4, 4, 2, 1, 1]);
const unseen = onlyWith({
  PU1: { sales: CONTENT, marketing: UNHAPPY },
  "PU1:meta": { sales: THOUGHT_CONTENT, marketing: CONTENT },
});

test("releaseCoorientation splits the true gap into the part a team sees and the part it does not", () => {
  const views = releaseCoorientation(mixed, set);
  expect(views.map(({ key, team }) => `${key} ${team}`)).toEqual(
    ["PU1", "PU2", "GM2", "OV1"].flatMap((key) => [`${key} sales`, `${key} marketing`]),
  );
  for (const { key, team, agreement, congruency, accuracy } of views) {
    const score = (cell: string, of: Team) => spreadOf(mixed[cell]?.[of] ?? HIDDEN).mean;
    expect(agreement.points).toBeCloseTo(score(key, team) - score(key, otherTeam(team)), 10);
    expect(congruency.points).toBeCloseTo(score(key, team) - score(`${key}:meta`, team), 10);
    expect(congruency.points + accuracy.points).toBeCloseTo(agreement.points, 10);
  }
});

test("releaseCoorientation finds a team that does not see the gap, and one that does", () => {
  const [sales, marketing] = releaseCoorientation(unseen, set);
  expect(sales).toMatchObject({ key: "PU1", team: "sales", state: "false_consensus", n: 24 });
  expect(marketing).toMatchObject({ team: "marketing", state: "open_disagreement" });
});

test("releaseCoorientation takes the interval of what a team sees from a correlation of one half (R12)", () => {
  const [sales] = releaseCoorientation(unseen, set);
  const [own, estimate] = [CONTENT, THOUGHT_CONTENT].map((cell) => spreadOf(cell).variance);
  if (own === undefined || estimate === undefined) throw new Error("a cell is withheld");
  // Of the 24 who gave an estimate: t(.975, 23) = 2.068658
  const half = 2.068658 * Math.sqrt((own + estimate - Math.sqrt(own * estimate)) / 24);
  expect(sales?.congruency.interval?.high).toBeCloseTo((sales?.congruency.points ?? Number.NaN) + half, 4);
});

test("releaseCoorientation needs all three cells: own, estimate, and the other team's own (R3)", () => {
  const pair = unseen.PU1;
  const estimates = unseen["PU1:meta"];
  if (!pair || !estimates) throw new Error("PU1 is missing");
  const teams = (cells: CellsByKey) => releaseCoorientation(cells, set).map(({ team }) => team);
  expect(teams({ ...unseen, PU1: { ...pair, marketing: HIDDEN } })).toEqual([]);
  expect(teams({ ...unseen, "PU1:meta": { ...estimates, sales: HIDDEN } })).toEqual(["marketing"]);
  const { "PU1:meta": _, ...without } = unseen;
  expect(teams(without)).toEqual([]);
});

test("releaseCoorientation gives each team the other's view when they change places", () => {
  const backward = releaseCoorientation(swapCells(mixed), set);
  for (const view of releaseCoorientation(mixed, set)) {
    const other = backward.find(({ key, team }) => key === view.key && team !== view.team);
    expect(other).toEqual({ ...view, team: other?.team });
  }
});

test("releaseSelfViews holds a team's own rating against the other's, over the statements about it", () => {
  const { sales, marketing } = releaseSelfViews(mixed, set);
  expect(sales?.questions.map(({ key }) => key)).toEqual(["PU2", "CF1", "MC1"]);
  expect(marketing?.questions.map(({ key }) => key)).toEqual(["PU1", "CF2"]);
  for (const view of [sales, marketing]) {
    if (!view) throw new Error("a view is withheld");
    expect(view.points).toBeCloseTo(view.own - view.other, 10);
    expect(view.interval.low).toBeLessThan(view.points);
    expect(view.interval.high).toBeGreaterThan(view.points);
  }
});

test("releaseSelfViews needs two statements that both teams scored", () => {
  const two = onlyWith({
    PU1: { sales: SMALL[35], marketing: SMALL[60] },
    CF2: { sales: SMALL[50], marketing: SMALL[60] },
  });
  const { sales, marketing } = releaseSelfViews(two, set);
  expect(sales).toBeNull();
  expect(marketing).toMatchObject({ own: 60, other: 42.5, points: 17.5, n: { sales: 8, marketing: 8 } });
  // Both sides nominal: t(.975, 14) · 22 · √(1/8 + 1/8)
  expect((marketing?.interval.high ?? 0) - 17.5).toBeCloseTo(2.144787 * 11, 4);
  const one = { ...two, CF2: { sales: HIDDEN, marketing: SMALL[60] } };
  expect(releaseSelfViews(one, set)).toEqual({ sales: null, marketing: null });
});

test("releaseBlindSpots finds a team in which three of ten cannot say, not one in which fewer cannot", () => {
  const counts = [2, 3, 3, 3, 3];
  const spots = (sales: number, marketing: number) =>
    releaseBlindSpots(
      onlyWith({
        MC1: {
          sales: passGate(counts, { dontKnow: sales }),
          marketing: passGate([2, 2, 2, 2, 2], { dontKnow: marketing }),
        },
      }),
      set,
    ).dontKnow;
  // 6 of 20 and 4 of 14; 5 of 19 is less than three tenths too.
  expect(spots(6, 4)).toMatchObject([{ key: "MC1", team: "sales", share: 0.3 }]);
  expect(spots(5, 4)).toEqual([]);
});

test("releaseBlindSpots says nothing of small cells and companions", () => {
  const cannotSay = passGate([2, 2, 2, 2, 2], { dontKnow: 30 });
  const small = passGate([1, 2, 3, 2, 1], { dontKnow: 30 });
  const spots = (pairs: Record<string, { sales: PublicCell; marketing: PublicCell }>) =>
    releaseBlindSpots(onlyWith(pairs), set).dontKnow.map(({ key, team }) => `${key} ${team}`);
  expect(spots({ PU1: { sales: cannotSay, marketing: small } })).toEqual(["PU1 sales"]);
  expect(spots({ "PU1:meta": { sales: cannotSay, marketing: cannotSay } })).toEqual([]);
});

test("releaseBlindSpots finds a missing agreement from a fifth on, only where the answer is offered", () => {
  const missing = (notApplicable: number) => passGate([3, 4, 3, 3, 3], { notApplicable });
  const found = (key: string, people: number) =>
    releaseBlindSpots(onlyWith({ [key]: { sales: HIDDEN, marketing: missing(people) } }), set).noAgreement;
  expect(found("CF1", 4)).toMatchObject([{ key: "CF1", team: "marketing", share: 0.2 }]);
  expect(found("CF1", 3)).toEqual([]);
  expect(found("CF2", 4)).toEqual([]);
});

/** Full form: GM4, TR4 and CU3 are reversed, so their dimensions tell whether people agree with everything. */
const _full = questionSetOf();
/** Forty people at raw answers around `raw`: 2 of five is 10, 20 and 10 people from 1 to 3. */
function _around(raw: number, reverse: boolean): PublicCell {
  const answers = [0, 0, 0, 0, 0];
  answers[raw - 2] = 10;
  answers[raw - 1] = 20;
  answers[raw] = 10;
  return passGate(reverse ? answers.reverse() : answers);
}

test("The views leave their cells alone", () => {
  const frozen = freeze(structuredClone(mixed));
  expect(releaseCoorientation(frozen, set)).toEqual(releaseCoorientation(mixed, set));
  expect(releaseSelfViews(frozen, set)).toEqual(releaseSelfViews(mixed, set));
  expect(releaseBlindSpots(frozen, set)).toEqual(releaseBlindSpots(mixed, set));
});
