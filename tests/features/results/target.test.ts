import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { listRatedQuestions } from "#app/core/questions/set";
import { TEAMS } from "#app/core/vocabulary";
import { getReport, getTrendReport } from "#app/features/results/reports.server";
import { finishWave } from "#app/features/unsealing/finish-wave.server";
import { newPlan } from "#app/features/waves/wave/plan";
import { wave } from "#db/schema";
import { committedDatabaseTest } from "#tests/helpers/database";
import { testPlatform } from "#tests/helpers/platform";
import { questionSetOf } from "#tests/helpers/responses";
import { sealedWave } from "#tests/helpers/sealed-wave";

committedDatabaseTest(
  "getReport and getTrendReport hold index and dimensions against the target typed before launch",
  async ({ db, engine }) => {
    const platform = testPlatform(db, { engine });
    const set = questionSetOf({ form: "core" });
    const sheets = TEAMS.flatMap((team) =>
      Array.from({ length: team === "sales" ? 14 : 11 }, (_, at) => ({
        team,
        ratings: listRatedQuestions(set).map((_, question) => 2 + ((at + question) % 3)),
      })),
    );
    const id = await sealedWave(platform, set, sheets);
    await finishWave(platform, id);
    await db
      .update(wave)
      .set({
        plan: { ...newPlan(), target: { index: 70, dimensions: { TR: 65 } } },
        closedAt: platform.now(),
      })
      .where(eq(wave.id, id.waveId));
    const { report } = await getReport(db, id, "leads");
    if (report === null || report.index.figures.withheld) throw new Error("The index is withheld.");
    const { index, interval } = report.index.figures;
    const [target] = report.index.benchmarks;
    expect(target).toMatchObject({ kind: "target", value: 70 });
    expect(target?.difference).toBeCloseTo(index - 70, 9);
    expect(target?.interval?.low).toBeCloseTo(interval.low - 70, 9);
    expect(target?.interval?.high).toBeCloseTo(interval.high - 70, 9);
    const aimed = report.dimensions.filter(({ benchmarks }) => benchmarks.length > 0);
    expect(aimed.map(({ dimension }) => dimension)).toEqual(["TR"]);
    expect(aimed[0]?.benchmarks.map(({ team, value }) => [team, value])).toEqual([
      ["sales", 65],
      ["marketing", 65],
    ]);
    const { organizationId } = id;
    const [{ surveyId } = { surveyId: "" }] = await db.select().from(wave).where(eq(wave.id, id.waveId));
    const trend = await getTrendReport(db, { organizationId, surveyId, reader: "leads", baseline: null });
    expect(trend.report?.index.benchmarks).toEqual(report.index.benchmarks);
  },
);
