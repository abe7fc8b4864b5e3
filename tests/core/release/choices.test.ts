import { expect, test } from "vitest";
import { DONT_KNOW, type Rating, SHOULD_NOT_BE_SPLIT } from "#app/core/vocabulary";
import { releaseOf } from "#tests/helpers/releases";
import { questionSetOf, responsesOf } from "#tests/helpers/responses";

const set = questionSetOf();

function choicesOf(sales: Rating[], marketing: Rating[], asked: string) {
  const people = (answers: Rating[]) =>
    responsesOf(set, answers.length, ({ key }, at) => (key === asked ? (answers[at] ?? null) : null));
  const { choices } = releaseOf({ sales: people(sales), marketing: people(marketing) });
  const choice = choices.find(({ key }) => key === asked);
  if (choice === undefined) throw new Error(`${asked} is missing`);
  return choice;
}

const times = (count: number, answer: Rating) => Array<Rating>(count).fill(answer);

test("releaseChoices compares planned with reactive meetings and leaves out those who rarely meet", () => {
  const sales = [
    ...times(6, 1),
    ...times(2, 3),
    ...times(4, 5),
    ...times(4, 7),
    ...times(3, 8),
    ...times(2, DONT_KNOW),
  ];
  const marketing = [...times(3, 2), ...times(6, 4), ...times(3, 6)];
  const { teams, planned } = choicesOf(sales, marketing, "CM2");
  expect(planned?.sales).toMatchObject({ count: 8, n: 16, share: 0.5 });
  expect(planned?.marketing).toMatchObject({ count: 3, n: 12, share: 0.25 });
  expect(planned?.difference?.value).toBeCloseTo(0.25, 12);
  if (teams.sales.state !== "counts") throw new Error("the counts are hidden");
  expect(teams.sales.n).toBe(19);
  expect(teams.sales.answers.map(({ count }) => count)).toEqual([6, 0, 2, 0, 4, 0, 4, 3]);
  expect(teams.sales.dontKnow.share).toBeCloseTo(2 / 21, 12);
});

test("releaseChoices gives the median of GM5 from its bins, and who would not split it", () => {
  const sales = [...times(4, 3), ...times(4, 5), ...times(4, 7), ...times(4, SHOULD_NOT_BE_SPLIT)];
  const { share } = choicesOf(sales, [...times(5, 2), ...times(4, 4), ...times(3, 8)], "GM5");
  expect(share?.quartiles.sales?.median).toBeCloseTo(45, 12);
  expect(share?.notSplit.sales).toMatchObject({ count: 4, n: 16 });
  expect(share?.notSplit.marketing).toMatchObject({ count: 0, n: 12 });
});

test("releaseChoices shows nothing of nine answers and compares nothing with them", () => {
  const { teams, planned } = choicesOf(
    [...times(5, 1), ...times(4, 5)],
    [...times(5, 1), ...times(5, 5)],
    "CM2",
  );
  expect(teams.sales).toEqual({ state: "withheld", reason: "small_cell" });
  expect(teams.marketing.state).toBe("counts");
  expect([planned?.sales, planned?.difference]).toEqual([null, null]);
});

test("releaseChoices coarsens a choice that nearly everybody made", () => {
  const { teams, planned } = choicesOf([...times(18, 4), ...times(2, 1)], times(12, 4), "CM2");
  expect(teams.sales).toEqual({ state: "coarse", n: 20, bucket: [4], atLeast: 90 });
  expect(planned).toEqual({ sales: null, marketing: null, difference: null });
});
