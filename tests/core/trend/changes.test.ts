import { expect, test } from "vitest";
import type { QuestionChoices } from "#app/core/questions/choices";
import { compareWaves } from "#app/core/trend/changes";
import { readWave } from "#app/core/trend/wave-reading";
import { questions as german } from "#app/locales/de/questions";
import { questions as english } from "#app/locales/en/questions";
import { leaningResponses, releaseOf } from "#tests/helpers/releases";
import { questionSetOf, responsesOf } from "#tests/helpers/responses";

function year(id: string, lean: number, choices: Partial<QuestionChoices> = {}, marketing = 25) {
  const set = questionSetOf(choices);
  const answers = {
    sales: leaningResponses(set, 38, 5, lean),
    marketing: leaningResponses(set, marketing, 6, 0.7),
  };
  return readWave(releaseOf(answers, set, { id, closedOn: `${id}-03-31` }));
}

test("compareWaves finds the improvement of one team and the narrower gap, and nothing in the other", () => {
  const { dimensions, statements, index } = compareWaves(year("2025", -0.8), year("2026", 0.5));
  const trend = dimensions.find(({ key }) => key === "PU");
  if (!trend || trend.withheld) throw new Error("the trend is withheld");
  expect(trend.sales.label).toBe("improved");
  expect(trend.marketing).toMatchObject({ points: 0, label: "no_detectable_change" });
  expect(trend.gapChange.label).toBe("narrowed");
  expect(statements).toHaveLength(29);
  expect(index?.label).toBe("improved");
  const difference = (index?.after ?? 0) - (index?.before ?? 0);
  expect(index?.range.low).toBeLessThanOrEqual(difference);
  expect(index?.range.high).toBeGreaterThanOrEqual(difference);
  expect(index?.points).toBe(index?.range.low);
});

test("compareWaves turns its signs when the years change places", () => {
  const forward = compareWaves(year("2025", -0.4), year("2026", 0.2));
  const backward = compareWaves(year("2026", 0.2), year("2025", -0.4));
  expect(backward.index?.points).toBeCloseTo(-(forward.index?.points ?? 0), 10);
  expect(backward.index?.p).toBeCloseTo(forward.index?.p ?? 0, 12);
});

test("compareWaves uses common statements only and says which lines break, come and go", () => {
  const wording = { TR1: { version: 101, text: { en: "Other words." } } };
  const { statements, dimensions, match } = compareWaves(
    year("2025", 0, { off: ["LD1"] }),
    year("2026", 0, { wording, off: ["CU3"] }),
  );
  expect(match).toMatchObject({ broken: ["TR1"], added: ["LD1"], removed: ["CU3"] });
  expect(statements.map(({ key }) => key)).not.toContain("TR1");
  expect(dimensions.find(({ key }) => key === "TR")?.items).toEqual(["TR2", "TR3", "TR4"]);
});

test("compareWaves does not compare a statement that one language asks in other words since", () => {
  const changed = { ...german, versions: { TR1: 2 } };
  const { statements, match } = compareWaves(
    year("2025", 0, { texts: [english, german] }),
    year("2026", 0, { texts: [english, changed] }),
  );
  expect(match.broken).toEqual(["TR1"]);
  expect(statements.map(({ key }) => key)).not.toContain("TR1");
});

test("compareWaves compares no index between the core and the full form, but the statements they share", () => {
  const changes = compareWaves(year("2025", 0, { form: "core" }), year("2026", 0));
  expect(changes.index).toBeNull();
  expect(changes.statements).toHaveLength(10);
});

test("compareWaves withholds what a hidden team would be needed for", () => {
  const changes = compareWaves(year("2025", 0, {}, 4), year("2026", 0));
  expect(changes.statements.every((trend) => trend.withheld)).toBe(true);
  expect(changes.dimensions.every((trend) => trend.withheld)).toBe(true);
  expect(changes.index).toBeNull();
});

test("compareWaves calls equal waves unchanged, also when nobody differs", () => {
  const set = questionSetOf({ form: "core" });
  const people = (count: number) => responsesOf(set, count, (_, at) => (at % 4) + 1);
  const release = (id: string) =>
    readWave(releaseOf({ sales: people(12), marketing: people(16) }, set, { id }));
  const { index, statements } = compareWaves(release("2025"), release("2026"));
  expect(index).toMatchObject({ points: 0, p: 1, label: "no_detectable_change" });
  for (const trend of statements) expect(trend).toMatchObject({ sales: { label: "no_detectable_change" } });
});
