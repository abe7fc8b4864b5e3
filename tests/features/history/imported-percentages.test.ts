import { expect, test } from "vitest";
import { listFigures } from "#app/core/figures/figures";
import { buildReport } from "#app/core/report/report";
import { describeProblem } from "#app/features/history/history-sentences";
import { releaseSchema } from "#app/features/releases/release-schema";
import { reportSchema } from "#app/features/releases/report-schema";
import { en } from "#app/locales/en";
import { importWave, readHistoryText } from "#tests/helpers/files/imported-wave";

const PU1 = "Marketing understands how our sales process works, step by step.";
const GM4 = "The two teams compete for credit when a deal is won.";
const names = { sales: "Sales", marketing: "Marketing" };

const HEADINGS = "Team,Question,Responses,Favorable %,Unfavorable %";
const FILE = [
  HEADINGS,
  `Sales EMEA,"${PU1}",20,30,50`,
  `Sales Americas,"${PU1}",10,60,20`,
  `Marketing,"${PU1}",16,75,12.5`,
  "Sales EMEA,We celebrate together,9,50,50",
  "Marketing,We celebrate together,30,97,0",
  `Marketing,"${GM4}",16,50,25`,
  "Finance,We celebrate together,9,50,50",
].join("\n");

async function importShares(text: string) {
  const release = await importWave(text);
  expect(releaseSchema.parse(release)).toEqual(release);
  const report = buildReport({ release });
  expect(reportSchema.parse(report)).toEqual(report);
  return { release, report };
}

/** The same survey as counts of answers, which have scores. */
const importCounts = (sales: number[], marketing: number[], day: string) =>
  importWave(
    ["Team,Question,1,2,3,4,5", `Sales,"${PU1}",${sales}`, `Marketing,"${PU1}",${marketing}`].join("\n"),
    day,
  );

test("percentages become a wave of favourable shares with their intervals, and of no score", async () => {
  const { release, report } = await importShares(FILE);
  expect(report.headline).toEqual({ kind: "shares" });
  expect(report.hiddenTeams).toEqual([]);
  const [pu1, own] = ["PU1", "X1"].map((key) => report.shares?.find((one) => one.key === key));
  // two values of a team are one, each weighted by its answers
  expect(pu1?.teams.sales).toMatchObject({ state: "share", n: 30, favourable: { share: 0.4 } });
  expect(pu1?.teams.marketing).toMatchObject({ state: "share", n: 16, favourable: { share: 0.75 } });
  const { interval } = (pu1?.teams.sales.state === "share" && pu1.teams.sales.favourable) || {};
  expect([interval?.low, interval?.high]).toEqual([expect.closeTo(0.2459, 3), expect.closeTo(0.5768, 3)]);
  expect(pu1?.difference?.value).toBeCloseTo(-0.35, 10);
  expect(own?.teams).toEqual({
    sales: { state: "withheld", reason: "small_cell" },
    marketing: { state: "coarse", n: 30, bucket: "favourable", atLeast: 90 },
  });
  expect(own?.difference).toBeNull();
  for (const pair of Object.values(release.public.cells))
    expect(pair).toEqual({
      sales: { state: "withheld", reason: "not_in_file" },
      marketing: { state: "withheld", reason: "not_in_file" },
    });
  expect(release.index).toEqual({ withheld: true, reason: "not_in_file" });
});

test("the figures of percentages are shares alone, and those of nine people are nowhere", async () => {
  const { report } = await importShares(FILE);
  const figures = listFigures(report, 0).filter(({ part }) => part === "statements");
  expect([...new Set(figures.map(({ measure }) => measure))]).toEqual(["favourable", "favourable_gap"]);
  const of = (key: string) => figures.filter((one) => one.of === key).map(({ shown, n }) => [shown, n]);
  expect(of("X1")).toEqual([
    [{ as: "withheld", reason: "small_cell" }, null],
    [{ as: "or_more", value: 90 }, 30],
  ]);
  expect(of("PU1").map(([shown]) => shown)).toEqual([
    { as: "number", value: 40 },
    { as: "number", value: 75 },
    { as: "number", value: -35 },
  ]);
  const measures = listFigures(report, 0).map(({ measure }) => measure);
  for (const measure of ["score", "index", "gap", "label"]) expect(measures).not.toContain(measure);
});

test("a statement where less is better is no question of the survey in a file of percentages until somebody says so", async () => {
  const { report } = await importShares(FILE);
  expect(report.shares?.some(({ key }) => key === "GM4")).toBe(false);
  expect(report.shares?.map(({ text }) => text.en)).toContain(GM4);

  const file = ["Team,Question,Responses,Favorable %", `Sales,"${GM4}",30,40`, `Marketing,"${GM4}",16,50`];
  const first = await readHistoryText(file.join("\n"));
  if (!first.ok) throw new Error(JSON.stringify(first));
  expect(first.look.questions.find(({ key }) => key === "GM4")?.reverse).toBe(true);
  const [{ place = -1, use } = {}] = first.look.reading.columns;
  expect(use).toEqual({ as: "new" });
  const chosen = new Map([[place, { as: "question", key: "GM4" } as const]]);
  const then = await importWave(file.join("\n"), "2025-11-27", chosen);
  // from 1, strongly disagree, to 5: eleven of twenty disagree
  const counts = ["Team,Question,1,2,3,4,5", `Sales,"${GM4}",5,6,2,4,3`, `Marketing,"${GM4}",3,4,2,4,3`];
  const now = await importWave(counts.join("\n"), "2026-10-27");
  const [changes] = buildReport({ release: now, earlier: [then] }).trend.shares;
  expect(changes?.statements.map(({ key }) => key)).toEqual(["GM4"]);
  expect(changes?.statements[0]?.teams.sales).toMatchObject({
    before: { state: "share", favourable: { share: 0.4 } },
    now: { state: "share", favourable: { share: 0.55 } },
  });
});

