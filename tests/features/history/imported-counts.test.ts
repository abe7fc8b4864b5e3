import { expect, test } from "vitest";
import { listFigures } from "#app/core/figures/figures";
import { NO_CHOICES } from "#app/core/history/choices";
import { buildReport } from "#app/core/report/report";
import { createHistoryWork } from "#app/features/history/history-work.server";
import { releaseSchema } from "#app/features/releases/release-schema";
import { reportSchema } from "#app/features/releases/report-schema";
import { newSelection } from "#app/features/surveys/selection";

const PU1 = "Marketing understands how our sales process works, step by step.";

function order(text: string) {
  return {
    bytes: Buffer.from(text),
    choices: { ...NO_CHOICES, low: "disagrees" as const },
    waves: [{ name: "Last year", day: "2025-11-27", invited: { sales: "", marketing: "" } }],
    survey: {
      selection: newSelection("full"),
      versions: [],
      teamNames: { sales: "Sales", marketing: "Marketing" },
    },
    ...{ organization: "Acme", today: "2026-11-27", mark: "(imported)" },
  };
}

async function importCounts(sales: number[], marketing: number[]) {
  const text = [
    "Team,Question,1,2,3,4,5",
    `Sales,"${PU1}",${sales.join(",")}`,
    `Marketing,"${PU1}",${marketing.join(",")}`,
  ].join("\n");
  const read = await createHistoryWork().readFile(order(text));
  const release = read.ok ? read.built?.waves[0]?.release : undefined;
  if (release === undefined) throw new Error(JSON.stringify(read));
  const report = buildReport({ release });
  expect(releaseSchema.parse(release)).toEqual(release);
  expect(reportSchema.parse(report)).toEqual(report);
  return { release, report, figures: listFigures(report, 0) };
}

test("counts pass the gate as answers do, and show everything but the number of responses and joint figures", async () => {
  const { release, report, figures } = await importCounts([3, 3, 0, 3, 3], [0, 2, 1, 6, 3]);
  expect(release.public.cells.PU1?.sales).toMatchObject({ state: "counts", n: 12, counts: [3, 3, 0, 3, 3] });
  expect(release.public.joint).toMatchObject({ alpha: [], straightLiners: null });
  expect(report.hiddenTeams).toEqual([]);
  expect(report.statements[0]?.gap?.withheld).toBe(false);
  const shown = (measure: string) => figures.filter((one) => one.measure === measure).map((one) => one.shown);
  expect(shown("responses")).toEqual([
    { as: "withheld", reason: "not_in_file" },
    { as: "withheld", reason: "not_in_file" },
  ]);
  expect(shown("favourable")).toEqual([
    { as: "number", value: 50 },
    { as: "number", value: 75 },
  ]);
});

test("counts of few people are rounded or withheld, and nothing of them leaks into the figures", async () => {
  const { release, report, figures } = await importCounts([1, 1, 0, 1, 0], [0, 2, 1, 6, 3]);
  expect(release.public.cells.PU1?.sales).toEqual({ state: "withheld", reason: "too_few_answers" });
  expect(report.hiddenTeams).toEqual(["sales"]);
  expect(figures.filter(({ team, shown }) => team === "sales" && shown.as === "number")).toEqual([]);
  const small = await importCounts([2, 1, 1, 1, 1], [0, 2, 1, 6, 3]);
  expect(small.release.public.cells.PU1?.sales).toEqual({ state: "small", n: 6, score: 40 });
});
