import { expect, test } from "vitest";
import { compareDimensionTarget } from "#app/core/benchmarks/benchmarks";
import { judgePredictions, listSurprises, type Prediction } from "#app/core/benchmarks/predictions";
import { TEAMS } from "#app/core/vocabulary";
import { leaningResponses, releaseOf } from "#tests/helpers/releases";
import { questionSetOf } from "#tests/helpers/responses";

const set = questionSetOf({ form: "core" });
const predict = (scores: Prediction["scores"]): Prediction => ({
  name: "Ada",
  role: "owner",
  team: null,
  scores,
});

test("A prediction is judged as a target would be: the score's own interval, shifted by what was expected", () => {
  const { dimensions } = releaseOf(
    { sales: leaningResponses(set, 20, 1), marketing: leaningResponses(set, 15, 2) },
    set,
  );
  const [judged] = judgePredictions(dimensions, [predict({ sales: { PU: 90 }, marketing: { PU: 50 } })]);
  const [row] = dimensions.filter(({ dimension }) => dimension === "PU");
  if (row === undefined) throw new Error("PU was not asked.");
  const [sales] = compareDimensionTarget(row, { index: null, dimensions: { PU: 90 } });
  expect(judged?.scores.map(({ team, expected }) => [team, expected])).toEqual([
    ["sales", 90],
    ["marketing", 50],
  ]);
  const { difference, interval, certainty } = sales ?? {};
  expect(judged?.scores[0]).toMatchObject({ withheld: false, difference, interval, certainty });
});

test("A score that is withheld is not judged, nothing of it stands there, and it surprises nobody", () => {
  const { dimensions } = releaseOf(
    { sales: leaningResponses(set, 20, 1), marketing: leaningResponses(set, 4, 2) },
    set,
  );
  const judged = judgePredictions(dimensions, [predict({ sales: {}, marketing: { PU: 0, TR: 100 } })]);
  for (const score of judged.flatMap(({ scores }) => scores))
    expect(Object.keys(score).sort()).toEqual(["dimension", "expected", "reason", "team", "withheld"]);
  expect(judged[0]?.scores).toHaveLength(2);
  expect(listSurprises(judged)).toEqual([]);
});

test("listSurprises names the farthest first, and none whose interval leaves it open", () => {
  const { dimensions } = releaseOf(
    { sales: leaningResponses(set, 40, 1), marketing: leaningResponses(set, 30, 2) },
    set,
  );
  const shown = dimensions.flatMap(({ dimension, teams }) =>
    TEAMS.flatMap((team) => {
      const figures = teams[team];
      return figures.state === "public" && figures.score !== null
        ? [{ dimension, team, score: Math.round(figures.score) }]
        : [];
    }),
  );
  const [right, wrong, worse] = shown;
  if (!right || !wrong || !worse) throw new Error("There are too few scores.");
  const scores = { sales: {}, marketing: {} } as Record<string, Record<string, number>>;
  for (const [one, off] of [
    [right, 0],
    [wrong, 30],
    [worse, 45],
  ] as const)
    Object.assign(scores[one.team] ?? {}, {
      [one.dimension]: one.score > 50 ? one.score - off : one.score + off,
    });
  const found = listSurprises(judgePredictions(dimensions, [predict(scores as Prediction["scores"])]));
  expect(found.map(({ dimension, team }) => [dimension, team])).toEqual([
    [worse.dimension, worse.team],
    [wrong.dimension, wrong.team],
  ]);
});
