import { expect, test } from "vitest";
import { buildReport } from "#app/core/report/report";
import { leaningResponses, releaseOf } from "#tests/helpers/releases";
import { questionSetOf, responsesOf } from "#tests/helpers/responses";

const set = questionSetOf();

function year(id: number, sales = 0, marketing = 0, people = { sales: 38, marketing: 22 }) {
  const answers = {
    sales: leaningResponses(set, people.sales, id, sales),
    marketing: leaningResponses(set, people.marketing, id + 1, marketing),
  };
  return releaseOf(answers, set, { id: `${id}`, name: `${id}`, closedOn: `${id}-03-31` });
}

test("buildReport sorts dimensions and statements by the size of their gap, those without one last", () => {
  const { dimensions, statements, frequencies } = buildReport({ release: year(2026, 0.6, -0.6) });
  const sizes = (rows: readonly { gap: { withheld: boolean } | null }[]) =>
    rows.map(({ gap }) => (gap && "points" in gap ? Math.abs(gap.points as number) : -1));
  for (const list of [sizes(dimensions), sizes(statements)])
    expect(list).toEqual([...list].sort((a, b) => b - a));
  expect([dimensions.length, statements.length, frequencies.length]).toEqual([9, 29, 1]);
});

test("buildReport shows a reversed statement with its answers turned round like its counts", () => {
  const release = releaseOf({
    sales: responsesOf(set, 20, (_, at) => (at % 5) + 1),
    marketing: responsesOf(set, 20, (_, at) => (at % 3) + 1),
  });
  const row = buildReport({ release }).statements.find(({ key }) => key === "GM4");
  expect(row?.answers[0]).toEqual({ en: "Strongly agree" });
  expect(row?.distribution.marketing?.counts).toEqual([0, 0, 6, 7, 7]);
});

test("buildReport begins with the team that does not see what makes the other unhappy", () => {
  const people = (count: number, own: number) =>
    responsesOf(set, count, ({ key }, at) => {
      if (key !== "PU1" && key !== "PU1:meta") return (at % 3) + 2;
      const lean = key === "PU1" ? own : 4;
      return at % 4 === 0 ? 3 : at % 4 === 1 ? (lean > 3 ? 5 : 1) : lean;
    });
  const { headline } = buildReport({
    release: releaseOf({ sales: people(21, 2), marketing: people(18, 4) }),
  });
  expect(headline).toMatchObject({
    kind: "denial",
    team: "marketing",
    denial: "denial",
    subject: { type: "statement", key: "PU1" },
    certainty: "likely",
  });
});

test("buildReport says that nothing stands out, with the gap it could have seen", () => {
  const people = (count: number) => responsesOf(set, count, (_, at) => (at % 3) + 2);
  const { headline } = buildReport({ release: releaseOf({ sales: people(12), marketing: people(12) }) });
  expect(headline.kind).toBe("nothing_flagged");
  expect(headline).toHaveProperty("detectable", expect.closeTo(0.8 * 28.6, 0));
});

test("buildReport says first that a team is hidden, and shows none of its figures", () => {
  const report = buildReport({ release: year(2026, 0, 0, { sales: 30, marketing: 4 }) });
  expect(report.headline).toEqual({ kind: "hidden", teams: ["marketing"] });
  expect(report.hiddenTeams).toEqual(["marketing"]);
  expect(report.quadrant).toEqual([]);
  expect(report.statements.every(({ distribution }) => distribution.marketing === null)).toBe(true);
});

test("buildReport begins with the strengths when the teams agree that all is well", () => {
  const people = (count: number) =>
    responsesOf(set, count, ({ reverse }, at) => (reverse ? 6 - (3 + (at % 3)) : 3 + (at % 3)));
  const release = releaseOf({ sales: people(60), marketing: people(39) });
  expect(buildReport({ release }).headline).toMatchObject({
    kind: "gap",
    label: "aligned_strength",
    subject: { type: "dimension" },
  });
});

test("buildReport compares with the wave before and with the baseline, which is the oldest unless chosen", () => {
  const [first, second, third] = [year(2024, -0.5), year(2025, -0.2), year(2026, 0.3)];
  const { trend, index } = buildReport({ release: third, earlier: [second, first] });
  expect(trend.waves.map(({ id }) => id)).toEqual(["2024", "2025", "2026"]);
  expect(trend.baseline).toBe("2024");
  expect([trend.changes.previous?.from, trend.changes.baseline?.from]).toEqual(["2025", "2024"]);
  expect(index.benchmarks[0]).toMatchObject({ kind: "baseline", name: "2024", measure: "index" });
  const chosen = buildReport({ release: third, earlier: [second, first], baseline: "2025" });
  expect([chosen.trend.baseline, chosen.trend.changes.baseline]).toEqual(["2025", null]);
});

