import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Norm } from "#app/core/benchmarks/norms";
import { DEFAULT_THRESHOLDS } from "#app/core/gate/thresholds";
import type { Release } from "#app/core/release/release";
import { buildReport, type Report } from "#app/core/report/report";
import type { Rating } from "#app/core/vocabulary";
import { buildDemoWaves } from "#app/features/demo/demo-waves.server";
import { reportForResults, reportForTrend } from "#app/features/results/page-report";
import { UnreadableResults, UnreadableWaves } from "#app/features/results/parts/unreadable-waves";
import { ResultsPage } from "#app/features/results/results-page";
import { TrendPage } from "#app/features/results/trend/trend-page";
import { releaseAnswers } from "#app/features/unsealing/release-work.server";
import { en } from "#app/locales/en";
import { questionSetOf, responsesOf } from "#tests/helpers/responses";

const [first, second, third] = buildDemoWaves(
  { organization: "Demo", ids: ["a", "b", "c"] },
  new Date("2026-03-02"),
).map((wave) => wave.release);
if (!first || !second || !third) throw new Error("The demo has three waves.");

/** A report of a wave in which `sales` and `marketing` people answer by `rate`. */
function reportOf(sales: number, marketing: number, rate: (at: number) => Rating): Report {
  const set = questionSetOf({ form: "core" });
  const answers = (people: number) =>
    responsesOf(set, people, (question, at) => Math.min(question.answers.length, rate(at) ?? 1));
  const release = releaseAnswers({
    questionSet: set,
    thresholds: DEFAULT_THRESHOLDS,
    responses: { sales: answers(sales), marketing: answers(marketing) },
    comments: [{ team: "sales", question: "OE1", body: "The only comment" }],
    facts: {
      id: "w",
      name: "2026",
      organization: "Acme",
      teamNames: { sales: "Sales", marketing: "Marketing" },
      custody: "server",
      trial: true,
      demo: false,
      imported: false,
      invited: { sales: 40, marketing: 40 },
      openedOn: null,
      closedOn: "2026-03-31",
      releasedOn: "2026-03-31",
    },
  });
  return buildReport({ release });
}

const results = (report: Report, unread = 0) =>
  renderToStaticMarkup(<ResultsPage report={reportForResults(report)} unread={unread} />);
const trend = (report: Report) => renderToStaticMarkup(<TrendPage report={reportForTrend(report)} />);
const study = { version: 1, n: 900, favourable: null, source: "The big panel", date: "2025", pool: null };
const norms: Norm[] = ["TR1", "TR2", "TR3", "TR4"].map((key) => ({ ...study, key, score: 40 }));
const target = { index: 70, dimensions: { PU: 65 } };
const full = buildReport({ release: third, earlier: [second], target, norms });

