import { expect, test } from "vitest";
import { buildReport } from "#app/core/report/report";
import { buildDemoWaves } from "#app/features/demo/demo-waves.server";
import { readChosenStatements } from "#app/features/results/statements/chosen-statements";
import { filterStatements, readStatementFilter } from "#app/features/results/statements/statement-filter";

const [first, second, third] = buildDemoWaves(
  { organization: "Demo", ids: ["a", "b", "c"] },
  new Date("2026-03-02"),
).map(({ release }) => release);
if (!first || !second || !third) throw new Error("The demo has three waves.");
const report = buildReport({ release: third, earlier: [first, second] });

const chosen = (query: string) => readChosenStatements(report, new URLSearchParams(query));
const keys = (query: string) => chosen(query).statements.map(({ key }) => key);
const all = report.statements.map(({ key }) => key);

test("readChosenStatements shows every statement by its gap where the address asks for nothing", () => {
  for (const query of ["", "search=&dimension=&about=&sort=", "sort=gap", "unknown=1"]) {
    expect(keys(query)).toEqual(all);
    expect(chosen(query).filtered).toBe(false);
    expect(chosen(query).ignored).toEqual([]);
  }
});

test("filterStatements finds words anywhere in key, text and name of the dimension, without accents and case", () => {
  expect(keys("search=pu1")).toEqual(["PU1"]);
  expect(keys("search=PÚ1")).toEqual(["PU1"]);
  const leads = keys("search=qualified lead");
  expect(leads).toContain("DH1");
  expect(keys("search=lead qualified")).toEqual(leads);
  expect(keys("search=mutual process").sort()).toEqual(["PU1", "PU2", "PU3"]);
  expect(keys("search=%2522%00nothing")).toEqual([]);
});

test("filterStatements keeps what fits every wish at once", () => {
  expect(keys("dimension=TR").sort()).toEqual(["TR1", "TR2", "TR3", "TR4"]);
  expect(keys("dimension=none")).toEqual(["OV1"]);
  expect(keys("reversed=yes").sort()).toEqual(["CU3", "GM4", "TR4"]);
  expect(keys("dimension=TR&reversed=no").sort()).toEqual(["TR1", "TR2", "TR3"]);
  for (const statement of report.statements) {
    const { key, gap, about } = statement;
    const [label, certainty] =
      gap === null || gap.withheld ? ["none", null] : [gap.label ?? "none", gap.certainty];
    expect(keys(`about=${about}&label=${label}${certainty ? `&certainty=${certainty}` : ""}`)).toContain(key);
    const other = certainty === "open" ? "clear" : "open";
    expect(keys(`certainty=${other}`)).not.toContain(key);
  }
});

test("filterStatements sorts by the lowest score, by what changed, and as it was asked, and loses none", () => {
  const places = chosen("sort=asked").statements.map(({ place }) => place);
  expect(places).toEqual([...places].sort((one, other) => one - other));
  const lowest = chosen("sort=lowest").statements.map(({ teams }) =>
    Math.min(...Object.values(teams).map((team) => ("score" in team ? (team.score ?? 0) : 100))),
  );
  expect(lowest).toEqual([...lowest].sort((one, other) => one - other));
  const { changes, statements } = chosen("sort=change");
  const sizes = statements.map(({ key }) => {
    const change = changes?.statements.find((one) => one.key === key);
    return change === undefined || change.withheld ? -1 : Math.abs(change.gapChange.points);
  });
  expect(sizes).toEqual([...sizes].sort((one, other) => other - one));
  for (const sort of ["asked", "lowest", "change"])
    expect(keys(`sort=${sort}`).sort()).toEqual([...all].sort());
});

test("readStatementFilter leaves aside what there is not, and names it", () => {
  const wrong = "dimension=XX&about=sales&label=constructor&certainty=Clear&reversed=maybe&sort=__proto__";
  const { filter, ignored } = readStatementFilter(new URLSearchParams(wrong));
  expect(ignored).toEqual(["dimension", "label", "certainty", "reversed", "sort"]);
  expect(filter).toMatchObject({ dimension: null, about: "sales", label: null, sort: null });
  expect(filterStatements(report, filter).every(({ about }) => about === "sales")).toBe(true);
  expect(readStatementFilter(new URLSearchParams({ search: "x".repeat(5000) })).filter.search).toHaveLength(
    100,
  );
});

test("readChosenStatements of a first wave cannot sort by what changed, and says so", () => {
  const alone = readChosenStatements(buildReport({ release: first }), new URLSearchParams("sort=change"));
  expect(alone.ignored).toEqual(["sort"]);
  expect(alone.filtered).toBe(false);
  expect(alone.statements).toHaveLength(alone.all);
});
