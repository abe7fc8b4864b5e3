import { expect, test } from "vitest";
import { readChoice, writeChoice } from "#app/core/benchmarks/benchmark-choice";
import { holdAgainst, listBenchmarks } from "#app/core/report/held-report";
import { buildReport } from "#app/core/report/report";
import { leaningResponses, releaseOf } from "#tests/helpers/releases";
import { questionSetOf } from "#tests/helpers/responses";

test("readChoice reads what writeChoice writes, and nothing else", () => {
  const source = "A. panel, 2.0 & “co”";
  for (const choice of [
    { kind: "none" as const },
    { kind: "baseline" as const },
    { kind: "target" as const },
    { kind: "norm" as const, source, date: "2024-10" },
  ])
    expect(readChoice(writeChoice(choice))).toEqual(choice);
  for (const text of ["", "Target", "norm", "norm.2024", "norm.2024.", "norm.24.Study", "baseline.2024"])
    expect(readChoice(text)).toBeNull();
});

test("holdAgainst leaves nothing but what was chosen, wherever a report holds figures", () => {
  const set = questionSetOf({ form: "core" });
  const year = (id: number) =>
    releaseOf({ sales: leaningResponses(set, 30, id), marketing: leaningResponses(set, 20, id + 1) }, set, {
      id: `${id}`,
      closedOn: `${id}-03-31`,
    });
  const [key, other] = ["PU1", "TR3"].map((one) => ({ key: one, version: 1, n: 90, favourable: null }));
  if (key === undefined || other === undefined) throw new Error("There is no norm.");
  const norms = [
    { ...key, score: 60, source: "A", date: "2024", pool: null },
    { ...key, score: 55, source: "A", date: "2020", pool: null },
    { ...other, score: 50, source: "B", date: "2024", pool: null },
  ];
  const target = { index: 70, dimensions: { TR: 65 } };
  const report = buildReport({ release: year(2026), earlier: [year(2025)], norms, target });
  const kinds = (text: string) => {
    const choice = readChoice(text);
    if (choice === null) throw new Error(text);
    const held = listBenchmarks(holdAgainst(report, choice));
    return [...new Set(held.map(({ kind, name, date }) => [kind, name, date].join(" ")))];
  };
  expect(kinds("none")).toEqual([]);
  expect(kinds("target")).toEqual(["target  "]);
  expect(kinds("norm.2020.A")).toEqual(["norm A 2020"]);
  expect(kinds("norm.2024.B")).toEqual(["norm B 2024"]);
  expect(kinds("norm.2024.C")).toEqual([]);
  expect(kinds("baseline")).toHaveLength(1);
});
