import { expect, test } from "vitest";
import type { Release } from "#app/core/release/release";
import { isFirstEdition, upgradeRelease } from "#app/features/releases/first-edition";
import { releaseSchema } from "#app/features/releases/release-schema";
import { everyKindOfRelease } from "#tests/helpers/releases";

const releases = everyKindOfRelease();

/** A release as the first edition stored it: coarse cells with a score, no acquiescence among the joint figures. */
function asFirstEdition(release: Release) {
  const stored = JSON.parse(JSON.stringify(release));
  const { acquiescence: _, ...joint } = stored.public.joint;
  for (const pair of Object.values<Record<string, { state: string; score?: number }>>(stored.public.cells)) {
    for (const cell of Object.values(pair)) if (cell.state === "coarse") cell.score = 80;
  }
  return {
    ...stored,
    schema: "parallax/release/1",
    public: { ...stored.public, joint },
    questions: [],
    acquiescence: { sales: null, marketing: null },
  };
}

test("upgradeRelease computes a release of the first edition anew, in the form of this one", () => {
  for (const release of releases) {
    const upgraded = upgradeRelease(asFirstEdition(release));
    expect(releaseSchema.safeParse(JSON.parse(JSON.stringify(upgraded))).success).toBe(true);
    expect(upgraded.questions).toHaveLength(release.questions.length);
    expect(upgraded.wave).toEqual(release.wave);
  }
});

test("upgradeRelease shows less of a cell where this edition does: five people, and near unanimity of fifty", () => {
  const stored = asFirstEdition(releases[0] as Release);
  stored.public.cells.PU1 = {
    sales: { state: "small", n: 5, score: 75 },
    marketing: { state: "coarse", n: 50, score: 80, bucket: [4, 5], atLeast: 90 },
  };
  expect(upgradeRelease(stored).public.cells.PU1).toEqual({
    sales: { state: "small", n: 5, score: 70 },
    marketing: { state: "withheld", reason: "near_unanimity" },
  });
});

test("isFirstEdition knows only what the first edition stored", () => {
  expect(isFirstEdition(asFirstEdition(releases[0] as Release))).toBe(true);
  expect(isFirstEdition(releases[0])).toBe(false);
  expect(isFirstEdition(null)).toBe(false);
});
