import fc from "fast-check";
import { expect, test } from "vitest";
import {
  computeDenialRate,
  type Denial,
  type DenialEvidence,
  type Estimate,
  findDenial,
} from "#app/core/measures/denial";

const fine: DenialEvidence = { n: 20, position: "high", shares: { favourable: 0.5, unfavourable: 0.2 } };
const unhappy: DenialEvidence = { n: 15, position: "low", shares: { favourable: 0.2, unfavourable: 1 / 3 } };
const pair = { sales: fine, marketing: unhappy };
const flagged = { points: 20, q: 0.1, response: null };
const clear: Denial = { team: "sales", certainty: "clear", kind: "gap_of_denial_kind" };

test("findDenial names the happier team, clear or likely when flagged and open otherwise", () => {
  expect(findDenial(pair, flagged)).toEqual(clear);
  expect(findDenial(pair, { ...flagged, response: { sales: 0.9, marketing: 0.49 } })?.certainty).toBe(
    "likely",
  );
  expect(findDenial({ ...pair, marketing: { ...unhappy, n: 14 } }, flagged)?.certainty).toBe("likely");
  const turned = { sales: unhappy, marketing: fine };
  expect(findDenial(turned, { points: -20, q: 0.11, response: null })).toEqual({
    ...clear,
    team: "marketing",
    certainty: "open",
  });
});

test("findDenial needs every condition at its boundary", () => {
  const without = (team: "sales" | "marketing", change: Partial<DenialEvidence>) =>
    findDenial({ ...pair, [team]: { ...pair[team], ...change } }, { ...flagged, q: 0 });
  expect(without("sales", { position: "middle" })).toBeNull();
  expect(without("sales", { shares: { favourable: 0.49, unfavourable: 0.2 } })).toBeNull();
  expect(without("marketing", { position: "middle" })).toBeNull();
  expect(without("marketing", { shares: { favourable: 0.2, unfavourable: 0.33 } })).toBeNull();
  expect(without("marketing", { shares: { favourable: 0.4, unfavourable: 0.4 } })).toBeNull();
  expect(findDenial(pair, { ...flagged, points: 19.9 })).toBeNull();
  expect(findDenial(pair, { ...flagged, points: -40 })).toBeNull();
});

test("findDenial goes by position alone where the counts are hidden", () => {
  const small = { sales: { ...fine, shares: null }, marketing: { ...unhappy, shares: null } };
  expect(findDenial(small, flagged)).toEqual(clear);
});

test("findDenial says nothing about an open denial when a team has nine answers", () => {
  const nine = { sales: fine, marketing: { ...unhappy, n: 9 } };
  expect(findDenial(nine, { ...flagged, q: 0.2 })).toBeNull();
  const ten = { ...nine, marketing: { ...unhappy, n: 10 } };
  expect(findDenial(ten, { ...flagged, q: 0.2 })?.certainty).toBe("open");
  expect(findDenial(nine, { ...flagged, q: 0.05 })?.certainty).toBe("likely");
});

test("findDenial says that a team knows only when its estimate is itself low", () => {
  const kind = (n: number, points: number, low: number | null, position: Estimate["position"]) =>
    findDenial(pair, flagged, { sales: { n, position, error: { points, low } } })?.kind;
  expect(kind(5, 15, 0.1, "middle")).toBe("denial");
  expect(kind(5, 15, 0.1, "low")).toBe("denial");
  expect(kind(5, 14.9, 3, "low")).toBe("known_dispute");
  expect(kind(5, 2, -3, "middle")).toBe("unclear");
  expect(kind(5, 15, 0, "middle")).toBe("unclear");
  expect(kind(5, 15, null, "high")).toBe("unclear");
  expect(kind(4, 2, 1, "low")).toBe("gap_of_denial_kind");
});

test("findDenial ignores what the unhappy team estimates", () => {
  const estimates = { marketing: { n: 20, position: "high" as const, error: { points: 30, low: 10 } } };
  expect(findDenial(pair, flagged, estimates)?.kind).toBe("gap_of_denial_kind");
});

test("findDenial turns with the teams", () => {
  const team = fc.record({
    n: fc.integer({ min: 5, max: 20 }),
    position: fc.constantFrom("low" as const, "middle" as const, "high" as const),
    shares: fc.record({
      favourable: fc.constantFrom(0.2, 0.5, 0.8),
      unfavourable: fc.constantFrom(0.1, 1 / 3, 0.6),
    }),
  });
  fc.assert(
    fc.property(
      team,
      team,
      fc.integer({ min: -60, max: 60 }),
      fc.constantFrom(0.01, 0.5),
      (a, b, points, q) => {
        const there = findDenial({ sales: a, marketing: b }, { points, q, response: null });
        const back = findDenial({ sales: b, marketing: a }, { points: -points, q, response: null });
        expect(back?.certainty).toBe(there?.certainty);
        if (there) expect(back?.team).not.toBe(there.team);
      },
    ),
  );
});

test("computeDenialRate names a team for two likely statements, or for the overall one alone", () => {
  const open: Denial = { ...clear, certainty: "open" };
  const once = [
    { key: "PU1", denial: { ...clear, certainty: "likely" as const } },
    { key: "PU2", denial: open },
    { key: "GM2", denial: null },
    { key: "OV1", denial: null },
  ];
  expect(computeDenialRate(once, "OV1")?.sales).toEqual({ share: 0.25, likely: 1, named: false });
  expect(computeDenialRate(once, "PU1")?.sales.named).toBe(true);
  const twice = once.map((statement) =>
    statement.key === "PU2" ? { ...statement, denial: clear } : statement,
  );
  expect(computeDenialRate(twice)?.sales).toEqual({ share: 0.5, likely: 2, named: true });
  expect(computeDenialRate(twice)?.marketing).toEqual({ share: 0, likely: 0, named: false });
  expect(computeDenialRate([])).toBeNull();
});
