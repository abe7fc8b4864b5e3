import { expect, test } from "vitest";
import { compareDimensionTarget, compareIndexTarget } from "#app/core/benchmarks/benchmarks";
import { leaningResponses, releaseOf } from "#tests/helpers/releases";
import { questionSetOf } from "#tests/helpers/responses";

test("compareIndexTarget shifts the interval of the index by the target", () => {
  const set = questionSetOf({ form: "core" });
  const { index, dimensions } = releaseOf(
    { sales: leaningResponses(set, 20, 1), marketing: leaningResponses(set, 15, 2) },
    set,
  );
  if (index.withheld) throw new Error("the index is withheld");
  const [benchmark] = compareIndexTarget(index, { index: 70, dimensions: {} });
  expect(benchmark?.difference).toBeCloseTo(index.index - 70, 12);
  expect(benchmark?.interval?.high).toBeCloseTo(index.interval.high - 70, 12);
  expect(compareIndexTarget(index, { index: null, dimensions: {} })).toEqual([]);
  expect(
    compareIndexTarget({ withheld: true, reason: "too_few_answers" }, { index: 70, dimensions: {} }),
  ).toEqual([]);
  const [first] = dimensions;
  if (first === undefined) throw new Error("there is no dimension");
  expect(
    compareDimensionTarget(first, { index: null, dimensions: { PU: 60 } }).map(({ team }) => team),
  ).toEqual(["sales", "marketing"]);
  expect(compareDimensionTarget(first, { index: null, dimensions: { TR: 60 } })).toEqual([]);
});
