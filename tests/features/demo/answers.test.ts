import { expect, test } from "vitest";
import { areRatingsOf } from "#app/core/questions/set";
import type { Release } from "#app/core/release/release";
import { buildReport } from "#app/core/report/report";
import { inventAnswers } from "#app/features/demo/answers";
import { buildDemoWaves } from "#app/features/demo/demo-waves.server";
import { PEOPLE } from "#app/features/demo/story";

const demo = { organization: "Demo", ids: ["first", "second", "third"] };
const waves = buildDemoWaves(demo, new Date("2026-03-02T09:00:00Z"));
const releases = waves.map((wave) => wave.release);

function gapOf(release: Release | undefined, key: string) {
  const gap = release?.questions.find((question) => question.key === key)?.gap;
  if (gap === null || gap === undefined || gap.withheld) throw new Error(`${key} has no gap.`);
  return gap;
}

test("inventAnswers gives the same ratings every time, each of them one that the question offers", () => {
  for (const [at, { questionSet }] of waves.entries()) {
    const { responses } = inventAnswers(questionSet, at);
    expect(inventAnswers(questionSet, at).responses).toEqual(responses);
    expect(responses.sales).toHaveLength(PEOPLE.answered.sales[at] ?? 0);
    expect(responses.marketing).toHaveLength(PEOPLE.answered.marketing[at] ?? 0);
    for (const ratings of [...responses.sales, ...responses.marketing])
      expect(areRatingsOf(questionSet, ratings)).toBe(true);
  }
});

test("buildDemoWaves makes yearly waves that are named as demo data", () => {
  expect(waves.map(({ name, closed }) => [name, closed.toISOString().slice(0, 10)])).toEqual([
    ["2024", "2024-02-10"],
    ["2025", "2025-02-10"],
    ["2026", "2026-02-10"],
  ]);
  expect(releases.every((release) => release.wave.demo)).toBe(true);
});

test("buildDemoWaves tells of a problem that Marketing does not see, smaller every year", () => {
  const gaps = releases.map((release) => gapOf(release, "PU1"));
  expect(gaps.map((gap) => gap.label)).toEqual(Array(3).fill("sales_sees_a_problem"));
  const [first, second, third] = gaps.map((gap) => gap.points) as [number, number, number];
  expect(first).toBeLessThan(second - 5);
  expect(second).toBeLessThan(third - 5);
  const last = releases[2]?.questions.find((question) => question.key === "PU1");
  expect(last?.denial).toEqual({ team: "marketing", certainty: "clear", kind: "denial" });
});

test("buildDemoWaves begins its report with that problem, and the gap of its dimension has narrowed", () => {
  const [first, second, third] = releases as [Release, Release, Release];
  const report = buildReport({ release: third, earlier: [first, second] });
  expect(report.headline).toMatchObject({ kind: "denial", subject: { key: "PU1" }, team: "marketing" });
  const changes = report.trend.changes.baseline?.dimensions ?? [];
  const narrowed = changes.filter((trend) => !trend.withheld && trend.gapChange.label === "narrowed");
  expect(narrowed.map(({ key }) => key)).toEqual(["PU", "DH"]);
});

test("buildDemoWaves lets the index rise, splits one team and blinds another", () => {
  const indexes = releases.map(({ index }) => (index.withheld ? Number.NaN : index.index));
  expect(indexes).toEqual([...indexes].sort((one, other) => one - other));
  expect(gapOf(releases[2], "TR3")).toMatchObject({ label: "split", labelTeams: ["marketing"] });
  expect(gapOf(releases[0], "TR3").label).not.toBe("split");
  expect(releases[2]?.blindSpots.dontKnow.map(({ key, team }) => [key, team])).toEqual([
    ["MC3", "marketing"],
  ]);
  expect(releases[2]?.public.comments.every((group) => !group.withheld)).toBe(true);
});

test("buildDemoWaves breaks one line: the wording of MC2 changed before the last wave", () => {
  const versions = waves.map(({ questionSet }) =>
    questionSet.pages.flatMap((page) => page.questions).find(({ key }) => key === "MC2"),
  );
  expect(versions.map((question) => question?.version)).toEqual([1, 1, 101]);
});
