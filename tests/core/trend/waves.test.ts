import { expect, test } from "vitest";
import type { Release } from "#app/core/release/release";
import { chooseTrendWaves } from "#app/core/trend/waves";
import { leaningResponses, releaseOf } from "#tests/helpers/releases";
import { questionSetOf } from "#tests/helpers/responses";

const set = questionSetOf({ form: "core" });
const answers = { sales: leaningResponses(set, 12, 1), marketing: leaningResponses(set, 11, 2) };

function closed(closedOn: string): Release {
  return releaseOf(answers, set, { id: closedOn, closedOn });
}

function choose(current: string, ...earlier: string[]) {
  const { releases, leftOut } = chooseTrendWaves(closed(current), earlier.map(closed));
  return [releases.map(({ wave }) => wave.id), leftOut.map(({ id }) => id)];
}

test("chooseTrendWaves puts the oldest wave first, whatever order it is given", () => {
  expect(choose("2026-03-31", "2025-03-28", "2023-04-01", "2024-03-30")).toEqual([
    ["2023-04-01", "2024-03-30", "2025-03-28", "2026-03-31"],
    [],
  ]);
});

test("chooseTrendWaves keeps a wave that closed 90 days before and leaves out one that closed 89 days before", () => {
  expect(choose("2026-03-31", "2025-12-31")).toEqual([["2025-12-31", "2026-03-31"], []]);
  expect(choose("2026-03-31", "2026-01-01")).toEqual([["2026-03-31"], ["2026-01-01"]]);
});

test("chooseTrendWaves measures the distance to the next wave that is kept, and leaves out later ones", () => {
  expect(choose("2026-03-31", "2026-02-01", "2025-12-01", "2025-11-30", "2026-05-01")).toEqual([
    ["2025-12-01", "2026-03-31"],
    ["2025-11-30", "2026-02-01", "2026-05-01"],
  ]);
});

test("chooseTrendWaves does not compare a wave with itself", () => {
  expect(choose("2026-03-31", "2026-03-31")).toEqual([["2026-03-31"], []]);
});

test("chooseTrendWaves lets a wave of which nothing may be seen push no other out", () => {
  const empty = { sales: leaningResponses(set, 4, 1), marketing: leaningResponses(set, 3, 2) };
  const nearlyEmpty = (closedOn: string) => releaseOf(empty, set, { id: closedOn, closedOn });
  const between = chooseTrendWaves(closed("2026-03-31"), [nearlyEmpty("2026-02-20"), closed("2025-12-20")]);
  expect(between.releases.map(({ wave }) => wave.id)).toEqual(["2025-12-20", "2026-03-31"]);
  expect(between.leftOut).toMatchObject([{ id: "2026-02-20", reason: "too_few_answers" }]);
  const current = chooseTrendWaves(nearlyEmpty("2026-03-31"), [closed("2026-02-20"), closed("2025-02-20")]);
  expect(current.releases.map(({ wave }) => wave.id)).toEqual(["2025-02-20", "2026-02-20", "2026-03-31"]);
  expect(current.leftOut).toEqual([]);
});

test("chooseTrendWaves leaves out what leadership took out, which pushes no other out, and lets it stand alone", () => {
  const out = { id: "2026-01-15", because: "A trial.", by: ["Ada", "Ben"] };
  const earlier = ["2026-01-15", "2025-12-01"].map(closed);
  const { releases, leftOut } = chooseTrendWaves(closed("2026-03-31"), earlier, [out]);
  expect(releases.map(({ wave }) => wave.id)).toEqual(["2025-12-01", "2026-03-31"]);
  expect(leftOut).toMatchObject([
    { id: "2026-01-15", reason: "taken_out", because: "A trial.", by: ["Ada", "Ben"] },
  ]);
  const own = chooseTrendWaves(closed("2026-01-15"), [closed("2025-01-01")], [out]);
  expect(own.releases.map(({ wave }) => wave.id)).toEqual(["2026-01-15"]);
  expect(own.leftOut.map(({ id, reason }) => [id, reason])).toEqual([["2026-01-15", "taken_out"]]);
});
