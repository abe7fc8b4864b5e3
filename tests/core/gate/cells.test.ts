import { expect, test } from "vitest";
import { countAnswers, countCells } from "#app/core/gate/cells";
import { DONT_KNOW, NOT_APPLICABLE, SHOULD_NOT_BE_SPLIT } from "#app/core/vocabulary";
import { questionSetOf, responsesOf } from "#tests/helpers/responses";

const set = questionSetOf();

test('countCells counts a ballot without a single rating nowhere, and one "don\'t know" is a rating', () => {
  const empty = responsesOf(set, 4, () => null);
  const unsure = responsesOf(set, 3, ({ key }) => (key === "PU1" ? DONT_KNOW : null));
  const { cells, responses } = countCells({ sales: [...empty, ...unsure], marketing: [] }, set);
  expect(responses).toEqual({ sales: 3, marketing: 0 });
  expect(cells.PU1?.sales).toMatchObject({ dontKnow: 3, skipped: 0 });
  expect(cells.PU2?.sales).toMatchObject({ skipped: 3 });
});

test("countCells counts answers, codes and skips per team and question", () => {
  const sales = responsesOf(set, 7, ({ key }, at) => {
    if (key === "CF1") return [1, 5, 5, DONT_KNOW, NOT_APPLICABLE, NOT_APPLICABLE, null][at] ?? null;
    if (key === "GM5")
      return [10, 10, SHOULD_NOT_BE_SPLIT, SHOULD_NOT_BE_SPLIT, SHOULD_NOT_BE_SPLIT, 1, null][at] ?? null;
    return 3;
  });
  const { cells, responses } = countCells(
    { sales, marketing: responsesOf(set, 2, ({ key }) => (key === "PU1" ? null : 3)) },
    set,
  );
  expect(responses).toEqual({ sales: 7, marketing: 2 });
  expect(cells.CF1?.sales).toEqual({
    counts: [1, 0, 0, 0, 2],
    notSplit: 0,
    dontKnow: 1,
    notApplicable: 2,
    skipped: 1,
  });
  expect(cells.GM5?.sales).toMatchObject({ counts: [1, 0, 0, 0, 0, 0, 0, 0, 0, 2], notSplit: 3, skipped: 1 });
  expect(countAnswers(cells.GM5?.sales ?? never())).toBe(6);
  expect(cells.PU1?.marketing).toMatchObject({ counts: [0, 0, 0, 0, 0], skipped: 2 });
});

test("countCells turns the counts of reversed statements round, and of no other question", () => {
  const marketing = responsesOf(set, 4, () => 1);
  const { cells } = countCells({ sales: [], marketing }, set);
  expect(cells.GM4?.marketing.counts).toEqual([0, 0, 0, 0, 4]);
  expect(cells.GM2?.marketing.counts).toEqual([4, 0, 0, 0, 0]);
  expect(cells.CM2?.marketing.counts).toEqual([4, 0, 0, 0, 0, 0, 0, 0]);
});

test("countCells does not depend on the order of the responses", () => {
  const sales = responsesOf(set, 9, ({ index }, at) => (((index ?? 0) + at) % 5) + 1);
  const marketing = responsesOf(set, 5, (_, at) => at + 1);
  const forward = countCells({ sales, marketing }, set);
  expect(countCells({ sales: [...sales].reverse(), marketing: [...marketing].reverse() }, set)).toEqual(
    forward,
  );
});

test("countCells refuses a response that does not fit the questions", () => {
  const [first = []] = responsesOf(set, 1, () => 3);
  expect(() => countCells({ sales: [first.slice(1)], marketing: [] }, set)).toThrow(/40 ratings/);
  const foreign = [...first];
  foreign[0] = 6;
  expect(() => countCells({ sales: [foreign], marketing: [] }, set)).toThrow(/PU1 does not offer/);
});

function never(): never {
  throw new Error("the cell is missing");
}
