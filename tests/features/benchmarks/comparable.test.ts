import { expect, test } from "vitest";
import type { Norm } from "#app/core/benchmarks";
import { groupNorms, matchNorm } from "#app/features/benchmarks/comparable";
import { questionSetOf } from "#tests/helpers/responses";

const sets = [questionSetOf({ form: "core" })];
const norm: Norm = {
  key: "OV1",
  version: 1,
  n: null,
  score: 50,
  favourable: null,
  source: "A",
  date: "2023",
  pool: null,
};

test("matchNorm goes by key and version and nothing else", () => {
  expect(matchNorm({ key: "OV1", version: 1 }, sets)).toBe("same");
  expect(matchNorm({ key: "OV1", version: 2 }, sets)).toBe("other_version");
  expect(matchNorm({ key: "EEI", version: 1 }, sets)).toBe("not_asked");
  expect(matchNorm({ key: "ov1", version: 1 }, sets)).toBe("not_asked");
  expect(matchNorm({ key: "OV1", version: 1 }, [])).toBe("not_asked");
});

test("groupNorms puts the newest date first and sends no figure of a single organization", () => {
  const values = Array.from({ length: 30 }, (_, at) => 40 + at);
  const score = { organizations: 30, median: 54.5, lower: 47.25, upper: 61.75, values };
  const pooled = { ...norm, date: "2024", pool: { score, favourable: null } };
  const groups = groupNorms([norm, pooled, { ...norm, key: "X9" }], sets);
  expect(groups.map(({ date, norms }) => [date, norms.length])).toEqual([
    ["2024", 1],
    ["2023", 2],
  ]);
  expect(groups[0]?.norms[0]?.spread.score).toEqual({ organizations: 30, lower: 47.25, upper: 61.75 });
  expect(JSON.stringify(groups)).not.toContain("values");
});
