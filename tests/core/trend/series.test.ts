import { expect, test } from "vitest";
import type { QuestionChoices } from "#app/core/questions/choices";
import { traceDimension, traceIndex, traceStatement } from "#app/core/trend/series";
import { readWave, type WaveReading } from "#app/core/trend/wave-reading";
import { questions as german } from "#app/locales/de/questions";
import { questions as english } from "#app/locales/en/questions";
import { leaningResponses, releaseOf } from "#tests/helpers/releases";
import { questionSetOf } from "#tests/helpers/responses";

type Year = {
  choices?: Partial<QuestionChoices>;
  people?: number;
  lean?: number;
};

/** Readings of consecutive years, oldest first. */
function years(...list: Year[]): WaveReading[] {
  return list.map(({ choices = {}, people = 20, lean = 0 }, at) => {
    const set = questionSetOf(choices);
    const answers = {
      sales: leaningResponses(set, 24, 10 + at, lean),
      marketing: leaningResponses(set, people, 20 + at),
    };
    return readWave(releaseOf(answers, set, { id: `${2024 + at}`, closedOn: `${2024 + at}-03-31` }));
  });
}

const reworded = { wording: { TR1: { version: 101, text: { en: "Sales values what Marketing does." } } } };

test("traceStatement draws one line through the waves that asked the same wording", () => {
  const { segments } = traceStatement(years({}, {}, {}), "TR1");
  expect(segments).toHaveLength(1);
  expect(segments[0]?.points.map(({ wave, gap }) => [wave, gap !== null])).toEqual([
    ["2024", true],
    ["2025", true],
    ["2026", true],
  ]);
});

test("traceStatement breaks where the version changed", () => {
  const { segments } = traceStatement(years({}, {}, { choices: reworded }), "TR1");
  expect(segments.map(({ points }) => points.map(({ wave }) => wave))).toEqual([["2024", "2025"], ["2026"]]);
});

test("traceStatement goes on where a language was added, and breaks where one changed its wording", () => {
  const changed = { ...german, versions: { TR1: 2 } };
  const asked = [[english], [english, german], [english, changed], [english, changed], [changed, english]];
  const { segments } = traceStatement(years(...asked.map((texts) => ({ choices: { texts } }))), "TR1");
  expect(segments.map(({ points }) => points.map(({ wave }) => wave))).toEqual([
    ["2024", "2025"],
    ["2026", "2027", "2028"],
  ]);
});

test("traceStatement leaves a hole, not a break, for a year in which it was not asked", () => {
  const { segments } = traceStatement(years({}, { choices: { off: ["TR1"] } }, {}), "TR1");
  expect(segments).toHaveLength(1);
  expect(segments[0]?.points.map(({ gap }) => gap !== null)).toEqual([true, false, true]);
});

test("traceStatement shows the one team when the other is hidden in a year", () => {
  const { segments } = traceStatement(years({}, { people: 4 }, {}), "TR1");
  const point = segments[0]?.points[1];
  expect(point?.teams.sales).not.toBeNull();
  expect([point?.teams.marketing, point?.gap]).toEqual([null, null]);
});

test("traceDimension recomputes every wave on the statements that all have in common", () => {
  const releases = years({}, { choices: reworded });
  const { segments } = traceDimension(releases, "TR");
  expect(segments).toHaveLength(1);
  expect(segments[0]).toMatchObject({ items: ["TR2", "TR3", "TR4"], recomputed: ["2024", "2025"] });
  const scores = ["TR2", "TR3", "TR4"].map((key) => {
    const figures = releases[0]?.release.questions.find((question) => question.key === key)?.teams.sales;
    return figures && figures.state !== "withheld" ? (figures.score ?? Number.NaN) : Number.NaN;
  });
  const mean = scores.reduce((sum, score) => sum + score, 0) / 3;
  expect(segments[0]?.points[0]?.teams.sales?.score).toBeCloseTo(mean, 10);
});

test("traceDimension equals the released figure where nothing was recomputed", () => {
  const releases = years({}, {});
  const { segments } = traceDimension(releases, "CU");
  expect(segments[0]?.recomputed).toEqual([]);
  const released = releases[1]?.release.dimensions.find(({ dimension }) => dimension === "CU")?.teams
    .marketing;
  const { n, score, interval } = segments[0]?.points[1]?.teams.marketing ?? {};
  expect(released).toMatchObject({ n, score, interval });
});

test("traceDimension breaks when fewer than half of its statements go on", () => {
  const change = (key: string) => ({ [key]: { version: 101, text: { en: `Other words for ${key}.` } } });
  const wording = { ...change("TR1"), ...change("TR2"), ...change("TR3") };
  const { segments } = traceDimension(years({}, { choices: { wording } }), "TR");
  expect(segments.map(({ points }) => points.length)).toEqual([1, 1]);
  const half = { ...change("TR1"), ...change("TR2") };
  expect(traceDimension(years({}, { choices: { wording: half } }), "TR").segments).toHaveLength(1);
});

test("traceIndex never joins the core form with the full form", () => {
  const { segments } = traceIndex(years({ choices: { form: "core" } }, {}, {}));
  expect(segments.map(({ points }) => points.map(({ wave }) => wave))).toEqual([["2024"], ["2025", "2026"]]);
});

test("traceIndex equals the released index where all waves asked the same", () => {
  const releases = years({ lean: 0.5 }, {});
  const { segments } = traceIndex(releases);
  expect(segments[0]?.points.map(({ index }) => index)).toEqual(releases.map(({ release }) => release.index));
});

test("traceIndex recomputes all waves without a dimension that lost most of its statements", () => {
  const { segments } = traceIndex(years({}, { choices: { off: ["CU1", "CU2", "CU3"] } }));
  const [point] = segments[0]?.points ?? [];
  if (!point || point.index.withheld) throw new Error("the index is withheld");
  expect(point.index.dimensions).toEqual(["PU", "GM", "DH", "CF", "CM", "MC", "TR", "LD"]);
  expect(segments[0]?.recomputed).toEqual(["2024"]);
});
