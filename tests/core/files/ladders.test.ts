import { expect, test } from "vitest";
import { foldLabel } from "#app/core/files/fold";
import { LADDERS, matchLadder, readStep } from "#app/core/files/ladders";

const match = (...labels: string[]) => {
  const found = matchLadder(new Set(labels.map(foldLabel)));
  return "ladder" in found ? [found.kind, found.ladder.key] : found.kind;
};

test("matchLadder finds the ladder that holds every label, whatever their accents, dots and apostrophes", () => {
  expect(
    match("Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree."),
  ).toEqual(["exact", "en-agreement-5"]);
  expect(
    match("PAS DU TOUT D’ACCORD", "Plutôt pas d'accord", "Plutot d'accord", "Tout à fait d’accord"),
  ).toEqual(["exact", "fr-agreement-4-rather"]);
});

test("matchLadder reads more points where agree stands beside somewhat agree", () => {
  expect(match("Disagree", "Neither agree nor disagree", "Somewhat agree", "Agree")).toEqual([
    "assumed",
    "en-agreement-7",
  ]);
});

test("matchLadder is never led by single labels, nor by those of one half", () => {
  for (const label of new Set(LADDERS.flatMap(({ steps }) => steps.flat())))
    expect(match(label), label).toBe("several");
  expect(match("Agree", "Strongly agree")).toBe("several");
  expect(match("Disagree", "Agree", "Strongly agree")).toBe("several");
  expect(match("Agree", "Bananas")).toBe("none");
});

test("matchLadder gives every ladder back from all of its first labels", () => {
  for (const ladder of LADDERS) {
    const labels = ladder.steps.map(([label]) => label ?? "");
    const found = matchLadder(new Set(labels));
    expect(found.kind, ladder.key).toBe("exact");
    if ("ladder" in found)
      expect(labels.map((label) => readStep(found.ladder, label))).toEqual(
        ladder.steps.map((_, at) => at + 1),
      );
  }
});
