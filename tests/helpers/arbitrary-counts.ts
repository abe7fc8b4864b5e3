import fc from "fast-check";

/** Count vectors of a scale of `points` answers, up to `most` answers each; often empty, unanimous or tiny. */
export function arbitraryCounts(points = 5, most = 30): fc.Arbitrary<number[]> {
  const any = fc.array(fc.nat({ max: most }), { minLength: points, maxLength: points });
  const sparse = fc.array(fc.constantFrom(0, 0, 0, 1, 2), { minLength: points, maxLength: points });
  return fc.oneof(any, sparse);
}

/** Every number inside a value, however deep. */
export function numbersWithin(value: unknown): number[] {
  if (typeof value === "number") return [value];
  if (value === null || typeof value !== "object") return [];
  return Object.values(value).flatMap(numbersWithin);
}