test("shares then and now stand side by side where both waves asked in the same words", async () => {
  const { release: then } = await importShares(FILE);
  const now = await importCounts([2, 3, 5, 8, 2], [0, 1, 1, 8, 2], "2026-10-27");
  const report = buildReport({ release: now, earlier: [then] });
  expect(reportSchema.parse(report)).toEqual(report);
  expect(report.trend.leftOut).toMatchObject([{ name: "2025 (imported)", reason: "no_scores" }]);
  expect([report.trend.baseline, report.trend.waves.length]).toEqual([null, 1]);
  const [changes] = report.trend.shares;
  expect(changes?.statements.map(({ key }) => key)).toEqual(["PU1"]);
  const [pu1] = changes?.statements ?? [];
  expect(pu1?.teams.sales).toMatchObject({
    before: { state: "share", favourable: { share: 0.4 } },
    now: { state: "share", n: 20, favourable: { share: 0.5 } },
  });
  expect(pu1?.teams.sales.change?.value).toBeCloseTo(0.1, 10);
  // ten of twelve leave two outside
  expect(pu1?.teams.marketing).toMatchObject({ now: { state: "coarse" }, change: null });
  expect(changes?.askedDifferently.map((text) => text.en)).toEqual(
    expect.arrayContaining(["We celebrate together", GM4]),
  );
  const soon = await importCounts([2, 3, 5, 8, 2], [0, 1, 1, 8, 2], "2026-01-27");
  expect(buildReport({ release: soon, earlier: [then] }).trend.shares).toEqual([]);
  const out = [{ id: then.wave.id, because: "another team", by: ["Lisa"] }];
  expect(buildReport({ release: now, earlier: [then], takenOut: out }).trend.shares).toEqual([]);
});

test("what is wrong with percentages is said with line, heading and cell", async () => {
  const say = async (...rows: string[]) => {
    const answer = await readHistoryText([HEADINGS, "Marketing,Goals,12,50,20", ...rows].join("\n"));
    if (!answer.ok) throw new Error(JSON.stringify(answer));
    expect(answer.built).toBeNull();
    return answer.look.reading.problems.map((problem) => describeProblem(problem, names));
  };
  const words = en.history.problems;
  expect(await say("Sales,Goals,12,many,20")).toEqual([words.percent_bad(3, "Favorable %", "many")]);
  expect(await say("Sales,Goals,12,120,20")).toEqual([words.percent_bad(3, "Favorable %", "120")]);
  expect(await say("Sales,Goals,12,70,40")).toEqual([words.percent_sum(3, "Unfavorable %", "40")]);
  expect(await say("Sales,Goals,1.5,70,20")).toEqual([words.count_bad(3, "Responses", "1.5")]);
  expect(await say("Sales,,12,70,20")).toEqual([words.question_empty(3, "Question")]);
  expect(await say("Sales,Goals,12,70,20", "Sales,Goals,12,70,20")).toEqual([words.row_twice(4, 3)]);
  const without = await readHistoryText(FILE.replace("Responses", "Level"));
  if (!without.ok) throw new Error(JSON.stringify(without));
  expect(without.look.reading.problems.map((problem) => describeProblem(problem, names))).toEqual([
    words.n_missing("Favorable %"),
  ]);
});

test("percentages are known by the headings of any tool and language", async () => {
  for (const headings of [
    "Group;Item;Responses (n);% Favorable;% Unfavorable",
    "Department;Question text;Total responses;Favourable score;Unfavourable",
    "Bereich;Frage;Anzahl Antworten (n);Zustimmung in %;Ablehnung in %",
    "Equipe;Question;Number of respondents;Positive %;Negative %",
    "Equipo;Pregunta;N;Positivo;Negativo",
  ]) {
    const rows = ["Sales;Goals;20;45;30", "Marketing;Goals;20;50;20"];
    const answer = await readHistoryText([headings, ...rows].join("\n"));
    if (!answer.ok) throw new Error(JSON.stringify(answer));
    expect(answer.look.reading.kind, headings).toBe("percentages");
    expect(answer.look.reading.problems, headings).toEqual([]);
    expect(answer.look.reading.aside, headings).toEqual([]);
    expect(answer.built?.waves[0]?.release.shares?.[0]?.difference?.value).toBeCloseTo(-0.05, 10);
  }
});

test("percentages are read as parts of 1, with signs and decimal commas, and hidden cells are said", async () => {
  const write = (...cells: string[]) =>
    [
      "Team;Question;n;Favourable",
      `Sales;Goals;20;${cells[0]}`,
      `Marketing;Goals;20;${cells[1]}`,
      "Marketing;Trust;<10;-",
    ].join("\n");
  for (const cells of [
    ["45", "50"],
    ["45 %", "50%"],
    ["0.45", "0.5"],
    ["0,45", ".5"],
    ["45,0", "50.00"],
  ]) {
    const answer = await readHistoryText(write(...cells));
    if (!answer.ok) throw new Error(JSON.stringify(answer));
    expect(answer.look.reading.cells).toEqual([{ value: "-", as: "no answer", n: 1 }]);
    const shares = answer.built?.waves[0]?.release.shares?.map(({ teams }) => teams);
    expect(shares?.[0], cells.join()).toMatchObject({
      sales: { favourable: { share: expect.closeTo(0.45, 10) } },
      marketing: { favourable: { share: 0.5 } },
    });
    expect(shares?.[1]).toEqual({
      sales: { state: "withheld", reason: "not_in_file" },
      marketing: { state: "withheld", reason: "not_in_file" },
    });
  }
});
