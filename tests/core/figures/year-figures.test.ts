import { expect, test } from "vitest";
import { roundPoints } from "#app/core/figures/shown";
import { SIDES, YEAR_MEASURES, type YearFigure } from "#app/core/figures/year-figure";
import { listYearFigures, listYearSubjects } from "#app/core/figures/year-figures";
import type { Year, YearRow } from "#app/core/report/year";
import { TEAMS } from "#app/core/vocabulary";
import { everyKindOfYear, yearOfPeople } from "#tests/helpers/exports/exported-years";

const UNREAD = { before: 1, after: 0 };
const PARTS = ["dimensions", "statements"] as const;
const years = Object.entries(everyKindOfYear());

type Found = Partial<Pick<YearFigure, "part" | "of" | "measure" | "wave" | "team">>;

function find(figures: readonly YearFigure[], wanted: Found): YearFigure[] {
  return figures.filter((figure) =>
    Object.entries(wanted).every(([name, value]) => figure[name as keyof Found] === value),
  );
}

/** Two scores never lie further apart than the scale is long. */
const rounded = ({ low, high }: { low: number; high: number }) => ({
  low: roundPoints(Math.max(-100, low)),
  high: roundPoints(Math.min(100, high)),
});

for (const [name, year] of years) {
  const figures = listYearFigures(year, UNREAD);

  test(`listYearFigures gives every figure of the year "${name}" once, in its unit, in whole numbers`, () => {
    const ids = figures.map(({ part, of, measure, wave, team, against }) =>
      JSON.stringify([part, of, measure, wave, team, against]),
    );
    expect(ids.filter((id, at) => ids.indexOf(id) < at)).toEqual([]);
    expect(figures.filter(({ measure, unit }) => YEAR_MEASURES[measure] !== unit)).toEqual([]);
    const numbers = figures.flatMap(({ shown, interval }) => [
      ...("value" in shown && typeof shown.value === "number" ? [shown.value] : []),
      ...(interval === null ? [] : [interval.low, interval.high]),
    ]);
    expect(numbers.filter((number) => !Number.isInteger(number))).toEqual([]);
    expect(numbers.length).toBeGreaterThan(10);
  });

  test(`listYearFigures gives of each row of the year "${name}" what its two points and its test say`, () => {
    for (const part of PARTS) for (const row of year[part]) expectRow(figures, part, row);
  });

  test(`listYearFigures gives no number of a row of the year "${name}" that is not compared, only why`, () => {
    for (const part of PARTS)
      for (const row of year[part].filter(({ compared }) => !compared)) {
        const own = find(figures, { part, of: row.key });
        expect(own).toHaveLength(1);
        expect(["withheld", "not_compared"]).toContain(own[0]?.shown.as);
        expect(own[0]?.interval).toBeNull();
      }
  });

  test(`listYearFigures names every subject of the year "${name}"`, () => {
    const known = new Set(["", "index", ...listYearSubjects(year).map(({ key }) => key)]);
    expect(figures.filter(({ of }) => !known.has(of))).toEqual([]);
  });

  test(`listYearFigures says of no change and no target of the year "${name}" more than its interval allows`, () => {
    for (const { of, shown, interval, certainty, measure } of figures) {
      if (shown.as === "change") {
        const moved = ["improved", "worsened", "narrowed", "widened"].includes(shown.label);
        expect(certainty === "open", JSON.stringify(shown)).toBe(!moved);
        // of a team's change the correction for many comparisons decides
        if (moved && (measure === "gap_change" || of === "index")) expect(interval?.side).not.toBeNull();
      }
      if (measure === "target_met" && shown.as === "word")
        expect(shown.word === "cannot_be_told").toBe(certainty === "open");
    }
  });
}

function expectRow(figures: readonly YearFigure[], part: (typeof PARTS)[number], row: YearRow): void {
  if (!row.compared) return;
  const of = row.key;
  for (const side of SIDES) {
    for (const team of TEAMS) {
      const point = row[side].teams[team];
      const [score, ...more] = find(figures, { part, of, measure: "score", wave: side, team });
      expect([more, score?.n, score?.state]).toEqual([[], point?.n, point?.state]);
      if (point?.score != null) expect(score?.interval).toMatchObject(rounded(point.interval));
      else expect(score?.shown.as).toBe("between");
    }
    const { gap } = row[side];
    const [shown] = find(figures, { part, of, measure: "gap", wave: side });
    if (gap === null) expect(shown?.shown).toEqual({ as: "withheld", reason: "near_unanimity" });
    else expect(shown?.interval).toMatchObject(rounded(gap.interval));
  }
  for (const team of TEAMS) {
    const [change] = find(figures, { part, of, measure: "change", team });
    const { points, certainty } = row.change[team];
    expect(change?.shown).toMatchObject({ as: "change", value: roundPoints(points) });
    expect(change?.certainty).toBe(certainty);
  }
  const [moved] = find(figures, { part, of, measure: "gap_change" });
  const { points, label } = row.change.gapChange;
  expect(moved?.shown).toMatchObject({ as: "change", value: roundPoints(points), ...(label && { label }) });
}

test("listYearFigures shows a gap as the difference of the two scores beside it", () => {
  const figures = listYearFigures(yearOfPeople(), UNREAD);
  const numberOf = (wanted: Found) => {
    const [{ shown } = { shown: null }] = find(figures, wanted);
    return shown?.as === "number" ? shown.value : null;
  };
  let checked = 0;
  for (const { of, wave } of find(figures, { part: "dimensions", measure: "gap" })) {
    const gap = numberOf({ part: "dimensions", of, measure: "gap", wave });
    const [sales, marketing] = TEAMS.map((team) =>
      numberOf({ part: "dimensions", of, measure: "score", wave, team }),
    );
    if (gap === null || sales == null || marketing == null) continue;
    expect(gap).toBe(sales - marketing);
    checked++;
  }
  expect(checked).toBeGreaterThan(8);
});

test("listYearFigures gives the same list for equal public cells, whatever the hidden answers were", () => {
  const list = (seed: number) =>
    listYearFigures(yearOfPeople({ people: { sales: 24, marketing: 4 }, seed }, {}), UNREAD);
  expect(list(11)).toEqual(list(12));
  const seen = (seed: number) =>
    listYearFigures(yearOfPeople({ people: { sales: 24, marketing: 14 }, seed }, {}), UNREAD);
  expect(seen(11)).not.toEqual(seen(12));
});

test("listYearFigures says beside a recomputed index what was released then", () => {
  const year = everyKindOfYear()["asked differently"] as Year;
  const figures = listYearFigures(year, UNREAD);
  if (!year.index.comparable) throw new Error("The index is compared.");
  const released = find(figures, { part: "index", measure: "index_released" });
  for (const side of SIDES) {
    const own = year[side].index.figures;
    const other = !own.withheld && roundPoints(own.index) !== roundPoints(year.index[side].index);
    expect(released.some(({ wave }) => wave === side)).toBe(other);
  }
  expect(released.length).toBeGreaterThan(0);
});
