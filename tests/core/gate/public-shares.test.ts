import fc from "fast-check";
import { expect, test } from "vitest";
import { publicCell } from "#app/core/gate/public-cells";
import { publicShare, shareOfCell } from "#app/core/gate/public-shares";
import { DEFAULT_THRESHOLDS } from "#app/core/gate/thresholds";

const given = (n: number, favourable: number, unfavourable: number | null = null) =>
  publicShare({ n, favourable, unfavourable }, DEFAULT_THRESHOLDS);

test("publicShare gives nothing of nine answers, not even how many, and shares of ten", () => {
  expect(given(9, 0.5, 0.3)).toEqual({ state: "withheld", reason: "small_cell" });
  expect(given(10, 0.5, 0.3)).toEqual({ state: "share", n: 10, favourable: 0.5, unfavourable: 0.3 });
  expect(publicShare(null, DEFAULT_THRESHOLDS)).toEqual({ state: "withheld", reason: "not_in_file" });
});

test("publicShare gives a bound alone where nearly all stand in one bucket", () => {
  expect(given(10, 0.8, 0)).toEqual({ state: "coarse", n: 10, bucket: "favourable", atLeast: 80 });
  expect(given(10, 0.7, 0).state).toBe("share");
  expect(given(30, 0.1, 0.9)).toMatchObject({ state: "coarse", bucket: "unfavourable", atLeast: 90 });
  expect(given(30, 0.05, 0.05)).toMatchObject({ state: "coarse", bucket: "neutral", atLeast: 90 });
  // without unfavourable shares the rest is one bucket
  expect(given(30, 0.1)).toMatchObject({ state: "coarse", bucket: "not_favourable", atLeast: 90 });
  expect(given(30, 0.14).state).toBe("share");
  // five and more outside say little about one person
  expect(given(1000, 0.995, 0).state).toBe("share");
  expect(given(1000, 0.996, 0)).toMatchObject({ state: "coarse", atLeast: 95 });
});

test("publicShare of percentages is what the counts behind them would give", () => {
  const counts = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(counts, (people) => {
      const n = people.reduce((sum, one) => sum + one, 0);
      fc.pre(n > 0);
      const [a = 0, b = 0, , d = 0, e = 0] = people;
      const cell = publicCell(
        { counts: people, notSplit: 0, dontKnow: 0, notApplicable: 0, skipped: 0 },
        "agreement",
        DEFAULT_THRESHOLDS,
      );
      const share = given(n, (d + e) / n, (a + b) / n);
      if (n >= 10) expect(share).toEqual(shareOfCell(cell));
      else expect(share.state).toBe("withheld");
    }),
  );
});
