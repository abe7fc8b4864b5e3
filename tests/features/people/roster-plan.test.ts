import { expect, test } from "vitest";
import { countAfter, planImport, type RosterRow } from "#app/features/people/roster-plan";

const row = (key: string, change: Partial<RosterRow> = {}): RosterRow => ({
  id: `id-${key}`,
  key,
  name: key,
  email: `${key}@acme.example`,
  team: "sales",
  locale: null,
  removed: false,
  ...change,
});
const entry = (key: string, change: object = {}) => ({
  key,
  name: key,
  email: `${key}@acme.example`,
  team: "sales" as const,
  locale: null,
  ...change,
});

test("planImport tells added, returning, changed, moved, unchanged and missing people apart", () => {
  const roster = [
    row("same"),
    row("name"),
    row("tongue", { locale: "de" }),
    row("team"),
    row("both"),
    row("back", { removed: true, name: "", email: null }),
    row("missing", { team: "marketing" }),
    row("long gone", { removed: true, name: "", email: null }),
  ];
  const plan = planImport(
    [
      entry("same", { email: "SAME@acme.example" }),
      entry("name", { name: "other" }),
      entry("tongue", { locale: "fr" }),
      entry("team", { team: "marketing" }),
      entry("both", { team: "marketing", name: "other" }),
      entry("back"),
      entry("new", { team: "marketing" }),
    ],
    roster,
  );
  const keys = (some: { key: string }[]) => some.map((one) => one.key);
  expect(keys(plan.added)).toEqual(["new"]);
  expect(keys(plan.returning)).toEqual(["back"]);
  expect(keys(plan.changed.map((change) => change.entry))).toEqual(["name", "tongue"]);
  expect(keys(plan.moved.map((change) => change.entry))).toEqual(["team", "both"]);
  expect(keys(plan.missing)).toEqual(["missing"]);
  expect(plan.unchanged).toBe(1);
  const before = { sales: 5, marketing: 1 };
  expect(countAfter(plan, before, false)).toEqual({ sales: 4, marketing: 4 });
  expect(countAfter(plan, before, true)).toEqual({ sales: 4, marketing: 3 });
  expect(before).toEqual({ sales: 5, marketing: 1 });
});

test("planImport leaves the language alone where the file names none", () => {
  const plan = planImport(
    [entry("a"), entry("b", { name: "B" })],
    [row("a", { locale: "de" }), row("b", { locale: "fr" })],
  );
  expect(plan.unchanged).toBe(1);
  expect(plan.changed[0]?.entry.locale).toBe("fr");
});
