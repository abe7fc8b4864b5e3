import { expect, test } from "vitest";
import type { Release } from "#app/core/release";
import { releaseSchema } from "#app/features/results/release-schema";
import { leaningResponses, releaseOf } from "#tests/helpers/releases";
import { questionSetOf } from "#tests/helpers/responses";

const set = questionSetOf();

function year(id: number, sales: number, marketing: number, imported = false): Release {
  const answers = {
    sales: leaningResponses(set, sales, id, 0.5),
    marketing: leaningResponses(set, marketing, id + 1, -0.4),
  };
  const comments = ["a", "b", "c"].map((body) => ({ team: "sales" as const, question: "OE3", body }));
  const facts = { id: `${id}`, closedOn: `${id}-03-31`, imported, ...(imported ? { invited: null } : {}) };
  return releaseOf(answers, set, facts, comments);
}

/** Large, with a small team, with a hidden team, near unanimity, imported. */
const agreed = releaseOf({
  sales: leaningResponses(set, 30, 1).map((ratings) => ratings.map(() => 1)),
  marketing: leaningResponses(set, 12, 2),
});
const releases = [year(2022, 40, 30), year(2023, 25, 8), year(2024, 30, 3), agreed, year(2026, 38, 22, true)];

test("releaseSchema accepts every kind of release, and nothing is lost in it", () => {
  for (const release of releases) {
    const stored = JSON.parse(JSON.stringify(release));
    expect(releaseSchema.parse(stored)).toEqual(stored);
  }
});

test("releaseSchema refuses fields that are not described, also deep inside", () => {
  const stored = JSON.parse(JSON.stringify(releases[0]));
  expect(releaseSchema.safeParse({ ...stored, rows: [] }).success).toBe(false);
  stored.public.cells.PU1.sales.respondents = ["x"];
  expect(releaseSchema.safeParse(stored).success).toBe(false);
});

test("releaseSchema refuses a cell below the thresholds", () => {
  const stored = JSON.parse(JSON.stringify(releases[0]));
  stored.public.cells.PU1.sales = { state: "small", n: 4, score: 50 };
  expect(releaseSchema.safeParse(stored).success).toBe(false);
  stored.public.cells.PU1.sales = { state: "small", n: 5, score: 51 };
  expect(releaseSchema.safeParse(stored).success).toBe(false);
});
