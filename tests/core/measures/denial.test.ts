import fc from "fast-check";
import { expect, test } from "vitest";
import { computeDenialRate, type Denial, type DenialEvidence, findDenial } from "#app/core/measures/denial";

const fine: DenialEvidence = { n: 20, score: 60, favourable: 0.5, unfavourable: 0.2 };
const unhappy: DenialEvidence = { n: 15, score: 40, favourable: 0.2, unfavourable: 1 / 3 };
const likely: Denial = { team: "sales", strength: "likely", kind: "gap_of_denial_kind" };

test("findDenial names the happier team, likely when flagged and possible otherwise", () => {
  expect(findDenial({ sales: fine, marketing: unhappy }, 0.1)).toEqual(likely);
  expect(findDenial({ sales: unhappy, marketing: fine }, 0.11)).toEqual({
    ...likely,
    team: "marketing",
    strength: "possible",
  });
});

test("findDenial needs every condition at its boundary", () => {
  const without = (change: Partial<DenialEvidence>, team: "sales" | "marketing") =>
    findDenial(
      { sales: fine, marketing: unhappy, [team]: { ...(team === "sales" ? fine : unhappy), ...change } },
      0,
    );
  expect(without({ score: 59.9 }, "sales")).toBeNull();
  expect(without({ favourable: 0.49 }, "sales")).toBeNull();
  expect(without({ score: 50 }, "marketing")).toBeNull();
  expect(without({ score: 40.1 }, "marketing")).toBeNull();
  expect(without({ unfavourable: 0.33 }, "marketing")).toBeNull();
});

test("findDenial says nothing about a possible denial when a team has nine answers", () => {
  const nine = { sales: fine, marketing: { ...unhappy, n: 9 } };
  expect(findDenial(nine, 0.2)).toBeNull();
  expect(findDenial({ ...nine, marketing: { ...unhappy, n: 10 } }, 0.2)?.strength).toBe("possible");
  expect(findDenial(nine, 0.05)).toEqual(likely);
});

test("findDenial tells denial from a known dispute by the estimates of the happier team", () => {
  const kind = (n: number, points: number, low: number | null) =>
    findDenial({ sales: fine, marketing: unhappy }, 0, { sales: { n, points, low } })?.kind;
  expect(kind(5, 15, 0.1)).toBe("denial");
  expect(kind(5, 14.9, 3)).toBe("known_dispute");
  expect(kind(5, 15, 0)).toBe("gap_of_denial_kind");
  expect(kind(5, 15, null)).toBe("gap_of_denial_kind");
  expect(kind(4, 2, 1)).toBe("gap_of_denial_kind");
});

test("findDenial ignores what the unhappy team estimates", () => {
  const errors = { marketing: { n: 20, points: 30, low: 10 } };
  expect(findDenial({ sales: fine, marketing: unhappy }, 0, errors)?.kind).toBe("gap_of_denial_kind");
});

test("findDenial turns with the teams", () => {
  const team = fc.record({
    n: fc.integer({ min: 5, max: 20 }),
    score: fc.integer({ min: 0, max: 100 }),
    favourable: fc.constantFrom(0.2, 0.5, 0.8),
    unfavourable: fc.constantFrom(0.1, 1 / 3, 0.6),
  });
  fc.assert(
    fc.property(team, team, fc.constantFrom(0.01, 0.5), (a, b, q) => {
      const there = findDenial({ sales: a, marketing: b }, q);
      const back = findDenial({ sales: b, marketing: a }, q);
      expect(back?.strength).toBe(there?.strength);
      if (there) expect(back?.team).not.toBe(there.team);
    }),
  );
});

test("computeDenialRate names a team for two likely statements, or for the overall one alone", () => {
  const possible: Denial = { ...likely, strength: "possible" };
  const once = [
    { key: "PU1", denial: likely },
    { key: "PU2", denial: possible },
    { key: "GM2", denial: null },
    { key: "OV1", denial: null },
  ];
  expect(computeDenialRate(once, "OV1")?.sales).toEqual({ share: 0.25, likely: 1, named: false });
  expect(computeDenialRate(once, "PU1")?.sales.named).toBe(true);
  const twice = once.map((statement) =>
    statement.key === "PU2" ? { ...statement, denial: likely } : statement,
  );
  expect(computeDenialRate(twice)?.sales).toEqual({ share: 0.5, likely: 2, named: true });
  expect(computeDenialRate(twice)?.marketing).toEqual({ share: 0, likely: 0, named: false });
  expect(computeDenialRate([])).toBeNull();
});
