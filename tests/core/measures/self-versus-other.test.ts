import { expect, test } from "vitest";
import { computeSelfVersusOther, type RatedQuestion } from "#app/core/measures/self-versus-other";

const about = (
  key: string,
  team: RatedQuestion["about"],
  sales: number | null,
  marketing: number | null,
) => ({
  key,
  about: team,
  scores: { sales, marketing },
});

test("computeSelfVersusOther says how much kinder a team is to itself than the other team is", () => {
  const found = computeSelfVersusOther([
    about("PU1", "marketing", 40, 60),
    about("CF2", "marketing", 50, 58),
    about("PU2", "sales", 70, 50),
    about("CF1", "sales", 60, 66),
    about("OV1", "both", 10, 90),
  ]);
  expect(found.marketing).toMatchObject({ points: 14, own: 59, other: 45 });
  expect(found.sales?.points).toBe(7);
  expect(found.sales?.questions.map(({ key, points }) => [key, points])).toEqual([
    ["PU2", 20],
    ["CF1", -6],
  ]);
});

test("computeSelfVersusOther needs two questions that both teams scored", () => {
  const questions = [
    about("PU1", "marketing", 40, 60),
    about("CF2", "marketing", null, 58),
    about("PU2", "sales", 70, 50),
  ];
  expect(computeSelfVersusOther(questions)).toEqual({ sales: null, marketing: null });
});
