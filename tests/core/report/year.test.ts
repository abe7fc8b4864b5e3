import fc from "fast-check";
import { expect, test } from "vitest";
import { buildReport } from "#app/core/report/report";
import { buildYear, judgeGap, type YearRow } from "#app/core/report/year";
import { openMovementMeter } from "#app/core/trend/gap-movement";
import { TEAMS } from "#app/core/vocabulary";
import { releaseOfPeople } from "#tests/helpers/exports/exported-waves";
import { AGREED, everyKindOfYear, yearOfPeople } from "#tests/helpers/exports/exported-years";

const years = everyKindOfYear();
const EARLIER = { id: "v", name: "2025", closedOn: "2025-03-31" };

const rowOf = (rows: readonly YearRow[], key: string) => rows.find((row) => row.key === key);

test("buildYear says of every gap what the trend's own meter says of it", () => {
  const before = releaseOfPeople({ sales: 31, marketing: 14 }, { facts: EARLIER });
  const after = releaseOfPeople({ sales: 40, marketing: 22 }, { lean: { sales: 0.2, marketing: 0.1 } });
  const year = buildYear({ before, after });
  const measure = openMovementMeter([before, after]);
  for (const [type, rows] of [
    ["dimension", year.dimensions] as const,
    ["statement", year.statements] as const,
  ])
    for (const row of rows) {
      const movement = measure("v", { type, key: row.key });
      if (!row.compared || movement.state !== "compared") throw new Error(`${row.key} is compared.`);
      expect([row.before, row.after, row.change.gapChange]).toEqual([
        movement.before,
        movement.after,
        movement.change,
      ]);
    }
  expect([year.dimensions.length, year.statements.length]).toEqual([9, 30]);
});

test("buildYear takes the changes of the trend page, and its index where both waves asked the same", () => {
  const before = releaseOfPeople({ sales: 31, marketing: 14 }, { facts: EARLIER });
  const after = releaseOfPeople({ sales: 40, marketing: 22 });
  const { changes, index } = buildYear({ before, after });
  const report = buildReport({ release: after, earlier: [before] });
  expect(changes).toEqual(report.trend.changes.previous);
  if (!index.comparable) throw new Error("Both waves asked the same.");
  expect([index.before, index.after]).toEqual([before.index, after.index]);
  expect(changes.index?.after).toBe(index.after.index);
});

test("buildYear shows nothing of a row of which a cell of one of the waves is withheld", () => {
  for (const name of ["too few before", "too few now"]) {
    const { dimensions, statements, index, agreed } = years[name] as NonNullable<(typeof years)[string]>;
    for (const row of [...dimensions, ...statements])
      expect(row).toEqual({ key: row.key, compared: false, reason: "too_few_answers" });
    expect(index).toEqual({ comparable: false, reason: "too_few_answers" });
    expect(agreed.map(({ verdict }) => verdict)).toEqual([null, null, null, null]);
  }
});

test("buildYear names what was asked differently, and compares a dimension on what both waves asked", () => {
  const { dimensions, statements } = years["asked differently"] as NonNullable<(typeof years)[string]>;
  const reason = (rows: readonly YearRow[], key: string) => {
    const row = rowOf(rows, key);
    return row === undefined || row.compared ? null : row.reason;
  };
  expect(reason(statements, "TR1")).toBe("asked_differently");
  expect([reason(dimensions, "LD"), reason(statements, "LD1")]).toEqual([
    "not_asked_before",
    "not_asked_before",
  ]);
  expect([reason(dimensions, "CU"), reason(statements, "CU2")]).toEqual([
    "not_asked_after",
    "not_asked_after",
  ]);
  expect(rowOf(dimensions, "TR")).toMatchObject({
    compared: true,
    items: ["TR2", "TR3", "TR4"],
    recomputed: ["before", "after"],
  });
  expect(rowOf(dimensions, "PU")).toMatchObject({ compared: true, recomputed: [] });
});

test("buildYear compares no index of the core form with one of the full form", () => {
  expect(years["another form"]?.index).toEqual({ comparable: false, reason: "other_form" });
});

test("buildYear refuses a wave that the trend leaves out", () => {
  const before = releaseOfPeople(
    { sales: 20, marketing: 12 },
    { facts: { ...EARLIER, closedOn: "2026-01-15" } },
  );
  const after = releaseOfPeople({ sales: 20, marketing: 12 });
  expect(() => buildYear({ before, after })).toThrow(RangeError);
});

test("buildYear turns its signs when the waves change places, whatever the sizes of the teams", () => {
  const size = fc.integer({ min: 5, max: 40 });
  const lean = fc.double({ min: -0.8, max: 0.8, noNaN: true });
  fc.assert(
    fc.property(size, size, size, size, lean, lean, (s1, m1, s2, m2, one, other) => {
      const side = (sales: number, marketing: number, leaning: number) => ({
        people: { sales, marketing },
        lean: { sales: leaning, marketing: -leaning / 2 },
      });
      const [first, second] = [side(s1, m1, one), side(s2, m2, other)];
      const [forward, backward] = [yearOfPeople(first, second), yearOfPeople(second, first)];
      for (const row of [...forward.dimensions, ...forward.statements]) {
        const back = rowOf([...backward.dimensions, ...backward.statements], row.key);
        expect(back?.compared, row.key).toBe(row.compared);
        if (!row.compared || back?.compared !== true) continue;
        expect(back.change.gapChange.points).toBeCloseTo(-row.change.gapChange.points, 8);
        for (const team of TEAMS) expect(back.change[team].points).toBeCloseTo(-row.change[team].points, 8);
      }
    }),
    { numRuns: 6 },
  );
});

test("buildYear leaves what it is given as it is", () => {
  const before = deepFreeze(releaseOfPeople({ sales: 21, marketing: 9 }, { facts: EARLIER }));
  const after = deepFreeze(releaseOfPeople({ sales: 12, marketing: 30 }));
  expect(buildYear({ before, after, agreed: AGREED })).toEqual(buildYear({ before, after, agreed: AGREED }));
});

test("judgeGap claims that a target was met or missed only where an interval allows nothing else", () => {
  const narrow = { low: -6, high: 6 };
  expect(judgeGap(0, 7, [narrow, narrow])).toEqual({ met: true, certainty: "clear" });
  expect(judgeGap(0, 7, [{ low: -8, high: 8 }, narrow])).toEqual({ met: true, certainty: "likely" });
  expect(judgeGap(0, 5, [{ low: -8, high: 8 }, narrow])).toEqual({ met: true, certainty: "open" });
  expect(
    judgeGap(20, 7, [
      { low: 8, high: 32 },
      { low: 10, high: 30 },
    ]),
  ).toMatchObject({ met: false, certainty: "clear" });
  expect(
    judgeGap(-20, 7, [
      { low: -32, high: -8 },
      { low: -30, high: -10 },
    ]),
  ).toMatchObject({ met: false, certainty: "clear" });
  expect(
    judgeGap(-20, 7, [
      { low: -34, high: -6 },
      { low: -32, high: -8 },
    ]),
  ).toMatchObject({ met: false, certainty: "likely" });
});

function deepFreeze<Value>(value: Value): Value {
  if (value !== null && typeof value === "object" && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const one of Object.values(value)) deepFreeze(one);
  }
  return value;
}
