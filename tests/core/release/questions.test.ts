import { expect, test } from "vitest";
import { listRatedQuestions } from "#app/core/questions/set";
import type { GapFigures } from "#app/core/release/gaps";
import type { CellsByKey } from "#app/core/release/public-dimensions";
import { releaseQuestions } from "#app/core/release/questions";
import { adjustFamily } from "#app/core/statistics/benjamini-hochberg";
import {
  cellsOf,
  freeze,
  HIDDEN,
  LABEL_CONTEXT,
  mixedCell,
  passGate,
  SMALL,
  swapCells,
} from "#tests/helpers/public-cells";
import { questionSetOf } from "#tests/helpers/responses";

const set = questionSetOf({ form: "core" });
/** Two statements lie wide and less wide apart, the others differ by chance. */
const mixed = {
  ...cellsOf(set, mixedCell),
  PU1: { sales: passGate([1, 1, 2, 6, 8]), marketing: passGate([5, 4, 2, 1, 0]) },
  CM3: { sales: passGate([3, 5, 4, 2, 1]), marketing: passGate([1, 1, 3, 4, 3]) },
};

function released(cells: CellsByKey) {
  return releaseQuestions(cells, set, LABEL_CONTEXT);
}

function find(cells: CellsByKey, key: string) {
  const question = released(cells).find((one) => one.key === key);
  if (question === undefined) throw new Error(`${key} is missing`);
  return question;
}

function gapOf(cells: CellsByKey, key: string): GapFigures {
  const { gap } = find(cells, key);
  if (!gap || gap.withheld) throw new Error(`${key} has no gap`);
  return gap;
}

const STATEMENTS = "PU1 PU2 GM2 DH1 CF1 CF2 CM3 MC1 TR3 OV1".split(" ");

test("releaseQuestions gives the questions with a score in the order of the set, companions without a gap", () => {
  const questions = released(mixed);
  const scored = listRatedQuestions(set).filter(({ kind }) => kind === "agreement" || kind === "frequency");
  expect(questions.map(({ key }) => key)).toEqual(scored.map(({ key }) => key));
  expect(questions.filter(({ gap }) => gap === null).map(({ key }) => key)).toEqual([
    "PU1:meta",
    "PU2:meta",
    "GM2:meta",
    "OV1:meta",
  ]);
  expect(find(mixed, "PU1:meta")).toMatchObject({ effects: null, denial: null });
});

test("releaseQuestions makes a gap of the two scores that are shown: Sales − Marketing", () => {
  for (const { key, teams, gap } of released(mixed)) {
    if (gap === null) continue;
    if (gap.withheld || teams.sales.state !== "counts" || teams.marketing.state !== "counts")
      throw new Error(`${key} is withheld`);
    expect(gap.points).toBe(teams.sales.score - teams.marketing.score);
    expect(gap.interval.low).toBeLessThan(gap.points);
    expect(gap.interval.high).toBeGreaterThan(gap.points);
  }
});

test("releaseQuestions compares nothing with a hidden team, and says which of the two is missing (R3)", () => {
  const alone = { ...mixed, PU1: { sales: passGate([2, 3, 4, 2, 1]), marketing: HIDDEN } };
  expect(find(alone, "PU1")).toMatchObject({
    teams: { sales: { state: "counts", n: 12 }, marketing: { state: "withheld" } },
    gap: { withheld: true, reason: "too_few_in_other_team" },
    effects: null,
    denial: null,
  });
  const none = { ...mixed, PU1: { sales: HIDDEN, marketing: HIDDEN } };
  expect(find(none, "PU1").gap).toEqual({ withheld: true, reason: "too_few_answers" });
});

test("releaseQuestions compares five answers with many, and not four", () => {
  const withMarketing = (counts: number[]) => ({
    ...mixed,
    PU1: { sales: passGate([2, 3, 4, 2, 1]), marketing: passGate(counts) },
  });
  expect(find(withMarketing([0, 1, 2, 1, 0]), "PU1").gap?.withheld).toBe(true);
  expect(find(withMarketing([0, 1, 3, 1, 0]), "PU1").gap?.withheld).toBe(false);
});

