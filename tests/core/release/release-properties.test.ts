import fc from "fast-check";
import { expect, test } from "vitest";
import { buildReport } from "#app/core/report/report";
import type { Rating } from "#app/core/vocabulary";
import { leaningResponses, releaseOf } from "#tests/helpers/releases";
import { questionSetOf, responsesOf } from "#tests/helpers/responses";

const set = questionSetOf();

/** A team of 0 to 40 people: mixed, all with one answer, or saying nothing. */
const team = fc
  .record({
    people: fc.integer({ min: 0, max: 40 }),
    seed: fc.nat(),
    lean: fc.double({ min: -1, max: 1, noNaN: true }),
    same: fc.constantFrom<Rating | "mixed">("mixed", "mixed", "mixed", 1, 3, 5, null),
  })
  .map(({ people, seed, lean, same }) =>
    same === "mixed" ? leaningResponses(set, people, seed, lean) : responsesOf(set, people, () => same),
  );

/** Every object inside a value. */
function* objectsIn(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value)) yield value as Record<string, unknown>;
  for (const inner of Object.values(value)) yield* objectsIn(inner);
}

test("buildRelease and buildReport never give NaN, and every interval holds its estimate", () => {
  fc.assert(
    fc.property(team, team, (sales, marketing) => {
      const release = releaseOf({ sales, marketing }, set);
      for (const part of objectsIn({ release, report: buildReport({ release }) })) {
        for (const value of Object.values(part)) {
          if (typeof value === "number") expect(Number.isFinite(value)).toBe(true);
        }
        const interval = part.interval as { low: number; high: number } | null | undefined;
        const estimate = part.index ?? part.score ?? part.share ?? part.value ?? part.points;
        if (!interval || typeof estimate !== "number") continue;
        expect(interval.low).toBeLessThanOrEqual(estimate + 1e-9);
        expect(interval.high).toBeGreaterThanOrEqual(estimate - 1e-9);
      }
    }),
    { numRuns: 60 },
  );
});

test("buildRelease never shows the n of a hidden team or cell, nor an option count of a small one", () => {
  fc.assert(
    fc.property(team, team, (sales, marketing) => {
      const release = releaseOf({ sales, marketing }, set);
      for (const part of objectsIn(release)) {
        if (typeof part.n === "number" && !("share" in part)) expect(part.n).toBeGreaterThanOrEqual(5);
        if (part.state === "counts") expect(part.n).toBeGreaterThanOrEqual(10);
        if (part.state === "small") expect(part).not.toHaveProperty("counts");
      }
    }),
    { numRuns: 60 },
  );
});

test("buildRelease does not depend on the order of the people", () => {
  fc.assert(
    fc.property(team, team, (sales, marketing) => {
      const forward = JSON.stringify(releaseOf({ sales, marketing }, set));
      expect(
        JSON.stringify(releaseOf({ sales: sales.toReversed(), marketing: marketing.toReversed() }, set)),
      ).toBe(forward);
    }),
    { numRuns: 20 },
  );
});
