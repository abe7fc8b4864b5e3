import { expect, test } from "vitest";
import type { Benchmark } from "#app/core/benchmarks/benchmarks";
import { listHeld } from "#app/features/results/held/held-against";

const norm: Benchmark = {
  kind: "norm",
  name: "Study",
  date: "2024",
  team: "sales",
  measure: "score",
  value: 50,
  difference: 4,
  interval: { low: -1, high: 9 },
  certainty: "open",
  pool: null,
};

test("listHeld puts both teams of one benchmark together, in the order they came", () => {
  const target = { ...norm, kind: "target", name: "", date: null, value: 65 } as const;
  const held = listHeld([target, norm, { ...target, team: "marketing" }]);
  expect(held.map(({ name, value }) => [name, value])).toEqual([
    ["Target", 65],
    ["Study", 50],
  ]);
  expect(held[0]?.teams.marketing?.team).toBe("marketing");
  expect(held[1]?.teams.marketing).toBeNull();
  expect(held[0]?.both).toBeNull();
});

test("listHeld keeps the newest norm of a source, and no favourable shares", () => {
  const newer = { ...norm, date: "2025-06", value: 52 };
  const other = { ...norm, name: "Panel", date: "2020" };
  const held = listHeld([norm, newer, other, { ...other, measure: "favourable" }]);
  expect(held.map(({ name, date }) => [name, date])).toEqual([
    ["Study", "2025-06"],
    ["Panel", "2020"],
  ]);
});

test("listHeld names the baseline by its wave, and gives the index what holds for both teams", () => {
  const [held] = listHeld([{ ...norm, kind: "baseline", name: "2024", team: null, measure: "index" }]);
  expect([held?.name, held?.both?.value]).toEqual(["Baseline 2024", 50]);
});