test("releaseQuestions ranks the answers where both teams have ten, below that it uses the nominal spread", () => {
  const withMarketing = (counts: number[]) => ({
    ...mixed,
    PU1: { sales: passGate([2, 3, 4, 2, 1]), marketing: passGate(counts) },
  });
  const nine = find(withMarketing([1, 2, 3, 2, 1]), "PU1");
  expect(nine.gap).toMatchObject({ test: "nominal" });
  expect(nine.effects).toBeNull();
  const ten = find(withMarketing([2, 2, 3, 2, 1]), "PU1");
  expect(ten.gap).toMatchObject({ test: "mann_whitney" });
  expect(ten.effects).not.toBeNull();
});

test("releaseQuestions corrects the statements as one family and leaves a frequency alone", () => {
  const gaps = STATEMENTS.map((key) => gapOf(mixed, key));
  expect(gaps.map(({ q }) => q)).toEqual(adjustFamily(gaps.map(({ p }) => p)));
  expect(new Set(gaps.map(({ q }) => q)).size).toBeGreaterThan(2);
  const frequency = gapOf(mixed, "CM1");
  expect(frequency.q).toBe(frequency.p);
});

test("releaseQuestions leaves a hidden statement out of the family, so the others' q falls", () => {
  const fewer = { ...mixed, MC1: { sales: HIDDEN, marketing: SMALL[50] } };
  const rest = STATEMENTS.filter((key) => key !== "MC1").map((key) => gapOf(fewer, key));
  expect(rest.map(({ q }) => q)).toEqual(adjustFamily(rest.map(({ p }) => p)));
  // The smallest p is divided by its rank and multiplied by the number of tests: nine instead of ten.
  expect(gapOf(mixed, "PU1").q).toBeCloseTo(10 * gapOf(mixed, "PU1").p, 12);
  expect(gapOf(fewer, "PU1").q).toBeCloseTo(9 * gapOf(mixed, "PU1").p, 12);
});

test("releaseQuestions lets neither a companion nor a fact change the q of a statement", () => {
  const hidden = { sales: HIDDEN, marketing: HIDDEN };
  const others = Object.fromEntries(
    Object.entries(mixed).map(([key, pair]) => [key, STATEMENTS.includes(key) ? pair : hidden]),
  );
  for (const key of STATEMENTS) expect(gapOf(others, key).q).toBe(gapOf(mixed, key).q);
});

test("releaseQuestions gives effect sizes that fit the shown figures", () => {
  for (const key of STATEMENTS) {
    const { effects, teams } = find(mixed, key);
    const { sales, marketing } = teams;
    if (effects === null || sales.state !== "counts" || marketing.state !== "counts")
      throw new Error(`${key} is hidden`);
    expect(effects.delta.value).toBeCloseTo((2 * effects.u) / (sales.n * marketing.n) - 1, 12);
    const favourable = (sales.favourable?.share ?? Number.NaN) - (marketing.favourable?.share ?? Number.NaN);
    expect(effects.favourable?.value).toBeCloseTo(favourable, 12);
  }
});

test("releaseQuestions judges no frequency: no label, no denial, no favourable share", () => {
  const { gap, effects, denial } = find(mixed, "CM1");
  expect(gap).toMatchObject({ withheld: false, label: null, labelTeams: [] });
  expect(effects).toMatchObject({ favourable: null, delta: { value: expect.any(Number) } });
  expect(denial).toBeNull();
});

test("releaseQuestions turns every sign when the teams change places, and keeps every q", () => {
  const swapped = swapCells(mixed);
  for (const key of [...STATEMENTS, "CM1"]) {
    const [forward, backward] = [gapOf(mixed, key), gapOf(swapped, key)];
    expect(backward.points).toBeCloseTo(-forward.points, 12);
    expect(backward.interval.low).toBeCloseTo(-forward.interval.high, 10);
    expect(backward.q).toBeCloseTo(forward.q, 12);
    expect(find(swapped, key).effects?.delta.value).toBeCloseTo(
      -(find(mixed, key).effects?.delta.value ?? Number.NaN),
      12,
    );
  }
});

test("releaseQuestions leaves its cells alone and refuses a set that they do not belong to", () => {
  expect(released(freeze(structuredClone(mixed)))).toEqual(released(mixed));
  const { PU1: _, ...without } = mixed;
  expect(() => released(without)).toThrow("There is no public cell of PU1.");
});
