import { expect, test } from "vitest";
import { releaseSchema } from "#app/features/releases/release-schema";
import { everyKindOfRelease } from "#tests/helpers/releases";

const releases = everyKindOfRelease();

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