/** Where drawings say they are described, and what is said there. */
function listDescriptions(html: string): { label: string; ids: string[] }[] {
  return [...html.matchAll(/<svg class="drawn [^>]*aria-label="([^"]+)" aria-describedby="([^"]+)"/g)].map(
    ([, label, ids]) => ({ label: label ?? "", ids: (ids ?? "").split(" ") }),
  );
}

for (const [name, html] of [
  ["ResultsPage", results(full)],
  ["TrendPage", trend(full)],
] as const) {
  test(`${name} gives every drawing a label, a sentence and a table`, () => {
    const drawings = [...html.matchAll(/<svg class="drawn (wide|slim|fluid)"/g)].length;
    const described = listDescriptions(html);
    expect(described).toHaveLength(drawings);
    expect(drawings).toBeGreaterThan(5);
    for (const { label, ids } of described) {
      expect(label).not.toBe("");
      for (const id of ids) expect(html).toContain(`id="${id}"`);
    }
    const figures = html.split("<figure").slice(1);
    expect(figures.length).toBeGreaterThan(5);
    for (const figure of figures) {
      expect(figure.split("</figure>")[0]).toContain('<svg class="drawn ');
      expect(figure.split("</figure>")[0]).toContain("<table>");
    }
  });

  test(`${name} carries no style attribute, no undefined and no NaN`, () => {
    expect(html).not.toMatch(/ style="/);
    expect(html).not.toMatch(/undefined|NaN|Infinity|\[object/);
  });

  test(`${name} says that demo data are demo data`, () => {
    expect(html).toContain(en.results.notices.demo);
  });
}

test("ResultsPage begins with one sentence and shows both teams' score, share, n and the gap of a statement", () => {
  const html = results(full);
  expect(html.indexOf("Marketing does not see it.")).toBeLessThan(html.indexOf("Alignment index"));
  const row = html.split('id="statement-PU1"')[1]?.split("</details></details>")[0] ?? "";
  const { sales, marketing } = third.questions.find(({ key }) => key === "PU1")?.teams ?? {};
  for (const figures of [sales, marketing]) {
    if (figures?.state !== "counts") throw new Error("PU1 has public counts.");
    expect(row).toContain(`<strong>${Math.round(figures.score)}</strong>`);
    expect(row).toContain(`${figures.n} answers, ${Math.round(100 * (figures.favourable?.share ?? 0))} %`);
  }
  expect(row).toContain("Sales sees a problem, Marketing does not");
  expect(row).toMatch(/<strong>−\d+<\/strong> <span class="soft">−\d+ to −\d+<\/span>/);
});

test("ResultsPage names a trial, the server's custody, a low response and unread ballots", () => {
  const html = results(
    reportOf(15, 12, (at) => 1 + (at % 5)),
    3,
  );
  expect(html).toContain(en.results.notices.trial);
  expect(html).toContain(en.results.notices.serverCustody);
  expect(html).toContain("Fewer than half of Sales and Marketing answered.");
  expect(html).toContain("3 ballots could not be read");
});

test("ResultsPage shows nothing of a team with too few answers but says why", () => {
  const report = reportOf(12, 4, (at) => 1 + (at % 5));
  const html = results(report);
  expect(html).toContain("Nothing about Marketing is shown");
  expect(html).toContain(en.results.withheld.too_few_answers);
  expect(html).toContain("Withheld: fewer than 10 people of this team answered.");
  expect(html).not.toContain("The only comment");
});

test("ResultsPage of a wave that nobody answered says so and stops", () => {
  const html = results(reportOf(0, 0, () => 1));
  expect(html).toContain("Too few people in Sales and Marketing answered for a comparison.");
  expect(html).not.toContain("<canvas");
});

test("ResultsPage of a small wave shows rounded scores and no spread", () => {
  const html = results(reportOf(7, 6, (at) => 1 + (at % 5)));
  expect(html).toContain(en.results.roundedSmall);
  expect(html.includes("gave one of the two favourable answers")).toBe(false);
  expect(html).toContain("(rounded)");
});

test("ResultsPage near unanimity names a floor instead of counts", () => {
  const html = results(reportOf(20, 16, (at) => (at === 0 ? 2 : 5)));
  expect(html).toContain("Nearly everybody answered alike: at least 90 % chose Agree / Strongly agree.");
});

test("TrendPage words what changed against the baseline, and where a line breaks", () => {
  const html = trend(full);
  expect(html).toContain("The index rose by");
  expect(html).toMatch(/no detectable change \(±\d+\)/);
  expect(html).toContain(en.trend.match.broken);
});

test("TrendPage of one wave says that a second one is needed", () => {
  const html = trend(buildReport({ release: third }));
  expect(html).toContain(en.trend.one.title);
  expect(html).not.toContain(en.trend.gaps.title);
});

test("reportForResults keeps the page as it was", () => {
  const whole = renderToStaticMarkup(<ResultsPage report={full} unread={0} />);
  expect(results(full)).toBe(whole);
});

test("ResultsPage keeps what figures are held against where it opens all statements", () => {
  const html = renderToStaticMarkup(
    <ResultsPage report={reportForResults(full)} unread={0} search="?benchmark=norm.2024.A%20study" />,
  );
  expect(html).toContain('href="?benchmark=norm.2024.A+study&amp;open=statements"');
});

test("reportForTrend holds the newest wave against the baseline, else against the wave before", () => {
  const { trend } = buildReport({ release: third, earlier: [first, second] });
  expect([trend.changes.previous?.from, trend.changes.baseline?.from]).toEqual(["b", "a"]);
  const changesOf = (earlier: Release[]) =>
    reportForTrend(buildReport({ release: third, earlier })).trend.changes?.from;
  expect(changesOf([first, second])).toBe("a");
  expect(changesOf([second])).toBe("b");
  expect(changesOf([])).toBeUndefined();
});

test("reportForTrend keeps the lines of statements with a norm and no other", () => {
  const { normed } = reportForTrend(full).trend;
  expect(normed.map(({ key }) => key).sort()).toEqual(["TR1", "TR2", "TR3", "TR4"]);
  expect(full.trend.statements.length).toBeGreaterThan(normed.length);
});

test("ResultsPage holds each statement against its norms, and says where a difference has no interval", () => {
  const asked = third.questionSet.pages.flatMap((page) => page.questions).find(({ key }) => key === "TR2");
  const norm = {
    key: "TR2",
    version: asked?.version ?? 0,
    n: null,
    score: 40,
    favourable: null,
    source: "The big panel",
    date: "2025",
    pool: null,
  };
  const html = (norms: Norm[]) => results(buildReport({ release: third, norms }));
  expect(html([norm])).toContain("The big panel");
  expect(html([norm])).toContain(en.benchmarks.results.noInterval);
  expect(html([{ ...norm, n: 900 }])).not.toContain(en.benchmarks.results.noInterval);
  expect(html([{ ...norm, version: norm.version + 1 }])).not.toContain("The big panel");
});

test("ResultsPage has a table for the baseline, the target and every norm, with intervals", () => {
  const html = results(full);
  const section = html.split('id="benchmarks"')[1]?.split("</section>")[0] ?? "";
  const tables = section.split("<details").slice(1);
  expect(
    tables.map((table) => table.replace(/<[^>]+>/g, "").match(/(Baseline 2025|Target|The big panel)/)?.[0]),
  ).toEqual(["Baseline 2025", "Target", "The big panel"]);
  for (const table of tables)
    expect(table).toMatch(/>[+−]?\d+<span class="small soft row-note nowrap">.+ to .+</);
  expect(results(buildReport({ release: third }))).not.toContain('id="benchmarks"');
  const aimed = results(buildReport({ release: third, target: { index: 70, dimensions: {} } }));
  const alone = aimed.split('id="benchmarks"')[1]?.split("</section>")[0] ?? "";
  expect(alone.replace(/<[^>]+>/g, "")).toMatch(/Target: the index −\d+ \(−\d+ to [−+]?\d+\) \(clear\)$/);
  expect(alone).not.toContain("<details");
});

test("ResultsPage says under every label of a dimension what it means", () => {
  const section = results(full).split('id="dimensions"')[1]?.split("</section>")[0] ?? "";
  for (const { gap } of full.dimensions) {
    if (gap.withheld || gap.label === null) throw new Error("The demo has a label for every dimension.");
    expect(section).toContain(en.results.labels[gap.label].line);
  }
});

test("TrendPage draws target and norms into the tables of index, dimensions and normed statements", () => {
  const html = trend(full);
  const held = (part: string) =>
    [...part.matchAll(/<tr class="held"><th scope="row">([^<]+)/g)].map(([, name]) => name);
  const section = (id: string) => html.split(`<section id="${id}"`)[1]?.split("</section>")[0] ?? "";
  expect(held(section("index"))).toEqual(["Baseline 2025", "Target"]);
  expect(held(section("dimensions")).sort()).toEqual(["Target", "The big panel"]);
  expect(held(section("norms"))).toEqual(Array(4).fill("The big panel"));
  expect(held(trend(buildReport({ release: third, earlier: [second] })))).toEqual(["Baseline 2025"]);
});

test("ResultsPage lists what one team does not see, with the share of statements", () => {
  const section = results(full).split('id="denial"')[1]?.split("</section>")[0] ?? "";
  const likely = full.denialRate?.marketing.likely ?? 0;
  expect(likely).toBeGreaterThan(1);
  expect(section).toContain(
    `Of 29 statements Marketing is content with ${likely} that Sales is unhappy with`,
  );
  expect([...section.matchAll(/href="#statement-/g)]).toHaveLength(
    full.statements.filter(({ denial }) => denial !== null).length,
  );
  expect(section).toMatch(/(Clear|Likely): Marketing \d+, Sales \d+\. Marketing does not see it\./);
  expect(results(reportOf(20, 20, () => 4))).toContain(en.results.denial.none);
});

test("ResultsPage shows what everybody would have said between the answers given and the widest range", () => {
  const section = results(full).split('id="coverage"')[1]?.split("</section>")[0] ?? "";
  const [first] = full.coverage.dimensions;
  if (!first?.sales.everyone) throw new Error("The demo knows who was invited.");
  const said = ({ low, high }: { low: number; high: number }) => `${Math.round(low)} to ${Math.round(high)}`;
  expect(section).toContain(
    `${said(first.sales.everyone)}<span class="small soft row-note">${said(first.sales.bounds)}</span>`,
  );
});

test("ResultsPage words meetings and shares with the answers of the questions themselves", () => {
  const renamed = <Row extends { key: string; answers: readonly unknown[] }>(row: Row) =>
    row.key === "CM1" ? { ...row, answers: row.answers.map((_, at) => ({ en: `Step ${at + 1}` })) } : row;
  const section = (report: Report) =>
    results(report).split('id="facts"')[1]?.split("</section>")[0]?.replaceAll("&#x27;", "'") ?? "";
  expect(section(full)).toContain("On a scale from “not at all” to “weekly or more” the teams' answers are");
  expect(section({ ...full, frequencies: full.frequencies.map(renamed) })).toContain(
    "On a scale from “step 1” to “step 5” the teams' answers are",
  );
  expect(section(full)).toMatch(/It should not be split by team, say \d+ % in Sales \(of \d+\) and/);
});

test("UnreadableWaves and UnreadableResults say which wave cannot be read and what brings it back", () => {
  const waves = renderToStaticMarkup(<UnreadableWaves waves={[{ id: "a", name: "Spring 2025" }]} />);
  const own = renderToStaticMarkup(<UnreadableResults wave="Spring 2025" />);
  for (const html of [waves, own]) {
    expect(html).toContain("Spring 2025");
    expect(html).toContain("the newest version or a backup brings them back");
  }
  expect(renderToStaticMarkup(<UnreadableWaves waves={[]} />)).toBe("");
});