test("buildReport holds every dimension against the baseline wave, on the statements both asked", () => {
  const [first, second] = [year(2025, -0.5), year(2026, 0.3)];
  const { dimensions, trend } = buildReport({ release: second, earlier: [first] });
  for (const { dimension, benchmarks } of dimensions) {
    const then = trend.dimensions.find((one) => one.dimension === dimension)?.segments[0]?.points[0];
    const now = trend.dimensions.find((one) => one.dimension === dimension)?.segments[0]?.points[1];
    expect(benchmarks.map(({ kind, name, team }) => [kind, name, team])).toEqual([
      ["baseline", "2025", "sales"],
      ["baseline", "2025", "marketing"],
    ]);
    for (const { team, value, difference, interval } of benchmarks) {
      if (team === null || interval === null) throw new Error("A dimension is held against nothing.");
      expect(value).toBeCloseTo(then?.teams[team]?.score ?? Number.NaN, 9);
      expect(value + difference).toBeCloseTo(now?.teams[team]?.score ?? Number.NaN, 9);
      expect(interval.low).toBeLessThan(difference);
      expect(interval.high).toBeGreaterThan(difference);
    }
  }
});

test("buildReport draws a dimension's norm on the trend only where it covers every statement of it", () => {
  const study = { version: 1, n: 300, favourable: null, source: "Study", date: "2025-01-01", pool: null };
  const norms = ["TR1", "TR2", "TR3", "TR4", "PU1"].map((key, at) => ({ ...study, key, score: 50 + 4 * at }));
  const { trend, dimensions } = buildReport({ release: year(2026), norms });
  expect(trend.dimensions.filter((one) => one.norms.length > 0)).toMatchObject([
    {
      dimension: "TR",
      norms: [
        { kind: "norm", name: "Study", date: "2025-01-01", team: "sales", value: 56 },
        { kind: "norm", name: "Study", date: "2025-01-01", team: "marketing", value: 56 },
      ],
    },
  ]);
  const held = dimensions.filter(({ benchmarks }) => benchmarks.length > 0);
  expect(held.map(({ dimension, benchmarks }) => [dimension, benchmarks.map(({ value }) => value)])).toEqual([
    ["TR", [56, 56]],
  ]);
});

test("buildReport gives r_wg where the counts are public", () => {
  const answers = (people: number) => responsesOf(set, people, (_, at) => (at % 5) + 1);
  const { statements } = buildReport({ release: releaseOf({ sales: answers(20), marketing: answers(7) }) });
  const row = statements.find(({ key }) => key === "OV1");
  // 20 answers spread evenly over five points: s² = 2·20/19, against 2 for uniform answering.
  expect(row?.rwg.sales).toBeCloseTo(1 - 20 / 19, 12);
  expect(row?.rwg.marketing).toBeNull();
});

test("buildReport has nothing to compare in a first wave", () => {
  const { trend, index } = buildReport({ release: year(2026) });
  expect(trend).toMatchObject({ baseline: null, changes: { previous: null, baseline: null } });
  expect(index.benchmarks).toEqual([]);
  expect(trend.dimensions.every(({ segments }) => segments.length === 1)).toBe(true);
});

test("buildReport holds target and norms against the figures they belong to", () => {
  const norm = {
    key: "OV1",
    version: 1,
    n: 300,
    score: 60,
    favourable: null,
    source: "Study",
    date: "2025-01-01",
    pool: null,
  };
  const { index, dimensions, statements } = buildReport({
    release: year(2026),
    target: { index: 70, dimensions: { TR: 65 } },
    norms: [norm],
  });
  expect(index.benchmarks).toMatchObject([{ kind: "target", value: 70 }]);
  expect(
    dimensions.filter(({ benchmarks }) => benchmarks.length > 0).map(({ dimension }) => dimension),
  ).toEqual(["TR"]);
  const held = statements.filter(({ benchmarks }) => benchmarks.length > 0);
  expect(held.map(({ key, benchmarks }) => [key, benchmarks.length])).toEqual([["OV1", 2]]);
});

test("buildReport groups the comments by question", () => {
  const comments = ["One.", "Two.", "Three."].map((body) => ({
    team: "sales" as const,
    question: "OE2",
    body,
  }));
  const people = { sales: leaningResponses(set, 20, 1), marketing: leaningResponses(set, 20, 2) };
  const report = buildReport({ release: releaseOf(people, set, {}, comments) });
  expect(report.comments.map(({ key }) => key)).toEqual(["OE1", "OE2", "OE3", "OE4"]);
  expect(report.comments[1]?.teams.sales).toMatchObject({ withheld: false, count: 3 });
  expect(report.comments[1]?.teams.marketing).toMatchObject({ withheld: true, reason: "too_few_comments" });
});

test("buildReport is the same for a release that came back from the database with other key order", () => {
  const release = year(2026, 0.4, -0.3);
  const shuffled = JSON.parse(JSON.stringify(release), (_, value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(
      Object.entries(value).sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1)),
    );
  });
  expect(buildReport({ release: shuffled })).toEqual(JSON.parse(JSON.stringify(buildReport({ release }))));
});
