import { expect, test } from "vitest";
import { findBlindSpots, findMissingAgreement, replyShare } from "#app/core/measures/blind-spots";

const replies = (answered: number, dontKnow: number, notApplicable = 0, skipped = 0) => ({
  ...{ answered, dontKnow, notApplicable, skipped },
});

test("findBlindSpots names the team of which thirty in a hundred cannot say", () => {
  const found = findBlindSpots([
    { key: "MC3", replies: { sales: replies(71, 29), marketing: replies(14, 6) } },
    { key: "GM2", replies: { sales: null, marketing: replies(10, 1) } },
  ]);
  expect(found.map(({ key, team, share }) => [key, team, share])).toEqual([["MC3", "marketing", 0.3]]);
  expect(found[0]?.interval.low).toBeCloseTo(0.1455, 4);
});

test("replyShare counts everybody who saw the question, and nobody is no share", () => {
  expect(replyShare(replies(5, 3, 1, 1), "dontKnow")?.share).toBe(0.3);
  expect(replyShare(replies(0, 0), "dontKnow")).toBeNull();
});

test("findMissingAgreement starts at a fifth of either team", () => {
  const found = findMissingAgreement("CF1", { sales: replies(16, 0, 4), marketing: replies(17, 0, 3) });
  expect(found.map(({ team }) => team)).toEqual(["sales"]);
});
