import { expect, test } from "vitest";
import type { Norm } from "#app/core/benchmarks/norms";
import { listQuestions } from "#app/core/questions/set";
import { fillTeamNames } from "#app/core/questions/team-names";
import { groupNorms, lineOf } from "#app/features/benchmarks/comparable";
import { groupAsked } from "#app/features/benchmarks/norm-match";
import { questions as questionsEn } from "#app/locales/en/questions";
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

const match = (change: Partial<Norm>) => lineOf({ ...norm, ...change }, groupAsked(sets)).match;

test("lineOf matches by key and version and nothing else", () => {
  expect(match({})).toBe("same");
  expect(match({ version: 2 })).toBe("other_version");
  expect(match({ key: "EEI" })).toBe("not_asked");
  expect(match({ key: "ov1" })).toBe("not_asked");
  expect(lineOf(norm, groupAsked([])).match).toBe("not_asked");
});

test("lineOf knows of which questions the results hold nothing against a norm", () => {
  expect(match({ key: "CM1" })).toBe("same");
  expect(match({ key: "CM1", score: null, favourable: 0.5 })).toBe("no_figure");
  expect(match({ key: "OE1" })).toBe("no_figure");
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

test("groupNorms says a statement in the norm's own wording, asked or standard, and no other", () => {
  const text = (change: Partial<Norm>) => groupNorms([{ ...norm, ...change }], sets)[0]?.norms[0]?.text;
  expect(text({})).toBe(sets.flatMap(listQuestions).find(({ key }) => key === "OV1")?.text.en);
  expect(text({ key: "PU2" })).toBe(fillTeamNames(questionsEn.questions.PU2, questionsEn));
  expect(text({ version: 2 })).toBeNull();
  expect(text({ key: "EEI" })).toBeNull();
});
